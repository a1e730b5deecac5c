/** Waiving or disputing the finding that is looked at: the dialog that was asked for. */
import type { LivingFinding } from '#core/findings/rows.ts'
import { later } from '../../ui/later.tsx'

const WaiveDialog = later(async () => (await import('./decision-dialogs.tsx')).WaiveDialog)
const DisputeDialog = later(async () => (await import('./decision-dialogs.tsx')).DisputeDialog)

export type AskedDecision = 'waive' | 'dispute' | null

type Props = {
  readonly asked: AskedDecision
  readonly finding: LivingFinding | null
  readonly onClose: () => void
}

export function DecisionAsked({ asked, finding, onClose }: Props) {
  if (finding === null) return null
  if (asked === 'waive') return <WaiveDialog findings={[finding]} onClose={onClose} />
  return asked === 'dispute' ? <DisputeDialog findings={[finding]} onClose={onClose} /> : null
}
