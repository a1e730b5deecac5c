/**
 * What a unit said of its project in the 自评表 that it sent in, as those read it who evaluate the project: what
 * was reached against what was asked, and the words beside it.
 */
import type { ScoreProof } from '../scoring/proof.ts'
import type { EvaluationFacts } from './facts.ts'
import { deviationText } from './paper.ts'

export type SaidIndicator = {
  readonly name: string
  /** 年度指标值, 实际完成值. */
  readonly asked: string
  readonly reached: string
  readonly weight: string
  /** null: not scored, as of one that does not apply. */
  readonly score: string | null
  /** 偏差原因分析及改进措施; '' where nothing was said. */
  readonly reason: string
}

export type SelfReport = {
  /** 年度总体目标完成情况. */
  readonly outcome: string
  readonly problems: string
  readonly measures: string
  readonly indicators: readonly SaidIndicator[]
}

export function selfReport({ indicators }: ScoreProof, facts: EvaluationFacts): SelfReport {
  const { outcome, problems, measures } = facts
  return {
    outcome,
    problems,
    measures,
    indicators: indicators.map(({ name, asked, reached, weight, outcome: scored }, i) => ({
      name,
      asked,
      reached,
      weight,
      score: scored.state === 'scored' ? scored.score : null,
      reason: deviationText(facts.indicators[i]),
    })),
  }
}
