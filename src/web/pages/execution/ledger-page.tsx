/** A project's ledger: budget, changes and payments, by fund, with every line and who booked it. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button, Table, type TableColumnType } from 'antd'
import type { ChangeLine, ExecutionSums, Ledger, PaymentLine } from '#api/execution.ts'
import { FUNDS } from '#core/execution/execution.ts'
import { isPooled, isUnrefined, unrefinedOf } from '#core/execution/pooled.ts'
import { fen, wanOf } from '#core/money.ts'
import { CHANGE_KIND_WORDS, FUND_WORDS, PAYMENT_KIND_WORDS } from '#text/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { useLedger } from '../../api/execution.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import table from '../../ui/table.module.css'
import { momentText } from '../../ui/time.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import styles from './execution.module.css'
import { ChangeDialog, PaymentDialog } from './line-dialogs.tsx'
import { Rate } from './rate.tsx'
import { ResumeDialog } from './resume-dialog.tsx'

export function LedgerPage() {
  const { id = '' } = useParams()
  return <Loaded query={useLedger(id)}>{(ledger) => <Opened ledger={ledger} />}</Loaded>
}

type Open =
  | 'payment'
  | 'change'
  | 'resume'
  | { readonly of: 'payments' | 'budget-changes'; readonly line: string; readonly label: string }
  | null

function Opened({ ledger }: { readonly ledger: Ledger }) {
  const text = useText(EXECUTION)
  const { project, execution, blocked } = ledger
  const money = { budget: fen(BigInt(execution.budget)), paid: fen(BigInt(execution.paid)) }
  const language = useLanguage()
  const overspent = FUNDS.filter((fund) => execution[fund].overspent).map(
    (fund) => FUND_WORDS[fund][language],
  )
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <>
      <PageHeader
        title={project.name}
        crumbs={[{ label: text.back, to: paths.execution() }]}
        beside={
          <span className={styles.quiet}>
            {[
              project.code,
              [project.unitCode, project.unitName].filter(Boolean).join(' '),
              text.until(ledger.day),
              text.inWan,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        }
        actions={
          <>
            <Link to={paths.project(project.id)}>{text.toTarget}</Link>
            {ledger.mayChange ? <Button onClick={() => setOpen('change')}>{text.addChange}</Button> : null}
            {ledger.mayPay ? (
              <Button type="primary" onClick={() => setOpen('payment')}>
                {text.addPayment}
              </Button>
            ) : null}
          </>
        }
      />
      <div className={styles.notes}>
        {blocked === null ? null : (
          <Callout
            kind="warning"
            action={
              ledger.mayChange ? (
                <Button size="small" onClick={() => setOpen('resume')}>
                  {text.resume}
                </Button>
              ) : undefined
            }
          >
            {text.blockedNote(blocked.reason)}
          </Callout>
        )}
        {ledger.target.asked ? (
          <Callout kind="warning" action={<Link to={paths.project(project.id)}>{text.toTarget}</Link>}>
            {text.adjustTarget}
          </Callout>
        ) : null}
        {execution.overspent ? (
          <Callout kind="error">{text.overspentNote(overspent.join('、'))}</Callout>
        ) : null}
        {isPooled(project.name) && isUnrefined(money) ? (
          <Callout kind="note">{text.pooledLedger(wanOf(unrefinedOf(money)), ledger.mayChange)}</Callout>
        ) : null}
      </div>
      <Sums ledger={ledger} />
      <section className={styles.plate} aria-label={text.payments}>
        <div className={styles.plateHead}>
          <h2>{text.payments}</h2>
          <Marked payments={ledger.payments} />
        </div>
        <Payments ledger={ledger} onCorrect={(line, label) => setOpen({ of: 'payments', line, label })} />
      </section>
      <section className={styles.plate} aria-label={text.budgetChanges}>
        <div className={styles.plateHead}>
          <h2>{text.budgetChanges}</h2>
        </div>
        <Changes
          ledger={ledger}
          onCorrect={(line, label) => setOpen({ of: 'budget-changes', line, label })}
        />
      </section>
      {open === 'payment' ? <PaymentDialog project={project.id} year={ledger.year} onClose={close} /> : null}
      {open === 'resume' ? <ResumeDialog project={project.id} onClose={close} /> : null}
      {open === 'change' ? (
        <ChangeDialog
          project={project.id}
          year={ledger.year}
          usual={isPooled(project.name) ? 'transfer' : 'supplement'}
          onClose={close}
        />
      ) : null}
      {open !== null && typeof open !== 'string' ? (
        <CorrectDialog project={project.id} {...open} onClose={close} />
      ) : null}
    </>
  )
}

function Sums({ ledger: { execution } }: { readonly ledger: Ledger }) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const left = ({ budget, paid }: ExecutionSums) => String(BigInt(budget) - BigInt(paid))
  const row = (name: string, sums: ExecutionSums) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {[sums.initial, sums.changes, sums.budget, sums.paid, left(sums)].map((amount, i) => (
        <td key={['initial', 'changes', 'budget', 'paid', 'left'][i]} className="number">
          <Money amount={amount} exact />
        </td>
      ))}
      <td className="number">
        <Rate rate={sums.rate} overspent={sums.overspent} />
      </td>
    </tr>
  )
  return (
    <div className={`panel ${styles.head}`}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{text.fund}</th>
            {[text.initial, text.changes, text.budget, text.paid, text.left, text.rate].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(FUND_WORDS.fiscal[language], execution.fiscal)}
          {row(FUND_WORDS.other[language], execution.other)}
        </tbody>
        <tfoot>{row(text.all, execution)}</tfoot>
      </table>
    </div>
  )
}

/**
 * How much of what was paid was bought by 政府采购, and how much was money of the year before; corrections take
 * away.
 */
