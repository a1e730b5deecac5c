/** /monitoring/transfers: 转移支付 of a year. */
import { useState } from 'react'
import { Button } from 'antd'
import { TRANSFER_STANDINGS, type ListedTransfer } from '#core/transfers/rows.ts'
import { TRANSFER_KINDS, TRANSFER_LEVELS } from '#core/transfers/transfer.ts'
import { COMMON } from '#text/interface/common.ts'
import { TRANSFERS } from '#text/interface/transfers.ts'
import { TRANSFER_KIND_NAMES, TRANSFER_LEVEL_NAMES, TRANSFER_STANDING_NAMES } from '#text/transfers.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { choiceField, flagField, searchField } from '../../lists/fields.tsx'
import { useFindingsColumn } from '../../lists/findings-column.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { useRows } from '../../lists/use-rows.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { HeadDialog } from './head-dialog.tsx'
import { TransferStandingMark } from './standing-mark.tsx'
import { wanShown } from './typed.ts'
import styles from './transfers.module.css'

export function TransfersPage() {
  const text = useText(TRANSFERS)
  const common = useText(COMMON)
  const [year] = useYear()
  const [isAdding, setAdding] = useState(false)
  const list = useFields()
  const rows = useRows('/api/transfers', { query: { ...list.asked, year } })
  const { data } = rows.query
  usePageYear(year)
  const mayManage = data?.mayManage ?? false
  return (
    <>
      <ListPage
        name="transfers"
        text={{ ...text, noneWords: mayManage ? text.noneManage : text.noneRead }}
        list={list}
        {...rows}
        columns={useColumns()}
        keyOf={({ id }) => id}
        head={{
          beside: year === undefined ? null : `${text.year} ${year}`,
          actions: mayManage ? (
            <Button type="primary" onClick={() => setAdding(true)}>
              {text.add}
            </Button>
          ) : null,
        }}
        above={<p className={styles.words}>{text.words}</p>}
        beside={
          data === undefined || data.total === 0 ? null : (
            <span className={styles.quiet}>
              {text.sums(wanShown(data.sums.amount), wanShown(data.sums.split), wanShown(data.sums.left))}
            </span>
          )
        }
        shape={{ width: 1120, showTotal: common.totalRows }}
      />
      {isAdding ? <HeadDialog view={null} year={year} onClose={() => setAdding(false)} /> : null}
    </>
  )
}

function useFields() {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  return useList({
    search: searchField(text.search),
    level: choiceField(
      text.level,
      TRANSFER_LEVELS.map((value) => ({ value, label: TRANSFER_LEVEL_NAMES[value][language] })),
    ),
    kind: choiceField(
      text.kind,
      TRANSFER_KINDS.map((value) => ({ value, label: TRANSFER_KIND_NAMES[value][language] })),
    ),
    standing: choiceField(
      text.standing,
      TRANSFER_STANDINGS.map((value) => ({ value, label: TRANSFER_STANDING_NAMES[value][language] })),
    ),
    mine: flagField(text.mine),
  })
}

function useColumns(): ListColumn<ListedTransfer>[] {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  const findings = useFindingsColumn<ListedTransfer>({
    key: 'findings',
    title: text.findings,
    width: 140,
    counts: ({ errors, warnings }) => ({ error: errors, warning: warnings, advice: 0 }),
  })
  return [
    {
      key: 'name',
      title: text.name,
      cell: ({ name }) => name,
      show: ({ id, name, documentNumber }) => (
        <NamedRow to={paths.transfer(id)} name={name} below={documentNumber} />
      ),
      also: [
        { title: text.documentNumber, cell: ({ documentNumber }) => documentNumber },
        { title: text.receivedOn, cell: ({ receivedOn }) => receivedOn },
        { title: text.code, cell: ({ code }) => code },
        { title: text.year, cell: ({ year }) => year },
        { title: text.kind, cell: ({ kind }) => TRANSFER_KIND_NAMES[kind][language] },
      ],
    },
    {
      key: 'level',
      title: text.level,
      width: 60,
      cell: ({ level }) => TRANSFER_LEVEL_NAMES[level][language],
    },
    { key: 'unit', title: text.unit, width: 140, cell: ({ unit }) => unit.name },
    {
      key: 'standing',
      title: text.standing,
      width: 112,
      cell: ({ standing }) => TRANSFER_STANDING_NAMES[standing][language],
      show: ({ standing }) => <TransferStandingMark standing={standing} />,
    },
    moneyColumn({ key: 'amount', title: text.amount, width: 92, amount: ({ amount }) => amount }),
    moneyColumn({ key: 'left', title: text.left, width: 84, amount: ({ left }) => left }),
    moneyColumn({ key: 'paid', title: text.paid, width: 88, amount: ({ paid }) => paid }),
    {
      ...FIGURE,
      key: 'rate',
      title: text.rate,
      width: 84,
      cell: ({ rate }) => (rate === null ? null : `${rate}%`),
    },
    {
      ...FIGURE,
      key: 'reached',
      title: text.reached,
      width: 84,
      cell: ({ reached, indicators }) => (reached === null ? null : text.reachedOf(reached, indicators)),
    },
    findings,
    { key: 'due', title: text.due, width: 104, cell: ({ due }) => due },
  ]
}
