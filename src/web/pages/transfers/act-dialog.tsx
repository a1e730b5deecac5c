/** Handing down, sending in, checking and taking up again: what follows is said first. */
import { TRANSFER_COMMENT_MAX, type TransferView } from '#api/transfers.ts'
import type { TransferAct } from '#core/transfers/step.ts'
import { TRANSFERS } from '#text/interface/transfers.ts'
import { TRANSFER_ACT_NAMES } from '#text/transfers.ts'
import { useActOnTransfer } from '../../api/transfers.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { wanShown } from './typed.ts'

type Props = { readonly view: TransferView; readonly act: TransferAct; readonly onClose: () => void }

const WITH_REASON: ReadonlySet<TransferAct> = new Set<TransferAct>(['resplit', 'return', 'reopen'])

export function TransferActDialog({ view, act, onClose }: Props) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  const doing = useActOnTransfer(view.id)
  const name = TRANSFER_ACT_NAMES[act][language]
  const send = (comment: string) => doing.mutateAsync({ revision: view.revision, act, comment })
  const shared = { title: name, confirm: name, onDone: () => notify(text.done(name)), onClose }
  if (act === 'split') return <SplitDialog view={view} act={act} onClose={onClose} />
  if (WITH_REASON.has(act))
    return (
      <ReasonDialog
        {...shared}
        danger={act !== 'resplit'}
        label={text.why}
        missing={text.whyMissing}
        longest={TRANSFER_COMMENT_MAX}
        send={send}
      />
    )
  return (
    <ConfirmDialog {...shared} send={() => send('')}>
      <p>{text.asks}</p>
    </ConfirmDialog>
  )
}

function SplitDialog({ view, onClose }: Props) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  const doing = useActOnTransfer(view.id)
  const name = TRANSFER_ACT_NAMES.split[language]
  const form = useForm({
    first: { day: dayOfToday() },
    checks: { day: needed(text.dayWrong) },
    send: ({ day }) => doing.mutateAsync({ revision: view.revision, act: 'split', day, comment: '' }),
    onDone: () => {
      notify(text.done(name))
      onClose()
    },
  })
  const left = view.summed?.money.left ?? '0'
  return (
    <FormDialog title={name} confirm={name} form={form} onClose={onClose}>
      <p>{text.asks}</p>
      {BigInt(left) > 0n ? <p>{text.leftWords(wanShown(left))}</p> : null}
      <Field
        {...form.field('day')}
        label={text.splitDay}
        type="date"
        min={view.receivedOn}
        max={dayOfToday()}
        required
      />
    </FormDialog>
  )
}
