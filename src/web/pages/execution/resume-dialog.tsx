/** Lifting a stop of payments, with a reason. */
import { EXECUTION } from '#text/interface/execution.ts'
import { useResumePayments } from '../../api/execution.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

export function ResumeDialog({
  project,
  onClose,
}: {
  readonly project: string
  readonly onClose: () => void
}) {
  const text = useText(EXECUTION)
  const send = useResumePayments(project)
  return (
    <ReasonDialog
      title={text.resume}
      confirm={text.resume}
      label={text.resumeReason}
      missing={text.reasonMissing}
      longest={500}
      send={(reason) => send.mutateAsync(reason)}
      onDone={() => notify(text.done)}
      onClose={onClose}
    />
  )
}
