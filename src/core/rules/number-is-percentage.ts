/** A bare 80, 90, 100 beside a count that is really a percentage: the number of things is wanted. */
import { isRate, measureAsked } from './measure.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const numberIsPercentage: Rule = {
  code: 'number-is-percentage',
  authority: { source: 'default', confirmed: true },
  check: (document, { percentageNumbers }) => rowsOf(document).flatMap((row) => {
    const { indicator } = row
    const { value, kind, level3, description } = indicator
    if (kind !== 'quantity' || value.unit !== null || value.number === null || !percentageNumbers.includes(value.number)) return []
    if (!/\d\s*$/u.test(value.text)) return []
    const count = [level3, description ?? ''].some((text) => measureAsked(text) === 'count')
    if (!count && (isRate(indicator) || measureAsked(level3) !== null)) return []
    return [onIndicator(row, { field: 'value', text: value.text, values: { value: value.text, name: level3 } })]
  }),
}
