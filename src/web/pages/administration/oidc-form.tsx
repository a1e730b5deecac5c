/** Where the sign-in service of the office is, and whether it is used. */
import { useState, type FormEvent } from 'react'
import { Button, Checkbox, Switch } from 'antd'
import type { OidcView } from '#api/oidc.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { OIDC } from '#text/interface/oidc.ts'
import { useChangeOidc } from '../../api/oidc.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import styles from './administration.module.css'

export function OidcForm({ settings }: { readonly settings: OidcView }) {
  const text = useText(OIDC)
  const common = useText(COMMON)
  const administration = useText(ADMINISTRATION)
  const change = useChangeOidc()
  const refused = useProblemText(change.error)
  const { secretSet, ...kept } = settings
  const [typed, setTyped] = useState(kept)
  const [secret, setSecret] = useState('')
  const set = (part: Partial<typeof kept>) => setTyped({ ...typed, ...part })
  const scopesFault = /(?:^|\s)openid(?:\s|$)/.test(typed.scopes) ? null : text.scopesFault
  const needed = (value: string) => (typed.enabled && value.trim() === '' ? administration.needed : null)
  const complete =
    scopesFault === null &&
    typed.claim.trim() !== '' &&
    needed(typed.issuer) === null &&
    needed(typed.clientId) === null
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
      <Field
        label={text.issuer}
        required={typed.enabled}
        inputMode="url"
        maxLength={300}
        hint={text.issuerHint}
        value={typed.issuer}
        onChange={(value) => set({ issuer: value })}
        fault={needed(typed.issuer)}
      />
      <Field
        label={text.clientId}
        required={typed.enabled}
        maxLength={200}
        value={typed.clientId}
        onChange={(clientId) => set({ clientId })}
        fault={needed(typed.clientId)}
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
        fault={scopesFault}
      />
      <Field
        label={text.claim}
        maxLength={100}
        hint={text.claimHint}
        value={typed.claim}
        onChange={(claim) => set({ claim })}
        fault={typed.claim.trim() === '' ? administration.needed : null}
      />
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
