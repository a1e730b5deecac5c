/** A notice is written, addressed and published. */
import { NOTICE_BODY_MAX, NOTICE_TITLE_MAX } from '#api/kernel/constants.ts'
import { NOTICES } from '#text/interface/notices.ts'
import { usePublishNotice } from '../../api/notices.ts'
import { useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { noticeAudience, AudienceFields, type ChosenAudience } from './audience-fields.tsx'

const WHOLE_REGION: ChosenAudience = { kind: 'region', unit: null, role: null }

export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(NOTICES)
  const send = usePublishNotice()
  const form = useForm({
    first: { title: '', body: '', until: '', audience: WHOLE_REGION },
    checks: {
      title: needed(text.titleMissing),
      body: needed(text.bodyMissing),
      audience: (chosen) => (noticeAudience(chosen) === null ? text.unitMissing : null),
    },
    send: async ({ title, body, until, audience: chosen }) => {
      const audience = noticeAudience(chosen)
      if (audience === null) return null
      return send.mutateAsync({
        title: title.trim(),
        body: body.trim(),
        audience,
        until: until === '' ? null : until,
      })
    },
    onDone: (published) => {
      notify(text.published(published?.rows[0]?.counts?.notified ?? 0))
      onClose()
    },
  })
  return (
    <FormDialog title={text.publish} confirm={text.publish} form={form} onClose={onClose}>
      <Field {...form.field('title')} label={text.noticeTitle} required maxLength={NOTICE_TITLE_MAX} />
      <TextArea {...form.field('body')} label={text.body} required rows={6} maxLength={NOTICE_BODY_MAX} />
      <AudienceFields
        chosen={form.values.audience}
        tried={form.isTried}
        onChoose={(audience) => form.change({ audience })}
      />
      <Field {...form.field('until')} label={text.until} type="date" min={dayOfToday()} />
    </FormDialog>
  )
}
