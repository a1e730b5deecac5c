/** What a name asks for and what a value gives: a rate, a count, an amount of money, a time, or words. */
import { signWritten } from '../indicator/direction.ts'
import type { IndicatorValue } from '../indicator/value.ts'
import { remembered } from '../kernel/remember.ts'
import type { RowWords } from './same-words.ts'
import { essence, plain } from '../words/words.ts'

export type RuleMeasure = 'rate' | 'count' | 'money' | 'time'

/** A quotient (投资与面积之比) is no share. */
const RATE = /(?:率|比例|比重|占比|百分比|(?<!与.{1,20})之比|计划比|满意度)$/u
/** End in 率 and are no share of anything. */
const NO_RATE = /(?:效率|频率|功率|速率|利率|汇率|税率|转速率|倍率)$/u
const MONEY = /(?:金额|数额|资金数|经费数|支出数|补贴数|费用数|成本数)$/u
const COUNT =
  /(?:[张辆座处所株棵盏块间栋幢艘架只头笔宗例起位册条段]数|数量|人数|人次|次数|件数|个数|户数|家数|场数|场次|班次|种类|套数|台数|份数|册数|村数|单位数|案件数|对象数|岗位数|项目数|点数|[个次件户家场项]数|[人台车工]天数?|车次|架次|台班数?|工日数?)$/u
const NO_COUNT = /(?:指数|分数|系数|基数)$/u
const TIME =
  /(?:时间|时限|期限|有效期|年限|时长|工期|天数|周期|学时|课时|学时数|课时数|用时|耗时|时延)(?<!(?:人|台|车|工)天数)$/u

/** What a name or description asks for by its ending; null when it does not say. */
export const measureAsked: (text: string) => RuleMeasure | null = remembered((text) => {
  const words = essence(text).replace(/(?:情况|指标)$/u, '')
  if (RATE.test(words) && !NO_RATE.test(words)) return 'rate'
  if (MONEY.test(words)) return 'money'
  if (COUNT.test(words) && !NO_COUNT.test(words)) return 'count'
  return TIME.test(words) ? 'time' : null
})

/**
 * Whether name and description ask for something, and neither for a share: a percentage would answer another
 * question.
 */
export function asksNoShare({ level3, description }: RowWords): boolean {
  const asked = [level3, description ?? ''].map(measureAsked).filter((measure) => measure !== null)
  return asked.length > 0 && !asked.includes('rate')
}

const RATE_UNIT = /^(?:%|‰|个?百分点)/u
const MONEY_UNIT = /^(?:亿元|万元|千元|百元|元|角|亿|万)(?:\/|$)/u
/** 16小时/天 is a time, too: so much of it each day. */
const TIME_UNIT =
  /^(?:(?:个?工作日|个?小时|个月|分钟|季度|年度?|月|周|天|日|秒|课时|学时|节)|(?:个?小时|分钟|天|日|个?工作日|个?月)\/(?:天|日|周|月|季度?|年|次|场|期|人))$/u

export function isRateUnit(unit: string | null): boolean {
  return unit !== null && RATE_UNIT.test(unit)
}

/** Money, a cut unit (110万) included. */
export function isMoneyUnit(unit: string | null): boolean {
  return unit !== null && MONEY_UNIT.test(unit)
}

/** What a value gives; null for words and for a number without unit. */
export function measureGiven(value: IndicatorValue): RuleMeasure | null {
  if (value.nature === 'deadline') return 'time'
  if (value.unit === null) return null
  if (isRateUnit(value.unit)) return 'rate'
  if (/^(?:亿元|万元|千元|百元|元|角)(?:\/|$)/u.test(value.unit)) return 'money'
  if (value.unit === '万' || value.unit === '亿') return null
  return TIME_UNIT.test(value.unit) ? 'time' : 'count'
}

/** Whether the indicator's name or description calls it a rate. */
export function isRate(indicator: RowWords): boolean {
  return (
    measureAsked(indicator.level3) === 'rate' ||
    (indicator.description !== null && measureAsked(indicator.description) === 'rate')
  )
}

/** A value that only points to another paper: 按照国家规定标准执行. 按时, 按期, 按月 point to none. */
export function refersElsewhere(text: string): boolean {
  const said = plain(text)
  if (
    /^(?:详见|参见|见|同)[^\d≥≤]*(?:计划|方案|文件|合同|附件|通知|规定|标准|清单|附表|预算)[^\d≥≤]{0,4}$/u.test(
      said,
    )
  )
    return true
  if (
    /^(?:均)?(?:符合|满足|达到|遵守|执行)(?:国家|行业|地方|上级|省级|市级|部颁|相关|有关|现行|政策|文件|合同|技术|设计|法律|法规|法律法规|[和及、])+(?:的)?(?:规定|标准|要求|规范|政策|办法)(?:要求)?$/u.test(
      said,
    )
  )
    return true
  return /^(?:严格)?(?:按照|按(?![时期月季年量质需])|依照|依据|根据|参照|遵照|以)[^\d≥≤]*(?:规定|标准|文件|通知|要求|计划|合同|协议|程序|办法|方案|制度|政策|时限|为准|规范|流程|约定|批复)/u.test(
    said,
  )
}

/** The sign, or the word after the number that stands for it: 4000元以内 is a ≤. */
export function valueBound(value: IndicatorValue): 'upper' | 'lower' | 'exact' | null {
  switch (signWritten(value)) {
    case '<=':
    case '<':
      return 'upper'
    case '>=':
    case '>':
      return 'lower'
    case '=':
      return 'exact'
    case null:
      return null
  }
}

/** Number and unit as written for machines: 1262.16万元; a cut 万 of money is completed. */
export function amountText(value: IndicatorValue, money: boolean): string | null {
  if (value.number === null) return null
  const unit = money ? (value.unit ?? '').replace(/^[万亿](?=\/|$)/u, '$&元') : (value.unit ?? '')
  return `${value.number}${unit}`
}
