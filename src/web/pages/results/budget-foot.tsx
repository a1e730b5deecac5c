/** What all projects of 预算挂钩 come to, below the rows: budgets, proposals, and what was decided. */
import type { ReactNode } from 'react'
import { Table } from 'antd'
import type { ResultList, ResultRowView } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { usePrinting } from '../../ui/printing.ts'
import styles from '../../lists/results.module.css'

type Props = {
  readonly list: ResultList
  readonly columns: readonly ListColumn<ResultRowView>[]
  /** Whether rows are ticked, so that a column of boxes is before the others. */
  readonly isChoosing: boolean
}

export function BudgetFoot({ list, columns, isChoosing }: Props) {
  const text = useText(RESULTS)
  const isPrinting = usePrinting()
  const first = isChoosing && !isPrinting ? 1 : 0
  const values: Partial<Record<string, ReactNode>> = {
    project: text.allOf(list.total),
    base: <Money amount={list.base} dashed />,
    proposal: <Money amount={list.proposed} dashed />,
    decision: (
      <>
        <Money amount={list.amount} dashed />
        <span className={styles.sub}>{text.decidedCount(list.decided)}</span>
      </>
    ),
    request: (
      <>
        <Money amount={list.requested} dashed />
        <span className={styles.sub}>{text.requestCount(list.requests, list.over)}</span>
      </>
    ),
  }
  return (
    <Table.Summary.Row className={styles.foot ?? ''}>
      {first === 1 ? <Table.Summary.Cell index={0} /> : null}
      {columns.map(({ key, align }, i) => (
        <Table.Summary.Cell key={key} index={i + first} {...(align === undefined ? {} : { align })}>
          {values[key] ?? null}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  )
}
