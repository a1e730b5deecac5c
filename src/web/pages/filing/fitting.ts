/** For which of those that were chosen an act on several is offered; what comes of each the server is asked. */
import type { BatchAct } from '#api/filing/filings.ts'
import { isAtHome } from '#core/filing/filing.ts'
import { APPROVAL_STEP } from '#core/filing/flow.ts'
import { isInReview } from '#core/filing/states.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { actName, isConfirmation } from '#text/filing.ts'
import type { Language } from '#text/language.ts'

/** A target, or the text of a department, that was chosen. */
export type ChosenRow = Pick<
  FilingRow,
  'id' | 'name' | 'unitName' | 'state' | 'waits' | 'heap' | 'budget' | 'fiscalYear'
>

type Standing = Pick<ChosenRow, 'state' | 'waits' | 'heap'>

export function fits(act: BatchAct, row: Standing): boolean {
  const { state, waits, heap } = row
  switch (act) {
    case 'submit':
      return isAtHome({ state })
    // Several are passed at once only where nothing serious is open.
    case 'pass':
      return isInReview(state) && heap === 'clean' && !onlyAwaitsApproval(row) && waits.length > 0
    case 'return':
      return isInReview(state)
    case 'approve':
      return waits.includes(APPROVAL_STEP)
  }
}

/** What the act is called for those that were chosen: the head of a unit 确认. */
export function batchActName(
  act: BatchAct,
  chosen: readonly Pick<ChosenRow, 'state' | 'waits'>[],
  language: Language,
): string {
  const waits = chosen.filter(({ state }) => isInReview(state)).flatMap((row) => row.waits)
  return actName(act, waits.length > 0 && waits.every(isConfirmation), language)
}

/** No review of it is left to pass. */
export function onlyAwaitsApproval({ waits }: Pick<Standing, 'waits'>): boolean {
  return waits.length > 0 && waits.every((step) => step === APPROVAL_STEP)
}
