/** Where the optional language model is, whether it is used, and whether it answers. */
import { useState, type FormEvent } from 'react'
import { Button, Switch } from 'antd'
import type { ModelView } from '#api/advice.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { MODEL } from '#text/interface/advice.ts'
import { COMMON } from '#text/interface/common.ts'
import { useChangeModel, useModel, useTestModel } from '../../api/advice.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from '../../ui/administration.module.css'

export function ModelForm() {
  return <Loaded query={useModel()}>{(settings) => <Form settings={settings} />}</Loaded>
}

/** As the server has it: http or https, without name, password or parameters. */
function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\/[^\s@?#]+$/u.test(text)
}

/** What is typed of it, what of it is wrong, its saving and its trying. */
function useModelForm(settings: ModelView) {
  const text = useText(MODEL)
  const change = useChangeModel()
  const test = useTestModel()
  const [enabled, setEnabled] = useState(settings.enabled)
  const [address, setAddress] = useState(settings.address)
  const [model, setModel] = useState(settings.model)
  const missing = enabled ? text.needed : null
  const misspelt = isAddress(address.trim()) ? null : text.addressFault
  const addressFault = address === '' ? missing : misspelt
  const modelFault = enabled && model.trim() === '' ? text.needed : null
  const unchanged = enabled === settings.enabled && address === settings.address && model === settings.model
  const given = { address: address.trim(), model: model.trim() }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    test.reset()
    if (addressFault === null && modelFault === null)
      change.mutate({ enabled, ...given }, { onSuccess: () => notify(text.saved) })
  }
  const tryIt = () => {
    change.reset()
    test.mutate(given)
  }
  return {
    enabled,
    setEnabled,
    address,
    setAddress,
    model,
    setModel,
    addressFault,
    modelFault,
    unchanged,
    given,
    change,
    test,
    submit,
    tryIt,
  }
}

type OfModel = {
  readonly settings: ModelView
  readonly form: ReturnType<typeof useModelForm>
}

function Form({ settings }: { readonly settings: ModelView }) {
  const text = useText(MODEL)
  const common = useText(COMMON)
  const form = useModelForm(settings)
  const { enabled, setEnabled, address, setAddress, model, setModel, addressFault, modelFault } = form
  const { change, test } = form
  const refused = useProblemText(change.error ?? test.error)
  return (
    <form
      className={`panel ${styles.form} ${styles.wide}`}
      onSubmit={form.submit}
      noValidate
      aria-label={text.heading}
    >
      <p className={styles.faint}>{text.words}</p>
      {change.isError || test.isError ? <Callout kind="error">{refused}</Callout> : null}
      {test.isSuccess ? (
        <Callout kind="good">
          {text.tested(test.data.model, (test.data.milliseconds / 1000).toFixed(1))}
        </Callout>
      ) : null}
      <label className={styles.switch}>
        <Switch checked={enabled} onChange={setEnabled} aria-label={text.enabled} /> {text.enabled}
      </label>
      <Field
        label={text.address}
        required={enabled}
        inputMode="url"
        maxLength={300}
        hint={text.addressHint}
        value={address}
        onChange={setAddress}
        fault={addressFault}
      />
      <Field
        label={text.model}
        required={enabled}
        maxLength={100}
        hint={text.modelHint}
        value={model}
        onChange={setModel}
        fault={modelFault}
      />
      <div className={styles.faint}>
        {text.key}
        {common.colon}
        {settings.key ? text.keySet : text.keyNone}
      </div>
      <Buttons settings={settings} form={form} />
    </form>
  )
}

function Buttons({ settings, form }: OfModel) {
  const text = useText(MODEL)
  const common = useText(COMMON)
  const administration = useText(ADMINISTRATION)
  const { unchanged, given, change, test } = form
  return (
    <div className={styles.buttons}>
      <Button
        type="primary"
        htmlType="submit"
        loading={change.isPending}
        disabled={unchanged}
        title={unchanged ? administration.unchanged : undefined}
      >
        {common.save}
      </Button>
      <Button
        onClick={form.tryIt}
        loading={test.isPending}
        disabled={!isAddress(given.address) || given.model === ''}
      >
        {text.test}
      </Button>
      {settings.changedAt === null ? null : (
        <span className={styles.faint}>
          {text.changed(momentText(settings.changedAt), settings.changedBy ?? '')}
        </span>
      )}
    </div>
  )
}
