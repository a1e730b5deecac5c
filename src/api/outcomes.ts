/**
 * 评价得分与支付: GET /api/outcomes?year=&unit= — what the targets of a year came to, by department, or by unit of
 * one department.
 */
import { z } from 'zod'
import type { TopUnit } from '#core/filing/rows.ts'
import type { Outcome, OutcomeRound, OutcomeRow } from '#core/outcomes/rows.ts'
import { id, listedYear } from './kernel/common.ts'

/** @property unit id of a department: its units instead of departments */
export const outcomeQuery = z.object({ year: listedYear, unit: id.optional() })
export type OutcomeQuery = z.infer<typeof outcomeQuery>

export type OutcomeList = {
  readonly year: number
  /** To which payments count; null: the year is to come. */
  readonly day: string | null
  /** The department whose units are shown; null: departments are. */
  readonly department: TopUnit | null
  /** By code and name. */
  readonly rows: readonly OutcomeRow[]
  /** Of all rows together. */
  readonly total: Outcome
  /** The last round of the year with a light that the caller sees; null: there is none. */
  readonly round: OutcomeRound | null
  /** The caller sees lights of final sheets alone. */
  readonly finalOnly: boolean
  /** Where nothing of the year is final: the latest other year with something that is. */
  readonly yearWithResults: number | null
}
