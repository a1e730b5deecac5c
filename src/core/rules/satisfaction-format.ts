/** A satisfaction value that is no percentage (nor a score in 分). A bare 100 is 100 %; that this is too absolute is satisfaction-100's to say. */
import type { IndicatorValue } from '../indicator/value.ts'
import { eachRow } from './each-row.ts'
import { asksNoShare, isRateUnit } from './measure.ts'
import type { Rule } from './rule.ts'

export const satisfactionFormat: Rule = {
  code: 'satisfaction-format',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: eachRow((indicator) => {
    const { kind, value } = indicator
    if (kind !== 'satisfaction' || isRateUnit(value.unit) || value.unit === '分') return null
    return { field: 'value', text: value.text, suggestion: asksNoShare(indicator) ? null : shareMeant(value), values: { value: value.text } }
  }),
}

/** A number without unit, or with words in its place, that can only be a share. */
function shareMeant({ number, unit }: IndicatorValue): string | null {
  if (number === null) return null
  if (number === '100' && unit === null) return '100%'
  return Number(number) > 1 && Number(number) < 100 ? `≥${number}%` : null
}
