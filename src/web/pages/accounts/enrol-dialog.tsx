/** Enrolling: the password, then the QR code and a first code of the authenticator. */
import { useState } from 'react'
import type { EnrolmentView } from '#api/accounts/second-factor.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { useBeginFactor, useFactorCode } from '../../api/account.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { AuthenticatorKey } from './authenticator-key.tsx'

type Props = { readonly onClose: () => void; readonly onEnrolled: (codes: readonly string[]) => void }

export function EnrolDialog({ onClose, onEnrolled }: Props) {
  const [enrolment, setEnrolment] = useState<EnrolmentView | null>(null)
  return enrolment === null ? (
    <PasswordFirst onClose={onClose} onBegun={setEnrolment} />
  ) : (
    <FirstCode enrolment={enrolment} onClose={onClose} onEnrolled={onEnrolled} />
  )
}

function PasswordFirst({
  onClose,
  onBegun,
}: {
  readonly onClose: () => void
  readonly onBegun: (enrolment: EnrolmentView) => void
}) {
  const text = useText(ACCOUNT)
  const signIn = useText(SIGN_IN)
  const begin = useBeginFactor()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (password !== '') begin.mutate(password, { onSuccess: onBegun })
  }
  return (
    <FormDialog
      title={text.enable}
      confirm={text.next}
      busy={begin.isPending}
      error={begin.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.passwordFirst}</p>
      <Field
        label={text.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        fault={tried && password === '' ? signIn.passwordNeeded : null}
      />
    </FormDialog>
  )
}

function FirstCode({ enrolment, onClose, onEnrolled }: Props & { readonly enrolment: EnrolmentView }) {
  const text = useText(ACCOUNT)
  const give = useFactorCode('confirm')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const short = code.trim().length < 6
  const confirm = () => {
    setTried(true)
    if (!short) give.mutate(code.trim(), { onSuccess: ({ recoveryCodes }) => onEnrolled(recoveryCodes) })
  }
  return (
    <FormDialog
      title={text.enable}
      confirm={text.confirm}
      busy={give.isPending}
      error={give.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <AuthenticatorKey enrolment={enrolment} />
      <Field
        label={text.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        hint={text.codeHint}
        value={code}
        onChange={setCode}
        fault={tried && short ? text.codeNeeded : null}
      />
    </FormDialog>
  )
}
