/**
 * The self-evaluation of one project: 预算执行率 (F1), its indicators, the total (F10), caps by the execution
 * rate, and the grade (F11).
 */
import type { Grade } from '../kernel/grade.ts'
import type { Fen } from '../kernel/money.ts'
import { formatMoney } from '../kernel/money.ts'
import {
  compared,
  dividedBy,
  exactly,
  fractionText,
  lesser,
  ONE,
  plus,
  rounded,
  times,
  type Fraction,
} from '../kernel/exact.ts'
import {
  scoreIndicator,
  scoreSum,
  type ScoredActual,
  type Computation,
  type IndicatorToScore,
  type ScoringFault,
} from './score-indicator.ts'
import type { ScoringScheme } from './scheme.ts'

export type ProjectToScore = {
  /**
   * 全年预算数 (after changes) and 全年执行数 in 分, the latter not below 0; null while it is not known what
   * was executed.
   */
  readonly execution: { readonly budget: Fen; readonly executed: Fen } | null
  readonly executionWeight: string
  readonly indicators: readonly (IndicatorToScore & { readonly actual: ScoredActual | null })[]
}

export type ExecutionScore = {
  /** 万元. */
  readonly budget: string
  readonly executed: string
  readonly weight: string
  /**
   * 执行率 in %, two decimals; null where there was no budget. Where nothing was paid either, it does not count.
   */
  readonly rate: string | null
  /**
   * More was paid than the budget allows: an error of the figures. Counted as all of a budget, and as nothing
   * where there is none.
   */
  readonly overspent: boolean
  readonly exact: string
  readonly score: string
}

export type IndicatorOutcome =
  | { readonly state: 'missing' }
  | { readonly state: 'not-applicable' }
  | { readonly state: 'fault'; readonly fault: ScoringFault }
  | ({ readonly state: 'scored' } & Computation)

export type TotalScore = {
  /** The sum of the rounded scores, and of the points that they were scores of. */
  readonly sum: string
  readonly of: string
  /** Whether what does not apply was left out and the rest counted for 100. */
  readonly rescaled: boolean
  readonly beforeCap: string
  /** What the total is at most, and the execution rate (%) that it is below; null where nothing caps it. */
  readonly cap: { readonly below: string; readonly most: string } | null
  readonly score: string
  readonly grade: Grade
}

export type ProjectScore = {
  readonly execution: ExecutionScore | null
  /** In the order of the project. */
  readonly indicators: readonly IndicatorOutcome[]
  /** null while something is missing or wrong, and where no indicator applies (未定级). */
  readonly total: TotalScore | null
}

/** Scores what is known; the total needs everything. */
export function scoreProject(project: ProjectToScore, scheme: ScoringScheme): ProjectScore {
  const execution =
    project.execution === null ? null : scoreExecution(project.execution, project.executionWeight)
  const indicators = project.indicators.map(({ actual, ...indicator }) =>
    outcomeOf(indicator, actual, scheme),
  )
  return {
    execution,
    indicators,
    total: execution === null ? null : totalOf(execution, project, indicators, scheme),
  }
}

function outcomeOf(
  indicator: IndicatorToScore,
  actual: ScoredActual | null,
  scheme: ScoringScheme,
): IndicatorOutcome {
  if (actual === null) return { state: 'missing' }
  if (actual.kind === 'not-applicable') return { state: 'not-applicable' }
  const scored = scoreIndicator(indicator, actual, scheme)
  return scored.ok ? { state: 'scored', ...scored.value } : { state: 'fault', fault: scored.error }
}

