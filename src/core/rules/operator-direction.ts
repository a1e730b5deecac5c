/**
 * The sign points the wrong way: of a rate that ought to be high only the upper bound is given (完成率 ≤100%),
 * of a cost or a rate or number of harm (火灾受害率 ≥0.9‰, 交通事故数 ≥5起) only the lower one. Rates
 * of which less is better (投诉率) and standards paid to people (补贴标准不低于) are right so.
 */
import { COMPARATOR_SIGN } from '../indicator/value.ts'
import { eachRow } from './each-row.ts'
import { amountText, valueBound, isMoneyUnit, isRate, isRateUnit, measureGiven } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import { DELAYED_ACTS, HARM_RATE, HARMS } from '../indicator/directions.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'
import { containsOneOf, essence, plain } from '../words/words.ts'
import type { IndicatorKind } from '../indicator/kind.ts'

/** Rates that a project wants high. */
const HIGHER_IS_BETTER =
  /(?:完成|达标|合格|及时|覆盖|到位|发放|准确|精准|知晓|参与|就业|优良|优质|满意|好评|通过|使用|办结|配备|普及|掌握|开班|结业|毕业|升学|入学|接种|治愈|成活|存活|归档|整改|签约|受益|完好|完整|出勤|到岗|在岗|巩固|参保|建档|持证|适配|利用|在线|正常运行|对口|开出|清零|清运|处理|无害化|处置|回收|收缴|安置|救助|资助|兑现|兑付|核销|应用|转化|采纳|上架|更新|联网|植被覆盖|入园|保存|恢复|化解|调解|结案|执结|履行|破案|回访|随访|筛查|免疫|保证|有效|规范|公开|归集|合规)率|满意度|满意率/u
/**
 * Numbers of what must not happen: of a fault nobody asks for more. Work on faults (事故处理起数,
 * 受理投诉件数) and faults avoided are counted upwards. Examples: 夜间交通事故数, 溺水死亡人数,
 * 设备故障次数, 有责投诉件数.
 */
const HARM_COUNT =
  /(?:事故|伤亡|死亡|溺亡|溺水|中毒|火灾|爆炸|泄漏|差错|失误|故障|停电|停水|断供|返贫|失学|辍学|上访|有责投诉|有效投诉|责任投诉|被投诉|超标|违规|违纪|舆情|走失|重新犯罪|疫情|被盗|被毁|丢失|损毁|垮坝|决口|错发|漏发|错保|漏保|脱管|漏管|失管|失访|流失|溢流|积水|爆管|塌方|决堤|坠落|伤害|伤人|病死|损毁|空岗|脱岗|发病|感染|冒领|骗领|骗取|套取|挪用|截留|跌倒|摔倒|烫伤|坠床|断网|瘫痪|宕机|爆管|坍塌|踩踏|触电|拖欠|欠薪|暴力|家暴|欺凌|霸凌|侵害|虐待|遗弃|拐卖|火点|焚烧|丢弃|乱倒|偷倒|反弹|(?:重复|再次|反复)发生|倒伏|倒塌|违停|噪声扰民|误工|误诊|医疗纠纷)(?:事件|事故|案件|人员|补贴|补助|资金|待遇)?(?:发生)?(?:的)?(?:数量?|起数|件数|次数|例数|人数|人次|宗数|户数|处数|点数|头数)$/u
/** Events of which none is wished: ≥0 of them is always true. */
export const HARM_EVENT = new RegExp(
  `(?:${HARMS.join('|')}|事件|案件|案|警情|险情|灾情|纠纷)(?:事件|事故|案件|人员|现象|情况|问题)?(?:发生)?(?:的)?(?:数量?|起数|件数|次数|例数|人数|宗数|户数)?(?:为零|零发生)?$`,
  'u',
)
/** What is let into air and water, and what is used up. Examples: PM2.5平均浓度, 化学需氧量排放浓度, 单位面积能耗. */
const BURDEN =
  /(?:pm25|pm10|颗粒物|二氧化硫|氮氧化物|污染物|化学需氧量|cod|氨氮|总磷|噪声|碳)(?:年均|平均|排放|出水)*(?:浓度|排放量|排放浓度|含量)$|(?<!节约|降低|减少)(?:能耗|电耗|水耗|油耗)$/u
