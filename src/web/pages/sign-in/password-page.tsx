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

export function PasswordPage() {
  const text = useText(SIGN_IN)
  const { user, passwordRule: rule } = useSession()
  const navigate = useNavigate()
  const change = useChangePassword()
  const refused = useProblemText(change.error)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const short = [...next].length < rule.length
  const different = next !== again

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (current === '' || short || different) return
    change.mutate(
      { current, next },
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
        <Field
          label={text.current}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          fault={tried && current === '' ? text.passwordNeeded : null}
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
          value={next}
          onChange={setNext}
          fault={tried && short ? text.tooShort(rule.length) : null}
        />
        <Field
          label={text.again}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          fault={tried && different ? text.different : null}
        />
        <div>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {text.change}
          </Button>
        </div>
      </form>
    </>
  )
}
