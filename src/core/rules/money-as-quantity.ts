/** Money as 数量指标: it belongs under 成本指标; 数量 counts people, things, events. */
import { eachRow } from './each-row.ts'
import { isMoneyUnit } from './measure.ts'
import type { Rule } from './rule.ts'
import { plain } from '../words/words.ts'

export const moneyAsQuantity: Rule = {
  code: 'money-as-quantity',
  group: 'classification',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: false },
  repeats: 'by-rows',
  check: eachRow((indicator) => {
    const { kind, value } = indicator
    return kind === 'quantity' && isMoneyUnit(value.unit) && /元/u.test(plain(value.text))
      ? {
          field: 'value',
          text: indicator.value.text,
          values: { name: indicator.level3, value: indicator.value.text },
        }
      : null
  }),
}
