/** Money as 数量指标: it belongs under 成本指标; 数量 counts people, things, events. */
import { isMoneyUnit } from './measure.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'
import { plain } from './words.ts'

export const moneyAsQuantity: Rule = {
  code: 'money-as-quantity',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document) => rowsOf(document)
    .filter(({ indicator: { kind, value } }) => kind === 'quantity' && isMoneyUnit(value.unit) && /元/u.test(plain(value.text)))
    .map((row) => onIndicator(row, { field: 'value', text: row.indicator.value.text, values: { name: row.indicator.level3, value: row.indicator.value.text } })),
}
