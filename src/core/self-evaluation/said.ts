/**
 * What a unit said of its project in the 自评表 that it sent in, as those read it who evaluate the project: what
 * was reached against what was asked, and the words beside it.
 */
import { kindOfLabel, type IndicatorKind } from '../indicator/kind.ts'
import type { ScoreProof } from '../scoring/proof.ts'
import type { EvaluationFacts } from './facts.ts'
import { deviationText } from './paper.ts'

export type SaidIndicator = {
  readonly name: string
  /** null: of no kind that is known. */
  readonly kind: IndicatorKind | null
  /** 年度指标值, 实际完成值. */
  readonly asked: string
  readonly reached: string
  readonly weight: string
  /** null: not scored, as of one that does not apply; nor for those who mark it themselves. */
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
    indicators: indicators.map(({ name, level2, asked, reached, weight, outcome: scored }, i) => ({
      name,
      kind: kindOfLabel(level2),
      asked,
      reached,
      weight,
      score: scored.state === 'scored' ? scored.score : null,
      reason: deviationText(facts.indicators[i]),
    })),
  }
}

/** As those read it who mark the project themselves: what was reached, and not what the unit gives itself for it. */
export function withoutScores(said: SelfReport): SelfReport {
  return { ...said, indicators: said.indicators.map((one) => ({ ...one, score: null })) }
}
