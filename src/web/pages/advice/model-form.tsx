/** Where the optional language model is, whether it is used, and whether it answers. */
import { Button, Switch } from 'antd'
import type { ModelView } from '#api/advice.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { MODEL } from '#text/interface/advice.ts'
import { COMMON } from '#text/interface/common.ts'
import { useChangeModel, useModel, useTestModel } from '../../api/advice.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { needed, useForm } from '../../ui/use-form.ts'
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
  const addressFault = (address: string, isNeeded: boolean) => {
    if (address === '') return isNeeded ? text.needed : null
    return isAddress(address.trim()) ? null : text.addressFault
  }
  const form = useForm({
    first: { enabled: settings.enabled, address: settings.address, model: settings.model },
    checks: {
      address: (address, { enabled }) => addressFault(address, enabled),
      model: (model, { enabled }) => (enabled ? needed(text.needed)(model) : null),
    },
    saidAtOnce: ['address', 'model'],
    send: ({ enabled, address, model }) =>
      change.mutateAsync({ enabled, address: address.trim(), model: model.trim() }),
    onDone: () => notify(text.saved),
  })
  const { enabled, address, model } = form.values
  const given = { address: address.trim(), model: model.trim() }
  const send = () => {
    test.reset()
    form.send()
  }
  return {
    form: { ...form, send },
    unchanged: enabled === settings.enabled && address === settings.address && model === settings.model,
    given,
    test,
    tryIt: () => test.mutate(given),
  }
}

type ButtonsProps = {
  readonly settings: ModelView
  readonly of: ReturnType<typeof useModelForm>
}

function Form({ settings }: { readonly settings: ModelView }) {
  const text = useText(MODEL)
  const common = useText(COMMON)
  const of = useModelForm(settings)
  const { form, test } = of
  // Of what was asked for last.
  const error = test.isIdle ? form.error : test.error
  const refused = useErrorText(error)
  const { enabled } = form.values
  return (
    <FormElement form={form} className={`panel ${styles.form} ${styles.wide}`} aria-label={text.heading}>
      <p className={styles.faint}>{text.words}</p>
      {error ? <Callout kind="error">{refused}</Callout> : null}
      {test.isSuccess ? (
        <Callout kind="good">
          {text.tested(test.data.model, (test.data.milliseconds / 1000).toFixed(1))}
        </Callout>
      ) : null}
      <label className={styles.switch}>
        <Switch checked={enabled} onChange={(on) => form.change({ enabled: on })} aria-label={text.enabled} />{' '}
        {text.enabled}
      </label>
      <Field
        {...form.field('address')}
        label={text.address}
        required={enabled}
        inputMode="url"
        maxLength={300}
        hint={text.addressHint}
      />
      <Field
        {...form.field('model')}
        label={text.model}
        required={enabled}
        maxLength={100}
        hint={text.modelHint}
      />
      <div className={styles.faint}>
        {text.key}
        {common.colon}
        {settings.key ? text.keySet : text.keyNone}
      </div>
      <Buttons settings={settings} of={of} />
    </FormElement>
  )
}

function Buttons({ settings, of: { form, unchanged, given, test, tryIt } }: ButtonsProps) {
  const text = useText(MODEL)
  const common = useText(COMMON)
  const administration = useText(ADMINISTRATION)
  return (
    <div className={styles.buttons}>
      <Button
        type="primary"
        htmlType="submit"
        loading={form.isBusy}
        disabled={unchanged}
        title={unchanged ? administration.unchanged : undefined}
      >
        {common.save}
      </Button>
      <Button
        onClick={tryIt}
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
