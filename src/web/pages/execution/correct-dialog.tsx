/** Setting a line off with a reason. */
import { EXECUTION } from '#text/interface/execution.ts'
import { useCorrectLine } from '../../api/execution.ts'
import { useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'

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
  const form = useForm({
    first: { reason: '' },
    checks: { reason: needed(text.reasonMissing) },
    send: ({ reason }) => send.mutateAsync({ line, reason: reason.trim() }),
    onDone: () => {
      notify(text.done)
      onClose()
    },
  })
  return (
    <FormDialog title={text.correctOne(label)} confirm={text.correct} danger form={form} onClose={onClose}>
      <p>{text.correctWords}</p>
      <TextArea {...form.field('reason')} label={text.correctReason} required rows={3} maxLength={500} />
    </FormDialog>
  )
}
