/**
 * Money is an integer number of 分 (1 元 = 100 分, 1 万元 = 1,000,000 分). There is no floating point here:
 * six decimal places of 万元 are exactly one 分.
 */
import { err, ok, type Result } from './result.ts'
import { halfWidth, withoutSpaces } from './characters.ts'

declare const fenBrand: unique symbol
/** An amount in 分. */
export type Fen = bigint & { readonly [fenBrand]: true }

export type MoneyUnit = '分' | '元' | '万元' | '亿元'

/** How many decimal places of the unit make one 分. */
const PLACES: Record<MoneyUnit, number> = { 分: 0, 元: 2, 万元: 6, 亿元: 10 }

export type MoneyFault = {
  readonly code: 'money-not-a-number' | 'money-finer-than-fen'
  readonly text: string
}

export function fen(amount: bigint): Fen {
  return amount as Fen
}

/**
 * Reads a decimal string such as `1,262.16` or `２０.982` as an amount in `unit`.
 * @returns the amount in 分; `money-finer-than-fen` when a part of a 分 would be lost.
 */
export function parseMoney(text: string, unit: MoneyUnit): Result<Fen, MoneyFault> {
  const plain = halfWidth(withoutSpaces(text)).replace(/,/g, '')
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(plain)
  if (!match) return err({ code: 'money-not-a-number', text })
  const [, sign = '', whole = '0', fraction = ''] = match
  const places = PLACES[unit]
  const kept = fraction.slice(0, places).padEnd(places, '0')
  if (/[1-9]/.test(fraction.slice(places))) return err({ code: 'money-finer-than-fen', text })
  const amount = BigInt(whole + kept)
  return ok(fen(sign === '-' ? -amount : amount))
}

/**
 * Writes an amount in `unit`.
 * @param decimals the least number of decimal places; more are written when the amount needs them, so nothing
 * is lost.
 */
export function formatMoney(amount: Fen, unit: MoneyUnit, decimals = 0): string {
  const places = PLACES[unit]
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '').padEnd(decimals, '0')
  return (amount < 0n ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`)
}

/** 万元 as every sheet and paper writes it: two decimals, more where the amount has them. */
export function wanText(amount: Fen): string {
  return formatMoney(amount, '万元', 2)
}

/**
 * As {@link wanText}, of a decimal that stands for 万元; what is no amount stays as it is, and nothing is a
 * blank.
 */
export function asWan(decimal: string | null): string {
  if (decimal === null) return ''
  const read = parseMoney(decimal, '万元')
  return read.ok ? wanText(read.value) : decimal
}

/** As {@link formatMoney}, with thousands separators, for people: `1,262.16`. */
export function showMoney(amount: Fen, unit: MoneyUnit = '万元', decimals = 2): string {
  const [whole = '0', fraction] = formatMoney(amount, unit, decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** One hundredth of a 万元, in 分. */
const HUNDREDTH = 10_000n

/** In sentences, as {@link showRounded}; of what is less than a hundredth every digit: it is not nothing. */
export function showWan(amount: Fen): string {
  return amount > -HUNDREDTH && amount < HUNDREDTH ? showMoney(amount) : showRounded(amount)
}

/** 万元 for people who look at sums: two decimals, halves away from zero, thousands separated: `1,384.14`. */
export function showRounded(amount: Fen): string {
  const half = amount < 0n ? -HUNDREDTH / 2n : HUNDREDTH / 2n
  return showMoney(fen(((amount + half) / HUNDREDTH) * HUNDREDTH))
}

export function addMoney(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<bigint>((sum, amount) => sum + amount, 0n))
}

/**
 * Divides an amount into `weights.length` parts in proportion to the weights; what is left over by rounding
 * down goes to the part named by `remainderTo`, so that the parts always add up to the whole.
 */
export function splitMoney(amount: Fen, weights: readonly bigint[], remainderTo = weights.length - 1): Fen[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total <= 0n) return weights.map(() => fen(0n))
  const parts = weights.map((weight) => (amount * weight) / total)
  const rest = amount - parts.reduce((sum, part) => sum + part, 0n)
  return parts.map((part, i) => fen(i === remainderTo ? part + rest : part))
}

/** An amount of a column. */
export function fenOrNull(amount: string | null): Fen | null {
  return amount === null ? null : fen(BigInt(amount))
}
