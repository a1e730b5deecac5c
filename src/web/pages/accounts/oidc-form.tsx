/** Where the sign-in service of the office is, and whether it is used. */
import { useState, type FormEvent } from 'react'
import { Button, Checkbox, Switch } from 'antd'
import type { OidcView } from '#api/accounts/oidc.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { OIDC } from '#text/interface/oidc.ts'
import { useChangeOidc } from '../../api/oidc.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { useFields } from '../../ui/use-fields.ts'
import styles from '../../ui/administration.module.css'

/** What is typed of it, what of it is wrong, and its saving. */
function useOidcForm({ secretSet: _secretSet, ...kept }: OidcView) {
  const text = useText(OIDC)
  const administration = useText(ADMINISTRATION)
  const change = useChangeOidc()
  const [typed, set] = useFields(kept)
  const [secret, setSecret] = useState('')
  const needed = (value: string) => (value.trim() === '' ? administration.needed : null)
  const faults = {
    issuer: typed.enabled ? needed(typed.issuer) : null,
    clientId: typed.enabled ? needed(typed.clientId) : null,
    scopes: /(?:^|\s)openid(?:\s|$)/.test(typed.scopes) ? null : text.scopesFault,
    claim: needed(typed.claim),
  }
  const complete = Object.values(faults).every((fault) => fault === null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!complete) return
    change.mutate(
      { ...typed, ...(secret === '' ? {} : { clientSecret: secret }) },
      {
        onSuccess: () => {
          setSecret('')
          notify(text.saved)
        },
      },
    )
  }
  return { typed, set, secret, setSecret, faults, complete, change, submit }
}

export function OidcForm({ settings }: { readonly settings: OidcView }) {
  const text = useText(OIDC)
  const common = useText(COMMON)
  const form = useOidcForm(settings)
  const { typed, set, complete, change, submit } = form
  const refused = useProblemText(change.error)
  return (
    <form
      className={`panel ${styles.form} ${styles.wide}`}
      onSubmit={submit}
      noValidate
      aria-label={text.heading}
    >
      <h2 className={styles.heading}>{text.heading}</h2>
      <p className={styles.faint}>{text.lead}</p>
      {change.isError ? <Callout kind="error">{refused}</Callout> : null}
      <label className={styles.switch}>
        <Switch checked={typed.enabled} onChange={(enabled) => set({ enabled })} aria-label={text.enabled} />{' '}
        {text.enabled}
      </label>
      <ServiceFields form={form} secretSet={settings.secretSet} />
      <Checkbox checked={typed.secondFactor} onChange={({ target }) => set({ secondFactor: target.checked })}>
        {text.factor}
      </Checkbox>
      <Checkbox
        checked={typed.createAccounts}
        onChange={({ target }) => set({ createAccounts: target.checked })}
      >
        {text.create}
      </Checkbox>
      <p className={styles.faint}>{text.callback(`${window.location.origin}/api/session/oidc/callback`)}</p>
      <div>
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!complete}>
          {common.save}
        </Button>
      </div>
    </form>
  )
}

type ServiceFieldsProps = {
  readonly form: ReturnType<typeof useOidcForm>
  readonly secretSet: boolean
}

/** Where the service is, and how this program is known there. */
function ServiceFields({ form: { typed, set, secret, setSecret, faults }, secretSet }: ServiceFieldsProps) {
  const text = useText(OIDC)
  return (
    <>
      <Field
        label={text.issuer}
        required={typed.enabled}
        inputMode="url"
        maxLength={300}
        hint={text.issuerHint}
        value={typed.issuer}
        onChange={(value) => set({ issuer: value })}
        fault={faults.issuer}
      />
      <Field
        label={text.clientId}
        required={typed.enabled}
        maxLength={200}
        value={typed.clientId}
        onChange={(clientId) => set({ clientId })}
        fault={faults.clientId}
      />
      <Field
        label={text.secret}
        type="password"
        autoComplete="off"
        maxLength={500}
        hint={secretSet ? text.secretSet : text.secretNone}
        value={secret}
        onChange={setSecret}
      />
      <Field
        label={text.scopes}
        maxLength={200}
        value={typed.scopes}
        onChange={(scopes) => set({ scopes })}
        fault={faults.scopes}
      />
      <Field
        label={text.claim}
        maxLength={100}
        hint={text.claimHint}
        value={typed.claim}
        onChange={(claim) => set({ claim })}
        fault={faults.claim}
      />
    </>
  )
}
