/**
 * Values that are hard to believe, wherever they are typed: mostly a slip of the unit, the comma or the
 * sheet. What cannot be is refused; the rest asks for words that were written for this very value.
 */
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { compareDecimal, multiplyDecimal } from '../kernel/decimal.ts'
import { compared, exactly, minus, plus, times, ZERO, type Fraction } from '../kernel/exact.ts'
import { targetDirection, isCost, valueRange, unitOfTarget, type DirectedRow } from './direction.ts'

export const VALUE_DOUBTS = [
  /** Satisfaction above all of it: refused. values: whole. */
  'value-over-whole',
  /** Another share above all of it. values: whole. */
  'value-over-share',
  /** 0.96 where 96 % is asked. values: instead. */
  'value-as-fraction',
  /** So many times the target that mostly the unit is another. values: times. */
  'value-absurd',
  /** A cost of nothing, and one below so many % of its ceiling. values: least. */
  'cost-nothing',
  'cost-low',
  /** Ten, a hundred or a thousand times what was reached the year before, or a part of it. values: earlier, year, times. */
  'value-tenfold',
] as const
export type ValueDoubtCode = (typeof VALUE_DOUBTS)[number]

/** `isRefused`: no words help. */
export type ValueDoubt = {
  readonly code: ValueDoubtCode
  readonly isRefused: boolean
  readonly values: { readonly [name: string]: string | number }
}

/** Why a value is right though it is hard to believe: for this value alone. */
export type ValueExplanation = { readonly of: string; readonly text: string }

export type ValueChecks = {
  /** A number so many times its target. */
  readonly absurdTimes: number
  /** A cost below this share (%) of its ceiling. */
  readonly costBelow: number
  /** Whether it is the value of the whole year: a sum that still grows is below its ceiling. */
  readonly isFinal: boolean
  /** What was reached the year before, in the same unit; null where nobody knows. */
  readonly earlier?: EarlierValue | null
  /** So many % around ten, a hundred or a thousand times it are a slip of the decimal point. */
  readonly slipNear?: number
}

/** What the same indicator of the same project reached in an earlier year. */
export type EarlierValue = { readonly year: number; readonly number: string; readonly unit: string | null }

/** Whether a value was explained, by words for it. */
export function isExplained(value: string, explained: readonly ValueExplanation[]): boolean {
  const typed = halfWidth(withoutSpaces(value))
  return explained.some(({ of, text }) => halfWidth(withoutSpaces(of)) === typed && text.trim() !== '')
}

/** The words for a value, in place of those for another one in the same cell; '' takes them away. */
export function explainedBy(
  explained: readonly ValueExplanation[],
  of: string,
  text: string,
  others: readonly string[],
): readonly ValueExplanation[] {
  const kept = explained.filter((one) => one.of !== of && others.includes(one.of))
  return text === '' ? kept : [...kept, { of, text }]
}

export function valueExplanation(value: string, explained: readonly ValueExplanation[]): string {
  return explained.find(({ of }) => of === value)?.text ?? ''
}

/** What is to be doubted of a number in the unit of its target; null where nothing is. */
export function valueDoubt(number: string, row: DirectedRow, checks: ValueChecks): ValueDoubt | null {
  return (
    ofShare(number, row) ??
    ofSize(number, row, checks) ??
    ofCost(number, row, checks) ??
    ofEarlier(number, row, checks)
  )
}

const WHOLE: { readonly [unit: string]: string } = { '%': '100', '‰': '1000' }
/** Shares of something else than the whole: growth, and what is counted over and above. */
const BEYOND = /增长|增幅|增收|增加|提高|提升|上升|放大|倍|回报|收益率|超额|超收|自给率|覆盖倍数/u
/** A target of less is no sign that percents are meant. */
const LEAST_SHARE = '10'

