/**
 * The way of a department's text (docs/flow.md), as that of a target: GET /api/statements/tasks (what waits for the one who
 * asks; `box` as of targets), GET and POST /api/statements/:id/filing (where one stands; an act), GET …/filing/people, GET …/versions and
 * …/versions/comparison. Acts, people and versions have the shapes of src/api/filings.ts.
 */
import { z } from 'zod'
import type { DeadlineKind } from '#core/calendar/deadline.ts'
import type { ActKind, FilingState } from '#core/flow/states.ts'
import type { TargetComparison } from '#core/target/compare.ts'
import type { SeverityCounts } from './common.ts'
import { FILING_BOXES, type FilingStanding } from './filings.ts'

export const statementTasksQuery = z.object({ year: z.coerce.number().int().optional(), box: z.enum(FILING_BOXES).default('mine') })
export type StatementTasksQuery = z.infer<typeof statementTasksQuery>

/** So many are listed at once: those that have waited longest. */
export const STATEMENTS_MOST = 500

export type StatementTask = {
  readonly document: string
  readonly name: string
  readonly unitName: string | null
  readonly fiscalYear: number | null
  readonly state: FilingState
  readonly since: string
  readonly version: number
  /** In its own words. */
  readonly findings: SeverityCounts
  /** By when it has to go on; null: by no day. */
  readonly due: { readonly kind: DeadlineKind; readonly day: string } | null
  /** The steps that are open. */
  readonly waits: readonly string[]
  readonly last: { readonly kind: ActKind; readonly comment: string; readonly by: string | null } | null
}
/** The next deadline first, then what has waited longest. `total`: how many there are, if more than are listed. */
export type StatementTasks = { readonly rows: readonly StatementTask[]; readonly total: number }

export type StatementFilingView = FilingStanding & { readonly document: string }

/** `to` null: as the text is now. */
export type StatementVersionComparison = { readonly from: number; readonly to: number | null; readonly comparison: TargetComparison }
