/**
 * 分值 of the indicators of a project: their own, or split as the rule set says; always 100 less the points of
 * 预算执行率.
 */
import { canonicalDecimal, compareDecimal } from '../kernel/decimal.ts'
import type { Fraction } from '../kernel/exact.ts'
import type { IndicatorBranch } from '../indicator/kind.ts'
import { compared, dividedBy, exactly, fractionText, minus, plus, times, ZERO } from '../kernel/exact.ts'
import type { ScoringScheme } from './scheme.ts'

export const WEIGHT_SOURCES = [
  /** The approved indicators carry weights that come to the sum. */
  'own',
  /** They carry weights that come to another sum, and keep their proportion. */
  'scaled',
  /** They carry none, or not all of them: split by the rule set, equally within a first-level indicator. */
  'split',
] as const
export type WeightSource = (typeof WEIGHT_SOURCES)[number]

export type Weighing = {
  readonly source: WeightSource
  /** Full points of 预算执行率. */
  readonly execution: string
  /**
   * Full points of the indicators, in order, at most two decimals; together 100 less those of the execution.
   */
  readonly indicators: readonly string[]
}

/** What is known of an indicator before it is weighed; `weight` as the approved form carries it. */
export type ToWeigh = { readonly branch: IndicatorBranch; readonly weight: string | null }

/** @param ownExecution 分值 of 预算执行率 where the approved form names it */
export function weigh(
  indicators: readonly ToWeigh[],
  scheme: ScoringScheme,
  ownExecution: string | null = null,
): Weighing {
  const named = ownExecution === null ? null : canonicalDecimal(ownExecution)
  const execution =
    named !== null && compareDecimal(named, '0') >= 0 && compareDecimal(named, '100') < 0
      ? named
      : scheme.executionWeight
  const sum = minus(exactly('100'), exactly(execution))
  const own = indicators.map(({ weight }) => (weight === null ? null : canonicalDecimal(weight)))
  const carried = own.filter((weight): weight is string => weight !== null && compareDecimal(weight, '0') > 0)
  if (carried.length < indicators.length || carried.length === 0)
    return { source: 'split', execution, indicators: inHundredths(splitShares(indicators, scheme), sum) }
  const shares = carried.map(exactly)
  if (
    compared(shares.reduce(plus, ZERO), sum) === 0 &&
    carried.every((weight) => (weight.split('.')[1] ?? '').length <= 2)
  )
    return { source: 'own', execution, indicators: carried }
  return { source: 'scaled', execution, indicators: inHundredths(shares, sum) }
}

/**
 * Each indicator's share of its branch; a project without 满意度 gives those points to 效益, other branches that
 * are absent to all that are there.
 */
function splitShares(
  indicators: readonly ToWeigh[],
  { weights, costWeights }: ScoringScheme,
): readonly Fraction[] {
  const counts: Record<IndicatorBranch, number> = { cost: 0, output: 0, benefit: 0, satisfaction: 0 }
  for (const { branch } of indicators) counts[branch] += 1
  const model = counts.cost > 0 ? costWeights : { cost: '0', ...weights }
  const benefit =
    counts.satisfaction > 0
      ? exactly(model.benefit)
      : plus(exactly(model.benefit), exactly(model.satisfaction))
  const of: Record<IndicatorBranch, Fraction> = {
    cost: exactly(model.cost),
    output: exactly(model.output),
    benefit,
    satisfaction: exactly(model.satisfaction),
  }
  return indicators.map(({ branch }) => dividedBy(of[branch], exactly(String(counts[branch]))))
}

/**
 * `sum` divided by the shares into hundredths; what is left over goes to those that lost most by it, the
 * first ones first.
 */
function inHundredths(shares: readonly Fraction[], sum: Fraction): readonly string[] {
  const all = shares.reduce(plus, ZERO)
  // A rule set may give all points to branches that a project does not have.
  const fair = all.over === 0n ? shares.map(() => exactly('1')) : shares
  const whole = all.over === 0n ? exactly(String(Math.max(shares.length, 1))) : all
  const hundredths = (sum.over * 100n) / sum.under
  const parts = fair.map((share, i) => {
    const { over, under } = dividedBy(times(share, { over: hundredths, under: 1n }), whole)
    return { i, down: over / under, lost: { over: over % under, under } }
  })
  let left = hundredths - parts.reduce((total, { down }) => total + down, 0n)
  const more = new Set<number>()
  for (const { i } of parts.toSorted((a, b) => compared(b.lost, a.lost) || a.i - b.i)) {
    if (left <= 0n) break
    more.add(i)
    left -= 1n
  }
  return parts.map(({ i, down }) => decimalOf(down + (more.has(i) ? 1n : 0n)))
}

function decimalOf(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, '0')
  return (
    canonicalDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`) ??
    fractionText({ over: hundredths, under: 100n })
  )
}
