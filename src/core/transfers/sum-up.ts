/**
 * What the projects of a transfer come to together, held against the region's target. Quantities are summed, rates
 * averaged by the money that each project was given, and what cannot be added is said to be so. Where a project has
 * given nothing yet, a sum is that of the others so far, and there is no mean.
 */
import { canonicalDecimal } from '../kernel/decimal.ts'
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import {
  compared,
  dividedBy,
  exactly,
  percentText,
  plus,
  quotient,
  rounded,
  times,
  ZERO,
  type Fraction,
} from '../kernel/exact.ts'
import { converted } from '../scoring/units.ts'
import {
  isSameName,
  measured,
  type Measured,
  type RegionIndicator,
  type RegionObjective,
  type TransferLine,
} from './transfer.ts'

export const ACTUAL_SOURCES = ['self-evaluation', 'monitoring'] as const
/** A confirmed 自评表, or the last 监控表 that was passed. */
export type ActualSource = (typeof ACTUAL_SOURCES)[number]

/** An indicator of a project's approved target, with what was reached. */
export type OwnIndicator = {
  readonly name: string
  /** As approved: ≥300人. */
  readonly value: string
  /** As typed: a number in the unit of the target, or with another behind it; '' where nothing is known. */
  readonly actual: string
}

/** What is known of a project that takes part. Amounts: 分. */
export type KnownProject = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly indicators: readonly OwnIndicator[]
  /** Where the actual values are from; null: nothing was reported yet. */
  readonly source: ActualSource | null
  /** Paid of money of this level. */
  readonly paid: string
  /** Paid without saying of what money. */
  readonly untold: string
  /** Another transfer of the level pays for it, too: what was paid of this one cannot be told. */
  readonly isShared: boolean
}

export const SUMMED_STATES = ['whole', 'partial', 'unknown', 'not-added'] as const
/** whole 已汇总, partial 部分项目未报, unknown 尚无数据, not-added 不可加. */
export type SummedState = (typeof SUMMED_STATES)[number]

export type SummedIndicator = {
  readonly state: SummedState
  /** Sum of what the projects take of it; null where it is none. */
  readonly promised: string | null
  /** In the unit of the region. */
  readonly actual: string | null
  /** So many projects take a part, and so many of them reported a value. */
  readonly projects: number
  readonly reported: number
  /** actual ÷ target, %; null where there is none, or less is better. */
  readonly share: string | null
  /** null: cannot be told yet. */
  readonly reached: boolean | null
}

export type SummedMoney = {
  readonly received: string
  readonly split: string
  /** Received and not yet split; below 0 where more was split. */
  readonly left: string
  /** null: cannot be told for one of the projects. */
  readonly paid: string | null
  readonly untold: string
  /** paid ÷ received, %. */
  readonly rate: string | null
}

export type Summed = { readonly money: SummedMoney; readonly indicators: readonly SummedIndicator[] }

export type ToSum = {
  readonly year: number
  readonly amount: string
  readonly objective: RegionObjective
  readonly lines: readonly TransferLine[]
  readonly known: readonly KnownProject[]
}

export function summedUp(transfer: ToSum): Summed {
  return {
    money: moneyOf(transfer),
    indicators: transfer.objective.indicators.map((indicator, i) => indicatorOf(transfer, indicator, i)),
  }
}

function total(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)
}

function moneyOf({ amount, lines, known }: ToSum): SummedMoney {
  const own = lines.map(({ project }) => known.find(({ id }) => id === project))
  const split = total(lines.map((line) => line.amount))
  const isTold = own.every((one) => one !== undefined && !one.isShared)
  const paid = isTold && lines.length > 0 ? total(own.map((one) => one?.paid ?? '0')) : null
  const received = BigInt(amount)
  return {
    received: amount,
    split: String(split),
    left: String(received - split),
    paid: paid === null ? null : String(paid),
    untold: String(total(own.map((one) => one?.untold ?? '0'))),
    rate: paid === null || received <= 0n ? null : percentText(quotient(paid, received)),
  }
}

type Part = { readonly amount: bigint; readonly value: Fraction | null }

