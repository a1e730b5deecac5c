/**
 * Fiscal years (年度结转, docs/years.md): GET /api/years, GET /api/years/:year, POST …/dry-run (what opening it
 * would come to), POST …/open, POST …/continue (one that was stopped), POST …/undo, PUT …/closed (封存,
 * 重新开放), GET /api/projects/:id/carried (what a target came of).
 */
import { z } from 'zod'
import { isFiscalYear } from '#core/kernel/period.ts'
import type { Deadline } from '#core/calendar/deadline.ts'
import type { DayRemark } from '#core/calendar/day-remark.ts'
import type { CarriedReason, LeftReason } from '#core/years/carry-reasons.ts'
import type { OpeningHead, CarriedFrom, ClosingRow } from '#core/years/rows.ts'
import { id } from './kernel/common.ts'

export const YEAR_NOTE_MAX = 200

export const fiscalYear = z.coerce.number().int().refine(isFiscalYear)
const note = z.string().trim().min(1).max(YEAR_NOTE_MAX)

/** `unsaid`: targets that do not say whether they go on are carried over, too. */
export const tryYear = z.object({ unsaid: z.boolean() })
/** `closes`: last year is closed with it. */
export const openYearBody = tryYear.extend({ closes: z.boolean(), note })
export type OpenYear = z.infer<typeof openYearBody>

export const undoYearBody = z.object({ note })
export const closeYearBody = z.object({ closed: z.boolean(), note })
export type CloseYear = z.infer<typeof closeYearBody>

export const yearCarried = z.object({ id })

export type LeftTarget = {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  /** 分. */ readonly budget: string | null
  readonly reason: LeftReason
}

export const LEFT_SHOWN = 500

export type YearPlan = {
  readonly year: number
  /** The calendar that the year would have; `made`: it was laid down for the year already. */
  readonly calendar: {
    readonly made: boolean
    readonly from: number | null
    readonly days: readonly (Deadline & { readonly remark: DayRemark | null })[]
  }
  /** The years whose flow goes on; null: that of the country. */
  readonly flow: number | null
  /** The id of the rule set that will be in force. */
  readonly ruleSet: string
  readonly carried: { readonly [reason in CarriedReason]: number }
  readonly left: { readonly [reason in LeftReason]: number }
  /** At most LEFT_SHOWN, in the order of units. */
  readonly leftTargets: readonly LeftTarget[]
  /** Targets of last year that are drafts or under review: closing leaves them as they are. */
  readonly unfinished: { readonly drafts: number; readonly underReview: number }
}

/** running: see the job; stopped: its job was cancelled or failed, and can go on. */
export type OpeningView = OpeningHead & { readonly state: 'running' | 'stopped' | 'done' | 'undone' }

export type YearView = {
  readonly year: number
  readonly closed: boolean
  /** Newest first. */
  readonly closings: readonly ClosingRow[]
  readonly opening: OpeningView | null
}

/** Years of which there is something, and the next one; latest first. */
export type YearList = {
  readonly rows: readonly YearView[]
  /** The one that would be opened next. */ readonly next: number
}

export type CarriedView = {
  readonly carried: CarriedFrom | null
}
