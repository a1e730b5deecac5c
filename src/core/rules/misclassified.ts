/**
 * The indicator measures another kind than the row it is in. Each kind of row is asked by its own
 * question: does a 时效 row speak of time, a 生态效益 row of the environment, a 满意度 row of an opinion; does
 * a 质量 row count; does a benefit only say that the work was done. Rates and money under 数量 and completion under
 * 质量 have rules of their own.
 */
import { foldLabel } from '../kernel/characters.ts'
import { branchOfLabel, KIND_LABEL, kindOfLabel, type IndicatorKind } from '../indicator/kind.ts'
import { flatMap } from '../kernel/flat-map.ts'
import {
  COST_WORDS,
  COUNTED_IN,
  FAULT_WORDS,
  LASTING_WORDS,
  PERIOD_WORDS,
  PROOF_WORDS,
  TIME_WORDS,
} from './lexicon/natures.ts'
import { OPINION_WORDS, PUBLIC_GOODS } from './lexicon/topics.ts'
import { isMoneyUnit, isRateUnit, refersElsewhere } from './measure.ts'
import {
  anyOfWords,
  benefitKind,
  isBareHead,
  kindOfNature,
  wordReading,
  SPEAKS_OF,
  type WordReading,
} from './meaning.ts'
import { rowsWhere } from './each-row.ts'
import { onIndicator, type Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'

/** The better kind (null: none of the tree, as the management of money), how sure, and which wording. */
type Judgement = {
  readonly better: IndicatorKind | null
  readonly certainty: number
  readonly wording: 'default' | 'not-time' | 'not-environment' | 'not-opinion' | 'funds'
}

export const misclassified: Rule = {
  code: 'misclassified',
  group: 'classification',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters, context) =>
    flatMap(suspects(document, parameters, context), ({ row }) => {
      const { indicator } = row
      const found = judge(indicator, row.project.name)
      if (found === null || found.better === indicator.kind) return []
      const { better, certainty, wording } = found
      return [
        onIndicator(row, {
          field: 'level2',
          text: indicator.level2,
          certainty,
          suggestion:
            better === null || judge({ ...indicator, kind: better }, row.project.name) !== null
              ? null
              : KIND_LABEL[better],
          severity: certainty < 0.65 ? 'advice' : null,
          values: {
            case: better === null && wording === 'default' ? 'unknown' : wording,
            name: indicator.level3,
            level2: indicator.level2,
            better: better === null ? '' : KIND_LABEL[better],
          },
        }),
      ]
    }),
}

/** Rows that are misclassified in a project without a name: the name only tells what may be so after all. */
const suspects = rowsWhere((words) => {
  const found = judge(words, '')
  return found === null || found.better === words.kind ? null : found
})

function judge(indicator: RowWords, projectName: string): Judgement | null {
  const { kind, value, level3 } = indicator
  if (kind === null || isEmptyRow(indicator)) return null
  if (isCategoryName(level3)) return null
  const reading = wordReading(indicator)
  switch (kind) {
    case 'quantity':
      return ofQuantity(indicator, reading)
    case 'quality':
      return ofQuality(indicator, reading)
    case 'timeliness':
      return ofTimeliness(indicator, reading)
    case 'cost':
    case 'economic-cost':
      return isMoneyUnit(value.unit) || refersElsewhere(value.text) ? null : ofCost(reading)
    case 'economic':
      return ofEconomic(reading)
    case 'social':
      return ofSocial(indicator, reading, projectName)
    case 'ecological':
      return ofEcological(indicator, reading, projectName)
    case 'sustainability':
      return ofSustainability(indicator, reading)
    case 'satisfaction':
      return ofSatisfaction(reading)
    case 'social-cost':
    case 'ecological-cost':
      return null
  }
}

function isEmptyRow({ level3 }: RowWords): boolean {
  return /^(?:无|不适用|暂无|[—\-/]*)$/u.test(level3.trim())
}

function isCategoryName(name: string): boolean {
  const words = foldLabel(name)
  return (kindOfLabel(words) !== null || branchOfLabel(words) !== null) && !words.includes('满意')
}