/** How long it takes until something is done, by the act: 报修响应时间, 事项办结时限, 接警出动时间. */
const UNTIL_DONE = new RegExp(
  `(?:${DELAYED_ACTS.join('|')})(?:的)?(?:平均|最长)?(?:时间|时限|时长|期限|用时|天数|周期|工作日|小时数?|分钟数?)$`,
  'u',
)
/** From one event to the next: 接到救援指令到车辆驶出营区的时间. */
const FROM_TO =
  /(?:接到|收到|接报|接警|受理|申请|申报|提交|报修|报告|报警|呼叫|求助|发现|监测|采样|送检|到馆|入库|立案|接单|派单|发生|收件|交件|取号|挂号|完工|验收|签订)[^，。；]{0,14}(?:到|至)[^，。；]{2,20}(?:时间|时长|时限|用时|间隔|小时数|天数|分钟数|工作日)$/u
/** How long something goes on, or how much earlier it is done, is no delay. */
const LASTS =
  /提前|预告|预警|公示|公开|开放|保存|保留|留存|保管|质保|保修|维保|持续|连续|稳定|有效|使用|学习|培训|学时|驻|值守|在岗|演出|展出|播|训练|续航|备用|储备/u
/** How long somebody waits. Examples: 报修响应时间, 事项办结时限, 平均等待时间. */
const WAITING =
  /(?:用时|耗时|滞留时间|积压时间|拥堵时间|停水时间|停电时间|候车时间|(?:立案|办理|办件|查询|查档)时长)$|(?:响应|办结|审批|修复|抢修|处置|到场|到达现场|等待|候诊|出警|反馈|补齐|清运|答复|回复|上门)(?:的)?(?:平均)?(?:时间|时限|时长|期限|用时|天数)$/u
/** 因纠纷激化引发的刑事案件: what comes of something bad is bad. */
const BROUGHT_ABOUT =
  /因[^，。；]{2,16}?(?:引发|造成|导致|引起)的[^，。；]{0,10}(?:案件|事件|事故|投诉|纠纷|伤亡|损失|上访|信访|疫情|中断|停[水电气暖])/u
/**
 * In a row of quality or benefit a number of harm by any of its words, whatever is between: 因贫失学学生人数,
 * 新增违法占用耕地面积. Outputs count the work on it.
 */
const SUFFERED = new RegExp(
  `(?:${HARMS.join('|')})[^，。；]{0,6}(?:数量?|起数|件数|次数|例数|人数|人次|宗数|户数|处数|点数|头数|面积|时间|时长|天数)$`,
  'u',
)
const SUFFERED_KINDS: ReadonlySet<IndicatorKind | null> = new Set([
  'quality',
  'social',
  'ecological',
  'economic',
  'sustainability',
])
/** 经核查属于漏报的灾情, 经抽查发现的: how it was found is no work on it. */
const FOUND_TO_BE =
  /经[^，。；]{0,8}?(?:核查|抽查|检查|调查|督查|核实|审计|认定|鉴定)(?:后)?(?:属于|属|认定为|确认为?|发现)?(?:的)?/gu
const WORK_ON_HARM =
  /处理|接待|接访|办理|受理|化解|调解|查处|侦破|破获|办结|处置|救援|审理|立案|接报|排查|整治|整改|消除|减少|下降|避免|挽救|抢救|防止|检查|发现|劝返|资助|救助|帮扶|演练|扑救|抽查|赔付|理赔|鉴定|调查|抢修|修复|排除/u
/**
 * What is done for those who suffer and against what they suffer from, and who takes a duty upon himself for
 * it (无理由退货承诺商家数).
 */
const HELPED = new RegExp(
  `${WORK_ON_HARM.source}|治理|防治|治疗|救治|随访|监测|盘活|利用|收集|回收|拆除|清理|清除|打击|追缴|追回|查验|核查|取缔|整顿|修补|恢复|安置|转移|保障|受益|服务|惠及|保护|解除|脱离|覆盖|就业|再就业|走访|慰问|筛查|普查|宣传|教育|培训|预防|干预|康复|盘查|劝阻|止付|预警|转化|降|挽回|控制|转诊|收治|化验|应对|承诺|签约|投保|参保|保险|创建|设立|开通`,
  'u',
)

/** A lower bound of money that is meant: money saved, or a standard paid to people. */
const LOWER_BOUND_MEANT =
  /节约|节省|节支|降低|减少|压减|标准|补助|补贴|工资|薪酬|待遇|救助|低保|供养|保障水平|抚恤|慰问|奖励|助学|生活费|养老金|津贴|报酬|增收/u

/** What is called a cost is one, whatever its description calls the money. */
const COST_NAME = /(?:成本|费用|单价|造价|支出)$/u

