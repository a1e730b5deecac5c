/** A year opened, made final or opened again: what follows is said first. */
import type { FiscalYearAct } from '#api/fiscal-operation.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import { FISCAL } from '#text/interface/fiscal-operation.ts'
import { useActOnFiscalYear } from '../../api/fiscal-operation.ts'
import { useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useForm } from '../../ui/use-form.ts'

export type YearAsked = { readonly act: FiscalYearAct; readonly year: number }
type Props = { readonly asked: YearAsked; readonly onClose: () => void }

export function YearDialog({ asked, onClose }: Props) {
  return asked.act === 'open' ? (
    <OpenDialog asked={asked} onClose={onClose} />
  ) : (
    <EndDialog asked={asked} onClose={onClose} />
  )
}

function OpenDialog({ asked, onClose }: Props) {
  const text = useText(FISCAL)
  const form = useForm({
    first: { year: String(asked.year) },
    checks: { year: (year) => (isFiscalYear(Number(year)) ? null : text.openYearMissing) },
    send: ({ year }) => opening.mutateAsync('open').then((done) => ({ ...done, year: Number(year) })),
    onDone: ({ changed }) => {
      notify(text.opened(changed))
      onClose()
    },
  })
  const opening = useActOnFiscalYear(Number(form.values.year))
  return (
    <FormDialog title={text.open} confirm={text.open} form={form} onClose={onClose}>
      <p>{text.openAsk(Number(form.values.year))}</p>
      <Field {...form.field('year')} label={text.openYear} inputMode="numeric" maxLength={4} />
    </FormDialog>
  )
}

function EndDialog({ asked: { act, year }, onClose }: Props) {
  const text = useText(FISCAL)
  const ending = useActOnFiscalYear(year)
  const isFinish = act === 'finish'
  return (
    <ConfirmDialog
      title={isFinish ? text.finishOf(year) : text.reopen}
      confirm={isFinish ? text.finish : text.reopen}
      send={() => ending.mutateAsync(act)}
      onDone={() => notify(isFinish ? text.finished : text.reopened)}
      onClose={onClose}
    >
      <p>{isFinish ? text.finishAsk : text.reopenAsk}</p>
    </ConfirmDialog>
  )
}
