/**
 * 系统管理 → 邮件: where mails go by, how they are, those that did not go with their reasons, and a mail to try
 * it.
 */
import { Button } from 'antd'
import type { MailStanding as MailStandingView } from '#api/messages/mail.ts'
import { isMailAddress } from '#core/messages/mail.ts'
import { MAIL } from '#text/interface/mail.ts'
import type { Spoken } from '#text/interface/words.ts'
import { MAIL_FAULT_WORDS } from '#text/messages/mail.ts'
import { MESSAGE_KIND_NAMES } from '#text/messages/messages.ts'
import { whenDone } from '../../api/when-done.ts'
import { useMailStanding, useResendMail, useTestMail } from '../../api/mail.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useText, useLanguage } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded, EmptyState } from '../../ui/states.tsx'
import tables from '../../ui/table.module.css'
import { momentText } from '../../ui/time.ts'
import { useForm } from '../../ui/use-form.ts'
import styles from './mail.module.css'

const TLS = { required: 'required', implicit: 'implicit', off: 'plain' } as const

export function MailStandingPanel() {
  return <Loaded query={useMailStanding()}>{(standing) => <Standing standing={standing} />}</Loaded>
}

function Standing({ standing: { server, counts, troubles } }: { readonly standing: MailStandingView }) {
  const text = useText(MAIL)
  return (
    <div className={styles.page}>
      {server === null ? (
        <Callout kind="note">{text.serverOff}</Callout>
      ) : (
        <section className={`panel ${styles.server}`}>
          <dl className={styles.facts}>
            <dt>{text.server}</dt>
            <dd>{`${server.host}:${server.port}`}</dd>
            <dt>{text.tls}</dt>
            <dd>{text[TLS[server.tls]]}</dd>
            <dt>{text.from}</dt>
            <dd>{server.from}</dd>
            <dt>{text.site}</dt>
            <dd>{server.site}</dd>
            <dt>{text.waiting}</dt>
            <dd>{counts.waiting}</dd>
            <dt>{text.sent}</dt>
            <dd>{counts.sent}</dd>
            <dt>{text.failed}</dt>
            <dd>{counts.failed}</dd>
          </dl>
          <Test />
        </section>
      )}
      {server === null && troubles.length === 0 ? null : (
        <section className="panel" aria-label={text.troubles}>
          {troubles.length === 0 ? (
            <EmptyState title={text.noTroubles} />
          ) : (
            <Troubles troubles={troubles} sends={server !== null} />
          )}
        </section>
      )}
    </div>
  )
}

function Test() {
  const text = useText(MAIL)
  const language = useLanguage()
  const test = useTestMail()
  const form = useForm({
    first: { address: '' },
    checks: { address: (address) => (isMailAddress(address.trim()) ? null : text.addressFault) },
    send: async ({ address }) => {
      await test.mutateAsync({ address: address.trim(), language })
      return address.trim()
    },
    onDone: (address) => notify(text.tested(address)),
  })
  const refused = useErrorText(form.error)
  return (
    <FormElement form={form} className={styles.test}>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <Field {...form.field('address')} label={text.address} type="email" maxLength={254} />
      <div>
        <Button type="primary" htmlType="submit" loading={form.isBusy}>
          {text.test}
        </Button>
      </div>
    </FormElement>
  )
}

function Troubles({
  troubles,
  sends,
}: {
  readonly troubles: MailStandingView['troubles']
  /** A server is set. */ readonly sends: boolean
}) {
  const text = useText(MAIL)
  const columns = useTroubleColumns()
  const resend = useResendMail()
  const refused = useErrorText(resend.error)
  const again = (mails: 'all' | [string]) =>
    whenDone(resend.mutateAsync({ mails }), () => notify(text.resent))
  return (
    <div className={tables.scroll}>
      <div className={styles.head}>
        <h2>{text.troubles}</h2>
        {sends ? (
          <Button
            size="small"
            loading={resend.isPending && resend.variables.mails === 'all'}
            onClick={() => again('all')}
          >
            {text.resendAll}
          </Button>
        ) : null}
        <RowsExport title={text.troubles} rows={troubles} columns={columns} keyOf={({ id }) => id} />
      </div>
      {resend.isError ? <Callout kind="error">{refused}</Callout> : null}
      <table className={tables.table}>
        <TroubleHeads sends={sends} />
        <tbody>
          {troubles.map((one) => (
            <TroubleRow
              key={one.id}
              trouble={one}
              resending={sends ? { waits: resend.isPending, again: () => again([one.id]) } : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Trouble = MailStandingView['troubles'][number]

function useTroubleColumns(): ListColumn<Trouble>[] {
  const text = useText(MAIL)
  const language = useLanguage()
  return [
    { key: 'person', title: text.person, cell: ({ name }) => name },
    { key: 'address', title: text.address, cell: ({ address }) => address },
    { key: 'message', title: text.message, cell: ({ kind }) => MESSAGE_KIND_NAMES[kind][language] },
    { key: 'state', title: text.state, cell: (one) => stateOf(one, text) },
    { ...FIGURE, key: 'tries', title: text.tries, cell: ({ tries }) => tries },
    {
      key: 'reason',
      title: text.reason,
      cell: ({ fault, detail }) => [MAIL_FAULT_WORDS[fault][language], detail].filter(Boolean).join(' '),
    },
    { key: 'time', title: text.time, cell: ({ at }) => momentText(at) },
    { key: 'next', title: text.next, cell: ({ nextAt }) => nextTry(nextAt, text) },
  ]
}

function stateOf({ state }: Trouble, text: Spoken<typeof MAIL>): string {
  return state === 'waiting' ? text.again : text[state]
}

function TroubleHeads({ sends }: { readonly sends: boolean }) {
  const text = useText(MAIL)
  return (
    <thead>
      <tr>
        <th scope="col">{text.person}</th>
        <th scope="col">{text.address}</th>
        <th scope="col">{text.message}</th>
        <th scope="col">{text.state}</th>
        <th scope="col" className="number">
          {text.tries}
        </th>
        <th scope="col">{text.reason}</th>
        <th scope="col">{text.time}</th>
        <th scope="col">{text.next}</th>
        {sends ? <th scope="col" aria-label={text.resend} /> : null}
      </tr>
    </thead>
  )
}

type TroubleRowProps = {
  readonly trouble: Trouble
  /** null: no server is set. */ readonly resending: {
    readonly waits: boolean
    readonly again: () => void
  } | null
}

function TroubleRow({ trouble: one, resending }: TroubleRowProps) {
  const text = useText(MAIL)
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td>{one.address}</td>
      <td>{MESSAGE_KIND_NAMES[one.kind][language]}</td>
      <td>{stateOf(one, text)}</td>
      <td className="number">{one.tries}</td>
      <td>
        {MAIL_FAULT_WORDS[one.fault][language]}
        <span className={styles.detail}>{one.detail}</span>
      </td>
      <td className={styles.moment}>{momentText(one.at)}</td>
      <td className={styles.moment}>{nextTry(one.nextAt, text)}</td>
      {resending === null ? null : (
        <td>
          <Button
            size="small"
            aria-label={text.resendOf(one.name)}
            disabled={resending.waits}
            onClick={resending.again}
          >
            {text.resend}
          </Button>
        </td>
      )}
    </tr>
  )
}

/** What is due is sent at the next look. */
function isPast(at: string): boolean {
  return Date.parse(at) <= Date.now()
}

function nextTry(at: string | null, text: Spoken<typeof MAIL>): string {
  if (at === null) return text.never
  return isPast(at) ? text.soon : momentText(at)
}
