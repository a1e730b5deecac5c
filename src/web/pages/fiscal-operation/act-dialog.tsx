/** Sending, withdrawing, giving back and accepting a data sheet: what follows is said first. */
import { FISCAL_COMMENT_MAX, type FiscalSheetView } from '#api/fiscal-operation.ts'
import type { FiscalAct } from '#core/fiscal-operation/step.ts'
import { FISCAL_ACT_NAMES } from '#text/fiscal-operation.ts'
import { FISCAL } from '#text/interface/fiscal-operation.ts'
import { useActOnFiscalSheet } from '../../api/fiscal-operation.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

type Props = { readonly view: FiscalSheetView; readonly act: FiscalAct; readonly onClose: () => void }

export function FiscalActDialog({ view, act, onClose }: Props) {
  const text = useText(FISCAL)
  const language = useLanguage()
  const doing = useActOnFiscalSheet({ unit: view.unit.id, year: view.year })
  const name = FISCAL_ACT_NAMES[act][language]
  const send = (comment: string) => doing.mutateAsync({ revision: view.revision, act, comment })
  const shared = { title: name, confirm: name, onDone: () => notify(text.done(name)), onClose }
  if (act === 'return')
    return (
      <ReasonDialog
        {...shared}
        danger
        label={text.returnLabel}
        missing={text.returnMissing}
        longest={FISCAL_COMMENT_MAX}
        send={send}
      />
    )
  const words = { send: text.sendAsk, withdraw: text.withdrawAsk, accept: text.acceptAsk }[act]
  const errors = view.findings.filter(({ severity }) => severity === 'error').length
  return (
    <ConfirmDialog {...shared} send={() => send('')}>
      <p>{words}</p>
      {act === 'accept' && errors > 0 ? <p>{text.acceptErrors(errors)}</p> : null}
    </ConfirmDialog>
  )
}