const sure = (
  better: IndicatorKind | null,
  certainty: number,
  wording: Judgement['wording'] = 'default',
): Judgement => ({ better, certainty, wording })

function ofQuantity({ value }: RowWords, { name, nameNature }: WordReading): Judgement | null {
  if (isRateUnit(value.unit) || isMoneyUnit(value.unit)) return null
  if (nameNature === 'satisfaction') return sure('satisfaction', 0.9)
  if (value.number === null && nameNature === 'quality') return sure('quality', 0.85)
  if (value.nature === 'deadline' && nameNature === 'time') return sure('timeliness', 0.9)
  return value.number === null && /(?:效果|成效|水平|程度)$/u.test(name) ? sure('quality', 0.65) : null
}

const COUNTING_UNITS: ReadonlySet<string> = new Set(Object.values(COUNTED_IN).flat())
const FAULTS = anyOfWords(FAULT_WORDS)
const PROOFS = anyOfWords(PROOF_WORDS)
const LASTINGS = anyOfWords(LASTING_WORDS)

/** So long a service, a lesson or a show is given each time, day or year. */
const SPAN_OF_SERVICE =
  /(?:开放|服务|演出|活动|培训|学习|授课|讲座|课程|训练|演练|播出|播放|放映|展出|展览|值守|值班|巡查|巡逻|运行|营业|陪伴|照护|护理|辅导|托管|锻炼|实习|实训|供水|供暖|供电|供气|保障|在线|续航|直播|咨询|每[日天周月次场节期]|单[场次节]|平均每)[^，]{0,10}(?:时长|时间|小时数?|天数|学时数?|课时数?|分钟数?)$/u

function ofQuality(
  { value }: RowWords,
  { name, description, nameNature, given }: WordReading,
): Judgement | null {
  if (nameNature === 'satisfaction') return sure('satisfaction', 0.85)
  // 每日开放时长 ≥8小时, 单场演出时长: how much of it there is, and not when.
  if (
    value.nature !== 'deadline' &&
    value.comparator !== '<=' &&
    value.comparator !== '<' &&
    given === 'time' &&
    (SPAN_OF_SERVICE.test(name) || SPAN_OF_SERVICE.test(description))
  )
    return null
  // 按期结题率 tells how well as much as when.
  if (
    nameNature === 'time' &&
    !LASTINGS.test(name) &&
    ((isRateUnit(value.unit) &&
      !/(?:按期|如期|按时|按计划)(?:结题|结项|办结|结案|完成|验收|开工|竣工|完工|交付)/u.test(name)) ||
      given === 'time')
  )
    return sure('timeliness', 0.8)
  if (given === 'time' && !LASTINGS.test(name + description)) return sure('timeliness', 0.7)
  if (isMoneyUnit(value.unit) && given === 'money')
    return sure(/引进|引资|招商|到位|收入|销售|产值|税/u.test(name) ? 'economic' : 'cost', 0.85)
  const counted = value.unit !== null && COUNTING_UNITS.has(value.unit)
  // So many at the most, or none at all: it counts faults by whatever word.
  if (
    !counted ||
    value.number === '0' ||
    value.comparator === '<=' ||
    value.comparator === '<' ||
    FAULTS.test(name + description) ||
    PROOFS.test(name + description)
  )
    return null
  if (nameNature === 'count' || nameNature === null)
    return sure('quantity', nameNature === 'count' ? 0.9 : 0.75)
  return null
}

const TIMES = anyOfWords(TIME_WORDS)
const PERIODS = anyOfWords(PERIOD_WORDS)

/** How long those served wait in line is what they have of it. */
const QUEUING = /(?:排队|候车|堵车|拥堵)[^，]{0,4}(?:时间|时长)$/u

/** Of a count they only say over which time it is taken. */
const WITHIN = /年内|月内|期间|期内|本期|当期|当月|当日|当天|年限/gu

