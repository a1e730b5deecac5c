/** A rate as 数量指标: 数量 asks for how many. */
import { isRateUnit } from './measure.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const quantityIsRate: Rule = {
  code: 'quantity-is-rate',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document) => rowsOf(document)
    .filter(({ indicator }) => indicator.kind === 'quantity' && isRateUnit(indicator.value.unit))
    .map((row) => onIndicator(row, { field: 'value', text: row.indicator.value.text, values: { name: row.indicator.level3, value: row.indicator.value.text } })),
}
