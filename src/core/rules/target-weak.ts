/** A value so low that it asks for nothing: one event a year for much money, a satisfaction that half may withhold, work of which half may fail. */
import type { Project } from '../target/document.ts'
import { flatMap } from '../flat-map.ts'
import { rowsWhere } from './each-row.ts'
import { readingOf } from './meaning.ts'
import { isRateUnit } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import { amountOf } from './plan.ts'
import { HARM_EVENT } from './operator-direction.ts'
import { onIndicator, type Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'

/** Events that a unit can repeat over the year. */
const EVENTS = /活动|宣传|培训|检查|巡查|演练|慰问|走访|讲座|座谈|调研|演出|展览|比赛/u
const EVENT_UNITS: readonly string[] = ['次', '场', '场次', '期', '班次']

export const targetWeak: Rule = {
  code: 'target-weak',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters, context) => flatMap(suspects(document, parameters, context), ({ row, found: wording }) => {
    const { indicator, project } = row
    if (wording === 'once' && !costsMuch(project, parameters)) return []
    return [onIndicator(row, {
      field: 'value', text: indicator.value.text, certainty: wording === 'once' ? 0.55 : 0.8,
      values: { case: wording, name: indicator.level3, value: indicator.value.text, budget: project.budget.total ?? '' },
    })]
  }),
}

/** Shares of work done as it must be: whoever asks for a half allows the other half to fail. Shares of the excellent (优良率) and of the public reached may be low. */
const MUST_BE_HIGH = /(?:合格|达标|完好|完整|准确|正确|齐全|相符|一致|规范|到岗|在岗|持证|持证上岗|正常运行|出勤|通过|一次通过|到位|及时|办结|好评|开出|到课)(?:率|比例)$/u
/** Of all that is checked, in %: below it more may fail than be right. */
const LEAST_SHARE = 60
/** What is tested to sift it, or starts low: 竞赛通过率, 创建达标率, 初筛. */
const SIFTED = /竞赛|竞聘|遴选|初筛|创建|申报|试点|首次|考试|考核|评审|资格|司法|鉴定|职称|复评|抽查|污水|水质|空气|土壤|断面|还款|结案|执行/u

/** Shares of the work that was begun or is owed, in any kind of row: of these a fifth at least is done, whatever the field. */
const WORK_DONE = /(?:完成|办结|结案|整改|闭合|化解|处置|落实|合格|达标|通过|及时|到位|准确|完好|成活|回访|反馈|响应|巩固|知晓|兑现|发放|验收)(?:率|比例)$/u
const LEAST_DONE = 20
/** 诉前调解化解率, 鉴定通过率 and the like are low in good years, too. */
const LOW_BY_NATURE = /竞赛|遴选|初筛|创建|申报|司法|鉴定|职称|资格|首次|诉前|提前|超额|增长|提高/u

/** That work is done when it must be, and people are at their posts: whatever kind of row says so. */
const IN_TIME = /(?:及时|按时|按期|准时|如期|到岗|在岗|到位|出勤|正常运行|完好)(?:率|比例)$/u
/** 平均每场观众人数 ≥1人. */
const AT_EACH = /(?:平均|每)[^，]{0,4}(?:场|次|期|班|堂|节|课)[^，]{0,8}(?:人数|人次)/u
const LEAST_HEADS = 3

/** Years that the law asks for at the least (建设工程质量管理条例 art. 40), and what office things last (财资〔2016〕27号). */
const LEAST_YEARS: readonly { readonly thing: RegExp; readonly years: number }[] = [
  { thing: /防水|渗漏|防渗/u, years: 5 },
  { thing: /(?:电气管线|给排水|管道|设备安装|装修|粉刷|装饰)[^，]{0,8}(?:保修|质保)/u, years: 2 },
  { thing: /(?:主体结构|地基基础)/u, years: 50 },
  { thing: /(?:计算机|电脑|打印机|复印机|扫描仪|投影仪|一体机)[^，]{0,6}(?:使用年限|使用寿命)/u, years: 6 },
  { thing: /(?:办公桌|办公椅|文件柜|书柜|会议桌|家具)[^，]{0,6}(?:使用年限|使用寿命)/u, years: 15 },
]

function lastsTooShort({ value }: RowWords, words: string): boolean {
  if (value.unit !== '年' || value.comparator !== '>=' || !/年限|寿命|保修|质保/u.test(words)) return false
  return LEAST_YEARS.some(({ thing, years }) => thing.test(words) && Number(value.number) < years)
}

const suspects = rowsWhere(weakness)

/** What is weak whatever the project; one event is only where much is paid for it. */
function weakness(indicator: RowWords, { leastSatisfaction }: RuleParameters): 'once' | 'share' | 'low' | 'nothing' | 'lasting' | 'default' | null {
  const { kind, value } = indicator
  const { name, description, nameNature } = readingOf(indicator)
  if (value.number === null || value.comparator === '<=' || value.comparator === '<') return null
  // None or more is what happens by itself.
  if (value.comparator === '>=' && Number(value.number) === 0 && !/温度|增长|增幅|净|差/u.test(name) && !HARM_EVENT.test(name)) return 'nothing'
  if (value.comparator === '>=' && AT_EACH.test(name + description) && /^(?:人|名|人次)$/u.test(value.unit ?? '') && Number(value.number) < LEAST_HEADS) return 'default'
  if (lastsTooShort(indicator, name + description)) return 'lasting'
  if (value.unit === '%' && IN_TIME.test(name) && !SIFTED.test(name) && !LOW_BY_NATURE.test(name) && Number(value.number) <= LEAST_SHARE && Number(value.number) > 1) return 'share'
  if (value.unit === '%' && /毕业生[^，]{0,6}就业率$/u.test(name) && Number(value.number) < LEAST_SHARE && Number(value.number) > 1) return 'default'
  if (value.unit === '%' && WORK_DONE.test(name) && Number(value.number) < LEAST_DONE && !LOW_BY_NATURE.test(name)) return 'low'
  if (kind === 'satisfaction' && isRateUnit(value.unit)) {
    return nameNature === 'satisfaction' && Number(value.number) < leastSatisfaction && Number(value.number) > 1 ? 'default' : null
  }
  if (kind === 'quality' && isRateUnit(value.unit)) {
    const number = Number(value.number)
    return value.unit === '%' && MUST_BE_HIGH.test(name) && !SIFTED.test(name) && number < LEAST_SHARE && number > 1 ? 'share' : null
  }
  if (kind !== 'quantity' || value.number !== '1' || value.comparator === null || value.unit === null || !EVENT_UNITS.includes(value.unit)) return null
  return EVENTS.test(name + description) ? 'once' : null
}

function costsMuch(project: Project, { singleEventBudget }: RuleParameters): boolean {
  const budget = amountOf(project.budget.total)
  const much = amountOf(singleEventBudget)
  return budget !== null && much !== null && budget >= much
}
