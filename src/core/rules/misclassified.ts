/**
 * The indicator measures another kind than the row it stands in. Each kind of row is asked by its own question: does a
 * 时效 row speak of time, a 生态效益 row of the environment, a 满意度 row of an opinion; does a 质量 row count; does a
 * benefit only say that the work was done. Rates and money under 数量 and completion under 质量 have rules of their own.
 */
import { foldLabel } from '../characters.ts'
import { branchOfLabel, KIND_LABEL, kindOfLabel, type IndicatorKind } from '../indicator/kind.ts'
import { flatMap } from '../flat-map.ts'
import { COST_WORDS, COUNTED_IN, FAULT_WORDS, LASTING_WORDS, PERIOD_WORDS, PROOF_WORDS, TIME_WORDS } from './lexicon/natures.ts'
import { OPINION_WORDS, PUBLIC_GOODS } from './lexicon/topics.ts'
import { isMoneyUnit, isRateUnit, refersElsewhere } from './measure.ts'
import { anyOf, benefitOf, isBareHead, kindOfNature, readingOf, speaksOf, type Reading } from './meaning.ts'
import { rowsWhere } from './each-row.ts'
import { onIndicator, type Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'

/** The better kind (null: none of the tree, as the management of money), how sure, and which wording. */
type Judgement = { readonly better: IndicatorKind | null; readonly certainty: number; readonly wording: 'default' | 'not-time' | 'not-environment' | 'not-opinion' | 'funds' }

export const misclassified: Rule = {
  code: 'misclassified',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters, context) => flatMap(suspects(document, parameters, context), ({ row }) => {
    const { indicator } = row
    const found = judge(indicator, row.project.name)
    if (found === null || found.better === indicator.kind) return []
    const { better, certainty, wording } = found
    return [onIndicator(row, {
      field: 'level2', text: indicator.level2, certainty, suggestion: better === null || judge({ ...indicator, kind: better }, row.project.name) !== null ? null : KIND_LABEL[better],
      severity: certainty < 0.65 ? 'advice' : null,
      values: { case: better === null && wording === 'default' ? 'unknown' : wording, name: indicator.level3, level2: indicator.level2, better: better === null ? '' : KIND_LABEL[better] },
    })]
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
  const reading = readingOf(indicator)
  switch (kind) {
    case 'quantity': return ofQuantity(indicator, reading)
    case 'quality': return ofQuality(indicator, reading)
    case 'timeliness': return ofTimeliness(indicator, reading)
    case 'cost': case 'economic-cost': return isMoneyUnit(value.unit) || refersElsewhere(value.text) ? null : ofCost(reading)
    case 'economic': return ofEconomic(reading)
    case 'social': return ofSocial(indicator, reading, projectName)
    case 'ecological': return ofEcological(reading, projectName)
    case 'sustainability': return ofSustainability(reading)
    case 'satisfaction': return ofSatisfaction(reading)
    case 'social-cost': case 'ecological-cost': return null
  }
}

function isEmptyRow({ level3 }: RowWords): boolean {
  return /^(?:无|不适用|暂无|[—\-/]*)$/u.test(level3.trim())
}

function isCategoryName(name: string): boolean {
  const words = foldLabel(name)
  return (kindOfLabel(words) !== null || branchOfLabel(words) !== null) && !words.includes('满意')
}

const sure = (better: IndicatorKind | null, certainty: number, wording: Judgement['wording'] = 'default'): Judgement => ({ better, certainty, wording })

function ofQuantity({ value }: RowWords, { name, nameNature }: Reading): Judgement | null {
  if (isRateUnit(value.unit) || isMoneyUnit(value.unit)) return null
  if (nameNature === 'satisfaction') return sure('satisfaction', 0.9)
  if (value.number === null && nameNature === 'quality') return sure('quality', 0.85)
  if (value.nature === 'deadline' && nameNature === 'time') return sure('timeliness', 0.9)
  return value.number === null && /(?:效果|成效|水平|程度)$/u.test(name) ? sure('quality', 0.65) : null
}

const COUNTING_UNITS: ReadonlySet<string> = new Set(Object.values(COUNTED_IN).flat())
const FAULTS = anyOf(FAULT_WORDS)
const PROOFS = anyOf(PROOF_WORDS)
const LASTINGS = anyOf(LASTING_WORDS)

function ofQuality({ value }: RowWords, { name, description, nameNature, given }: Reading): Judgement | null {
  if (nameNature === 'satisfaction') return sure('satisfaction', 0.85)
  if (nameNature === 'time' && !LASTINGS.test(name) && (isRateUnit(value.unit) || given === 'time')) return sure('timeliness', 0.8)
  if (given === 'time' && !LASTINGS.test(name + description)) return sure('timeliness', 0.7)
  if (isMoneyUnit(value.unit) && given === 'money') return sure(/引进|引资|招商|到位|收入|销售|产值|税/u.test(name) ? 'economic' : 'cost', 0.85)
  const counted = value.unit !== null && COUNTING_UNITS.has(value.unit)
  if (!counted || FAULTS.test(name + description) || PROOFS.test(name + description)) return null
  if (nameNature === 'count' || nameNature === null) return sure('quantity', nameNature === 'count' ? 0.9 : 0.75)
  return null
}

const TIMES = anyOf(TIME_WORDS)
const PERIODS = anyOf(PERIOD_WORDS)

/** How long those served stand in line is what they have of it. */
const QUEUING = /(?:排队|候车|堵车|拥堵)[^，]{0,4}(?:时间|时长)$/u

/** A 时效 row says when: in its name, its description, or a value that is a date or a time. */
function ofTimeliness({ value }: RowWords, reading: Reading): Judgement | null {
  const { name, description, nature, given } = reading
  if (/(?:资金|经费).{0,4}使用(?:期限|年限|时间)/u.test(name)) return sure(null, 0.6, 'funds')
  if (nature === 'satisfaction') return sure('satisfaction', 0.9, 'not-time')
  if (QUEUING.test(name)) return sure('social', 0.65)
  if (TIMES.test(name) || PERIODS.test(name) || TIMES.test(description) || value.nature === 'deadline' || given === 'time') return null
  if (reading.nature === null && (TIMES.test(value.text) || refersElsewhere(value.text))) return null
  if (nature === 'funds' || nature === 'completion') return sure(null, 0.65, 'not-time')
  const certainty = nature === null ? 0.7 : 0.85
  return sure(kindOfNature(nature) ?? benefitOf(name + description), certainty, 'not-time')
}

const COSTS = anyOf(COST_WORDS)

/** Reached when the value is no money. */
function ofCost(reading: Reading): Judgement | null {
  const { name, description, nameNature, nature } = reading
  if (nameNature === 'funds') return sure(null, 0.75, 'funds')
  if (COSTS.test(name) || (COSTS.test(description) && nameNature === null)) return null
  return sure(kindOfNature(nature) ?? (nature === 'rate' ? benefitOf(name + description) : null), nature === null ? 0.65 : 0.85)
}

function ofEconomic(reading: Reading): Judgement | null {
  const { name, description, nameNature, nature } = reading
  const all = name + description
  if (nature === 'satisfaction') return sure('satisfaction', 0.9)
  if (nameNature === 'funds') return sure('quantity', 0.85)
  if (isBareHead(description) && reading.descriptionNature === 'completion') return sure('quantity', 0.75)
  if (nature === 'time') return speaksOf.economicField(name) ? null : sure('timeliness', 0.75)
  const other = benefitOf(name)
  if (other !== null && other !== 'economic' && !speaksOf.economy(name)) return sure(other, 0.75)
  if (speaksOf.economicField(all)) return /(?:依规|合规|依法|规范)(?:使用|管理|支出)?$/u.test(all) ? sure(null, 0.6, 'funds') : null
  if (/^(?:新增|增加|扩大|恢复)[^，]{0,10}(?:面积|产能|产量|规模)$/u.test(name)) return null
  if (nature === 'completion' || nature === 'quality' || nature === 'count') return sure(benefitOf(all) ?? kindOfNature(nature), 0.7)
  const better = benefitOf(all)
  return better === null && nature === null ? null : sure(better, better === null ? 0.6 : 0.75)
}

const GOODS = anyOf(PUBLIC_GOODS)
/** Shares of work done that no public sees: 通达率, 覆盖率, 普及率 it does. */
const INNER_COMPLETION = /(?:完成率|完成比例|完成度|占计划比|计划比|发放率|执行率|订阅率|开班率|开工率|支付率|拨付率|采购率|到位率)$/u
const INNER_QUALITY = /(?:完整率|准确率|优质率|精准率|规范率|验收合格率|考核合格率|培训合格率|监理合格率|工程合格率|合格率)$/u

/** What was bought, made or held, by its count: output, whatever it does for whom. 设备采购台数, 培训班举办期数, 宣传册印制数量. */
const MADE = /(?:采购|购置|购买|印制|印刷|制作|安装|更换|举办|编制|拍摄|订阅|租赁)(?:的)?(?:台数|套数|数量|期数|场次|次数|份数|册数|件数|辆数|座数|处数|个数)$/u
/** How thick, strong or even the work is: measured on it, and no effect on anybody. */
const PROPERTY = /(?:厚度|强度|压实度|平整度|密实度|硬度|精度|抗压|承载力|坡度|净空|净宽|宽度)$/u
/** Less of what harms air, water and soil. */
const CLEANER = /(?:减少|削减|降低|减排)[^，]{0,4}(?:污染物|废气|废水|污水|粉尘|二氧化|氮氧化|颗粒物|碳)[^，]{0,4}(?:排放)?(?:量|总量|浓度)?$|(?:污染物|废气|废水|二氧化硫|氮氧化物|颗粒物|碳)(?:排放)?(?:减少|削减|降低|减排)量$/u

function ofSocial({ value }: RowWords, reading: Reading, projectName: string): Judgement | null {
  const { name, description, nameNature, nature } = reading
  if (MADE.test(name)) return sure('quantity', 0.7)
  if (CLEANER.test(name)) return sure('ecological', 0.75)
  if (PROPERTY.test(name) && !speaksOf.environment(name)) return sure('quality', 0.75)
  if (nature === 'satisfaction') return sure('satisfaction', 0.85)
  if (nature === 'funds') return sure('quantity', 0.8)
  if (isMoneyUnit(value.unit) && /成本|支出|造价|投入|经费/u.test(name)) return sure('cost', 0.75)
  if (value.nature === 'deadline' || (nameNature === 'time' && /(?:完工|完成|竣工|开工|建成|拨付|发放)/u.test(name))) return sure('timeliness', 0.85)
  const measured = nameNature === null ? description : name
  if (INNER_COMPLETION.test(measured)) return sure('quantity', isBareHead(measured) ? 0.6 : 0.75)
  return INNER_QUALITY.test(measured) && !GOODS.test(measured + projectName) ? sure('quality', 0.75) : null
}

/** Names of people's affairs: that they work for the environment (大气网格员) makes no benefit to it. */
const TRAINED = /(?:培训|考核|参训|结业|持证)[^，]{0,6}(?:率|人数|人次)$|(?:工资|补贴|薪酬|经费|资金)[^，]{0,4}(?:发放|拨付|支付|到位)(?:率|情况|时间|及时率)?$/u
const OF_PEOPLE = /培训|考核|学员|就业|参保|工资|补贴|资金|经费|职工/u

function ofEcological(reading: Reading, projectName: string): Judgement | null {
  const { name, description, nature } = reading
  const all = name + description
  if (nature === 'satisfaction') return sure('satisfaction', 0.9)
  if (TRAINED.test(name)) return sure(nature === 'count' ? 'quantity' : 'quality', 0.75)
  if (speaksOf.environment(name) || (speaksOf.environment(description) && !OF_PEOPLE.test(name))) return null
  if (speaksOf.environmentAsField(projectName) && !OF_PEOPLE.test(name)) return null
  return sure(benefitOf(all) ?? kindOfNature(nature), 0.85, 'not-environment')
}

function ofSustainability(reading: Reading): Judgement | null {
  const { name, description, nature, nameNature } = reading
  const all = name + description
  if (nature === 'satisfaction') return sure('satisfaction', 0.85)
  if (nameNature === 'funds') return sure('quantity', 0.75)
  if (MADE.test(name)) return sure('quantity', 0.75)
  if (speaksOf.lasting(all)) return null
  if (nature === 'time' && /及时|按时|按期|准时|完成时间|完工时间/u.test(all)) return sure('timeliness', 0.75)
  return INNER_COMPLETION.test(nameNature === null ? description : name) ? sure('quantity', 0.65) : null
}

const OPINIONS = anyOf(OPINION_WORDS)

function ofSatisfaction(reading: Reading): Judgement | null {
  const { name, description, nature } = reading
  if (OPINIONS.test(name) || OPINIONS.test(description) || name === '') return null
  return sure(kindOfNature(nature) ?? benefitOf(name + description), nature === null ? 0.7 : 0.9, 'not-opinion')
}