/** F1: the points times the executed share of the year's budget, which counts as at most all of it. */
export function scoreExecution(
  { budget, executed }: { readonly budget: Fen; readonly executed: Fen },
  weight: string,
): ExecutionScore {
  const amounts = { budget: formatMoney(budget, '万元'), executed: formatMoney(executed, '万元'), weight }
  if (budget <= 0n) return { ...amounts, rate: null, overspent: executed > 0n, exact: '0', score: '0.00' }
  const rate: Fraction = { over: executed < 0n ? 0n : executed, under: budget }
  const exact = times(lesser(rate, ONE), exactly(weight))
  return {
    ...amounts,
    rate: rounded(times(rate, HUNDRED)),
    overspent: executed > budget,
    exact: fractionText(exact),
    score: rounded(exact),
  }
}

/**
 * Paid without a budget is no reason to leave the item out and count the rest for 100: it stays, without
 * points.
 */
export function executionCounts({ rate, overspent }: Pick<ExecutionScore, 'rate' | 'overspent'>): boolean {
  return rate !== null || overspent
}

const HUNDRED = exactly('100')

function totalOf(
  execution: ExecutionScore,
  project: ProjectToScore,
  outcomes: readonly IndicatorOutcome[],
  scheme: ScoringScheme,
): TotalScore | null {
  if (outcomes.some(({ state }) => state === 'missing' || state === 'fault') || isUngraded(outcomes))
    return null
  const scores = outcomes.flatMap((outcome) => (outcome.state === 'scored' ? [outcome.score] : []))
  const weights = project.indicators
    .filter((_, i) => outcomes[i]?.state === 'scored')
    .map(({ weight }) => weight)
  const counts = executionCounts(execution)
  const sum = scoreSum(counts ? [execution.score, ...scores] : scores)
  const of = scoreSum(counts ? [execution.weight, ...weights] : weights)
  if (of.over === 0n) return null
  const full = compared(of, HUNDRED) === 0
  const beforeCap = rounded(full ? sum : times(dividedBy(sum, of), HUNDRED))
  const cap = capOf(project, scheme)
  const score = cap === null ? beforeCap : rounded(lesser(exactly(beforeCap), exactly(cap.most)))
  return {
    sum: rounded(sum),
    of: rounded(of),
    rescaled: !full,
    beforeCap,
    cap: cap !== null && score !== beforeCap ? cap : null,
    score,
    grade: scoreGrade(score, scheme),
  }
}

/** Whether no indicator applies: money alone gives neither score nor grade. */
export function isUngraded(outcomes: readonly IndicatorOutcome[]): boolean {
  return outcomes.length > 0 && outcomes.every(({ state }) => state === 'not-applicable')
}

/** The cap that the exact execution rate comes under, whether the total reaches it or not. */
function capOf({ execution }: ProjectToScore, { capped, caps }: ScoringScheme): TotalScore['cap'] {
  if (!capped || execution === null || execution.budget <= 0n) return null
  const below = (percent: bigint) => execution.executed * 100n < percent * execution.budget
  if (below(50n)) return { below: '50', most: caps.below50 }
  if (below(60n)) return { below: '60', most: caps.below60 }
  if (below(70n)) return { below: '70', most: caps.below70 }
  return below(80n) ? { below: '80', most: caps.below80 } : null
}

/** The grade of a total as it is shown; the edges belong to the better grade. */
export function scoreGrade(total: string, { grades }: Pick<ScoringScheme, 'grades'>): Grade {
  const score = exactly(total)
  if (compared(score, exactly(grades.excellent)) >= 0) return '优'
  if (compared(score, exactly(grades.good)) >= 0) return '良'
  return compared(score, exactly(grades.fair)) >= 0 ? '中' : '差'
}

/** The mean of totals weighted by amounts, two decimals; null where nothing is weighed. For roll-ups. */
export function weightedMean(
  totals: readonly { readonly score: string; readonly weight: bigint }[],
): string | null {
  const weight = totals.reduce((sum, one) => sum + one.weight, 0n)
  if (weight <= 0n) return null
  const sum = totals.reduce(
    (all, one) => plus(all, times(exactly(one.score), { over: one.weight, under: 1n })),
    exactly('0'),
  )
  return rounded(dividedBy(sum, { over: weight, under: 1n }))
}
