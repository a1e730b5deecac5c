/** Asks for what a step of 整改 needs and takes it. */
import { useState } from 'react'
import type { RectificationView } from '#api/rectification.ts'
import { MEASURES_MAX, RECTIFICATION_REASON_MAX } from '#core/rectification/item.ts'
import type { RectificationActKind } from '#core/rectification/states.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { useActOnRectification } from '../../api/rectifications.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'

type Props = {
  readonly view: RectificationView
  readonly kind: RectificationActKind
  readonly onClose: () => void
}

/** What is said with each act. */
const SAID = {
  reply: 'measures',
  return: 'reason',
  confirm: 'opinion',
  extend: 'reason',
  revoke: 'reason',
} as const

function useRectifying({ view, kind, onClose }: Props) {
  const text = useText(RECTIFICATIONS)
  const act = useActOnRectification(view.id)
  const [seen] = useState(view.steps.length)
  const isUndue = (due: string) => kind === 'extend' && (due <= view.due || due < dayOfToday())
  const missing = kind === 'reply' ? text.measuresMissing : text.reasonMissing
  return useForm({
    first: { said: '', outcome: '', due: '' },
    checks: {
      due: (due) => (isUndue(due) ? text.newDueMissing : null),
      said: kind === 'confirm' ? undefined : needed(missing),
    },
    send: ({ said, outcome, due }) =>
      act.mutateAsync({
        kind,
        said: said.trim(),
        outcome: outcome.trim(),
        due: kind === 'extend' ? due : null,
        steps: seen,
      }),
    onDone: () => {
      notify(text.did(text[kind]))
      onClose()
    },
  })
}

export function RectifyDialog(props: Props) {
  const { view, kind, onClose } = props
  const text = useText(RECTIFICATIONS)
  const form = useRectifying(props)
  const words = {
    reply: text.replyWords,
    confirm: text.confirmWords,
    return: text.returnWords,
    extend: '',
    revoke: text.revokeWords,
  }[kind]
  return (
    <FormDialog
      title={`${text[kind]}：${view.subject}`}
      confirm={text[kind]}
      danger={kind === 'return' || kind === 'revoke'}
      form={form}
      onClose={onClose}
    >
      {words === '' ? null : <p>{words}</p>}
      {kind === 'reply' && view.files.length === 0 ? (
        <Callout kind="warning">{text.noEvidenceYet}</Callout>
      ) : null}
      {kind === 'extend' ? (
        <Field {...form.field('due')} label={text.newDue} required type="date" min={dayOfToday()} />
      ) : null}
      <TextArea
        {...form.field('said')}
        label={text[SAID[kind]]}
        required={kind !== 'confirm'}
        maxLength={kind === 'reply' ? MEASURES_MAX : RECTIFICATION_REASON_MAX}
      />
      {kind === 'reply' ? (
        <TextArea {...form.field('outcome')} label={text.outcome} maxLength={MEASURES_MAX} />
      ) : null}
    </FormDialog>
  )
}
