/**
 * 单位自评: what a unit gives of an approved target at the end of the year. Everything else is known or computed.
 * Kept as JSON.
 */
import type { ValueExplanation } from '../indicator/plausible.ts'
import type { ScoringStep } from '../scoring/step.ts'
import { keptByRow, type RowNames } from '../target/kept-by-row.ts'

export type IndicatorFacts = {
  /**
   * 实际完成值 as typed: a number (in the unit of the target unless another is written behind it), an ISO date, or
   * words.
   */
  readonly actual: string
  /** 定性指标: the step of completion. */
  readonly step: ScoringStep | null
  /**
   * The score chosen within the band of the step, or by hand where no formula covers it; '' while it is open.
   */
  readonly score: string
  /** It does not apply (the task was called off by higher places …); `reason` says why. */
  readonly notApplicable: boolean
  /** Confirmed by the unit: the target had been set too low. */
  readonly tooLow: boolean
  /** 偏差原因分析, 改进措施. */
  readonly reason: string
  readonly measures: string
  /** 满意度: valid answers of the survey. */
  readonly sample: string
  /** The record that proves it where no file does: name and number. */
  readonly record: string
  /** Why values are right though they are hard to believe, each for that value. */
  readonly explained?: readonly ValueExplanation[]
  /** Carried in from the last 监控表; and confirmed for the year. */
  readonly carried?: boolean
  readonly confirmed?: boolean
  /** What was carried in, once the value was changed here. */
  readonly carriedAs?: { readonly actual: string; readonly step: ScoringStep | null }
}

/** Whether a value that was carried in is another by now: a change is its own proof of having been looked at. */
export function isChangedSince({ actual, step, carriedAs }: IndicatorFacts): boolean {
  return carriedAs !== undefined && (actual.trim() !== carriedAs.actual.trim() || step !== carriedAs.step)
}

/** Carried in, not changed since, and not yet looked at for the whole year. */
export function isUnconfirmed(facts: IndicatorFacts): boolean {
  return facts.carried === true && facts.confirmed !== true && !isChangedSince(facts)
}

/** What is typed of an indicator; of what was carried in, the value that it was is kept. */
export function withTyped(before: IndicatorFacts, typed: Partial<IndicatorFacts>): IndicatorFacts {
  const after = { ...before, ...typed }
  if (before.carried !== true || before.carriedAs !== undefined) return after
  return after.actual === before.actual && after.step === before.step
    ? after
    : { ...after, carriedAs: { actual: before.actual, step: before.step } }
}

export type EvaluationFacts = {
  /** 全年执行数 in 万元 and where it was read, typed as long as no payments are recorded; '' both. */
  readonly executed: string
  readonly executedSource: string
  /** 执行率偏低或预算调整的原因. */
  readonly executionReason: string
  /** 年度总体目标: 实际完成情况. */
  readonly outcome: string
  /** 评价结论, 存在问题, 改进措施. */
  readonly conclusion: string
  readonly problems: string
  readonly measures: string
  /** In the order of the approved indicators. */
  readonly indicators: readonly IndicatorFacts[]
}

export const NO_INDICATOR: IndicatorFacts = {
  actual: '',
  step: null,
  score: '',
  notApplicable: false,
  tooLow: false,
  reason: '',
  measures: '',
  sample: '',
  record: '',
}

/** An empty sheet for so many indicators. */
export function emptyFacts(indicators: number): EvaluationFacts {
  return {
    executed: '',
    executedSource: '',
    executionReason: '',
    outcome: '',
    conclusion: '',
    problems: '',
    measures: '',
    indicators: Array.from({ length: indicators }, () => NO_INDICATOR),
  }
}

/** What was typed of one version, for another: of each indicator that both have. */
export function factsByRow(facts: EvaluationFacts, names: RowNames): EvaluationFacts {
  return { ...facts, indicators: keptByRow(facts.indicators, names, NO_INDICATOR) }
}
