/** Decimal strings, as the exchange format carries them: exact, without needless zeros, never a float. */
import { halfWidth, withoutSpaces } from './characters.ts'

/** Most numbers are written as they are kept. */
const PLAIN_WHOLE = /^(?:0|[1-9]\d*)$/

/** `1,262.160` → `1262.16`; null when the text is no decimal number. */
export function canonicalDecimal(text: string): string | null {
  if (PLAIN_WHOLE.test(text)) return text
  const plain = halfWidth(withoutSpaces(text)).replace(/,(?=\d{3}(?:\D|$))/g, '')
  const match = /^([+-]?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(plain)
  if (!match) return null
  const [, sign = '', whole = '0', fraction = ''] = match
  const body = fraction === '' ? whole : `${whole}.${fraction}`
  return sign === '-' && body !== '0' ? `-${body}` : body
}

/** A decimal string as integer and number of decimal places: `12.5` → 125, 1. */
function scaled(text: string): { digits: bigint; places: number } {
  const [whole = '0', fraction = ''] = text.split('.')
  return { digits: BigInt(whole + fraction), places: fraction.length }
}

/** Compares two canonical decimal strings exactly: negative, 0 or positive. */
export function compareDecimal(a: string, b: string): number {
  if (a === b) return 0
  if (isPlain(a) && isPlain(b)) return comparePositive(a, b)
  const x = scaled(a)
  const y = scaled(b)
  const places = Math.max(x.places, y.places)
  const left = x.digits * 10n ** BigInt(places - x.places)
  const right = y.digits * 10n ** BigInt(places - y.places)
  if (left === right) return 0
  return left < right ? -1 : 1
}

/**
 * No sign and no needless zeros, so that two of them with whole parts of one length compare character by
 * character. Read code by code: numbers are short, and are compared with every other of a table.
 */
function isPlain(text: string): boolean {
  const { length } = text
  let at = 0
  while (at < length && isDigit(text.charCodeAt(at))) at += 1
  if (at === 0 || (at > 1 && text.charCodeAt(0) === ZERO)) return false
  if (at === length) return true
  const last = text.charCodeAt(length - 1)
  if (text.charCodeAt(at) !== POINT || !isDigit(last) || last === ZERO) return false
  for (at += 1; at < length; at += 1) if (!isDigit(text.charCodeAt(at))) return false
  return true
}

const ZERO = 0x30
const POINT = 0x2e

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 0x39
}

function comparePositive(a: string, b: string): number {
  const wholes = wholeLength(a) - wholeLength(b)
  if (wholes !== 0) return wholes
  return a < b ? -1 : 1
}

function wholeLength(decimal: string): number {
  const point = decimal.indexOf('.')
  return point < 0 ? decimal.length : point
}

/** The exact product of two canonical decimal strings. */
export function multiplyDecimal(a: string, b: string): string {
  const x = scaled(a)
  const y = scaled(b)
  return shifted(x.digits * y.digits, x.places + y.places)
}

/** The decimal point moved left (`places` > 0) or right, exactly: 元 to 万元 is `shiftDecimal(text, 4)`. */
export function shiftDecimal(text: string, places: number): string {
  const x = scaled(text)
  return shifted(x.digits, x.places + places)
}

function shifted(digits: bigint, places: number): string {
  const negative = digits < 0n
  let text = (negative ? -digits : digits).toString()
  if (places < 0) text += '0'.repeat(-places)
  else if (places > 0) {
    text = text.padStart(places + 1, '0')
    text = `${text.slice(0, -places)}.${text.slice(-places)}`
  }
  return canonicalDecimal((negative ? '-' : '') + text) ?? '0'
}
