/** A satisfaction of 100 % or more: too absolute to be reached. The limit is the rule set's. */
import { compareDecimal } from '../decimal.ts'
import { isRateUnit } from './measure.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const satisfaction100: Rule = {
  code: 'satisfaction-100',
  authority: { source: 'default', confirmed: true },
  check: (document, { satisfactionLimit }) => rowsOf(document).flatMap((row) => {
    const { kind, value } = row.indicator
    if (kind !== 'satisfaction' || value.number === null || !(isRateUnit(value.unit) || value.unit === null)) return []
    return compareDecimal(value.number, satisfactionLimit) < 0 ? [] : [onIndicator(row, { field: 'value', text: value.text, values: { value: value.text } })]
  }),
}
