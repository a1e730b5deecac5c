/** A rate as 数量指标: 数量 asks for how many. A bare number under a name like 覆盖率 is a rate without its %. */
import { eachRow } from './each-row.ts'
import { isRateUnit, measureAsked } from './measure.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'

export const quantityIsRate: Rule = {
  code: 'quantity-is-rate',
  group: 'classification',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: false },
  repeats: 'by-rows',
  check: eachRow((indicator) =>
    indicator.kind === 'quantity' && givesRate(indicator)
      ? {
          field: 'value',
          text: indicator.value.text,
          values: { name: indicator.level3, value: indicator.value.text },
        }
      : null,
  ),
}

function givesRate({ level3, value }: RowWords): boolean {
  return (
    isRateUnit(value.unit) ||
    (value.number !== null && value.unit === null && measureAsked(level3) === 'rate')
  )
}