function indicatorOf(transfer: ToSum, indicator: RegionIndicator, at: number): SummedIndicator {
  const target = measured(indicator.value, transfer.year)
  const taking = transfer.lines.filter(({ shares }) => takes(shares[at]))
  const parts = taking.map((line): Part => ({
    amount: BigInt(line.amount),
    value: target === null ? null : actualOf(transfer, line, { at, target }),
  }))
  const reported = parts.filter(({ value }) => value !== null).length
  const counts = { projects: taking.length, reported }
  const promised = target === null ? null : promisedOf(taking, indicator, at)
  const none = { ...counts, promised, actual: null, share: null, reached: null }
  if (indicator.summing === 'none' || target === null) return { ...none, state: 'not-added' }
  if (reported === 0) return { ...none, state: 'unknown' }
  const isWhole = reported === taking.length
  const value = indicator.summing === 'sum' ? sumOf(parts) : meanOf(parts)
  if (value === null || (indicator.summing === 'mean' && !isWhole)) return { ...none, state: 'partial' }
  return {
    ...counts,
    promised,
    state: isWhole ? 'whole' : 'partial',
    actual: tidy(rounded(value, indicator.summing === 'sum' ? SUM_PLACES : MEAN_PLACES)),
    // By the value itself, not as it is shown.
    ...held(value, target, isWhole),
  }
}

/** No quantity has more decimals; a mean is shown as rates are. */
const SUM_PLACES = 8
const MEAN_PLACES = 2

function takes(share: TransferLine['shares'][number] | undefined): boolean {
  return share !== undefined && (share.value !== null || share.own !== '')
}

/** Of rates nothing is promised together. */
function promisedOf(lines: readonly TransferLine[], { summing }: RegionIndicator, at: number): string | null {
  const values = lines.flatMap(({ shares }) => shares[at]?.value ?? [])
  if (summing !== 'sum' || values.length === 0) return null
  return tidy(rounded(values.map(exactly).reduce(plus, ZERO), SUM_PLACES))
}

function sumOf(parts: readonly Part[]): Fraction {
  return parts.map(({ value }) => value ?? ZERO).reduce(plus, ZERO)
}

/** By the money of each; null where there is none. */
function meanOf(parts: readonly Part[]): Fraction | null {
  const all = parts.reduce((sum, { amount }) => sum + amount, 0n)
  if (all <= 0n) return null
  const weighed = parts.map(({ value, amount }) => times(value ?? ZERO, quotient(amount, 1n)))
  return dividedBy(weighed.reduce(plus, ZERO), quotient(all, 1n))
}

/** What a project reached of an indicator, in the unit of the region; null: nothing known, or something else. */
export function actualOf(
  { year, known }: Pick<ToSum, 'year' | 'known'>,
  { project, shares }: TransferLine,
  { at, target }: { readonly at: number; readonly target: Measured },
): Fraction | null {
  const named = shares[at]?.own ?? ''
  const own = known.find(({ id }) => id === project)?.indicators.find(({ name }) => isSameName(named, name))
  if (own === undefined) return null
  const unit = measured(own.value, year)?.unit ?? ''
  const read = /^(-?\d+(?:\.\d+)?)(.*)$/u.exec(halfWidth(withoutSpaces(own.actual)).replaceAll(',', ''))
  const number = read === null ? null : canonicalDecimal(read[1] ?? '')
  if (number === null) return null
  const given = read?.[2] === undefined || read[2] === '' ? unit : read[2]
  const same = given === target.unit ? number : converted(number, given, target.unit)
  return same === null ? null : exactly(same)
}

/** How far a value is from the target; a sum that lacks projects may only have reached what is to be at least. */
function held(
  value: Fraction,
  { number, comparator }: Measured,
  isWhole: boolean,
): Pick<SummedIndicator, 'share' | 'reached'> {
  const target = exactly(number)
  const order = compared(value, target)
  const isLess = comparator === '<=' || comparator === '<'
  const share = isLess || target.over <= 0n ? null : percentText(dividedBy(value, target))
  if (isLess) {
    const within = comparator === '<' ? order < 0 : order <= 0
    return { share, reached: isWhole || !within ? within : null }
  }
  // 100% without a sign is to be reached, not to be missed by more.
  const enough = comparator === '>' ? order > 0 : order >= 0
  return { share, reached: isWhole || enough ? enough : null }
}

/** Without zeros at the end. */
function tidy(decimal: string): string {
  return canonicalDecimal(decimal) ?? decimal
}
