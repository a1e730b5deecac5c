/** 邮件提醒: where to, how often, and which messages. */
import { Button, Checkbox, Radio } from 'antd'
import type { OwnMail as OwnMailView } from '#api/messages/mail.ts'
import { isMailAddress, MAIL_PACES, type MailPace } from '#core/messages/mail.ts'
import { MESSAGE_KINDS } from '#core/messages/message.ts'
import { COMMON } from '#text/interface/common.ts'
import { MAIL } from '#text/interface/mail.ts'
import { MESSAGE_KIND_NAMES } from '#text/messages/messages.ts'
import { useOwnMail, useSaveOwnMail } from '../../api/mail.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { useForm } from '../../ui/use-form.ts'
import styles from './account.module.css'

export function OwnMailForm() {
  const text = useText(MAIL)
  return (
    <section className={styles.section} aria-labelledby="own-mail">
      <div className={styles.head}>
        <h2 id="own-mail">{text.own}</h2>
      </div>
      <p className={styles.words}>{text.ownWords}</p>
      <Loaded query={useOwnMail()}>
        {(own) => (own.available ? <Form own={own} /> : <Callout kind="note">{text.unavailable}</Callout>)}
      </Loaded>
    </section>
  )
}

function Form({ own }: { readonly own: OwnMailView }) {
  const text = useText(MAIL)
  const common = useText(COMMON)
  const language = useLanguage()
  const save = useSaveOwnMail()
  const form = useForm({
    first: { address: own.address, pace: own.pace, kinds: own.kinds },
    checks: {
      address: (address, { pace }) => (isAddressFaulty(address.trim(), pace) ? text.addressFault : null),
    },
    send: ({ address, pace, kinds }) =>
      save.mutateAsync({ address: address.trim(), pace, kinds: [...kinds], language }),
    onDone: () => notify(text.saved),
  })
  const refused = useErrorText(form.error)
  const { pace, kinds } = form.values
  return (
    <FormElement form={form} className={`panel ${styles.mail}`}>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <Field
        {...form.field('address')}
        label={text.address}
        type="email"
        maxLength={254}
        autoComplete="email"
      />
      <Radio.Group
        aria-label={text.pace}
        value={pace}
        onChange={({ target }: { readonly target: { readonly value?: MailPace } }) =>
          form.change({ pace: target.value ?? 'off' })
        }
        options={MAIL_PACES.map((value) => ({ value, label: text[value] }))}
      />
      <Checkbox.Group
        className={styles.kinds ?? ''}
        disabled={pace === 'off'}
        aria-label={text.kinds}
        value={[...kinds]}
        onChange={(chosen) => form.change({ kinds: MESSAGE_KINDS.filter((kind) => chosen.includes(kind)) })}
        options={MESSAGE_KINDS.map((value) => ({ value, label: MESSAGE_KIND_NAMES[value][language] }))}
      />
      <div>
        <Button htmlType="submit" loading={form.isBusy}>
          {common.save}
        </Button>
      </div>
    </FormElement>
  )
}

function isAddressFaulty(address: string, pace: MailPace): boolean {
  return address === '' ? pace !== 'off' : !isMailAddress(address)
}
