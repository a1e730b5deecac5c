/** 系统管理 → 邮件: where mails go by, how they stand, those that did not go with their reasons, and a mail to try it. */
import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import type { MailStanding as MailStandingView } from '#api/mail.ts'
import { isMailAddress } from '#core/message/mail.ts'
import { MAIL } from '#text/interface/mail.ts'
import { MAIL_FAULT_WORDS } from '#text/mail.ts'
import { MESSAGE_KIND_NAMES } from '#text/messages.ts'
import { useMailStanding, useTestMail } from '../../api/mail.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import tables from '../../ui/table.module.css'
import { momentText } from '../../ui/time.ts'
import styles from './mail.module.css'

const TLS = { required: 'required', implicit: 'implicit', off: 'plain' } as const

export function MailStanding() {
  return <Loaded query={useMailStanding()}>{(standing) => <Standing standing={standing} />}</Loaded>
}

function Standing({ standing: { server, counts, troubles } }: { readonly standing: MailStandingView }) {
  const text = useText(MAIL)
  return (
    <div className={styles.page}>
      {server === null ? <Callout kind="note">{text.serverOff}</Callout> : (
        <section className={`panel ${styles.server}`}>
          <dl className={styles.facts}>
            <dt>{text.server}</dt><dd>{`${server.host}:${server.port}`}</dd>
            <dt>{text.tls}</dt><dd>{text[TLS[server.tls]]}</dd>
            <dt>{text.from}</dt><dd>{server.from}</dd>
            <dt>{text.site}</dt><dd>{server.site}</dd>
            <dt>{text.waiting}</dt><dd>{counts.waiting}</dd>
            <dt>{text.sent}</dt><dd>{counts.sent}</dd>
            <dt>{text.failed}</dt><dd>{counts.failed}</dd>
          </dl>
          <Test />
        </section>
      )}
      {server === null && troubles.length === 0 ? null : (
        <section className="panel" aria-label={text.troubles}>
          {troubles.length === 0 ? <EmptyState title={text.noTroubles} /> : <Troubles troubles={troubles} />}
        </section>
      )}
    </div>
  )
}

function Test() {
  const text = useText(MAIL)
  const language = useLanguage()
  const test = useTestMail()
  const refused = useProblemText(test.error)
  const [address, setAddress] = useState('')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMailAddress(address.trim())) test.mutate({ address: address.trim(), language }, { onSuccess: () => notify(text.tested(address.trim())) })
  }
  return (
    <form className={styles.test} onSubmit={submit} noValidate>
      {test.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Field label={text.address} type="email" maxLength={254} value={address} onChange={setAddress} fault={tried && !isMailAddress(address.trim()) ? text.addressFault : null} />
      <div><Button type="primary" htmlType="submit" loading={test.isPending}>{text.test}</Button></div>
    </form>
  )
}

function Troubles({ troubles }: { readonly troubles: MailStandingView['troubles'] }) {
  const text = useText(MAIL)
  const language = useLanguage()
  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <thead><tr><th scope="col">{text.person}</th><th scope="col">{text.address}</th><th scope="col">{text.message}</th><th scope="col">{text.state}</th><th scope="col" className="number">{text.tries}</th><th scope="col">{text.reason}</th><th scope="col">{text.time}</th></tr></thead>
        <tbody>
          {troubles.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              <td>{one.address}</td>
              <td>{MESSAGE_KIND_NAMES[one.kind][language]}</td>
              <td>{one.state === 'waiting' ? text.again : text[one.state]}</td>
              <td className="number">{one.tries}</td>
              <td>{MAIL_FAULT_WORDS[one.fault][language]}<span className={styles.detail}>{one.detail}</span></td>
              <td>{momentText(one.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
