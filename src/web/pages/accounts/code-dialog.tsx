/** Asks for a code of the authenticator before something is done. */
import { ACCOUNT } from '#text/interface/account.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useForm } from '../../ui/use-form.ts'

type Props = {
  readonly title: string
  readonly danger?: boolean
  /** Does what was asked for; what it throws is shown. */
  readonly onCode: (code: string) => Promise<void>
  readonly onClose: () => void
}

export function CodeDialog({ title, danger = false, onCode, onClose }: Props) {
  const text = useText(ACCOUNT)
  const form = useForm({
    first: { code: '' },
    checks: { code: (code) => (code.trim().length < 6 ? text.codeNeeded : null) },
    send: ({ code }) => onCode(code.trim()),
  })
  return (
    <FormDialog title={title} confirm={title} danger={danger} form={form} onClose={onClose}>
      <Field
        {...form.field('code')}
        label={text.code}
        autoComplete="one-time-code"
        maxLength={40}
        hint={text.codeOrRecovery}
      />
    </FormDialog>
  )
}
