/** A notice is written, addressed and published. */
import { useState } from 'react'
import { NOTICE_BODY_MAX, NOTICE_TITLE_MAX } from '#api/kernel/constants.ts'
import { NOTICES } from '#text/interface/notices.ts'
import { usePublishNotice } from '../../api/notices.ts'
import { useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { audienceOf, AudienceFields, type ChosenAudience } from './audience-fields.tsx'

export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(NOTICES)
  const send = usePublishNotice()
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [until, setUntil] = useState('')
  const [chosen, choose] = useState<ChosenAudience>({ kind: 'region', unit: null, role: null })
  const [tried, setTried] = useState(false)
  const audience = audienceOf(chosen)
  const confirm = () => {
    setTried(true)
    if (title.trim() === '' || body.trim() === '' || audience === null) return
    send.mutate(
      { title: title.trim(), body: body.trim(), audience, until: until === '' ? null : until },
      {
        onSuccess: ({ rows }) => {
          notify(text.published(rows[0]?.counts?.told ?? 0))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.publish}
      confirm={text.publish}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.noticeTitle}
        required
        maxLength={NOTICE_TITLE_MAX}
        value={title}
        onChange={setTitle}
        fault={tried && title.trim() === '' ? text.titleMissing : null}
      />
      <TextArea
        label={text.body}
        required
        rows={6}
        maxLength={NOTICE_BODY_MAX}
        value={body}
        onChange={setBody}
        fault={tried && body.trim() === '' ? text.bodyMissing : null}
      />
      <AudienceFields chosen={chosen} tried={tried} onChoose={choose} />
      <Field label={text.until} type="date" min={dayOfToday()} value={until} onChange={setUntil} />
    </FormDialog>
  )
}
