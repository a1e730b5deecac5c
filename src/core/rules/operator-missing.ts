/**
 * No ≥ ≤ = before the number where the sign changes the meaning: a cost, a satisfaction, a rate below 100 %, a number
 * whose name says 不低于 or 不超过. An exact head count or a plain 100 % or 0 % needs none.
 */
import { compareDecimal } from '../decimal.ts'
import { eachRow } from './each-row.ts'
import { amountText, boundOf, isMoneyUnit, isRateUnit } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'
import { containsOneOf } from './words.ts'

export const operatorMissing: Rule = {
  code: 'operator-missing',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: eachRow((indicator, parameters) => {
    const { value } = indicator
    if (value.number === null || boundOf(value) !== null || isRange(value.text)) return null
    const asked = signAsked(indicator, value.number, parameters)
    if (asked === null) return null
    const amount = amountText(value, true)
    const known = asked.of !== 'cost' || isMoneyUnit(value.unit)
    return {
      field: 'value', text: value.text, suggestion: amount !== null && known ? `${asked.sign}${amount}` : null,
      values: { case: asked.of, sign: asked.sign },
    }
  }),
}

function signAsked(indicator: RowWords, number: string, { lowerIsBetter }: RuleParameters): { of: string; sign: string } | null {
  const words = `${indicator.level3}${indicator.description ?? ''}`
  const bound = boundSaid(indicator.level3)
  if (bound !== null) return { of: 'bound', sign: bound }
  if (indicator.kind === 'cost' || indicator.kind === 'economic-cost') return { of: 'cost', sign: '≤' }
  if (!isRateUnit(indicator.value.unit) || compareDecimal(number, '100') >= 0 || compareDecimal(number, '0') === 0) return null
  if (indicator.kind === 'satisfaction') return { of: 'satisfaction', sign: '≥' }
  const less = containsOneOf(words, lowerIsBetter) !== null
  return { of: 'rate', sign: less ? '≤' : '≥' }
}

/** The sign that a name puts into words: 每人不低于…, 不超过…. */
function boundSaid(name: string): '≥' | '≤' | null {
  if (/不(?:得|能)?(?:低于|少于|小于)|至少|最低/u.test(name)) return '≥'
  return /不(?:得|能)?(?:高于|多于|大于|超过|超出)|至多|最高/u.test(name) ? '≤' : null
}

/** 80%-90%: a range has two bounds and needs no sign. */
function isRange(text: string): boolean {
  return /\d\s*%?\s*(?:-|–|—|~|～|至|到)\s*\d/u.test(text)
}
