/**
 * The value of an indicator where a form gives sign and unit columns of their own: what they make together.
 */
import type { IndicatorCells, PlacedText } from './raw.ts'

const SIGNS = /^(?:[≥≤＞＜>＜<=＝≧≦⩾⩽]|>=|<=|=>|=<|大于等于|小于等于|大于|小于|等于)$/u
/** 指标性质 that says no sign. */
const NATURES = /^(?:定性|定量)(?:指标)?$/u

/** @returns `left` is what says neither sign nor nature. */
export function recogniseValue(cells: IndicatorCells): {
  readonly text: string
  readonly left: readonly PlacedText[]
} {
  const value = cells.get('value')?.text ?? ''
  const sign = cells.get('sign')
  const measure = cells.get('measure')?.text ?? ''
  // 定性 where the number would be: the words are in the column of the unit.
  if (NATURES.test(value) && !isBlank(measure)) return { text: measure, left: [] }
  const signed = sign !== undefined && SIGNS.test(sign.text)
  const left = sign && !signed && !NATURES.test(sign.text) && !isBlank(sign.text) ? [sign] : []
  const before = signed && value !== '' && !value.startsWith(sign.text) ? sign.text : ''
  // 定性 has no unit, and some fill in 无 or a dash.
  const after = isBlank(measure) || value.endsWith(measure) ? '' : measure
  return { text: before + value + after, left }
}

function isBlank(text: string): boolean {
  return text === '' || /^(?:[-—–/／]+|无)$/u.test(text)
}
