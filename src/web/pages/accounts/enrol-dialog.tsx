/** Enrolling: the password, then the QR code and a first code of the authenticator. */
import { useState } from 'react'
import type { EnrolmentView } from '#api/accounts/second-factor.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { useBeginFactor, useFactorCode } from '../../api/account.ts'
import { useText } from '../../preferences/language.ts'
import { later } from '../../ui/later.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useForm } from '../../ui/use-form.ts'

/** It draws, which few are in need of. */
const AuthenticatorKey = later(async () => (await import('./authenticator-key.tsx')).AuthenticatorKey)

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
  const form = useForm({
    first: { password: '' },
    checks: { password: (password) => (password === '' ? signIn.passwordNeeded : null) },
    send: ({ password }) => begin.mutateAsync(password),
    onDone: onBegun,
  })
  return (
    <FormDialog title={text.enable} confirm={text.next} form={form} onClose={onClose}>
      <p>{text.passwordFirst}</p>
      <Field
        {...form.field('password')}
        label={text.password}
        type="password"
        autoComplete="current-password"
      />
    </FormDialog>
  )
}

function FirstCode({ enrolment, onClose, onEnrolled }: Props & { readonly enrolment: EnrolmentView }) {
  const text = useText(ACCOUNT)
  const give = useFactorCode('confirm')
  const form = useForm({
    first: { code: '' },
    checks: { code: (code) => (code.trim().length < 6 ? text.codeNeeded : null) },
    send: ({ code }) => give.mutateAsync(code.trim()),
    onDone: ({ recoveryCodes }) => onEnrolled(recoveryCodes),
  })
  return (
    <FormDialog title={text.enable} confirm={text.confirm} form={form} onClose={onClose}>
      <AuthenticatorKey enrolment={enrolment} />
      <Field
        {...form.field('code')}
        label={text.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        hint={text.codeHint}
      />
    </FormDialog>
  )
}
