/** Signing in: account and password, the language and the theme; afterwards on to where one wanted to go. */
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { Navigate, useLocation } from 'react-router'
import type { SignInStep } from '#api/accounts/session.ts'
import { COMMON } from '#text/interface/common.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { isStep, useSessionEnded, useSessionQuery, useSignIn } from '../../api/session.ts'
import { LanguageSwitch } from '../../frame/language-switch.tsx'
import { Logo } from '../../frame/logo.tsx'
import { ThemeSwitch } from '../../frame/theme-switch.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { problemText, useProblemText } from '../../ui/problem-text.ts'
import { refusalIn, stepIn } from './brought-back.ts'
import { DemoPeople } from './demo-people.tsx'
import { OidcWay } from './oidc-way.tsx'
import { placeInside } from './place-inside.ts'
import { SecondStep } from './second-step.tsx'
import styles from './sign-in.module.css'

export function SignInPage() {
  const text = useText(SIGN_IN)
  const common = useText(COMMON)
  const [parameters] = useAddress()
  const { data: session } = useSessionQuery()
  const [step, setStep] = useState<SignInStep | null>(() => stepIn(window.location.hash))
  useEffect(() => {
    document.title = `${text.title} · ${common.productName}`
  }, [text, common])
  if (session) return <Navigate to={placeInside(parameters.get('from'))} replace />
  return (
    <div className={styles.page}>
      <div className={styles.switches}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <main className={styles.card}>
        <div className={styles.brand}>
          <Logo size={44} />
          <div>
            <div className={styles.product}>{common.productName}</div>
            <div className={styles.lead}>{text.lead}</div>
          </div>
        </div>
        <h1 className="visually-hidden">{text.title}</h1>
        {step === null ? <Ways onStep={setStep} /> : <SecondStep step={step} onBack={() => setStep(null)} />}
        {step === null ? <p className={styles.note}>{text.firstTime}</p> : null}
      </main>
    </div>
  )
}

function Ways({ onStep }: { readonly onStep: (step: SignInStep) => void }) {
  const language = useLanguage()
  const { search } = useLocation()
  const refused = refusalIn(search)
  const text = useText(SIGN_IN)
  const ended = useSessionEnded()
  return (
    <>
      {refused === null ? null : (
        <div className={styles.refused}>
          <Callout kind="error">{problemText({ code: refused, values: {} }, language)}</Callout>
        </div>
      )}
      {ended && refused === null ? (
        <div className={styles.refused}>
          <Callout kind="warning">{text.ended}</Callout>
        </div>
      ) : null}
      <SignInForm onStep={onStep} />
      <OidcWay />
      <DemoPeople onStep={onStep} />
    </>
  )
}

function SignInForm({ onStep }: { readonly onStep: (step: SignInStep) => void }) {
  const text = useText(SIGN_IN)
  const signIn = useSignIn()
  const refused = useProblemText(signIn.error)
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (account.trim() === '' || password === '') {
      form.current
        ?.querySelector<HTMLInputElement>(
          account.trim() === '' ? 'input[name=account]' : 'input[name=password]',
        )
        ?.focus()
      return
    }
    signIn.mutate(
      { account: account.trim(), password },
      {
        onSuccess: (answer) => (isStep(answer) ? onStep(answer) : undefined),
        onError: () => {
          setPassword('')
          form.current?.querySelector<HTMLInputElement>('input[name=password]')?.focus()
        },
      },
    )
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      {signIn.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Field
        label={text.account}
        name="account"
        maxLength={64}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={account}
        onChange={setAccount}
        fault={tried && account.trim() === '' ? text.accountNeeded : null}
      />
      <Field
        label={text.password}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        fault={tried && password === '' && !signIn.isError ? text.passwordNeeded : null}
      />
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        {signIn.isPending ? text.signingIn : text.signIn}
      </Button>
    </form>
  )
}
