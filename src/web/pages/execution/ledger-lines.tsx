/** The payments and the changes of a ledger, line by line, with who booked each. */
import { Table } from 'antd'
import type { ChangeLine, Ledger, PaymentLine } from '#api/execution/execution.ts'
import { CHANGE_KIND_WORDS, FUND_WORDS, PAYMENT_KIND_WORDS } from '#text/execution/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { moneyColumn, tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useText, useLanguage } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './execution.module.css'

type LinesProps = { readonly ledger: Ledger; readonly onCorrect: (line: string, label: string) => void }

export function Payments({ ledger, onCorrect }: LinesProps) {
  const text = useText(EXECUTION)
  const columns = usePaymentColumns({ ledger, onCorrect })
  return (
    <Table<PaymentLine>
      className="panel"
      size="small"
      rowKey="id"
      dataSource={[...ledger.payments]}
      columns={tableColumns(columns, {})}
      tableLayout="fixed"
      scroll={{ x: 980 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      locale={{ emptyText: text.noPayments }}
    />
  )
}

type ExportProps = Pick<LinesProps, 'ledger'>

/** Every payment, not the page that is shown. */
export function PaymentsExport({ ledger }: ExportProps) {
  const text = useText(EXECUTION)
  return (
    <RowsExport
      title={`${ledger.project.name} ${text.payments}`}
      rows={ledger.payments}
      columns={usePaymentColumns({ ledger, onCorrect: nothing })}
      keyOf={({ id }) => id}
    />
  )
}

const nothing = () => undefined

function usePaymentColumns({ ledger, onCorrect }: LinesProps): ListColumn<PaymentLine>[] {
  const text = useText(EXECUTION)
  const language = useLanguage()
  return [
    { key: 'day', title: text.date, width: 108, cell: ({ day }) => day },
    {
      key: 'voucher',
      title: text.voucher,
      width: 170,
      cell: ({ voucher }) => voucher,
      show: (line) => <span className={line.corrected ? styles.off : undefined}>{line.voucher}</span>,
    },
    {
      key: 'kind',
      title: text.kind,
      width: 92,
      cell: ({ kind }) => PAYMENT_KIND_WORDS[kind][language],
      show: (line) => <PaymentKind line={line} />,
      also: [{ title: text.corrected, cell: ({ corrected }) => (corrected ? text.corrected : null) }],
    },
    amountColumn(text.amount),
    { key: 'fund', title: text.fund, width: 100, cell: ({ fund }) => FUND_WORDS[fund][language] },
    {
      key: 'purpose',
      title: text.purpose,
      cell: purposeOf,
      show: (line) => <Purpose line={line} />,
      also: [
        { title: text.procurement, cell: ({ procurement }) => (procurement ? text.procurement : null) },
        { title: text.carryover, cell: ({ carryover }) => (carryover ? text.carryover : null) },
      ],
    },
    useRecordedColumn(),
    {
      key: 'do',
      title: '',
      width: 72,
      cell: null,
      show: (line) =>
        ledger.mayPay && !line.corrected && line.corrects === null ? (
          <Correct name={line.voucher} onCorrect={() => onCorrect(line.id, line.voucher)} />
        ) : null,
    },
  ]
}

/** Every digit: lines have to add up before one’s eyes. */
function amountColumn<R extends { readonly amount: string }>(title: string): ListColumn<R> {
  return {
    ...moneyColumn<R>({ key: 'amount', title, width: 120, amount: ({ amount }) => amount }),
    show: ({ amount }) => <Money amount={amount} exact />,
  }
}

function useRecordedColumn<R extends Booked>(): ListColumn<R> {
  const text = useText(EXECUTION)
  return {
    key: 'recorded',
    title: text.recorded,
    width: 150,
    cell: ({ recordedBy }) => recordedBy,
    show: (line) => <Recorded line={line} />,
    also: [
      { title: text.recordedAt, cell: ({ recordedAt }) => momentText(recordedAt) },
      { title: text.imported, cell: ({ imported }) => (imported ? text.imported : null) },
    ],
  }
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

const purposeOf = ({ reason, purpose }: PaymentLine) => (reason === '' ? purpose : reason)

/** What it paid for, or why it was corrected; and its marks. */
function Purpose({ line }: { readonly line: PaymentLine }) {
  const text = useText(EXECUTION)
  return (
    <>
      {purposeOf(line) || '—'}
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
  const columns = useChangeColumns({ ledger, onCorrect })
  return (
    <Table<ChangeLine>
      className="panel"
      size="small"
      rowKey="id"
      dataSource={[...ledger.changes]}
      columns={tableColumns(columns, {})}
      tableLayout="fixed"
      scroll={{ x: 980 }}
      pagination={false}
      locale={{ emptyText: text.noChanges }}
    />
  )
}

export function ChangesExport({ ledger }: ExportProps) {
  const text = useText(EXECUTION)
  return (
    <RowsExport
      title={`${ledger.project.name} ${text.budgetChanges}`}
      rows={ledger.changes}
      columns={useChangeColumns({ ledger, onCorrect: nothing })}
      keyOf={({ id }) => id}
    />
  )
}

function useChangeColumns({ ledger, onCorrect }: LinesProps): ListColumn<ChangeLine>[] {
  const text = useText(EXECUTION)
  const language = useLanguage()
  return [
    { key: 'day', title: text.date, width: 108, cell: ({ day }) => day },
    {
      key: 'kind',
      title: text.kind,
      width: 110,
      cell: ({ kind }) => CHANGE_KIND_WORDS[kind][language],
      show: (line) => <ChangeKind line={line} />,
      also: [{ title: text.corrected, cell: ({ corrected }) => (corrected ? text.corrected : null) }],
    },
    amountColumn(text.amount),
    { key: 'fund', title: text.fund, width: 100, cell: ({ fund }) => FUND_WORDS[fund][language] },
    {
      key: 'number',
      title: text.number,
      width: 190,
      cell: ({ approvalNumber }) => approvalNumber,
      show: (line) => (
        <>
          {line.approvalNumber || '—'}
          {line.version === null ? null : <span className={styles.sub}>{text.byVersion(line.version)}</span>}
        </>
      ),
      also: [
        {
          title: text.withVersion,
          cell: ({ version }) => (version === null ? null : text.byVersion(version)),
        },
      ],
    },
    { key: 'reason', title: text.reason, cell: ({ reason }) => reason, show: ({ reason }) => reason || '—' },
    useRecordedColumn(),
    {
      key: 'do',
      title: '',
      width: 72,
      cell: null,
      show: (line) =>
        ledger.mayChange && !line.corrected && line.corrects === null ? (
          <Correct name={line.approvalNumber} onCorrect={() => onCorrect(line.id, line.approvalNumber)} />
        ) : null,
    },
  ]
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

type Booked = Pick<PaymentLine, 'recordedAt' | 'recordedBy' | 'imported'>

function Recorded({ line: { recordedAt, recordedBy, imported } }: { readonly line: Booked }) {
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
