/** Numbers as cells show them, and the cells' numbers behind what is shown. */
import type { IndicatorValue } from '#core/indicator/value.ts'
import type { PaperNumber } from './paper.ts'

/** What a spreadsheet's double holds exactly enough to show it again. */
const MOST_DIGITS = 15

/** ≥, ≤ or nothing; a decimal without leading zeros; a unit without figures of its own. */
const WRITTEN = /^([^\d.+\-−]{0,6})(-?(?:0|[1-9]\d*)(?:\.\d+)?)(\D{0,20})$/u

/**
 * The number that a cell's whole text is, and how it is shown; null when the text is words, or would be shown
 * otherwise.
 */
export function paperNumber(text: string): PaperNumber | null {
  const [, before = '', written = '', after = ''] = WRITTEN.exec(text) ?? []
  const digits = written.replace(/[-.]/g, '')
  if (digits === '' || digits.length > MOST_DIGITS || /[\n\t.]/.test(before + after)) return null
  const places = written.split('.')[1]?.length ?? 0
  const decimal = written.includes('.') ? written.replace(/\.?0+$/, '') : written
  return decimal === '-0' ? null : { before, decimal, places, after }
}

/** 1,384.14, as reports write sums: the number without its separators, shown with them. */
export function groupedNumber(text: string): PaperNumber | null {
  const read = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/u.test(text) ? paperNumber(text.replaceAll(',', '')) : null
  return read === null ? null : { ...read, grouped: true }
}

/**
 * 指标值 as a number: only where it is an amount of something; a date or a text that begins with a figure is
 * none.
 */
export function valueNumber(value: IndicatorValue): PaperNumber | null {
  const signs = /^[≥≤＞＜><=＝≧≦⩾⩽]{0,2}$/u
  const read = value.nature === 'quantitative' && value.number !== null ? paperNumber(value.text) : null
  return read !== null && signs.test(read.before) && read.decimal === value.number ? read : null
}

/** 25 → 25%. */
export function shareText(percent: string | null): string {
  return percent === null ? '' : `${percent}%`
}
