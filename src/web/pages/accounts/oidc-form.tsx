/** Where the sign-in service of the office is, and whether it is used. */
import { Button, Checkbox, Switch } from 'antd'
import type { OidcView } from '#api/accounts/oidc.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { OIDC } from '#text/interface/oidc.ts'
import { oidcCallback, useChangeOidc } from '../../api/oidc.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import styles from '../../ui/administration.module.css'
import { needed, useForm } from '../../ui/use-form.ts'

function useOidcForm({ secretSet: _secretSet, ...kept }: OidcView) {
  const text = useText(OIDC)
  const administration = useText(ADMINISTRATION)
  const change = useChangeOidc()
  const given = needed(administration.needed)
  return useForm({
    first: { ...kept, secret: '' },
    checks: {
      issuer: (issuer, { enabled }) => (enabled ? given(issuer) : null),
      clientId: (clientId, { enabled }) => (enabled ? given(clientId) : null),
      scopes: (scopes) => (/(?:^|\s)openid(?:\s|$)/.test(scopes) ? null : text.scopesFault),
      claim: given,
    },
    saidAtOnce: ['issuer', 'clientId', 'scopes', 'claim'],
    send: ({ secret, ...typed }) =>
      change.mutateAsync({ ...typed, ...(secret === '' ? {} : { clientSecret: secret }) }),
    onDone: (_, form) => {
      form.change({ secret: '' })
      notify(text.saved)
    },
  })
}

export function OidcForm({ settings }: { readonly settings: OidcView }) {
  const text = useText(OIDC)
  const common = useText(COMMON)
  const form = useOidcForm(settings)
  const refused = useErrorText(form.error)
  const { enabled, secondFactor, createAccounts } = form.values
  return (
    <FormElement form={form} className={`panel ${styles.form} ${styles.wide}`} aria-label={text.heading}>
      <h2 className={styles.heading}>{text.heading}</h2>
      <p className={styles.faint}>{text.lead}</p>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <label className={styles.switch}>
        <Switch checked={enabled} onChange={(on) => form.change({ enabled: on })} aria-label={text.enabled} />{' '}
        {text.enabled}
      </label>
      <ServiceFields form={form} secretSet={settings.secretSet} />
      <Checkbox
        checked={secondFactor}
        onChange={({ target }) => form.change({ secondFactor: target.checked })}
      >
        {text.factor}
      </Checkbox>
      <Checkbox
        checked={createAccounts}
        onChange={({ target }) => form.change({ createAccounts: target.checked })}
      >
        {text.create}
      </Checkbox>
      <p className={styles.faint}>{text.callback(oidcCallback())}</p>
      <div>
        <Button type="primary" htmlType="submit" loading={form.isBusy} disabled={form.isFaulty}>
          {common.save}
        </Button>
      </div>
    </FormElement>
  )
}

type ServiceFieldsProps = {
  readonly form: ReturnType<typeof useOidcForm>
  readonly secretSet: boolean
}

/** Where the service is, and how this program is known there. */
function ServiceFields({ form, secretSet }: ServiceFieldsProps) {
  const text = useText(OIDC)
  const { enabled } = form.values
  return (
    <>
      <Field
        {...form.field('issuer')}
        label={text.issuer}
        required={enabled}
        inputMode="url"
        maxLength={300}
        hint={text.issuerHint}
      />
      <Field {...form.field('clientId')} label={text.clientId} required={enabled} maxLength={200} />
      <Field
        {...form.field('secret')}
        label={text.secret}
        type="password"
        autoComplete="off"
        maxLength={500}
        hint={secretSet ? text.secretSet : text.secretNone}
      />
      <Field {...form.field('scopes')} label={text.scopes} maxLength={200} />
      <Field {...form.field('claim')} label={text.claim} maxLength={100} hint={text.claimHint} />
    </>
  )
}
