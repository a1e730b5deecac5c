/** Changing the own password; the only page there is while the first password still holds. */
import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { useChangePassword, useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import styles from './sign-in.module.css'

type Typed = { readonly current: string; readonly next: string; readonly again: string }
type Rule = ReturnType<typeof useSession>['passwordRule']
type Fault = 'blank' | 'short' | 'different'

export function PasswordPage() {
  const text = useText(SIGN_IN)
  const { user, passwordRule: rule } = useSession()
  const navigate = useNavigate()
  const change = useChangePassword()
  const refused = useProblemText(change.error)
  const [typed, setTyped] = useState<Typed>({ current: '', next: '', again: '' })
  const [tried, setTried] = useState(false)
  const faults = faultsOf(typed, rule)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.length > 0) return
    change.mutate(
      { current: typed.current, next: typed.next },
      {
        onSuccess: () => {
          notify(text.changed)
          void navigate(paths.workbench())
        },
      },
    )
  }

  return (
    <>
      <PageHeader title={text.changeTitle} />
      <form className={`panel ${styles.password}`} onSubmit={submit} noValidate>
        {user.mustChangePassword ? (
          <Callout kind="warning">{user.passwordExpired ? text.expired(rule.days) : text.mustChange}</Callout>
        ) : null}
        {change.isError ? <Callout kind="error">{refused}</Callout> : null}
        <input
          className="visually-hidden"
          type="text"
          autoComplete="username"
          value={user.account}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <PasswordFields typed={typed} faults={tried ? faults : []} rule={rule} onType={setTyped} />
        <div>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {text.change}
          </Button>
        </div>
      </form>
    </>
  )
}

function faultsOf({ current, next, again }: Typed, rule: Rule): readonly Fault[] {
  const faults: Fault[] = []
  if (current === '') faults.push('blank')
  if ([...next].length < rule.length) faults.push('short')
  if (next !== again) faults.push('different')
  return faults
}

type FieldsProps = {
  readonly typed: Typed
  readonly faults: readonly Fault[]
  readonly rule: Rule
  readonly onType: (typed: Typed) => void
}

function PasswordFields({ typed, faults, rule, onType }: FieldsProps) {
  const text = useText(SIGN_IN)
  return (
    <>
      <Field
        label={text.current}
        type="password"
        autoComplete="current-password"
        value={typed.current}
        onChange={(current) => onType({ ...typed, current })}
        fault={faults.includes('blank') ? text.passwordNeeded : null}
      />
      <Field
        label={text.next}
        type="password"
        autoComplete="new-password"
        hint={
          rule.history > 1
            ? `${text.nextRule(rule.length, rule.kinds)}${text.notLast(rule.history)}`
            : text.nextRule(rule.length, rule.kinds)
        }
        value={typed.next}
        onChange={(next) => onType({ ...typed, next })}
        fault={faults.includes('short') ? text.tooShort(rule.length) : null}
      />
      <Field
        label={text.again}
        type="password"
        autoComplete="new-password"
        value={typed.again}
        onChange={(again) => onType({ ...typed, again })}
        fault={faults.includes('different') ? text.different : null}
      />
    </>
  )
}
