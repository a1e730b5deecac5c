/**
 * After the password: the code of the authenticator, or enrolling one where the office asks for it; then the
 * recovery codes.
 */
import { useRef } from 'react'
import { Button } from 'antd'
import type { SignInStep } from '#api/accounts/session.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { enterSession, useEnrolAtSignIn, useSignInCode } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { later } from '../../ui/later.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { useForm } from '../../ui/use-form.ts'
import { RecoveryCodeList } from './recovery-codes.tsx'
import styles from './sign-in.module.css'

/** It draws, which few are in need of. */
const AuthenticatorKey = later(async () => (await import('./authenticator-key.tsx')).AuthenticatorKey)

type Props = { readonly step: SignInStep; readonly onBack: () => void }

export function SecondStep({ step, onBack }: Props) {
  const text = useText(ACCOUNT)
  const give = useSignInCode()
  const element = useRef<HTMLFormElement>(null)
  const form = useForm({
    first: { code: '' },
    checks: { code: (code) => (code.trim().length < 6 ? text.codeNeeded : null) },
    send: ({ code }) => give.mutateAsync({ ticket: step.ticket, code: code.trim() }),
    onRefused: (_, typed) => {
      typed.forgetTry()
      typed.change({ code: '' })
      element.current?.querySelector('input')?.focus()
    },
  })
  const refused = useErrorText(form.error)
  const enrolling = step.next === 'enrol'

  const { data: signedIn } = give
  if (signedIn?.recoveryCodes !== undefined) {
    return (
      <div className={styles.form}>
        <h2 className={styles.step}>{text.recovery}</h2>
        <RecoveryCodeList codes={signedIn.recoveryCodes} name={signedIn.user.name} />
        <Button type="primary" size="large" block onClick={() => enterSession(signedIn)}>
          {text.kept}
        </Button>
      </div>
    )
  }
  return (
    <FormElement form={form} ref={element} className={styles.form} takesFocus>
      <h2 className={styles.step}>{enrolling ? text.enrolTitle : text.stepTitle}</h2>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      {enrolling ? <Enrolment ticket={step.ticket} /> : null}
      <Field
        {...form.field('code')}
        label={text.code}
        name="code"
        inputMode={enrolling ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        maxLength={40}
        hint={enrolling ? text.codeHint : text.codeOrRecovery}
      />
      <Button type="primary" htmlType="submit" size="large" block loading={form.isBusy}>
        {text.continue}
      </Button>
      <Back onBack={onBack} />
    </FormElement>
  )
}

function Enrolment({ ticket }: { readonly ticket: string }) {
  const text = useText(ACCOUNT)
  return (
    <>
      <p>{text.enrolWords}</p>
      <Loaded query={useEnrolAtSignIn(ticket)}>
        {(enrolment) => <AuthenticatorKey enrolment={enrolment} />}
      </Loaded>
    </>
  )
}

function Back({ onBack }: { readonly onBack: () => void }) {
  const text = useText(ACCOUNT)
  const signIn = useText(SIGN_IN)
  return (
    <Button type="link" aria-label={`${text.back}：${signIn.title}`} onClick={onBack}>
      {text.back}
    </Button>
  )
}
