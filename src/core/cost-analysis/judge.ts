/**
 * What an activity cost for one (单位成本 = 金额 ÷ 数量, exact), held against the standard in force, the median of
 * the same activity in other units, and the year before; 成本偏高 where it is above a bound of the rule set.
 */
import {
  compared,
  dividedBy,
  exactDecimal,
  exactFraction,
  exactly,
  fractionText,
  minus,
  ONE,
  percentText,
  plus,
  quotient,
  rounded,
  times,
  ZERO,
  type Fraction,
} from '../kernel/exact.ts'
import { addMoney, type Fen } from '../kernel/money.ts'
import { activityMoney, aboveNothing, type CostActivity } from './analysis.ts'
import type { KnownActivity } from './known.ts'
import type { Standard } from './standard.ts'

/** Bounds as the rule set has them, in % but the count. */
export type CostBounds = {
  readonly unitCostOverStandard: number
  readonly unitCostOverMedian: number
  readonly unitCostOverLastYear: number
  /** So many other units at least make a median. */
  readonly unitCostLeastUnits: number
}

export const COST_FINDINGS = ['above-standard', 'above-median', 'above-last-year'] as const
/** 高于支出标准, 高于同类中位数, 高于上年. */
export type CostFindingCode = (typeof COST_FINDINGS)[number]

/** 成本偏高: 元 for one with two decimals, what it is held against, and how far it is above (%). */
export type CostFinding = {
  readonly code: CostFindingCode
  readonly unitCost: string
  readonly against: string
  readonly above: string
}

/** Figures of an activity; exact ones are fractions of 分 as text (`fractionText`). */
export type ActivityFigures = {
  /** 分, as text. */
  readonly money: string
  /** null: nothing was done. */
  readonly unitCost: string | null
  readonly standard: {
    readonly number: string
    readonly name: string
    readonly source: string
    /** 分, as text. */
    readonly amount: string
  } | null
  /** Other units that did the same; `median` null: too few to judge by. */
  readonly others: { readonly units: number; readonly median: string | null }
  readonly lastYear: { readonly year: number; readonly unitCost: string } | null
  readonly findings: readonly CostFinding[]
}

/** What the same activity cost elsewhere. */
export type KnownOfUnit = KnownActivity & { readonly unit: string }

export type Compared = {
  readonly standard: Standard | null
  /** Of all units of the year, the own among them. */
  readonly known: readonly KnownOfUnit[]
  /** The unit that is analysed: it is not held against itself. */
  readonly unit: string | null
  readonly lastYear: { readonly year: number; readonly activity: KnownActivity } | null
}

/** 分 for one; null where nothing was done. */
export function unitCost(money: bigint, quantity: string): Fraction | null {
  const done = aboveNothing(quantity)
  return done === null ? null : dividedBy({ over: money, under: 1n }, done)
}

export function activityFigures(
  activity: CostActivity,
  { standard, known, unit, lastYear }: Compared,
  bounds: CostBounds,
): ActivityFigures {
  const money = activityMoney(activity)
  const cost = unitCost(money, activity.quantity)
  const others = costsOfUnits(known.filter((one) => one.unit !== unit))
  const median = others.length < bounds.unitCostLeastUnits ? null : medianOf(others)
  const before = lastYear === null ? null : unitCost(lastYear.activity.money, lastYear.activity.quantity)
  const against: readonly (readonly [CostFindingCode, Fraction | null, number])[] = [
    ['above-standard', standard && { over: standard.amount, under: 1n }, bounds.unitCostOverStandard],
    ['above-median', median, bounds.unitCostOverMedian],
    ['above-last-year', before, bounds.unitCostOverLastYear],
  ]
  return {
    money: money.toString(),
    unitCost: cost && fractionText(cost),
    standard: standard && {
      number: standard.number,
      name: standard.name,
      source: standard.source,
      amount: standard.amount.toString(),
    },
    others: { units: others.length, median: median && fractionText(median) },
    lastYear: lastYear && before && { year: lastYear.year, unitCost: fractionText(before) },
    findings: against.flatMap(([code, bound, percent]) => {
      const above = cost === null || bound === null ? null : aboveBy(cost, bound, percent)
      return above === null || cost === null || bound === null
        ? []
        : [{ code, unitCost: yuanText(cost), against: yuanText(bound), above }]
    }),
  }
}

/** How far (%) a cost is above a bound by more than it may be; null where it is not. */
function aboveBy(cost: Fraction, bound: Fraction, percent: number): string | null {
  if (compared(bound, ZERO) <= 0) return null
  const share = minus(dividedBy(cost, bound), ONE)
  return compared(share, percentOf(percent)) > 0 ? percentText(share) : null
}

function percentOf(percent: number): Fraction {
  return times(exactDecimal(percent) ?? ZERO, { over: 1n, under: 100n })
}

/** Whether a price is above a standard by more than it may be. @param percent of the rule set */
export function isAboveStandard(price: Fen, standard: Fen, percent: number): boolean {
  return aboveBy({ over: price, under: 1n }, { over: standard, under: 1n }, percent) !== null
}

/** One cost a unit, whatever number of projects it did it in, from the least. */
function costsOfUnits(known: readonly KnownOfUnit[]): readonly Fraction[] {
  const units = new Map<string, { money: Fen; quantity: Fraction }>()
  for (const { unit, money, quantity } of known) {
    const done = aboveNothing(quantity)
    if (done === null) continue
    const there = units.get(unit)
    units.set(unit, {
      money: there === undefined ? money : addMoney(there.money, money),
      quantity: there === undefined ? done : plus(there.quantity, done),
    })
  }
  return [...units.values()]
    .map(({ money, quantity }) => dividedBy({ over: money, under: 1n }, quantity))
    .toSorted(compared)
}

/** The middle one, or the mean of the two in the middle. @param sorted from the least, one at least */
function medianOf(sorted: readonly Fraction[]): Fraction {
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[half - 1] ?? ZERO, sorted[half] ?? ZERO]
  return sorted.length % 2 === 1 ? high : dividedBy(plus(low, high), exactly('2'))
}

/** 元 with two decimals. @param cost 分 */
export function yuanText(cost: Fraction): string {
  return rounded(quotient(cost.over, cost.under * 100n))
}

/** {@link yuanText} of a figure as it is kept. */
export function keptYuan(text: string): string {
  return yuanText(exactFraction(text))
}
