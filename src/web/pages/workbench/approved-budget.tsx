/** Below a sum of budgets: how much of it is approved. Nothing where all of it is. */
import type { Overview } from '#api/statistics.ts'
import { WORKBENCH } from '#text/interface/workbench.ts'
import { useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import styles from './figures.module.css'

type Props = { readonly sums: Pick<Overview, 'budget' | 'approvedBudget'> }

export function ApprovedBudget({ sums: { budget, approvedBudget } }: Props) {
  const text = useText(WORKBENCH)
  return budget === approvedBudget ? null : (
    <span className={styles.part}>
      {text.ofItApproved} <Money amount={approvedBudget} dashed />
    </span>
  )
}
