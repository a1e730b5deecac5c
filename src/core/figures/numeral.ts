/**
 * Numbers as Chinese text writes them: 1,262.16, ２０.５, 3.2万, 一百二十, 两千. Exact decimal strings, never
 * a float.
 */
import { canonicalDecimal, multiplyDecimal } from '../kernel/decimal.ts'

const DIGITS: ReadonlyMap<string, bigint> = new Map([
  ['零', 0n],
  ['〇', 0n],
  ['一', 1n],
  ['二', 2n],
  ['两', 2n],
  ['三', 3n],
  ['四', 4n],
  ['五', 5n],
  ['六', 6n],
  ['七', 7n],
  ['八', 8n],
  ['九', 9n],
])
const PLACES: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
])
const GROUPS: ReadonlyMap<string, bigint> = new Map([
  ['万', 10_000n],
  ['亿', 100_000_000n],
])
const GROUP_PLACES: ReadonlyMap<string, string> = new Map([
  ['百', '100'],
  ['千', '1000'],
  ['万', '10000'],
  ['百万', '1000000'],
  ['千万', '10000000'],
  ['亿', '100000000'],
])

/**
 * A whole number in Chinese numerals as a decimal string: 一百二十 → 120, 两千零五 → 2005, 十五 → 15.
 * null for what is no number (十十, 万万) and for bare rows of digits (二〇二五), which name years and no
 * quantity.
 */
export function chineseNumeral(text: string): string | null {
  if (text === '' || (text.length > 1 && [...text].every((character) => DIGITS.has(character)))) return null
  let total = 0n
  let group = 0n
  let digit: bigint | null = null
  let place = 10_000n
  for (const character of text) {
    const value = DIGITS.get(character)
    const step = PLACES.get(character)
    const whole = GROUPS.get(character)
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null
      digit = value
    } else if (step !== undefined) {
      if (step >= place || digit === 0n) return null
      // 十五 is 15; 百五 without a digit before is none.
      if (digit === null && (step !== 10n || group !== 0n)) return null
      group += (digit ?? 1n) * step
      place = step
      digit = null
    } else if (whole !== undefined) {
      const sum = group + (digit ?? 0n)
      if (sum === 0n || (total !== 0n && whole >= 100_000_000n)) return null
      total += sum * whole
      group = 0n
      digit = null
      place = 10_000n
    } else return null
  }
  return String(total + group + (digit ?? 0n))
}

/**
 * A whole number below 10¹² in Chinese numerals, as offices write it: 15 → 十五, 2005 → 两千零五 is written
 * 二千零五.
 */
export function inChineseNumerals(number: bigint): string {
  if (number === 0n) return '零'
  const upper = number / 100_000_000n
  const middle = (number / 10_000n) % 10_000n
  const lower = number % 10_000n
  const parts = [
    upper === 0n ? '' : `${underTenThousand(upper, true)}亿`,
    middle === 0n ? '' : `${underTenThousand(middle, upper === 0n)}万`,
    lower === 0n ? '' : underTenThousand(lower, upper === 0n && middle === 0n),
  ]
  return parts.join('').replace(/^一十/u, '十')
}

/** Four places; a gap at the front is 零 unless the number begins here. */
function underTenThousand(number: bigint, first: boolean): string {
  const names = [...DIGITS.entries()].filter(([character]) => character !== '〇' && character !== '两')
  const nameOf = (digit: bigint) => names.find(([, value]) => value === digit)?.[0] ?? ''
  let text = ''
  let gap = !first && number < 1000n
  for (const [name, step] of [
    ['千', 1000n],
    ['百', 100n],
    ['十', 10n],
    ['', 1n],
  ] as const) {
    const digit = (number / step) % 10n
    if (digit === 0n) {
      gap ||= text !== ''
      continue
    }
    text += `${gap ? '零' : ''}${nameOf(digit)}${name}`
    gap = false
  }
  return text
}

/**
 * Digits with an optional 万, 亿, 千 or 百 behind them as one decimal string: 3.2 and 万 → 32000; null for no
 * number.
 */
export function withGroup(digits: string, group: string): string | null {
  const number = canonicalDecimal(digits)
  if (group === '') return number
  const factor = GROUP_PLACES.get(group)
  return number === null || factor === undefined ? null : multiplyDecimal(number, factor)
}
