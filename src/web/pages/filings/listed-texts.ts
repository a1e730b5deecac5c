/** Which of the texts that were sent fit the filters of the list, and whether those that were not sent have to be spoken of. */
import type { StatementTask, StatementTasks } from '#api/statement-filings.ts'
import { dueStanding } from '#core/calendar/filing-due.ts'
import type { FilingFilter } from './filing-filter.ts'

export type ListedTexts = {
  readonly rows: readonly StatementTask[]
  /** There are more than were sent: what fits may be among them, also where no row does. */
  readonly isCut: boolean
  readonly isNarrowed: boolean
}

/** @param today 2026-01-31 */
export function listedTexts({ rows, total }: StatementTasks, filter: FilingFilter, today: string): ListedTexts {
  // Of what the list of targets is narrowed by, a text has state and deadline alone.
  if ((filter.unit ?? filter.heap ?? filter.search) !== undefined) return { rows: [], isCut: false, isNarrowed: true }
  const fits = ({ state, due }: StatementTask) => (filter.state ?? state) === state && (filter.due === undefined || (due !== null && dueStanding(due.day, today) === filter.due))
  return { rows: rows.filter(fits), isCut: total > rows.length, isNarrowed: (filter.state ?? filter.due) !== undefined }
}
