/** A satisfaction of 100 % or more: too absolute to be reached. The limit is the rule set's. */
import { compareDecimal } from '../kernel/decimal.ts'
import { eachRow } from './each-row.ts'
import { isRateUnit } from './measure.ts'
import type { Rule } from './rule.ts'

export const satisfaction100: Rule = {
  code: 'satisfaction-100',
  group: 'measurability',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'performance-fairness',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  repeats: 'by-rows',
  check: eachRow((indicator, { satisfactionLimit }) => {
    const { kind, value } = indicator
    if (kind !== 'satisfaction' || value.number === null || !(isRateUnit(value.unit) || value.unit === null))
      return null
    return compareDecimal(value.number, satisfactionLimit) < 0
      ? null
      : { field: 'value', text: value.text, values: { value: value.text } }
  }),
}
