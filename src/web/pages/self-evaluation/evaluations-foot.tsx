/** What all 自评表 of the list come to, below the rows of a page: how many, their budgets, the mean of their points. */
import type { ReactNode } from 'react'
import { Table } from 'antd'
import type { EvaluationListRow, SelfEvaluationList } from '#api/self-evaluation.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { usePrinting } from '../../ui/printing.ts'
import styles from '../../lists/results.module.css'

type Props = {
  readonly list: SelfEvaluationList
  readonly columns: readonly ListColumn<EvaluationListRow>[]
  /** Whether rows are ticked, so that a column of boxes is before the others. */
  readonly isChoosing: boolean
}

export function EvaluationsFoot({ list: { total, sums }, columns, isChoosing }: Props) {
  const text = useText(SELF_EVALUATION)
  const isPrinting = usePrinting()
  const first = isChoosing && !isPrinting ? 1 : 0
  const values: Partial<Record<string, ReactNode>> = {
    project: text.allOf(total),
    budget: <Money amount={sums.budget} dashed />,
    score:
      sums.mean === null ? null : (
        <>
          {sums.mean}
          <span className={styles.sub}>{text.meanOf(sums.scored)}</span>
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
