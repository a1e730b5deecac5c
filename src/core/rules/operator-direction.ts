/**
 * The sign points the wrong way: of a rate that ought to be high only the upper bound is given (完成率 ≤100%), of a cost or a
 * rate of harm (火灾受害率 ≥0.9‰) only the lower one. Rates of which less is better (投诉率) and standards paid to people (补贴标准不低于) are right so.
 */
import { COMPARATOR_SIGN } from '../indicator/value.ts'
import type { Indicator } from '../target/document.ts'
import { amountText, boundOf, isMoneyUnit, isRate, isRateUnit } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'
import { containsOneOf, essence, plain } from './words.ts'

/** Rates that a project wants high. */
const HIGHER_IS_BETTER = /(?:完成|达标|合格|及时|覆盖|到位|发放|准确|精准|知晓|参与|就业|优良|优质|满意|好评|通过|使用|办结|配备|普及|掌握|开班|结业|毕业|升学|入学|接种|治愈|成活|存活|归档|整改|签约|受益)率|满意度|满意率/u
/** Rates of what must not happen, without a word that turns them round (投诉办结率, 事故下降率). Examples: 火灾受害率, 学生辍学率, 传染病发病率. */
const HARM_RATE = /(?:投诉|差错|失误|事故|死亡|发病|受害|感染|复发|返贫|缺陷|辍学|失学|火灾|案发|发案|超标|流失|故障|退兵|退货|不合格|漏损|损耗|失业)(?:事件|事故|案件)?(?:发生)?率$/u
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
  if (!isRateUnit(indicator.value.unit)) return null
  if (bound === 'lower' && indicator.kind !== 'satisfaction' && HARM_RATE.test(essence(indicator.level3))) return { of: 'harm', right: '≤' }
  if (bound !== 'upper') return null
  if (indicator.kind === 'satisfaction') return { of: 'rate', right: '≥' }
  const high = isRate(indicator) && HIGHER_IS_BETTER.test(words) && containsOneOf(indicator.level3, lowerIsBetter) === null
  return high ? { of: 'rate', right: '≥' } : null
}
