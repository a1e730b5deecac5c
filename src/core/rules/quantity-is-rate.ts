/** A rate as 数量指标: 数量 asks for how many. A bare number under a name like 覆盖率 is a rate without its %. */
import type { Indicator } from '../target/document.ts'
import { isRateUnit, measureAsked } from './measure.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const quantityIsRate: Rule = {
  code: 'quantity-is-rate',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document) => rowsOf(document)
    .filter(({ indicator }) => indicator.kind === 'quantity' && givesRate(indicator))
    .map((row) => onIndicator(row, { field: 'value', text: row.indicator.value.text, values: { name: row.indicator.level3, value: row.indicator.value.text } })),
}

function givesRate({ level3, value }: Indicator): boolean {
  return isRateUnit(value.unit) || (value.number !== null && value.unit === null && measureAsked(level3) === 'rate')
}
