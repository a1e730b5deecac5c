/** Changing the own password; the only page there is while the first password still holds. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { useChangePassword, useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { useForm } from '../../ui/use-form.ts'
import styles from './sign-in.module.css'

type Rule = ReturnType<typeof useSession>['passwordRule']

function usePasswordForm(rule: Rule) {
  const text = useText(SIGN_IN)
  const navigate = useNavigate()
  const change = useChangePassword()
  return useForm({
    first: { current: '', next: '', again: '' },
    checks: {
      current: (current) => (current === '' ? text.passwordNeeded : null),
      next: (next) => ([...next].length < rule.length ? text.tooShort(rule.length) : null),
      again: (again, { next }) => (next !== again ? text.different : null),
    },
    send: ({ current, next }) => change.mutateAsync({ current, next }),
    onDone: () => {
      notify(text.changed)
      void navigate(paths.workbench())
    },
  })
}

export function PasswordPage() {
  const text = useText(SIGN_IN)
  const { user, passwordRule: rule } = useSession()
  const form = usePasswordForm(rule)
  const refused = useErrorText(form.error)
  return (
    <>
      <PageHeader title={text.changeTitle} />
      <FormElement form={form} className={`panel ${styles.password}`}>
        {user.mustChangePassword ? (
          <Callout kind="warning">{user.passwordExpired ? text.expired(rule.days) : text.mustChange}</Callout>
        ) : null}
        {form.error ? <Callout kind="error">{refused}</Callout> : null}
        <input
          className="visually-hidden"
          type="text"
          autoComplete="username"
          value={user.account}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <PasswordFields form={form} rule={rule} />
        <div>
          <Button type="primary" htmlType="submit" loading={form.isBusy}>
            {text.change}
          </Button>
        </div>
      </FormElement>
    </>
  )
}

type FieldsProps = { readonly form: ReturnType<typeof usePasswordForm>; readonly rule: Rule }

function PasswordFields({ form, rule }: FieldsProps) {
  const text = useText(SIGN_IN)
  return (
    <>
      <Field
        {...form.field('current')}
        label={text.current}
        type="password"
        autoComplete="current-password"
      />
      <Field
        {...form.field('next')}
        label={text.next}
        type="password"
        autoComplete="new-password"
        hint={
          rule.history > 1
            ? `${text.nextRule(rule.length, rule.kinds)}${text.notLast(rule.history)}`
            : text.nextRule(rule.length, rule.kinds)
        }
      />
      <Field {...form.field('again')} label={text.again} type="password" autoComplete="new-password" />
    </>
  )
}
