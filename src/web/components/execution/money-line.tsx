/** The money of an approved target, and where a budget change waits for the target to follow. */
import { Link } from 'react-router'
import { EXECUTION } from '#text/interface/execution.ts'
import { useLedger } from '../../api/execution.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { BudgetAsked } from '../filing/budget-asked.tsx'
import { Money } from '../../ui/money.tsx'
import styles from './money-note.module.css'

export function MoneyLine({ project }: { readonly project: string }) {
  const text = useText(EXECUTION)
  const ledger = useLedger(project).data
  if (ledger === undefined) return null
  const { execution } = ledger
  return (
    <div className="no-print">
      <p className={styles.line}>
        <Link to={paths.ledger(project)}>{text.title}</Link>
        <span>
          {text.budget} <Money amount={execution.budget} unit />
        </span>
        <span>
          {text.paid} <Money amount={execution.paid} unit />
        </span>
        <span>
          {text.rate} {execution.rate === null ? text.notApplicable : `${execution.rate}%`}
        </span>
      </p>
      <BudgetAsked project={project} action={<Link to={paths.ledger(project)}>{text.ledger}</Link>} />
    </div>
  )
}
