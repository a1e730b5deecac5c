/** Asks for a code of the authenticator before something is done. */
import { useState } from 'react'
import { ACCOUNT } from '#text/interface/account.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

type Props = {
  readonly title: string
  readonly danger?: boolean
  readonly mutation: { readonly isPending: boolean; readonly error: unknown }
  readonly onCode: (code: string) => void
  readonly onClose: () => void
}

export function CodeDialog({ title, danger = false, mutation, onCode, onClose }: Props) {
  const text = useText(ACCOUNT)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const short = code.trim().length < 6
  const confirm = () => {
    setTried(true)
    if (!short) onCode(code.trim())
  }
  return (
    <FormDialog
      title={title}
      confirm={title}
      danger={danger}
      busy={mutation.isPending}
      error={mutation.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.code}
        autoComplete="one-time-code"
        maxLength={40}
        hint={text.codeOrRecovery}
        value={code}
        onChange={setCode}
        fault={tried && short ? text.codeNeeded : null}
      />
    </FormDialog>
  )
}