/** A 时效 row says when: in its name, its description, or a value that is a date or a time. */
function ofTimeliness({ value }: RowWords, reading: WordReading): Judgement | null {
  const { name, description, nature, given } = reading
  if (/(?:资金|经费).{0,4}使用(?:期限|年限|时间)/u.test(name)) return sure(null, 0.6, 'funds')
  if (nature === 'satisfaction') return sure('satisfaction', 0.9, 'not-time')
  if (QUEUING.test(name)) return sure('social', 0.65)
  const counts =
    reading.nameNature === 'count' && given === 'count' && !TIMES.test(name) && !PERIODS.test(name)
  if (
    TIMES.test(name) ||
    PERIODS.test(name) ||
    TIMES.test(counts ? description.replace(WITHIN, '') : description) ||
    value.nature === 'deadline' ||
    given === 'time'
  )
    return null
  if (reading.nature === null && (TIMES.test(value.text) || refersElsewhere(value.text))) return null
  if (nature === 'funds' || nature === 'completion') return sure(null, 0.65, 'not-time')
  const certainty = nature === null ? 0.7 : 0.85
  return sure(kindOfNature(nature) ?? benefitKind(name + description), certainty, 'not-time')
}

const COSTS = anyOfWords(COST_WORDS)

/** Reached when the value is no money. */
function ofCost(reading: WordReading): Judgement | null {
  const { name, description, nameNature, nature } = reading
  if (nameNature === 'funds') return sure(null, 0.75, 'funds')
  if (COSTS.test(name) || (COSTS.test(description) && nameNature === null)) return null
  return sure(
    kindOfNature(nature) ?? (nature === 'rate' ? benefitKind(name + description) : null),
    nature === null ? 0.65 : 0.85,
  )
}

/** 油耗下降率, 节约用电量: what a unit need not pay for. */
const SPARED =
  /(?:油耗|能耗|电耗|水耗|用电量?|用水量?|用能|药耗|物耗|耗材|纸张|燃油|药剂)[^，]{0,6}(?:下降|降低|减少|节约|节省|压减)|(?:节约|节省|减少|降低)[^，]{0,6}(?:油耗|能耗|电耗|水耗|用电|用水|燃油|耗材|药剂|用肥|用药)/u

function ofEconomic(reading: WordReading): Judgement | null {
  const { name, description, nameNature, nature } = reading
  const all = name + description
  if (nature === 'satisfaction') return sure('satisfaction', 0.9)
  if (nameNature === 'funds') return sure('quantity', 0.85)
  if (isBareHead(description) && reading.descriptionNature === 'completion') return sure('quantity', 0.75)
  if (nature === 'time') return SPEAKS_OF.economicField(name) ? null : sure('timeliness', 0.75)
  // 百公里油耗下降率: what is spared is money, whatever else it does.
  if (SPARED.test(name)) return null
  const other = benefitKind(name)
  if (other !== null && other !== 'economic' && !SPEAKS_OF.economy(name)) return sure(other, 0.75)
  if (SPEAKS_OF.economicField(all))
    return /(?:依规|合规|依法|规范)(?:使用|管理|支出)?$/u.test(all) ? sure(null, 0.6, 'funds') : null
  if (/^(?:新增|增加|扩大|恢复|保障|改善|受益|带动|辐射|保护)[^，]{0,10}(?:面积|产能|产量|规模)$/u.test(name))
    return null
  if (nature === 'completion' || nature === 'quality' || nature === 'count')
    return sure(benefitKind(all) ?? kindOfNature(nature), 0.7)
  const better = benefitKind(all)
  return better === null && nature === null ? null : sure(better, better === null ? 0.6 : 0.75)
}

const GOODS = anyOfWords(PUBLIC_GOODS)
/** Shares of work done that no public sees: 通达率, 覆盖率, 普及率 it does. */
const INNER_COMPLETION =
  /(?:完成率|完成比例|完成度|占计划比|计划比|发放率|执行率|订阅率|开班率|开工率|支付率|拨付率|采购率|到位率)$/u
const INNER_QUALITY =
  /(?:完整率|准确率|优质率|精准率|规范率|验收合格率|考核合格率|培训合格率|监理合格率|工程合格率|合格率)$/u

