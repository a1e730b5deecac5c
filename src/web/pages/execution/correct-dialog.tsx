/** Setting a line off with a reason. */
import { EXECUTION } from '#text/interface/execution.ts'
import { useCorrectLine } from '../../api/execution.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

type Props = {
  readonly project: string
  readonly of: 'payments' | 'budget-changes'
  readonly line: string
  readonly label: string
  readonly onClose: () => void
}

export function CorrectDialog({ project, of, line, label, onClose }: Props) {
  const text = useText(EXECUTION)
  const send = useCorrectLine(project, of)
  return (
    <ReasonDialog
      title={text.correctOne(label)}
      confirm={text.correct}
      danger
      label={text.correctReason}
      missing={text.reasonMissing}
      longest={500}
      send={(reason) => send.mutateAsync({ line, reason })}
      onDone={() => notify(text.done)}
      onClose={onClose}
    >
      <p>{text.correctWords}</p>
    </ReasonDialog>
  )
}
