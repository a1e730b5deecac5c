/** Lifting a stop of payments, with a reason. */
import { EXECUTION } from '#text/interface/execution.ts'
import { useResumePayments } from '../../api/execution.ts'
import { useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'

export function ResumeDialog({
  project,
  onClose,
}: {
  readonly project: string
  readonly onClose: () => void
}) {
  const text = useText(EXECUTION)
  const send = useResumePayments(project)
  const form = useForm({
    first: { reason: '' },
    checks: { reason: needed(text.reasonMissing) },
    send: ({ reason }) => send.mutateAsync(reason.trim()),
    onDone: () => {
      notify(text.done)
      onClose()
    },
  })
  return (
    <FormDialog title={text.resume} confirm={text.resume} form={form} onClose={onClose}>
      <TextArea {...form.field('reason')} label={text.resumeReason} required rows={3} maxLength={500} />
    </FormDialog>
  )
}
