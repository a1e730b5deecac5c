/** Which of those that were chosen an act on several is for; the server decides about each all the same. */
import { APPROVAL_STEP } from '#core/filing/flow.ts'
import { isInReview } from '#core/filing/states.ts'
import type { FilingRow } from '#core/filing/rows.ts'

export const BATCH_ACTS = ['submit', 'pass', 'return', 'approve'] as const
export type BatchAct = (typeof BATCH_ACTS)[number]

/** A target, or the text of a department, that was chosen. */
export type ChosenRow = Pick<FilingRow, 'id' | 'name' | 'state' | 'waits' | 'heap' | 'budget'> & {
  /** Open errors. */ readonly errors: number
}

/** Why an act is not for one that was chosen; null where it is. */
export type Misfit = 'not-home' | 'not-in-review' | 'not-clean' | 'not-for-approval' | 'errors-open'

export function misfit(
  act: BatchAct,
  row: Pick<ChosenRow, 'state' | 'waits' | 'heap' | 'errors'>,
): Misfit | null {
  if (act === 'submit' && fits(act, row)) return row.errors > 0 ? 'errors-open' : null
  if (fits(act, row)) return null
  if (act === 'submit') return 'not-home'
  if (act === 'approve') return 'not-for-approval'
  return act === 'pass' && isInReview(row.state) ? 'not-clean' : 'not-in-review'
}

export function fits(
  act: BatchAct,
  { state, waits, heap }: Pick<ChosenRow, 'state' | 'waits' | 'heap'>,
): boolean {
  switch (act) {
    case 'submit':
      return state === 'draft' || state === 'adjusting'
    // Several are passed at once only where nothing serious is open.
    case 'pass':
      return isInReview(state) && heap === 'clean' && waits.some((step) => step !== APPROVAL_STEP)
    case 'return':
      return isInReview(state)
    case 'approve':
      return waits.includes(APPROVAL_STEP)
  }
}
