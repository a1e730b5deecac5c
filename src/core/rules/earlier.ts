/** This year's row beside the same row of last year: its target, and what came of it. */
import { compareDecimal, multiplyDecimal } from '../kernel/decimal.ts'
import { parseTargetValue, type IndicatorValue } from '../indicator/value.ts'
import type { Indicator, Project } from '../target/project.ts'
import { valueBound, isRate, isRateUnit, measureGiven } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import { parseAmount } from '../target/plan.ts'
import type { ProjectElsewhere, Related } from '../target/related.ts'
import { containsOneOf, essence } from '../words/words.ts'

/** Tables of the same project so many years ago, in their order. */
export function yearsAgo(
  related: Related,
  order: number,
  year: number | null,
  years: number,
): readonly ProjectElsewhere[] {
  return year === null
    ? []
    : (related.get(order)?.earlier ?? []).filter(({ fiscalYear }) => fiscalYear === year - years)
}

/** A row of an earlier year as it is compared. */
export type EarlierRow = { readonly value: IndicatorValue; readonly project: Project; readonly year: number }

/** The target of last year's same row; null when there is none. */
export function lastTarget(tables: readonly ProjectElsewhere[], indicator: Indicator): EarlierRow | null {
  return first(tables, indicator, (row) => row.value)
}

/** What came of last year's same row, where a 自评表 tells; null when none does. */
export function lastActual(tables: readonly ProjectElsewhere[], indicator: Indicator): EarlierRow | null {
  return first(tables, indicator, (row, year) => {
    const actual = row.result?.actual ?? ''
    return actual === '' ? null : parseTargetValue(actual, year)
  })
}

function first(
  tables: readonly ProjectElsewhere[],
  indicator: Indicator,
  of: (row: Indicator, year: number) => IndicatorValue | null,
): EarlierRow | null {
  for (const { project, fiscalYear } of tables) {
    const row = sameRow(project, indicator)
    const value = row === null || fiscalYear === null ? null : of(row, fiscalYear)
    if (value !== null && fiscalYear !== null) return { value, project, year: fiscalYear }
  }
  return null
}

/** The row of the same name and kind; where a name is twice, nobody knows which is meant. */
function sameRow({ indicators }: Project, { kind, level3 }: Indicator): Indicator | null {
  const name = essence(level3)
  const rows = indicators.filter(
    (row) => row.kind === kind && row.term !== 'medium-term' && essence(row.level3) === name,
  )
  return name !== '' && rows.length === 1 ? (rows[0] ?? null) : null
}

type Row = { readonly project: Project; readonly indicator: Indicator }

/**
 * Whether a target is worse than an earlier value of the same row, by more than `tolerance` (% of the earlier
 * value). Where nobody can say which way is better, in other units, for money but unit prices, and for counts
 * that shrink with the budget, it is not.
 */
export function isWorse(
  { project, indicator }: Row,
  earlier: EarlierRow,
  tolerance: number,
  parameters: RuleParameters,
): boolean {
  const now = indicator.value.number
  const then = earlier.value.number
  if (now === null || then === null || !comparable(indicator.value, earlier.value)) return false
  const better = betterWhen(indicator, parameters)
  if (better === 'more')
    return (
      below(now, then, tolerance) &&
      !(measureGiven(indicator.value) === 'count' && shrinksWithBudget(project, earlier, now, then))
    )
  return better === 'less' && below(then, now, tolerance)
}

/** Whether `small` is less than `large` by more than so many percent of the larger. */
function below(small: string, large: string, tolerance: number): boolean {
  return compareDecimal(multiplyDecimal(small, '100'), multiplyDecimal(large, String(100 - tolerance))) < 0
}

/** In one unit; a result is often written without the unit that its target has. */
function comparable(now: IndicatorValue, then: IndicatorValue): boolean {
  return (
    now.nature === 'quantitative' &&
    then.nature === 'quantitative' &&
    (now.unit === then.unit || then.unit === null)
  )
}

const PRICE = /^(?:亿元|万元|千元|百元|元)\//u

/**
 * Which way is better; null when the row does not say. Money spent is neither, a price per piece is better
 * low.
 */
export function betterWhen(indicator: Indicator, { lowerIsBetter }: RuleParameters): 'more' | 'less' | null {
  const { value, level3, kind } = indicator
  const bound = valueBound(value)
  const low = containsOneOf(level3, lowerIsBetter) !== null
  if (measureGiven(value) === 'money')
    return bound === 'upper' && PRICE.test(value.unit ?? '') ? 'less' : null
  if (kind === 'cost' || measureGiven(value) === 'time') return null
  if (bound === 'lower') return low ? null : 'more'
  if (bound === 'upper') return low ? 'less' : null
  const rate = isRateUnit(value.unit) || kind === 'satisfaction' || isRate(indicator)
  if (!rate) return null
  return low ? 'less' : 'more'
}

/**
 * Less money buys less: a count that is down by no more than the budget is explained. An unknown budget
 * explains it too.
 */
function shrinksWithBudget(project: Project, earlier: EarlierRow, now: string, then: string): boolean {
  const [budget, before] = [parseAmount(project.budget.total), parseAmount(earlier.project.budget.total)]
  if (budget === null || before === null) return true
  return compareDecimal(multiplyDecimal(String(budget), then), multiplyDecimal(String(before), now)) <= 0
}
