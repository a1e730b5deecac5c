/**
 * The sign points the wrong way: of a rate that ought to be high only the upper bound is given (完成率 ≤100%), of a cost or a
 * rate or number of harm (火灾受害率 ≥0.9‰, 交通事故数 ≥5起) only the lower one. Rates of which less is better (投诉率) and standards paid to people (补贴标准不低于) are right so.
 */
import { COMPARATOR_SIGN } from '../indicator/value.ts'
import { eachRow } from './each-row.ts'
import { amountText, boundOf, isMoneyUnit, isRate, isRateUnit, measureGiven } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'
import { containsOneOf, essence, plain } from './words.ts'

/** Rates that a project wants high. */
const HIGHER_IS_BETTER = /(?:完成|达标|合格|及时|覆盖|到位|发放|准确|精准|知晓|参与|就业|优良|优质|满意|好评|通过|使用|办结|配备|普及|掌握|开班|结业|毕业|升学|入学|接种|治愈|成活|存活|归档|整改|签约|受益|完好|完整|出勤|到岗|在岗|巩固|参保|建档|持证|适配|利用|在线|正常运行|对口|开出)率|满意度|满意率/u
/** Rates of what must not happen, without a word that turns them round (投诉办结率, 事故下降率). Examples: 火灾受害率, 学生辍学率, 传染病发病率. */
const HARM_RATE = /(?:投诉|差错|失误|事故|死亡|发病|受害|感染|复发|返贫|缺陷|辍学|失学|火灾|案发|发案|超标|流失|故障|退兵|退货|不合格|漏损|损耗|失业|返修|返工|空置|闲置|逾期|破损|错保|漏保|错发|漏发|误诊|误判|误报|漏报|缺勤|拖欠|违规|违约|中断|停机|超支|超预算|患病|病死|致残|复吸|重犯|再犯|回潮)(?:事件|事故|案件)?(?:发生)?率$/u
/**
 * Numbers of what must not happen: of a fault nobody asks for more. Work on faults (事故处理起数, 受理投诉件数) and faults avoided
 * are counted upwards. Examples: 夜间交通事故数, 溺水死亡人数, 设备故障次数, 有责投诉件数.
 */
const HARM_COUNT = /(?:事故|伤亡|死亡|溺亡|溺水|中毒|火灾|爆炸|泄漏|差错|失误|故障|停电|停水|断供|返贫|失学|辍学|越级上访|有责投诉|有效投诉|责任投诉|被投诉|超标|违规|违纪|舆情)(?:事件|事故|案件|人员)?(?:发生)?(?:的)?(?:数量?|起数|件数|次数|例数|人数|宗数|户数)$/u
/** Events of which none is wished: ≥0 of them is always true. */
export const HARM_EVENT = /(?:事故|事件|伤亡|死亡|差错|失误|故障|中毒|火灾|溺水|投诉|上访|舆情|滞留|中断|拖欠|违规|违纪|垮塌)(?:事件|事故|案件|人员)?(?:发生)?(?:的)?(?:数量?|起数|件数|次数|例数|人数|宗数|户数)?$/u
/** What is let into air and water, and what is used up. Examples: PM2.5平均浓度, 化学需氧量排放浓度, 单位面积能耗. */
const BURDEN = /(?:pm25|pm10|颗粒物|二氧化硫|氮氧化物|污染物|化学需氧量|cod|氨氮|总磷|噪声|碳)(?:年均|平均|排放|出水)*(?:浓度|排放量|排放浓度|含量)$|(?<!节约|降低|减少)(?:能耗|电耗|水耗|油耗)$/u
/** How long somebody waits. Examples: 报修响应时间, 事项办结时限, 平均等待时间. */
const WAITING = /(?:响应|办结|审批|修复|抢修|处置|到场|到达现场|等待|候诊|出警|反馈|补齐|清运|答复|回复|上门)(?:的)?(?:平均)?(?:时间|时限|时长|期限|用时|天数)$/u
const WORK_ON_HARM = /处理|办理|受理|化解|调解|查处|侦破|破获|办结|处置|救援|审理|立案|接报|排查|整治|整改|消除|减少|下降|避免|挽救|抢救|防止|检查|发现|劝返|资助|救助|帮扶|演练|扑救|抽查|赔付|理赔|鉴定|调查|抢修|修复|排除/u

/** A lower bound of money that is meant: money saved, or a standard paid to people. */
const LOWER_BOUND_MEANT = /节约|节省|节支|降低|减少|压减|标准|补助|补贴|工资|薪酬|待遇/u

/** What is called a cost is one, whatever its description calls the money. */
const COST_NAME = /(?:成本|费用|单价|造价|支出)$/u

export const operatorDirection: Rule = {
  code: 'operator-direction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: eachRow((indicator, parameters) => {
    const { value } = indicator
    const wrong = wrongSign(indicator, parameters)
    if (wrong === null) return null
    const amount = amountText(value, true)
    return {
      field: 'value', text: value.text, suggestion: amount === null ? null : `${value.number === '100' ? '=' : wrong.right}${amount}`,
      values: { case: wrong.of, name: indicator.level3, sign: value.comparator === null ? '' : COMPARATOR_SIGN[value.comparator], right: wrong.right },
    }
  }),
}

function wrongSign(indicator: RowWords, { lowerIsBetter }: RuleParameters): { of: string; right: string } | null {
  const words = plain(`${indicator.level3}${indicator.description ?? ''}`)
  const bound = boundOf(indicator.value)
  if (indicator.kind === 'cost') {
    const meant = COST_NAME.test(essence(indicator.level3)) ? LOWER_BOUND_MEANT.test(indicator.level3) : LOWER_BOUND_MEANT.test(words)
    return bound === 'lower' && isMoneyUnit(indicator.value.unit) && !meant ? { of: 'cost', right: '≤' } : null
  }
  if (!isRateUnit(indicator.value.unit)) {
    return bound === 'lower' && isCountOfHarm(indicator, words) ? { of: 'harm', right: '≤' } : null
  }
  if (bound === 'lower' && indicator.kind !== 'satisfaction' && HARM_RATE.test(essence(indicator.level3))) return { of: 'harm', right: '≤' }
  if (bound !== 'upper') return null
  if (indicator.kind === 'satisfaction') return { of: 'rate', right: '≥' }
  const high = isRate(indicator) && HIGHER_IS_BETTER.test(words) && containsOneOf(indicator.level3, lowerIsBetter) === null
  return high ? { of: 'rate', right: '≥' } : null
}

/** More than none of what must not happen, of a burden, or of time that somebody waits. */
function isCountOfHarm({ level3, value, kind }: RowWords, words: string): boolean {
  const name = essence(level3)
  // 0起 is no bound: 起 counts.
  if (value.number === '0') return (value.comparator === '>=' || value.comparator === '>') && HARM_EVENT.test(name) && !WORK_ON_HARM.test(words)
  if (value.unit === null || isMoneyUnit(value.unit) || kind === 'satisfaction') return false
  if (WAITING.test(name)) return measureGiven(value) === 'time'
  return (HARM_COUNT.test(name) && !WORK_ON_HARM.test(words)) || BURDEN.test(name)
}
