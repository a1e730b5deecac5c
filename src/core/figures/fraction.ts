/**
 * Fractions of whole numbers: exact values of formulas written in text, compared with a result that may be
 * rounded.
 */
import type { Fraction } from '../kernel/exact.ts'

/** 1,262.16 → 126216/100; null for no number. */
export function parseFraction(text: string): Fraction | null {
  const match = /^(\d+)(?:\.(\d+))?$/u.exec(text.replace(/,/gu, ''))
  if (match === null) return null
  const [, whole = '', decimals = ''] = match
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) }
}

/**
 * Rounding to whole units is believed up to this part of the value: 8.04 may be written 8, 2.4 may not be
 * written 2.
 */
const COARSE = 100n

/** Equal, or less than one step of the last written decimal apart: offices round up and down. */
export function equal(value: Fraction, written: Fraction, text: string): boolean {
  const difference = value.over * written.under - written.over * value.under
  const gap = difference < 0n ? -difference : difference
  if (gap === 0n) return true
  const places = text.split('.')[1]?.length ?? 0
  const step = gap * 10n ** BigInt(places) < value.under * written.under
  return (
    step &&
    (places > 0 || gap * COARSE <= value.over * written.under) &&
    (value.over * 10n ** BigInt(places)) % value.under !== 0n
  )
}

/**
 * The value as a decimal string: exact up to four places, otherwise rounded to those of `like`, two at least.
 */
export function textOfFraction(value: Fraction, like: string): string {
  for (let places = 0; places <= 4; places += 1) {
    if ((value.over * 10n ** BigInt(places)) % value.under === 0n)
      return decimal((value.over * 10n ** BigInt(places)) / value.under, places)
  }
  const places = Math.max(2, like.split('.')[1]?.length ?? 0)
  return decimal((value.over * 10n ** BigInt(places) * 2n + value.under) / (value.under * 2n), places)
}

function decimal(digits: bigint, places: number): string {
  const text = digits.toString().padStart(places + 1, '0')
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
}
