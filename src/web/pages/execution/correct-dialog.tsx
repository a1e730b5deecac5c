/** Setting a line off with a reason. */
import { useState } from 'react'
import { EXECUTION } from '#text/interface/execution.ts'
import { useCorrectLine } from '../../api/execution.ts'
import { useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'

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
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (reason.trim() === '') return
    send.mutate(
      { line, reason: reason.trim() },
      {
        onSuccess: () => {
          notify(text.done)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.correctOne(label)}
      confirm={text.correct}
      danger
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.correctWords}</p>
      <TextArea
        label={text.correctReason}
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
