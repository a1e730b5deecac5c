/** Asks for what a step of 整改 needs and takes it. */
import { useState } from 'react'
import type { RectificationView } from '#api/rectification.ts'
import { MEASURES_MAX, RECTIFICATION_REASON_MAX } from '#core/rectification/item.ts'
import type { RectificationActKind } from '#core/rectification/states.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { useActOnRectification } from '../../api/rectifications.ts'
import { useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'

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

/** What is typed, what of it is missing, and its sending. */
function useRectifying({ view, kind, onClose }: Props) {
  const text = useText(RECTIFICATIONS)
  const act = useActOnRectification(view.id)
  const [said, setSaid] = useState('')
  const [outcome, setOutcome] = useState('')
  const [due, setDue] = useState('')
  const [tried, setTried] = useState(false)
  const [seen] = useState(view.steps.length)
  const isSilent = kind !== 'confirm' && said.trim() === ''
  const isUndue = kind === 'extend' && (due <= view.due || due < dayOfToday())
  const confirm = () => {
    setTried(true)
    if (isSilent || isUndue) return
    act.mutate(
      { kind, said: said.trim(), outcome: outcome.trim(), due: kind === 'extend' ? due : null, steps: seen },
      {
        onSuccess: () => {
          notify(text.did(text[kind]))
          onClose()
        },
      },
    )
  }
  return { said, setSaid, outcome, setOutcome, due, setDue, tried, isSilent, isUndue, act, confirm }
}

export function RectifyDialog(props: Props) {
  const { view, kind, onClose } = props
  const text = useText(RECTIFICATIONS)
  const { said, setSaid, outcome, setOutcome, due, setDue, tried, isSilent, isUndue, act, confirm } =
    useRectifying(props)
  const words = {
    reply: text.replyWords,
    confirm: text.confirmWords,
    return: text.returnWords,
    extend: '',
    revoke: text.revokeWords,
  }[kind]
  const missing = kind === 'reply' ? text.measuresMissing : text.reasonMissing
  return (
    <FormDialog
      title={`${text[kind]}：${view.subject}`}
      confirm={text[kind]}
      danger={kind === 'return' || kind === 'revoke'}
      busy={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {words === '' ? null : <p>{words}</p>}
      {kind === 'extend' ? (
        <Field
          label={text.newDue}
          required
          type="date"
          min={dayOfToday()}
          value={due}
          onChange={setDue}
          fault={tried && isUndue ? text.newDueMissing : null}
        />
      ) : null}
      <TextArea
        label={text[SAID[kind]]}
        required={kind !== 'confirm'}
        maxLength={kind === 'reply' ? MEASURES_MAX : RECTIFICATION_REASON_MAX}
        value={said}
        onChange={setSaid}
        fault={tried && isSilent ? missing : null}
      />
      {kind === 'reply' ? (
        <TextArea label={text.outcome} maxLength={MEASURES_MAX} value={outcome} onChange={setOutcome} />
      ) : null}
    </FormDialog>
  )
}