function ofShare(number: string, row: DirectedRow): ValueDoubt | null {
  const whole = WHOLE[unitOfTarget(row.value) ?? '']
  const asked = valueRange(row.value)?.least ?? row.value.number
  if (whole === undefined || asked === null) return null
  if (compareDecimal(number, whole) > 0) {
    if (isSatisfaction(row)) return { code: 'value-over-whole', isRefused: true, values: { whole } }
    const isAsked = compareDecimal(asked, whole) > 0 || BEYOND.test(row.level3)
    if (!isAsked) return { code: 'value-over-share', isRefused: false, values: { whole } }
  }
  const isLow = targetDirection(row).comparator.startsWith('<')
  const isFraction = compareDecimal(number, '0') > 0 && compareDecimal(number, '1') <= 0
  if (isLow || !isFraction || compareDecimal(asked, LEAST_SHARE) < 0) return null
  return {
    code: 'value-as-fraction',
    isRefused: false,
    values: { instead: `${multiplyDecimal(number, whole)}${unitOfTarget(row.value) ?? ''}` },
  }
}

/** Of satisfied people there are no more than all. */
function isSatisfaction({ kind, level3 }: DirectedRow): boolean {
  return /满意/u.test(level3) ? !BEYOND.test(level3) : kind === 'satisfaction' && !BEYOND.test(level3)
}

/** A share above 1000 %, or another number so many times its target. */
function ofSize(number: string, { value }: DirectedRow, { absurdTimes }: ValueChecks): ValueDoubt | null {
  const asked = valueRange(value)?.most ?? value.number
  const isOver =
    asked !== null &&
    compareDecimal(asked, '0') > 0 &&
    compareDecimal(number, multiplyDecimal(asked, String(absurdTimes))) > 0
  const isAbsurd = isOver || (unitOfTarget(value) === '%' && compareDecimal(number, '1000') > 0)
  return isAbsurd ? { code: 'value-absurd', isRefused: false, values: { times: absurdTimes } } : null
}

function ofCost(number: string, row: DirectedRow, { costBelow, isFinal }: ValueChecks): ValueDoubt | null {
  const ceiling = row.value.number
  const isCeiling =
    isCost(row) && valueRange(row.value) === null && targetDirection(row).comparator.startsWith('<')
  if (!isCeiling || ceiling === null || compareDecimal(ceiling, '0') <= 0) return null
  // A price is one from the first day on.
  if (!isFinal && !(row.value.unit ?? '').includes('/')) return null
  if (compareDecimal(number, '0') === 0)
    return { code: 'cost-nothing', isRefused: false, values: { least: costBelow } }
  const isLow =
    compareDecimal(multiplyDecimal(number, '100'), multiplyDecimal(ceiling, String(costBelow))) < 0
  return isLow ? { code: 'cost-low', isRefused: false, values: { least: costBelow } } : null
}

/** How many times a number is another where the decimal point slipped. */
const SLIPS = ['10', '100', '1000'] as const
const SLIP_NEAR = 5

/**
 * How many times a number is another, or the other it, where the decimal point slipped: within so many % of ten, a
 * hundred or a thousand times. null: it did not.
 */
export function slippedTimes(number: string, earlier: string, slipNear = SLIP_NEAR): string | null {
  return (
    SLIPS.find(
      (slip) =>
        isNear(number, multiplyDecimal(earlier, slip), slipNear) ||
        isNear(multiplyDecimal(number, slip), earlier, slipNear),
    ) ?? null
  )
}

function ofEarlier(number: string, row: DirectedRow, checks: ValueChecks): ValueDoubt | null {
  return earlierDoubt(number, row, { earlier: checks.earlier ?? null, slipNear: checks.slipNear })
}

/**
 * Whether a number is ten, a hundred or a thousand times what the same indicator reached the year before, or so
 * little of it. A target that moved as far is no slip.
 * @param grows it is a sum that still grows: that it is far below a whole year is nothing
 */
