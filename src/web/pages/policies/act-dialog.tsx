/** Bringing a policy into force, prolonging, ending it and taking it up again: what follows is said first. */
import { POLICY_COMMENT_MAX, type PolicyView } from '#api/policies.ts'
import type { PolicyAct } from '#core/policies/step.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { POLICY_ACT_NAMES } from '#text/policies.ts'
import { useActOnPolicy } from '../../api/policies.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'

type Props = { readonly view: PolicyView; readonly act: PolicyAct; readonly onClose: () => void }

export function PolicyActDialog({ view, act, onClose }: Props) {
  const text = useText(POLICIES)
  const language = useLanguage()
  const doing = useActOnPolicy(view.id)
  const name = POLICY_ACT_NAMES[act][language]
  const send = (comment: string) => doing.mutateAsync({ revision: view.revision, act, comment, day: null })
  const shared = { title: name, confirm: name, onDone: () => notify(text.done(name)), onClose }
  if (act === 'renew') return <RenewDialog view={view} onClose={onClose} />
  if (act === 'start')
    return (
      <ConfirmDialog {...shared} send={() => send('')}>
        <p>{text.startAsk}</p>
      </ConfirmDialog>
    )
  return (
    <ReasonDialog
      {...shared}
      danger={act === 'end'}
      label={text.why}
      missing={text.whyMissing}
      longest={POLICY_COMMENT_MAX}
      send={send}
    />
  )
}

function RenewDialog({ view, onClose }: Omit<Props, 'act'>) {
  const text = useText(POLICIES)
  const language = useLanguage()
  const doing = useActOnPolicy(view.id)
  const name = POLICY_ACT_NAMES.renew[language]
  const form = useForm({
    first: { day: '', comment: '' },
    checks: {
      day: (day) => (day > view.validTo ? null : text.renewDayWrong),
      comment: needed(text.whyMissing),
    },
    send: ({ day, comment }) =>
      doing.mutateAsync({ revision: view.revision, act: 'renew', comment: comment.trim(), day }),
    onDone: () => {
      notify(text.done(name))
      onClose()
    },
  })
  return (
    <FormDialog title={name} confirm={name} form={form} onClose={onClose}>
      <p>{text.renewWords}</p>
      <Field {...form.field('day')} label={text.renewDay} type="date" min={view.validTo} required />
      <TextArea
        {...form.field('comment')}
        label={text.why}
        rows={3}
        maxLength={POLICY_COMMENT_MAX}
        required
      />
    </FormDialog>
  )
}