export const operatorDirection: Rule = {
  code: 'operator-direction',
  group: 'value-format',
  how: 'semantic',
  severity: 'error',
  tier: 'must',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: eachRow((indicator, parameters) => {
    const { value } = indicator
    const wrong = wrongSign(indicator, parameters)
    if (wrong === null) return null
    const amount = amountText(value, true)
    return {
      field: 'value',
      text: value.text,
      suggestion: amount === null ? null : `${value.number === '100' ? '=' : wrong.right}${amount}`,
      values: {
        case: wrong.of,
        name: indicator.level3,
        sign: value.comparator === null ? '' : COMPARATOR_SIGN[value.comparator],
        right: wrong.right,
      },
    }
  }),
}

/** Shares that are kept below all of it: of money, of loads, of what is allowed. */
const MAY_EXCEED =
  /成本|预算|支出|控制|执行|资金|经费|投资|费用|负荷|负债|占|增长|下降|减少|降低|压减|超|定额|限额|偏差|使用率/u

function wrongSign(
  indicator: RowWords,
  { lowerIsBetter }: RuleParameters,
): { of: string; right: string } | null {
  const words = plain(`${indicator.level3}${indicator.description ?? ''}`)
  const bound = valueBound(indicator.value)
  if (indicator.kind === 'cost') {
    const meant = COST_NAME.test(essence(indicator.level3))
      ? LOWER_BOUND_MEANT.test(indicator.level3)
      : LOWER_BOUND_MEANT.test(words)
    return bound === 'lower' && isMoneyUnit(indicator.value.unit) && !meant
      ? { of: 'cost', right: '≤' }
      : null
  }
  if (!isRateUnit(indicator.value.unit)) {
    if (bound !== 'lower') return null
    const harm =
      (indicator.kind !== 'satisfaction' &&
        indicator.value.number !== '0' &&
        HARM_RATE.test(essence(indicator.level3))) ||
      isCountOfHarm(indicator, words)
    return harm ? { of: 'harm', right: '≤' } : null
  }
  if (bound === 'lower' && indicator.kind !== 'satisfaction' && HARM_RATE.test(essence(indicator.level3)))
    return { of: 'harm', right: '≤' }
  if (bound !== 'upper') return null
  if (indicator.kind === 'satisfaction') return { of: 'rate', right: '≥' }
  // None can be more than all: ≤100% asks for nothing.
  if (
    indicator.value.number === '100' &&
    isRate(indicator) &&
    !MAY_EXCEED.test(words) &&
    !HARM_RATE.test(essence(indicator.level3)) &&
    containsOneOf(indicator.level3, lowerIsBetter) === null
  )
    return { of: 'rate', right: '≥' }
  const high =
    isRate(indicator) &&
    HIGHER_IS_BETTER.test(words) &&
    containsOneOf(indicator.level3, lowerIsBetter) === null
  return high ? { of: 'rate', right: '≥' } : null
}

/** More than none of what must not happen, of a burden, or of time that somebody waits. */
function isCountOfHarm({ level3, description, value, kind }: RowWords, words: string): boolean {
  const name = essence(level3)
  // 0起 is no bound: 起 counts.
  if (value.number === '0')
    return (
      (value.comparator === '>=' || value.comparator === '>') &&
      (HARM_EVENT.test(name) || /^(?:起|例|宗)$/u.test(value.unit ?? '')) &&
      !WORK_ON_HARM.test(name)
    )
  if (value.unit === null || isMoneyUnit(value.unit) || kind === 'satisfaction') return false
  if (BROUGHT_ABOUT.test(words) && /^(?:起|件|次|例|宗|人)$/u.test(value.unit) && !WORK_ON_HARM.test(name))
    return true
  if (
    measureGiven(value) === 'time' &&
    (WAITING.test(name) ||
      ((UNTIL_DONE.test(name) || FROM_TO.test(essence(description ?? ''))) && !LASTS.test(words)))
  )
    return true
  if (WAITING.test(name)) return false
  if (SUFFERED_KINDS.has(kind) && SUFFERED.test(name) && !HELPED.test(words.replace(FOUND_TO_BE, '')))
    return true
  // 经调解、告诫后再次发生: what was done before it happened again is no work on it.
  return (
    (HARM_COUNT.test(name) && !WORK_ON_HARM.test(words.replace(/经[^，。；]{1,12}?后/gu, ''))) ||
    BURDEN.test(name)
  )
}
