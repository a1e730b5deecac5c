/** Targets that are a range: 80—90%. They are kept as written, with their first number alone. */
import { compareDecimal } from '../decimal.ts'
import { halfWidth, withoutSpaces } from '../characters.ts'
import type { IndicatorValue } from '../indicator/value.ts'

export type TargetRange = { readonly low: string; readonly high: string; readonly unit: string | null }

const RANGE = /^(\d+(?:\.\d+)?)[^\d.]{0,6}?(?:-|—|–|~|至|到)(\d+(?:\.\d+)?)(\D{0,8})$/u

/** The two ends; null for a single number, and for one with a sign. */
export function rangeOf({ text, comparator, nature, unit }: IndicatorValue): TargetRange | null {
  const match = comparator === null && nature === 'quantitative' ? RANGE.exec(halfWidth(withoutSpaces(text))) : null
  const [, low = '', high = '', behind = ''] = match ?? []
  if (match === null || compareDecimal(low, high) >= 0) return null
  return { low, high, unit: behind === '' ? unit : behind }
}

/** The unit that a value of this target has; null for a bare number. */
export function unitOfTarget(value: IndicatorValue): string | null {
  return rangeOf(value)?.unit ?? value.unit
}
