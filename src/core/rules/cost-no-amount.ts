/** A 成本指标 must hold an amount of money. A share saved (节约率) is a measure of cost too and is left alone. */
import { eachRow } from './each-row.ts'
import { isMoneyUnit, isRateUnit } from './measure.ts'
import type { Rule } from './rule.ts'
import { plain } from '../words/words.ts'

export const costNoAmount: Rule = {
  code: 'cost-no-amount',
  group: 'missing',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'money-match',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  repeats: 'by-rows',
  check: eachRow((indicator) => {
    const { value } = indicator
    if (indicator.kind !== 'cost' && indicator.kind !== 'economic-cost') return null
    if (isMoneyUnit(value.unit) || (value.number !== null && value.unit === null && !hasWords(value.text)))
      return null
    if (
      isRateUnit(value.unit) &&
      /节约|节省|节支|降低|下降/u.test(plain(`${indicator.level3}${indicator.description ?? ''}`))
    )
      return null
    return { field: 'value', text: value.text, values: { name: indicator.level3, value: value.text } }
  }),
}

function hasWords(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