/**
 * What was bought, made or held, by its count: output, whatever it does for whom. 设备采购台数,
 * 培训班举办期数, 宣传册印制数量.
 */
const MADE =
  /(?:采购|购置|购买|印制|印刷|制作|安装|更换|举办|编制|拍摄|订阅|租赁)(?:的)?(?:台数|套数|数量|期数|场次|次数|份数|册数|件数|辆数|座数|处数|个数)$/u
/** 印制发放的折页份数: what was made tells that the count is of output, whatever the name calls it. */
const MADE_SO_MANY =
  /^(?:全年)?(?:采购|购置|购买|印制|印刷|制作|安装|更换|编制|拍摄|订阅|租赁)(?!后)[^，]*(?:台数|套数|数量|份数|册数|件数|辆数|座数|处数|个数|块数|条数)$/u
/**
 * How often the unit itself does its work: 培训次数, 年开展活动次数. Who comes and who is moved by it are
 * its effect.
 */
const OWN_EVENTS =
  /(?:培训|演练|巡查|检查|抽查|督导|讲座|宣讲|巡诊|调度|例会|(?:开展|组织|举办)[^，]{0,8}活动)(?:的)?(?:次数|场次|场数|期数|频次|班次)$/u
/** What the unit itself did, counted: 农产品快检批次, 印发宣传册份数, 设备检修台次. Nobody is better off by the number alone. */
const WORK_DONE =
  /(?:检测|快检|抽检|送检|检验|检疫|监测|抽样|采样|化验|巡检|巡护|检修|维修|养护|清运|清扫|保洁|清淤|疏浚|审查|评审|勘查|勘测|测绘|普查|核查|稽查|执法|印发|印制|拍摄|录制|编印|编制|制定|修订|采集|录入|归档|数字化|消杀|喷洒|投放|安装|购置|采购|更换|新建|改建|建设|改造|修缮)[^，]{0,6}(?:批次|批数|样本量|样本数|样品数|份数|件数|册数|次数|台数|台次|套数|场次|车次|点位数|点数|座数|处数|公里数|里程|面积|亩次)$/u
const OTHERS_EVENTS = /群众|居民|村民|市民|自发|社会力量|企业自|参与/u
/** How thick, strong or even the work is: measured on it, and no effect on anybody. */
const PROPERTY = /(?:厚度|强度|压实度|平整度|密实度|硬度|精度|抗压|承载力|坡度|净空|净宽|宽度)$/u
/** Less of what harms air, water and soil. */
const CLEANER =
  /(?:减少|削减|降低|减排)[^，]{0,4}(?:污染物|废气|废水|污水|粉尘|二氧化|氮氧化|颗粒物|碳)[^，]{0,4}(?:排放)?(?:量|总量|浓度)?$|(?:污染物|废气|废水|二氧化硫|氮氧化物|颗粒物|碳)(?:排放)?(?:减少|削减|降低|减排)量$/u

function ofSocial({ value }: RowWords, reading: WordReading, projectName: string): Judgement | null {
  const { name, description, nameNature, nature, given } = reading
  if (MADE.test(name) || (nameNature === 'count' && MADE_SO_MANY.test(description)))
    return sure('quantity', 0.7)
  if (CLEANER.test(name)) return sure('ecological', 0.75)
  if (PROPERTY.test(name) && !SPEAKS_OF.environment(name)) return sure('quality', 0.75)
  if (nature === 'satisfaction') return sure('satisfaction', 0.85)
  if (nature === 'funds') return sure('quantity', 0.8)
  if (
    isMoneyUnit(value.unit) &&
    /成本|支出|造价|投入|经费|单价|价格$|费用$/u.test(name) &&
    !/节约|节省|减少|降低|市场|零售|收购|医疗|药品|负担/u.test(name + description)
  )
    return sure('cost', 0.75)
  if (OWN_EVENTS.test(name) && given === 'count' && !OTHERS_EVENTS.test(name + description))
    return sure('quantity', 0.7)
  if (isWorkDone(value, reading)) return sure('quantity', 0.7)
  if (
    value.nature === 'deadline' ||
    (nameNature === 'time' && /(?:完工|完成|竣工|开工|建成|拨付|发放)/u.test(name))
  )
    return sure('timeliness', 0.85)
  const measured = nameNature === null ? description : name
  if (INNER_COMPLETION.test(measured)) return sure('quantity', isBareHead(measured) ? 0.6 : 0.75)
  return INNER_QUALITY.test(measured) && !GOODS.test(measured + projectName) ? sure('quality', 0.75) : null
}

