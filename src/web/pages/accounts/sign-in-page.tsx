/** Signing in: account and password, the language and the theme; afterwards on to where one wanted to go. */
import { useEffect, useRef, useState } from 'react'
import { Button } from 'antd'
import { Navigate, useLocation } from 'react-router'
import type { SignInStep } from '#api/accounts/session.ts'
import { COMMON } from '#text/interface/common.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { offeredYears } from '#core/kernel/period.ts'
import { isStep, useSessionEnded, useSessionQuery, useSignIn } from '../../api/session.ts'
import { LanguageSwitch } from '../../frame/language-switch.tsx'
import { Logo } from '../../frame/logo.tsx'
import { ThemeSwitch } from '../../frame/theme-switch.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { lastPerson } from '../../preferences/last-person.ts'
import { chooseYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { later } from '../../ui/later.tsx'
import { forgetNotices } from '../../ui/notices.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { refusalIn, stepIn } from './brought-back.ts'
import { DemoPeople } from './demo-people.tsx'
import { OidcWay } from './oidc-way.tsx'
import { placeInside } from './place-inside.ts'
import { SecondStep } from './second-step.tsx'
import styles from './sign-in.module.css'

const ProblemSentence = later(async () => (await import('../../ui/problem-sentence.tsx')).ProblemSentence)

export function SignInPage() {
  const text = useText(SIGN_IN)
  const common = useText(COMMON)
  const [parameters] = useAddress()
  const { data: session } = useSessionQuery()
  const [step, setStep] = useState<SignInStep | null>(() => stepIn(window.location.hash))
  const [before] = useState(lastPerson)
  // Nobody sees what was said to the person before, late answers included.
  useEffect(() => {
    forgetNotices()
    return forgetNotices
  }, [])
  // Nobody begins with the year that the person before chose.
  useEffect(() => chooseYear(null), [])
  useEffect(() => {
    document.title = `${text.title} · ${common.productName}`
  }, [text, common])
  if (session) {
    const isAnother = before !== null && before !== session.user.id
    return <Navigate to={isAnother ? paths.workbench() : placeInside(parameters.get('from'))} replace />
  }
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
  const { search } = useLocation()
  const refused = refusalIn(search)
  const text = useText(SIGN_IN)
  const ended = useSessionEnded()
  return (
    <>
      {refused === null ? null : (
        <div className={styles.refused}>
          <Callout kind="error">
            <ProblemSentence problem={{ code: refused, values: {} }} />
          </Callout>
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

/** The years that the pages may open with; '': the one that is worked on. */
function useYears() {
  const text = useText(SIGN_IN)
  const common = useText(COMMON)
  return [
    { value: '', label: text.workingYear },
    ...offeredYears([], dayOfToday()).map((year) => ({ value: String(year), label: common.yearOf(year) })),
  ]
}

function SignInForm({ onStep }: { readonly onStep: (step: SignInStep) => void }) {
  const text = useText(SIGN_IN)
  const common = useText(COMMON)
  const signIn = useSignIn()
  const element = useRef<HTMLFormElement>(null)
  const form = useForm({
    first: { account: '', password: '', year: '' },
    checks: {
      account: needed(text.accountNeeded),
      password: (password) => (password === '' ? text.passwordNeeded : null),
    },
    send: ({ account, password, year }) => {
      chooseYear(year === '' ? null : Number(year))
      return signIn.mutateAsync({ account: account.trim(), password })
    },
    onDone: (answer) => (isStep(answer) ? onStep(answer) : undefined),
    onRefused: (_, typed) => {
      typed.forgetTry()
      typed.change({ password: '' })
      element.current?.querySelector<HTMLInputElement>('input[name=password]')?.focus()
    },
  })
  const refused = useErrorText(form.error)
  return (
    <FormElement form={form} ref={element} className={styles.form} takesFocus>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <Field
        {...form.field('account')}
        label={text.account}
        name="account"
        maxLength={64}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Field
        {...form.field('password')}
        label={text.password}
        name="password"
        type="password"
        autoComplete="current-password"
      />
      <SelectField {...form.field('year')} label={common.year} options={useYears()} />
      <Button type="primary" htmlType="submit" size="large" block loading={form.isBusy}>
        {form.isBusy ? text.signingIn : text.signIn}
      </Button>
    </FormElement>
  )
}
