/** What the policy itself says: shown, never typed again. */
import type { PolicyAssessmentView } from '#api/policies.ts'
import { goalTarget } from '#core/policies/progress.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { policyReasonsText } from '#text/policies.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { BasicsPanel } from './basics-panel.tsx'
import styles from './assessment.module.css'

export function PolicyBasics({ view: { policy, reasons } }: { readonly view: PolicyAssessmentView }) {
  const text = useText(ASSESSMENTS)
  const own = useText(POLICIES)
  const language = useLanguage()
  const why = policyReasonsText(reasons, language)
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [own.unit, [policy.unit.code, policy.unit.name].filter(Boolean).join(' ')],
    [own.documentNumber, policy.documentNumber || '—'],
    [own.term, own.termOf(policy.validFrom, policy.validTo)],
    [own.plan, <Money key="plan" amount={policy.plan} unit />],
    [text.why, why || text.noneNeeded],
  ]
  return (
    <BasicsPanel
      title={own.basics}
      carried={own.carried}
      way={{ to: paths.policy(policy.id), words: own.toPolicy }}
      facts={facts}
    >
      {policy.ground === '' ? null : (
        <p>
          <span className={styles.quiet}>{own.ground}：</span>
          {policy.ground}
        </p>
      )}
      {policy.goals.map((goal) => (
        <p key={goal.id}>
          <span className={styles.quiet}>{goal.name}：</span>
          {goal.values.map(({ year, value }) => `${year} ${goalTarget(goal, value)}`).join('，')}
        </p>
      ))}
    </BasicsPanel>
  )
}
