/** A sheet that goes in again as it was sent back: why it stays as it is, and a confirmation. */
import { useState } from 'react'
import { SHEET_TEXT_MAX } from '#api/monitoring/monitoring.ts'
import { FILING } from '#text/interface/filing.ts'
import { SHEET_ACT_NAMES } from '#text/monitoring.ts'
import { AsItCame } from '../../components/filing/as-it-came.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type Props = {
  readonly busy: boolean
  readonly error: unknown
  readonly onSend: (comment: string) => void
  readonly onClose: () => void
}

export function AsItCameDialog({ busy, error, onSend, onClose }: Props) {
  const text = useText(FILING)
  const language = useLanguage()
  const [comment, setComment] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const [tried, setTried] = useState(false)
  const name = SHEET_ACT_NAMES.send[language]
  const isMissing = comment.trim() === ''
  const confirm = () => {
    setTried(true)
    if (!isMissing && confirmed) onSend(comment.trim())
  }
  return (
    <FormDialog title={name} confirm={name} busy={busy} error={error} onConfirm={confirm} onClose={onClose}>
      <TextArea
        label={text.whyUnchanged}
        required
        maxLength={SHEET_TEXT_MAX}
        value={comment}
        onChange={setComment}
        fault={tried && isMissing ? text.unchangedMissing : null}
      />
      <AsItCame confirmed={confirmed} onConfirm={setConfirmed} fault={tried && !confirmed} />
    </FormDialog>
  )
}
