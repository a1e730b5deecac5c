/** Lifting a stop of payments, with a reason. */
import { useState } from 'react'
import { EXECUTION } from '#text/interface/execution.ts'
import { useResumePayments } from '../../api/execution.ts'
import { useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export function ResumeDialog({
  project,
  onClose,
}: {
  readonly project: string
  readonly onClose: () => void
}) {
  const text = useText(EXECUTION)
  const send = useResumePayments(project)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (reason.trim() === '') return
    send.mutate(reason.trim(), {
      onSuccess: () => {
        notify(text.done)
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={text.resume}
      confirm={text.resume}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextArea
        label={text.resumeReason}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
        fault={tried && reason.trim() === '' ? text.reasonMissing : null}
      />
    </FormDialog>
  )
}
