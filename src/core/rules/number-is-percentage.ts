/** A bare 80, 90, 100 beside a count that is really a percentage: the number of things is wanted. */
import { eachRow } from './each-row.ts'
import { isRate, measureAsked } from './measure.ts'
import type { Rule } from './rule.ts'

export const numberIsPercentage: Rule = {
  code: 'number-is-percentage',
  group: 'value-format',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  repeats: 'by-rows',
  check: eachRow((indicator, { percentageNumbers }) => {
    const { value, kind, level3, description } = indicator
    if (
      kind !== 'quantity' ||
      value.unit !== null ||
      value.number === null ||
      !percentageNumbers.includes(value.number)
    )
      return null
    if (!/\d\s*$/u.test(value.text)) return null
    const count = [level3, description ?? ''].some((text) => measureAsked(text) === 'count')
    if (!count && (isRate(indicator) || measureAsked(level3) !== null)) return null
    return { field: 'value', text: value.text, values: { value: value.text, name: level3 } }
  }),
}
