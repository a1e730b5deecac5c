/**
 * A number of a workbook as its cell shows it. A format may show less than is stored (20.982 as 20.98): what
 * somebody may have entered is never rounded here, since amounts are read from the text.
 */
import { canonicalDecimal, shiftDecimal } from '#core/kernel/decimal.ts'
import * as XLSX from '@e965/xlsx'

const { SSF } = XLSX

export type NumberContext = {
  /** Days count from 1904. */
  readonly date1904: boolean
  /** The value is the result of a formula: its long tail of decimals was computed, not entered. */
  readonly computed: boolean
}

/** Excel keeps and shows no more. */
const SIGNIFICANT = 15
/** 万元 to the cent (分); a computed number with more decimals is shown as its format rounds it. */
const COMPUTED_DECIMALS = 6
const PERCENT_DECIMALS = 4

/**
 * @param stored as the file has it: 20.981999999999999, 1E-3
 * @param format the number format's code; empty for General
 */
export function numberText(stored: string, format: string, context: NumberContext): string {
  const exact = exactDecimal(stored)
  if (exact === null) return stored
  if (isPlain(format)) return exact
  if (SSF.is_date(format)) return dateText(Number(stored), format, context.date1904) ?? exact
  const shown = shownText(Number(stored), format)
  // A dash for zero, or a format that hides its number: the number is still what the cell says.
  return shown === null || !/\d/u.test(shown) ? exact : preciseText(shown, exact, format, context.computed)
}

/** The shortest decimal within 15 digits; null when it is no number. */
export function exactDecimal(stored: string): string | null {
  const text = stored.trim()
  if (/^-?\d+(?:\.\d+)?$/.test(text) && text.length <= SIGNIFICANT) return canonicalDecimal(text)
  const value = text === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(value)) return null
  const [mantissa = '0', exponent = '0'] = value.toPrecision(SIGNIFICANT).split('e')
  const decimal = canonicalDecimal(mantissa)
  return decimal === null ? null : shiftDecimal(decimal, -Number(exponent))
}

/** More digits than are kept: the last ones of what was entered are lost. */
export function isRounded(stored: string): boolean {
  return Math.abs(Number(stored)) >= 10 ** SIGNIFICANT
}

function isPlain(format: string): boolean {
  return format === '' || /^(?:\[[^\]]*\])*(?:general|@)?$/iu.test(format)
}

function shownText(value: number, format: string): string | null {
  try {
    const shown = SSF.format(format, value).replace(/\s+/gu, ' ').trim()
    const unfilled = shown.replace(/([¥￥$€£])\s+|(-)\s+(?=\d)/gu, '$1$2')
    const bracketed = /^(\D*)\((.*)\)(\D*)$/u.exec(unfilled)
    if (value < 0 && bracketed && /\(/u.test(format))
      return `${bracketed[1] ?? ''}-${bracketed[2] ?? ''}${bracketed[3] ?? ''}`.trim()
    return value < 0 && !/[-−]/u.test(unfilled) && /\d/u.test(unfilled) ? `-${unfilled}` : unfilled
  } catch {
    return null
  }
}

function preciseText(shown: string, exact: string, format: string, computed: boolean): string {
  const code = withoutLiterals(format)
  if (/[eE][+-]|[?#0]\s*\//u.test(code)) return exact
  const percents = code.split(';')[0]?.match(/%/gu)?.length ?? 0
  // 1,234, counts in thousands, and a point that is only drawn (0!.0) hides how many.
  if (/[0#?],+(?:[^0#?,.]|$)|[!\\]\.|"\."/u.test(format)) return shown
  const whole = shiftDecimal(exact, -2 * percents).replace(/^-/, '')
  const places = /\.(.*)$/.exec(whole)?.[1]?.length ?? 0
  const kept = percents > 0 ? places <= PERCENT_DECIMALS : !computed || places <= COMPUTED_DECIMALS
  return kept ? withNumber(shown, whole) : shown
}

/** Puts the whole number in the place of the rounded one. */
function withNumber(shown: string, whole: string): string {
  for (const match of shown.matchAll(/\d[\d,]*(?:\.\d+)?/gu)) {
    const [text] = match
    const decimal = canonicalDecimal(text.replaceAll(',', ''))
    if (decimal === whole) return shown
    const places = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0
    const near = decimal !== null && Math.abs(Number(decimal) - Number(whole)) <= 0.5000001 * 10 ** -places
    if (near)
      return (
        shown.slice(0, match.index) +
        (text.includes(',') ? grouped(whole) : whole) +
        shown.slice(match.index + text.length)
      )
  }
  return shown
}

function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/**
 * A date that names its parts, or begins with the year, as it is shown; any other as 2025-12-31: 1/2/25 is
 * read both ways.
 */
function dateText(value: number, format: string, date1904: boolean): string | null {
  const code = withoutLiterals(format)
  try {
    if (/[年月日时時分]/u.test(format) || /^\s*y/iu.test(code) || /\[[hms]+\]/iu.test(format)) {
      return SSF.format(format, value, { date1904 }).trim() || null
    }
    const { y, m, d, H, M, S } = SSF.parse_date_code(value, { date1904 })
    const date = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`
    const time = `${two(H)}:${two(M)}${/s/iu.test(code) ? `:${two(S)}` : ''}`
    if (!/h|s/iu.test(code)) return date
    return /[yd]/iu.test(code) ? `${date} ${time}` : time
  } catch {
    return null
  }
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}

/** Without texts in quotes, escaped characters, fillers and what is in brackets. */
function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|[\\!_*].|\[[^\]]*\]/gu, '')
}
