/** 预算执行: approved targets of a year with their budget, changes, payments and rate by a day. */
import { useState } from 'react'
import { Button, Table } from 'antd'
import type { ExecutionList } from '#api/execution/execution.ts'
import { COMMON } from '#text/interface/common.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { executionExportPath, useExecution } from '../../api/execution.ts'
import { wanOf, type FileTotals } from '../../lists/columns.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useText } from '../../preferences/language.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Money } from '../../ui/money.tsx'
import { useExecutionColumns } from './execution-columns.tsx'
import { rateBounds, useExecutionFields } from './execution-fields.tsx'
import { Notes } from './execution-notes.tsx'
import styles from './execution.module.css'
import { ImportDialog } from './import-dialog.tsx'
import { RateText } from './rate.tsx'

export function ExecutionPage() {
  const text = useText(EXECUTION)
  const common = useText(COMMON)
  const [chosen] = useYear()
  const year = chosen ?? Number(dayOfToday().slice(0, 4))
  usePageYear(year)
  const fieldsUntil = useExecutionFields(year)
  const list = useList(fieldsUntil(''))
  const { rate, ...filter } = list.asked
  const asked = { ...filter, ...rateBounds(rate), year }
  const query = useExecution(asked)
  const [importing, open] = useState(false)
  const { data } = query
  const may = data?.mayPay === true || data?.mayChange === true
  return (
    <>
      <ListPage
        name="execution"
        text={text}
        year={year}
        totals={data && fileTotals(data)}
        notes={data === undefined ? [] : [text.fileDay(data.day)]}
        list={{ ...list, schema: fieldsUntil(data?.day ?? '') }}
        query={query}
        load={pagesFrom('/api/execution', { query: asked })}
        columns={useExecutionColumns()}
        keyOf={({ id }) => id}
        head={{
          term: 'execution',
          beside: (
            <>
              {common.yearOf(year)} <span className={styles.quiet}>{text.inWan}</span>
            </>
          ),
          actions: may ? (
            <Button type="primary" onClick={() => open(true)}>
              {text.import}
            </Button>
          ) : null,
        }}
        exports={{ csv: executionExportPath(asked) }}
        before={data && <Notes list={data} mark={list.filter.mark} onChange={list.change} />}
        shape={{ width: 860, summary: data && data.total > 0 ? <Totals list={data} /> : null }}
      />
      {importing && data !== undefined ? (
        <ImportDialog
          year={year}
          mayPay={data.mayPay}
          mayChange={data.mayChange}
          onClose={() => open(false)}
        />
      ) : null}
    </>
  )
}

/** The row 合计 of a file. */
function fileTotals({ totals }: ExecutionList): FileTotals {
  const { initial, changes, budget, paid, rate } = totals
  return {
    initial: wanOf(initial),
    changes: wanOf(changes),
    budget: wanOf(budget),
    paid: wanOf(paid),
    rate: rate === null ? null : `${rate}%`,
  }
}

function Totals({ list: { total, totals } }: { readonly list: ExecutionList }) {
  const text = useText(EXECUTION)
  return (
    <Table.Summary.Row className={styles.totals ?? ''}>
      <Table.Summary.Cell index={0}>{text.total(total)}</Table.Summary.Cell>
      {(['initial', 'changes', 'budget', 'paid'] as const).map((key, i) => (
        <Table.Summary.Cell key={key} index={i + 1} align="right">
          <Money amount={totals[key]} dashed />
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={5} align="right">
        <RateText rate={totals.rate} overspent={totals.overspent} />
      </Table.Summary.Cell>
    </Table.Summary.Row>
  )
}