export function earlierDoubt(
  number: string,
  { value }: DirectedRow,
  {
    earlier,
    slipNear = SLIP_NEAR,
    grows = false,
  }: {
    readonly earlier: EarlierValue | null
    readonly slipNear?: number | undefined
    readonly grows?: boolean
  },
): ValueDoubt | null {
  if (earlier === null || earlier.unit !== unitOfTarget(value)) return null
  if (grows && compareDecimal(number, earlier.number) <= 0) return null
  const slipped = slippedTimes(number, earlier.number, slipNear) ?? undefined
  const asked = valueRange(value)?.least ?? value.number
  if (slipped === undefined || (asked !== null && isWithinTwice(number, asked))) return null
  return {
    code: 'value-tenfold',
    isRefused: false,
    values: { times: slipped, year: earlier.year, earlier: `${earlier.number}${earlier.unit ?? ''}` },
  }
}

/** Both above 0, and no more than so many % of the second between them. */
function isNear(number: string, other: string, percent: number): boolean {
  return (
    compareDecimal(other, '0') > 0 &&
    compareDecimal(multiplyDecimal(number, '100'), multiplyDecimal(other, String(100 - percent))) >= 0 &&
    compareDecimal(multiplyDecimal(number, '100'), multiplyDecimal(other, String(100 + percent))) <= 0
  )
}

function isWithinTwice(number: string, asked: string): boolean {
  return (
    compareDecimal(multiplyDecimal(number, '2'), asked) >= 0 &&
    compareDecimal(number, multiplyDecimal(asked, '2')) <= 0
  )
}

/** A quantity that was reached and what one of it cost, as an indicator says it (元/人). */
export type WorkRow = {
  readonly isQuantity: boolean
  /** In the unit of the target. */
  readonly number: string
  readonly unit: string | null
}

const PRICE = /^(元|万元)\/([^/]+)$/u

/**
 * What the work comes to in 元 at the prices of the rows: each price times the one quantity in its unit. null
 * where no price has a quantity, or one has several.
 * @returns `isWhole`: every price is used, and there is no other quantity that money may have gone to
 */
export function workAtPrices(
  rows: readonly WorkRow[],
): { readonly yuan: Fraction; readonly isWhole: boolean } | null {
  const quantities = rows.filter(({ isQuantity }) => isQuantity)
  const prices = rows.flatMap(({ isQuantity, number, unit }) => {
    const [, money, per] = (isQuantity ? null : PRICE.exec(unit ?? '')) ?? []
    if (per === undefined) return []
    return [{ per, yuan: times(exactly(number), exactly(money === '万元' ? '10000' : '1')) }]
  })
  if (prices.length === 0 || new Set(prices.map(({ per }) => per)).size < prices.length) return null
  const parts = prices.map(({ per, yuan }) => {
    const counted = quantities.filter(({ unit }) => unit === per)
    const [only] = counted
    return only === undefined || counted.length > 1 ? null : times(exactly(only.number), yuan)
  })
  const known = parts.filter((part) => part !== null)
  return known.length < parts.length
    ? null
    : { yuan: known.reduce(plus, ZERO), isWhole: quantities.length === prices.length }
}

/**
 * Whether what was paid is as far from the work at its prices that one of the three is wrong: more work than
 * money, or far more money than work where all the work is counted.
 * @param paid 元; @param gap %
 */
export function isFarFromWork(
  { yuan, isWhole }: { readonly yuan: Fraction; readonly isWhole: boolean },
  paid: Fraction,
  gap: string,
): boolean {
  if (compared(yuan, ZERO) <= 0) return false
  const hundred = exactly('100')
  const share = times(paid, hundred)
  const isShort = compared(share, times(yuan, minus(hundred, exactly(gap)))) < 0
  const isOver = compared(share, times(yuan, plus(hundred, exactly(gap)))) > 0
  return isShort || (isWhole && isOver)
}
