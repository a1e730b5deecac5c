/** Which of those that were chosen an act on several is for; the server decides about each all the same. */
import type { FilingRowView } from '#api/filing/filings.ts'
import { APPROVAL_STEP } from '#core/filing/flow.ts'
import { isInReview } from '#core/filing/states.ts'

export const BATCH_ACTS = ['submit', 'pass', 'return', 'approve'] as const
export type BatchAct = (typeof BATCH_ACTS)[number]

/** A target, or the text of a department, that was chosen. */
export type WayRow = Pick<FilingRowView, 'id' | 'name' | 'state' | 'waits' | 'heap' | 'budget'>

export function fits(
  act: BatchAct,
  { state, waits, heap }: Pick<WayRow, 'state' | 'waits' | 'heap'>,
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