function Marked({ payments }: Pick<Ledger, 'payments'>) {
  const text = useText(EXECUTION)
  const sum = (mark: 'procurement' | 'carryover') =>
    wanOf(fen(payments.reduce((all, line) => all + (line[mark] ? BigInt(line.amount) : 0n), 0n)))
  return payments.some(({ procurement, carryover }) => procurement || carryover) ? (
    <span className={styles.quiet}>{text.marked(sum('procurement'), sum('carryover'))}</span>
  ) : null
}

type LinesProps = { readonly ledger: Ledger; readonly onCorrect: (line: string, label: string) => void }

function Payments({ ledger, onCorrect }: LinesProps) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const columns: TableColumnType<PaymentLine>[] = [
    { key: 'day', title: text.date, width: 108, dataIndex: 'day' },
    {
      key: 'voucher',
      title: text.voucher,
      width: 170,
      render: (_, line) => <span className={line.corrected ? styles.off : undefined}>{line.voucher}</span>,
    },
    {
      key: 'kind',
      title: text.kind,
      width: 92,
      render: (_, line) => (
        <>
          {PAYMENT_KIND_WORDS[line.kind][language]}
          {line.corrected ? <span className={styles.sub}>{text.corrected}</span> : null}
        </>
      ),
    },
    {
      key: 'amount',
      title: text.amount,
      width: 120,
      align: 'right',
      className: 'number',
      render: (_, line) => <Money amount={line.amount} exact />,
    },
    { key: 'fund', title: text.fund, width: 100, render: (_, line) => FUND_WORDS[line.fund][language] },
    {
      key: 'purpose',
      title: text.purpose,
      render: (_, line) => (
        <>
          {line.reason === '' ? line.purpose || '—' : line.reason}
          <span className={styles.sub}>
            {[
              ...(line.procurement ? [text.procurement] : []),
              ...(line.carryover ? [text.carryover] : []),
            ].join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'recorded', title: text.recorded, width: 150, render: (_, line) => <Recorded line={line} /> },
    {
      key: 'do',
      title: '',
      width: 72,
      render: (_, line) =>
        ledger.mayPay && !line.corrected && line.corrects === null ? (
          <button
            type="button"
            className={`${styles.link} no-print`}
            aria-label={text.correctOne(line.voucher)}
            onClick={() => onCorrect(line.id, line.voucher)}
          >
            {text.correct}
          </button>
        ) : null,
    },
  ]
  return (
    <Table<PaymentLine>
      className="panel"
      size="small"
      rowKey="id"
      dataSource={[...ledger.payments]}
      columns={columns}
      tableLayout="fixed"
      scroll={{ x: 980 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      locale={{ emptyText: text.noPayments }}
    />
  )
}

function Changes({ ledger, onCorrect }: LinesProps) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const columns: TableColumnType<ChangeLine>[] = [
    { key: 'day', title: text.date, width: 108, dataIndex: 'day' },
    {
      key: 'kind',
      title: text.kind,
      width: 110,
      render: (_, line) => (
        <>
          <span className={line.corrected ? styles.off : undefined}>
            {CHANGE_KIND_WORDS[line.kind][language]}
          </span>
          {line.corrected ? <span className={styles.sub}>{text.corrected}</span> : null}
        </>
      ),
    },
    {
      key: 'amount',
      title: text.amount,
      width: 120,
      align: 'right',
      className: 'number',
      render: (_, line) => <Money amount={line.amount} exact />,
    },
    { key: 'fund', title: text.fund, width: 100, render: (_, line) => FUND_WORDS[line.fund][language] },
    {
      key: 'number',
      title: text.number,
      width: 190,
      render: (_, line) => (
        <>
          {line.approvalNumber || '—'}
          {line.version === null ? null : <span className={styles.sub}>{text.byVersion(line.version)}</span>}
        </>
      ),
    },
    { key: 'reason', title: text.reason, render: (_, line) => line.reason || '—' },
    { key: 'recorded', title: text.recorded, width: 150, render: (_, line) => <Recorded line={line} /> },
    {
      key: 'do',
      title: '',
      width: 72,
      render: (_, line) =>
        ledger.mayChange && !line.corrected && line.corrects === null ? (
          <button
            type="button"
            className={`${styles.link} no-print`}
            aria-label={text.correctOne(line.approvalNumber)}
            onClick={() => onCorrect(line.id, line.approvalNumber)}
          >
            {text.correct}
          </button>
        ) : null,
    },
  ]
  return (
    <Table<ChangeLine>
      className="panel"
      size="small"
      rowKey="id"
      dataSource={[...ledger.changes]}
      columns={columns}
      tableLayout="fixed"
      scroll={{ x: 980 }}
      pagination={false}
      locale={{ emptyText: text.noChanges }}
    />
  )
}

function Recorded({
  line: { recordedAt, recordedBy, imported },
}: {
  readonly line: Pick<PaymentLine, 'recordedAt' | 'recordedBy' | 'imported'>
}) {
  const text = useText(EXECUTION)
  return (
    <>
      <span>
        {recordedBy ?? '—'}
        {imported ? ` · ${text.imported}` : ''}
      </span>
      <span className={styles.sub}>{momentText(recordedAt)}</span>
    </>
  )
}
