/** 邮件提醒: where to, how often, and which messages. */
import { useState, type FormEvent } from 'react'
import { Button, Checkbox, Radio } from 'antd'
import type { OwnMail as OwnMailView } from '#api/messages/mail.ts'
import { isMailAddress, MAIL_PACES, type MailPace } from '#core/messages/mail.ts'
import { MESSAGE_KINDS, type MessageKind } from '#core/messages/message.ts'
import { COMMON } from '#text/interface/common.ts'
import { MAIL } from '#text/interface/mail.ts'
import { MESSAGE_KIND_NAMES } from '#text/messages/messages.ts'
import { useOwnMail, useSaveOwnMail } from '../../api/mail.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { Loaded } from '../../ui/states.tsx'
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
  const refused = useProblemText(save.error)
  const [address, setAddress] = useState(own.address)
  const [pace, setPace] = useState<MailPace>(own.pace)
  const [kinds, setKinds] = useState<readonly MessageKind[]>(own.kinds)
  const [tried, setTried] = useState(false)
  const given = address.trim()
  const isFaulty = given === '' ? pace !== 'off' : !isMailAddress(given)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isFaulty)
      save.mutate(
        { address: given, pace, kinds: [...kinds], language },
        { onSuccess: () => notify(text.saved) },
      )
  }
  return (
    <form className={`panel ${styles.mail}`} onSubmit={submit} noValidate>
      {save.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Field
        label={text.address}
        type="email"
        maxLength={254}
        autoComplete="email"
        value={address}
        onChange={setAddress}
        fault={tried && isFaulty ? text.addressFault : null}
      />
      <Radio.Group
        aria-label={text.pace}
        value={pace}
        onChange={({ target }: { readonly target: { readonly value?: MailPace } }) =>
          setPace(target.value ?? 'off')
        }
        options={MAIL_PACES.map((value) => ({ value, label: text[value] }))}
      />
      <Checkbox.Group
        className={styles.kinds ?? ''}
        disabled={pace === 'off'}
        aria-label={text.kinds}
        value={[...kinds]}
        onChange={(chosen) => setKinds(MESSAGE_KINDS.filter((kind) => chosen.includes(kind)))}
        options={MESSAGE_KINDS.map((value) => ({ value, label: MESSAGE_KIND_NAMES[value][language] }))}
      />
      <div>
        <Button htmlType="submit" loading={save.isPending}>
          {common.save}
        </Button>
      </div>
    </form>
  )
}