/** Measuring the environment does not make it better. */
function isCheck(name: string): boolean {
  return /检测|快检|抽检|检验|监测|抽样|采样|化验|巡检|巡护/u.test(name)
}

/** Nobody plans to work so much at the most, or not at all: 卫星监测火点数 0个 counts what the check finds. */
function isWorkDone({ number, unit, comparator }: RowWords['value'], { name, given }: WordReading): boolean {
  if (number === '0' || comparator === '<=' || comparator === '<') return false
  return (
    number !== null &&
    given === 'count' &&
    !isRateUnit(unit) &&
    WORK_DONE.test(name) &&
    !OTHERS_EVENTS.test(name)
  )
}

/** Names of people's affairs: that they work for the environment (大气网格员) makes no benefit to it. */
const TRAINED =
  /(?:培训|考核|参训|结业|持证)[^，]{0,6}(?:率|人数|人次)$|(?:工资|补贴|薪酬|经费|资金)[^，]{0,4}(?:发放|拨付|支付|到位)(?:率|情况|时间|及时率)?$/u
const OF_PEOPLE = /培训|考核|学员|就业|参保|工资|补贴|资金|经费|职工/u

const LIFETIME = /(?:使用年限|使用寿命|使用期限|质保期|保修期|使用周期|服役年限)$/u

function ofEcological({ value }: RowWords, reading: WordReading, projectName: string): Judgement | null {
  const { name, description, nature } = reading
  const all = name + description
  if (nature === 'satisfaction') return sure('satisfaction', 0.9)
  // 充电桩使用年限: how long a thing serves is lasting, whatever the thing.
  if (LIFETIME.test(name)) return sure('sustainability', 0.75, 'not-environment')
  if (isCheck(name) && isWorkDone(value, reading)) return sure('quantity', 0.75)
  if (TRAINED.test(name)) return sure(nature === 'count' ? 'quantity' : 'quality', 0.75)
  if (SPEAKS_OF.environment(name) || (SPEAKS_OF.environment(description) && !OF_PEOPLE.test(name)))
    return null
  if (SPEAKS_OF.environmentAsField(projectName) && !OF_PEOPLE.test(name)) return null
  return sure(benefitKind(all) ?? kindOfNature(nature), 0.85, 'not-environment')
}

function ofSustainability({ value }: RowWords, reading: WordReading): Judgement | null {
  const { name, description, nature, nameNature } = reading
  const all = name + description
  if (nature === 'satisfaction') return sure('satisfaction', 0.85)
  if (nameNature === 'funds') return sure('quantity', 0.75)
  if (MADE.test(name) || isWorkDone(value, reading)) return sure('quantity', 0.75)
  if (SPEAKS_OF.lasting(all)) return null
  if (nature === 'time' && /及时|按时|按期|准时|完成时间|完工时间/u.test(all)) return sure('timeliness', 0.75)
  return INNER_COMPLETION.test(nameNature === null ? description : name) ? sure('quantity', 0.65) : null
}

const OPINIONS = anyOfWords(OPINION_WORDS)

function ofSatisfaction(reading: WordReading): Judgement | null {
  const { name, description, nature } = reading
  // 投诉处理时间 is measured in days: how soon, and nobody's opinion.
  if (reading.nameNature === 'time' && reading.given === 'time')
    return sure('timeliness', 0.85, 'not-opinion')
  if (OPINIONS.test(name) || OPINIONS.test(description) || name === '') return null
  return sure(
    kindOfNature(nature) ?? benefitKind(name + description),
    nature === null ? 0.7 : 0.9,
    'not-opinion',
  )
}
