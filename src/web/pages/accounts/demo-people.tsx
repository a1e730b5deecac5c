/**
 * Accounts of the demonstration, one a role: pressed, one is signed in, after its code where a person gave it
 * one. Nothing where the program was not started as one.
 */
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import type { SignInStep } from '#api/accounts/session.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { ROLE_NAMES } from '#text/accounts/roles.ts'
import { isStep, useDemoAccounts, useSignIn } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import styles from './sign-in.module.css'

export function DemoPeople({ onStep }: { readonly onStep: (step: SignInStep) => void }) {
  const text = useText(SIGN_IN)
  const { data } = useDemoAccounts()
  const signIn = useSignIn()
  const refused = useErrorText(signIn.error)
  const [first] = data?.accounts ?? []
  if (data === undefined || first === undefined) return null
  const enter = ({ account, password }: DemoAccount) =>
    signIn.mutate(
      { account, password },
      { onSuccess: (answer) => (isStep(answer) ? onStep(answer) : undefined) },
    )
  return (
    <section className={styles.people} aria-label={text.demoPeople}>
      <h2>{text.demoPeople}</h2>
      <p>
        {text.demoPeopleWords} <code>{first.password}</code>
      </p>
      {signIn.isError ? <Callout kind="error">{refused}</Callout> : null}
      <ul>
        {data.accounts.map((person) => (
          <li key={person.account}>
            <One person={person} busy={signIn.isPending} onPress={() => enter(person)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({
  person: { account, name, role, unit },
  busy,
  onPress,
}: {
  readonly person: DemoAccount
  readonly busy: boolean
  readonly onPress: () => void
}) {
  const text = useText(SIGN_IN)
  const language = useLanguage()
  const roleName = ROLE_NAMES[role][language]
  return (
    <button
      type="button"
      className={styles.one}
      disabled={busy}
      aria-label={text.demoSignIn(name, roleName)}
      title={unit ?? undefined}
      onClick={onPress}
    >
      <span>{roleName}</span>
      <span>
        {name} · {account}
      </span>
    </button>
  )
}
