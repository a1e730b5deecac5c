/** The payments and the changes of a ledger, line by line, with who booked each. */
import { Table, type TableColumnType } from 'antd'
import type { ChangeLine, Ledger, PaymentLine } from '#api/execution/execution.ts'
import { CHANGE_KIND_WORDS, FUND_WORDS, PAYMENT_KIND_WORDS } from '#text/execution/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './execution.module.css'

type LinesProps = { readonly ledger: Ledger; readonly onCorrect: (line: string, label: string) => void }

export function Payments({ ledger, onCorrect }: LinesProps) {
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
    { key: 'kind', title: text.kind, width: 92, render: (_, line) => <PaymentKind line={line} /> },
    {
      key: 'amount',
      title: text.amount,
      width: 120,
      align: 'right',
      className: 'number',
      render: (_, line) => <Money amount={line.amount} exact />,
    },
    { key: 'fund', title: text.fund, width: 100, render: (_, line) => FUND_WORDS[line.fund][language] },
    { key: 'purpose', title: text.purpose, render: (_, line) => <Purpose line={line} /> },
    { key: 'recorded', title: text.recorded, width: 150, render: (_, line) => <Recorded line={line} /> },
    {
      key: 'do',
      title: '',
      width: 72,
      render: (_, line) =>
        ledger.mayPay && !line.corrected && line.corrects === null ? (
          <Correct name={line.voucher} onCorrect={() => onCorrect(line.id, line.voucher)} />
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

function PaymentKind({ line }: { readonly line: PaymentLine }) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  return (
    <>
      {PAYMENT_KIND_WORDS[line.kind][language]}
      {line.corrected ? <span className={styles.sub}>{text.corrected}</span> : null}
    </>
  )
}

/** What it paid for, or why it was corrected; and its marks. */
function Purpose({ line }: { readonly line: PaymentLine }) {
  const text = useText(EXECUTION)
  return (
    <>
      {line.reason === '' ? line.purpose || '—' : line.reason}
      <span className={styles.sub}>
        {[...(line.procurement ? [text.procurement] : []), ...(line.carryover ? [text.carryover] : [])].join(
          ' · ',
        )}
      </span>
    </>
  )
}

export function Changes({ ledger, onCorrect }: LinesProps) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const columns: TableColumnType<ChangeLine>[] = [
    { key: 'day', title: text.date, width: 108, dataIndex: 'day' },
    { key: 'kind', title: text.kind, width: 110, render: (_, line) => <ChangeKind line={line} /> },
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
          <Correct name={line.approvalNumber} onCorrect={() => onCorrect(line.id, line.approvalNumber)} />
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

function ChangeKind({ line }: { readonly line: ChangeLine }) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  return (
    <>
      <span className={line.corrected ? styles.off : undefined}>
        {CHANGE_KIND_WORDS[line.kind][language]}
      </span>
      {line.corrected ? <span className={styles.sub}>{text.corrected}</span> : null}
    </>
  )
}

function Correct({ name, onCorrect }: { readonly name: string; readonly onCorrect: () => void }) {
  const text = useText(EXECUTION)
  return (
    <button
      type="button"
      className={`${styles.link} no-print`}
      aria-label={text.correctOne(name)}
      onClick={onCorrect}
    >
      {text.correct}
    </button>
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
