/** 怎么算的: formula, terms, fraction before rounding, and the rule set, beside any score. */
import { Button } from 'antd'
import { asWan } from '#core/kernel/money.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import { executionCounts } from '#core/scoring/score-project.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { executionText, outcomeText, totalText, WEIGHT_SOURCE_WORDS } from '#text/scoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './self-evaluation.module.css'

/** The execution rate, an indicator by its index, or the total. */
export type ExplainedScore = 'execution' | 'total' | number

export function HowDialog({
  proof,
  of,
  onClose,
}: {
  readonly proof: ScoreProof
  readonly of: ExplainedScore
  readonly onClose: () => void
}) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const { ruleSet, about } = proof
  const row = typeof of === 'number' ? proof.indicators[of] : undefined
  const title =
    of === 'total' ? text.howTotal : text.howOf(of === 'execution' ? text.rate : (row?.name ?? ''))
  return (
    <Dialog
      title={title}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{text.close}</Button>}
      width={560}
    >
      <dl className={styles.how}>
        {linesOf(proof, of, text, language).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {text.ruleSet(ruleSetName(ruleSet.id, language), ruleSet.version)}
        {'　'}
        {text.approvedVersion(about.version)}
        {'　'}
        {WEIGHT_SOURCE_WORDS[proof.weights][language]}
      </p>
    </Dialog>
  )
}

type Spoken = ReturnType<typeof useText<typeof SELF_EVALUATION>>

function linesOf(
  { execution, indicators, total }: ScoreProof,
  of: ExplainedScore,
  text: Spoken,
  language: ReturnType<typeof useLanguage>,
): readonly (readonly [string, string])[] {
  if (of === 'total')
    return total === null
      ? []
      : [
          [text.how, totalText(total, language)],
          [text.totalScore, `${total.score}　${total.grade}`],
        ]
  if (of === 'execution') {
    if (execution === null) return []
    return [
      [text.yearBudget, asWan(execution.budget)],
      [text.executed, asWan(execution.executed)],
      [text.how, executionText(execution, language)],
      [text.exact, execution.exact],
      [text.score, !executionCounts(execution) ? '—' : `${execution.score} / ${execution.weight}`],
    ]
  }
  const row = indicators[of]
  if (row === undefined) return []
  const { outcome } = row
  return [
    [text.asked, row.asked],
    [text.actual, row.reached === '' ? '—' : row.reached],
    [text.how, outcomeText(outcome, language)],
    ...(outcome.state === 'scored'
      ? [[text.exact, outcome.exact] as const, [text.score, `${outcome.score} / ${row.weight}`] as const]
      : []),
  ]
}
