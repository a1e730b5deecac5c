/**
 * The way of a department's text (docs/flow.md), as that of a target: GET /api/statements/tasks (what waits for the one who
 * asks), GET and POST /api/statements/:id/filing (where one stands; an act), GET …/filing/people, GET …/versions and
 * …/versions/comparison. Acts, people and versions have the shapes of src/api/filings.ts.
 */
import { z } from 'zod'
import type { ActKind, FilingState } from '#core/flow/states.ts'
import type { TargetComparison } from '#core/target/compare.ts'
import type { FilingStanding, VersionView } from './filings.ts'

export const statementTasksQuery = z.object({ year: z.coerce.number().int().optional() })

export type StatementTask = {
  readonly document: string
  readonly name: string
  readonly unitName: string | null
  readonly fiscalYear: number | null
  readonly state: FilingState
  readonly since: string
  readonly version: number
  readonly last: { readonly kind: ActKind; readonly comment: string; readonly by: string | null } | null
}
/** What has waited longest first. */
export type StatementTasks = { readonly rows: readonly StatementTask[] }

export type StatementFilingView = FilingStanding & { readonly document: string }

export type StatementVersionList = { readonly rows: readonly Omit<VersionView, 'isSigned'>[] }

/** `to` null: as the text is now. */
export type StatementVersionComparison = { readonly from: number; readonly to: number | null; readonly comparison: TargetComparison }
