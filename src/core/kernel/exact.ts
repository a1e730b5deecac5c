/**
 * Exact arithmetic of shares, rates and scores: signed fractions of whole numbers, rounded where a formula
 * says so and nowhere else.
 */
import { canonicalDecimal } from './decimal.ts'

/** `under` is above 0. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

export const ZERO: Fraction = { over: 0n, under: 1n }
export const ONE: Fraction = { over: 1n, under: 1n }

const WHOLE = /^-?\d+$/

/** A canonical decimal string as a fraction: `-12.5` is -125/10. Other texts are a fault of this program. */
export function exactly(decimal: string): Fraction {
  const known = KNOWN.get(decimal)
  if (known !== undefined) return known
  const read = readDecimal(decimal)
  if (decimal.length <= SHORT && KNOWN.size < KNOWN_MOST) KNOWN.set(decimal, read)
  return read
}

/** The figures of rule sets and most weights come again and again. */
const KNOWN = new Map<string, Fraction>()
const KNOWN_MOST = 4096
const SHORT = 4

function readDecimal(decimal: string): Fraction {
  if (WHOLE.test(decimal)) return { over: BigInt(decimal), under: 1n }
  const [whole = '0', places = ''] = decimal.split('.')
  return { over: BigInt(whole + places), under: 10n ** BigInt(places.length) }
}

/** A decimal as somebody wrote it, or a number of at most ten decimals; null for no number. */
export function exactDecimal(value: string | number): Fraction | null {
  const text = canonicalDecimal(typeof value === 'number' ? value.toFixed(10) : value)
  return text === null ? null : exactly(text)
}

/** @param under not 0 */
export function quotient(over: bigint, under: bigint): Fraction {
  return under < 0n ? { over: -over, under: -under } : { over, under }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under })
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under }
}

/** @param b not 0 */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return quotient(a.over * b.under, a.under * b.over)
}

/** Negative, 0 or positive. */
export function compared(a: Fraction, b: Fraction): number {
  const left = a.over * b.under
  const right = b.over * a.under
  if (left === right) return 0
  return left < right ? -1 : 1
}

export function greater(a: Fraction, b: Fraction): Fraction {
  return compared(a, b) >= 0 ? a : b
}

export function lesser(a: Fraction, b: Fraction): Fraction {
  return compared(a, b) <= 0 ? a : b
}

export function absolute({ over, under }: Fraction): Fraction {
  return { over: over < 0n ? -over : over, under }
}

/** The nearest whole number: half up, away from 0 below it. @param under above 0 */
export function roundedQuotient(over: bigint, under: bigint): bigint {
  const size = over < 0n ? -over : over
  const whole = (size * 2n + under) / (under * 2n)
  return over < 0n ? -whole : whole
}

/** Rounded as {@link roundedQuotient} to `places` decimals, all of them written: 12 is `12.00`. */
export function rounded({ over, under }: Fraction, places = 2): string {
  const whole = roundedQuotient(over * 10n ** BigInt(places), under)
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return whole < 0n ? `-${text}` : text
}

/** A share as % with two decimals: 1/3 is `33.33`, -1/8 is `-12.50`. */
export function percentText({ over, under }: Fraction): string {
  return rounded({ over: over * 100n, under })
}

/** The fraction in its lowest terms as people write it: `25/3`, or `12` where nothing is left over. */
export function fractionText({ over, under }: Fraction): string {
  if (over % under === 0n) return String(over / under)
  const divisor = greatestCommon(over < 0n ? -over : over, under)
  return `${over / divisor}/${under / divisor}`
}

/** What {@link fractionText} wrote. */
export function exactFraction(text: string): Fraction {
  const [over = '0', under = '1'] = text.split('/')
  return { over: BigInt(over), under: BigInt(under) }
}

/** Whole numbers below it are exact in ordinary arithmetic, which is many times faster. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

function greatestCommon(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller !== 0n) {
    if (larger <= SAFE && smaller <= SAFE) return BigInt(greatestCommonWhole(Number(larger), Number(smaller)))
    ;[larger, smaller] = [smaller, larger % smaller]
  }
  return larger
}

function greatestCommonWhole(a: number, b: number): number {
  let [larger, smaller] = [a, b]
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
