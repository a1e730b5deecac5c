/**
 * No ≥ ≤ = before the number where the sign changes the meaning: a cost, a satisfaction, a rate below 100 %,
 * a number whose name says 不低于 or 不超过. An exact head count or a plain 100 % or 0 % needs none.
 */
import { compareDecimal } from '../kernel/decimal.ts'
import { targetDirection } from '../indicator/direction.ts'
import { COMPARATOR_SIGN } from '../indicator/value.ts'
import { eachRow } from './each-row.ts'
import { amountText, valueBound, isMoneyUnit, isRateUnit } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'
import { containsOneOf } from '../words/words.ts'

export const operatorMissing: Rule = {
  code: 'operator-missing',
  group: 'value-format',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: eachRow((indicator, parameters) => {
    const { value } = indicator
    if (value.number === null || valueBound(value) !== null || isRange(value.text)) return null
    const asked = signAsked(indicator, value.number, parameters)
    if (asked === null) return null
    const amount = amountText(value, true)
    const known = asked.of !== 'cost' || isMoneyUnit(value.unit)
    return {
      field: 'value',
      text: value.text,
      suggestion: amount !== null && known ? `${asked.sign}${amount}` : null,
      values: { case: asked.of, sign: asked.sign },
    }
  }),
}

function signAsked(
  indicator: RowWords,
  number: string,
  { lowerIsBetter }: RuleParameters,
): { of: string; sign: string } | null {
  const words = `${indicator.level3}${indicator.description ?? ''}`
  const { comparator, by } = targetDirection(indicator)
  const sign = COMPARATOR_SIGN[comparator]
  if (by === 'name') return { of: 'bound', sign }
  if (by === 'cost') return { of: 'cost', sign }
  if (
    !isRateUnit(indicator.value.unit) ||
    compareDecimal(number, '100') >= 0 ||
    compareDecimal(number, '0') === 0
  )
    return null
  if (indicator.kind === 'satisfaction') return { of: 'satisfaction', sign: '≥' }
  const less = containsOneOf(words, lowerIsBetter) !== null
  return { of: 'rate', sign: less ? '≤' : '≥' }
}

/** 80%-90%: a range has two bounds and needs no sign. */
function isRange(text: string): boolean {
  return /\d\s*%?\s*(?:-|–|—|~|～|至|到)\s*\d/u.test(text)
}
