/**
 * The sign points the wrong way: of a rate that ought to be high only the upper bound is given (完成率 ≤100%), of a cost
 * only the lower one. Rates of which less is better (投诉率) and standards paid to people (补贴标准不低于) are right so.
 */
import { COMPARATOR_SIGN } from '../indicator/value.ts'
import type { Indicator } from '../target/document.ts'
import { amountText, boundOf, isMoneyUnit, isRate, isRateUnit } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'
import { containsOneOf, plain } from './words.ts'

/** Rates that a project wants high. */
const HIGHER_IS_BETTER = /(?:完成|达标|合格|及时|覆盖|到位|发放|准确|精准|知晓|参与|就业|优良|优质|满意|好评|通过|使用|办结|配备|普及|掌握|开班|归档|整改|签约|受益)率|满意度|满意率/u
/** A lower bound of money that is meant: money saved, or a standard paid to people. */
const LOWER_BOUND_MEANT = /节约|节省|节支|降低|减少|压减|标准|补助|补贴|工资|薪酬|待遇/u

export const operatorDirection: Rule = {
  code: 'operator-direction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters) => rowsOf(document).flatMap((row) => {
    const { value } = row.indicator
    const wrong = wrongSign(row.indicator, parameters)
    if (wrong === null) return []
    const amount = amountText(value, true)
    return [onIndicator(row, {
      field: 'value', text: value.text, suggestion: amount === null ? null : `${value.number === '100' ? '=' : wrong.right}${amount}`,
      values: { case: wrong.of, name: row.indicator.level3, sign: value.comparator === null ? '' : COMPARATOR_SIGN[value.comparator], right: wrong.right },
    })]
  }),
}

function wrongSign(indicator: Indicator, { lowerIsBetter }: RuleParameters): { of: string; right: string } | null {
  const words = plain(`${indicator.level3}${indicator.description ?? ''}`)
  const bound = boundOf(indicator.value)
  if (indicator.kind === 'cost') {
    return bound === 'lower' && isMoneyUnit(indicator.value.unit) && !LOWER_BOUND_MEANT.test(words) ? { of: 'cost', right: '≤' } : null
  }
  if (bound !== 'upper' || !isRateUnit(indicator.value.unit)) return null
  if (indicator.kind === 'satisfaction') return { of: 'rate', right: '≥' }
  const high = isRate(indicator) && HIGHER_IS_BETTER.test(words) && containsOneOf(indicator.level3, lowerIsBetter) === null
  return high ? { of: 'rate', right: '≥' } : null
}
