/** The rows that booking a file takes in, before it is booked: page by page. */
import { useState } from 'react'
import { Table, type TableColumnType } from 'antd'
import type { MoneyImport, MoneyRows } from '#api/execution/money-imports.ts'
import { CHANGE_KIND_WORDS, FUND_WORDS, PAYMENT_KIND_WORDS } from '#text/execution/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { fen, showMoney } from '#core/kernel/money.ts'
import { useMoneyRows } from '../../api/execution.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useErrorText } from '../../ui/error-text.ts'
import { Callout } from '../../ui/callout.tsx'
import styles from './execution.module.css'

type Row = MoneyRows['rows'][number]

const AT_ONCE = 20

const KINDS = { ...CHANGE_KIND_WORDS, ...PAYMENT_KIND_WORDS }

type Props = {
  readonly shown: MoneyImport
  /** Its rows are not asked for any more: they will be booked. */
  readonly isBooking: boolean
}

export function NewRows({ shown: { id, kind, file }, isBooking }: Props) {
  const text = useText(EXECUTION)
  const [page, setPage] = useState(1)
  const { data, isFetching, error } = useMoneyRows(id, { page, size: AT_ONCE }, !isBooking)
  const refused = useErrorText(error)
  const columns = useColumns(kind, file)
  if (error !== null) return <Callout kind="error">{refused}</Callout>
  return (
    <div>
      <span className={styles.quiet}>{text.newRows}</span>
      <Table<Row>
        size="small"
        aria-label={text.newRows}
        rowKey={({ sheet, row }) => `${sheet} ${row}`}
        dataSource={[...(data?.rows ?? [])]}
        columns={columns}
        loading={isFetching}
        scroll={{ x: 820, y: 230 }}
        pagination={
          data === undefined || data.total <= AT_ONCE
            ? false
            : {
                current: page,
                pageSize: AT_ONCE,
                total: data.total,
                showSizeChanger: false,
                onChange: setPage,
              }
        }
      />
    </div>
  )
}

function useColumns(kind: MoneyImport['kind'], file: string): TableColumnType<Row>[] {
  const text = useText(EXECUTION)
  const language = useLanguage()
  return [
    {
      key: 'row',
      title: text.row,
      width: 80,
      render: (_, { sheet, row }) => (
        <span className={styles.quiet}>
          {sheet === file ? '' : `${sheet} `}
          {row}
        </span>
      ),
    },
    {
      key: 'project',
      title: text.project,
      render: (_, { project: { code, name } }) => (
        <>
          {name} {code === null ? null : <span className={styles.quiet}>{code}</span>}
        </>
      ),
    },
    {
      key: 'number',
      title: kind === 'payments' ? text.voucher : text.number,
      width: 130,
      render: (_, { number }) => number,
    },
    { key: 'day', title: text.date, width: 104, render: (_, { day }) => day },
    { key: 'kind', title: text.kind, width: 84, render: (_, { kind: of }) => KINDS[of][language] },
    { key: 'fund', title: text.fund, width: 96, render: (_, { fund }) => FUND_WORDS[fund][language] },
    {
      key: 'amount',
      title: text.sum,
      width: 130,
      align: 'right',
      className: 'number',
      render: (_, { amount }) => showMoney(fen(BigInt(amount)), '元'),
    },
  ]
}
