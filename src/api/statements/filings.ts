/**
 * The way of a department's text (docs/flow.md), as that of a target: GET /api/statements/tasks (what waits
 * for the caller; `box` and filters as of targets, page by page), GET and POST
 * /api/statements/:id/filing (where one is; an act), GET …/filing/people, GET …/versions and
 * …/versions/comparison. Acts, people and versions have the shapes of src/api/filing/filings.ts.
 */
import { z } from 'zod'
import type { TargetComparison } from '#core/target/compare.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { filingQuery, type FilingStanding } from '../filing/filings.ts'

/**
 * Of what the list of targets is narrowed by, what a text has. due: the next deadline first, then what has
 * waited longest; since: what has waited longest first.
 */
export const statementTasksQuery = filingQuery
  .pick({
    page: true,
    size: true,
    box: true,
    year: true,
    state: true,
    unit: true,
    search: true,
    due: true,
    task: true,
  })
  .extend({ sort: z.enum(['due', 'since']).default('due') })
export type StatementTasksQuery = z.infer<typeof statementTasksQuery>

/** `findings`: in its own words. */
export type StatementTask = Pick<
  FilingRow,
  | 'document'
  | 'name'
  | 'unitName'
  | 'fiscalYear'
  | 'state'
  | 'since'
  | 'version'
  | 'findings'
  | 'due'
  | 'waits'
  | 'last'
>
/** A page, and how many there are on all pages. */
export type StatementTasks = { readonly rows: readonly StatementTask[]; readonly total: number }

export type StatementFilingView = FilingStanding & { readonly document: string }

/** `to` null: as the text is now. */
export type StatementVersionComparison = {
  readonly from: number
  readonly to: number | null
  readonly comparison: TargetComparison
}
