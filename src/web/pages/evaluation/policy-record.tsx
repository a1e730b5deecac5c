/**
 * The policy that is evaluated: what it is, its 中长期目标 with what was reached, and the money of its projects of
 * the year.
 */
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import { GoalTable } from '../../components/policies/goal-table.tsx'
import { useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import styles from './evaluations.module.css'

/** Nothing where no policy is evaluated. */
export function PolicyRecord({
  policy,
  year,
}: Pick<EvaluationSheetView, 'policy'> & { readonly year: number }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const text = useText(POLICIES)
  if (policy === null) return null
  const plan = policy.budgets.find((one) => one.year === year)?.amount ?? null
  return (
    // It scrolls inside its box, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={`panel ${styles.plate} ${styles.stick}`} aria-label={words.policy} tabIndex={0}>
      <h2>{words.policy}</h2>
      <div className={styles.line}>
        <span>
          {text.documentNumber} {policy.documentNumber || '—'}
        </span>
        <span>
          {text.term} {text.termOf(policy.validFrom, policy.validTo)}
        </span>
        <span>{words.policyProjects(policy.projects)}</span>
      </div>
      <div className={styles.line}>
        <span>
          {words.planOfYear} <Money amount={plan} unit dashed />
        </span>
        <span>
          {words.money} <Money amount={policy.budget} unit dashed />
        </span>
        <span>
          {words.paid} <Money amount={policy.paid} unit dashed />
        </span>
      </div>
      {policy.ground === '' ? null : <p className={styles.said}>{policy.ground}</p>}
      {policy.goals.length === 0 ? (
        <p className={styles.quiet}>{text.noGoals}</p>
      ) : (
        <GoalTable goals={policy.goals} progress={policy.progress.filter((one) => one.year <= year)} />
      )}
    </section>
  )
}
