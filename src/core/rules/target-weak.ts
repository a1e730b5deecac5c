/**
 * A value so low that it asks for nothing: one event a year for much money, a satisfaction that half may
 * withhold, work of which half may fail.
 */
import type { IndicatorValue } from '../indicator/value.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { matchesIn } from '../kernel/matches.ts'
import type { RuleContext } from './context.ts'
import { rowsWhere } from './each-row.ts'
import { againstLastYear } from './last-year.ts'
import { wordReading } from './meaning.ts'
import { isRateUnit } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import { parseAmount } from '../target/plan.ts'
import { HARMS } from '../indicator/directions.ts'
import { HARM_EVENT } from './operator-direction.ts'
import { onIndicator, documentRows, type FindingDraft, type Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'

/** Events that a unit can repeat over the year. */
const EVENTS = /活动|宣传|培训|检查|巡查|演练|慰问|走访|讲座|座谈|调研|演出|展览|比赛/u
/** Held once a year by habit. */
const YEARLY = /演练|比赛|竞赛|展览|演出|大会|运动会|年会|评选|庙会|艺术节|文化节|体检|普查/gu
const EVENT_UNITS: readonly string[] = ['次', '场', '场次', '期', '班次']

export const targetWeak: Rule = {
  code: 'target-weak',
  group: 'measurability',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'performance-fairness',
  mending: 'judgement',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters, context) => {
    const weak = suspectsIn(document, parameters, context)
    const known = new Set(weak.map(({ indicator, project }) => `${project ?? ''}.${indicator ?? ''}`))
    return [
      ...weak,
      ...belowLastYear(document, parameters).filter(
        ({ indicator, project }) => !known.has(`${project ?? ''}.${indicator ?? ''}`),
      ),
    ]
  },
}

/** A target worse than what its own basis says of last year. */
function belowLastYear(document: TargetDocument, parameters: RuleParameters): readonly FindingDraft[] {
  return documentRows(document)
    .filter(
      ({ indicator }) =>
        indicator.basis !== null && againstLastYear(indicator, document.fiscalYear, parameters) === 'below',
    )
    .map((row) =>
      onIndicator(row, {
        field: 'value',
        text: row.indicator.value.text,
        certainty: 0.8,
        values: {
          case: 'below',
          name: row.indicator.level3,
          value: row.indicator.value.text,
          basis: row.indicator.basis ?? '',
        },
      }),
    )
}

function suspectsIn(
  document: TargetDocument,
  parameters: RuleParameters,
  context: RuleContext,
): readonly FindingDraft[] {
  return flatMap(suspects(document, parameters, context), ({ row, found: wording }) => {
    const { indicator, project } = row
    if (wording === 'once' && (!costsMuch(project, parameters) || isByProduct(indicator.level3, project)))
      return []
    return [
      onIndicator(row, {
        field: 'value',
        text: indicator.value.text,
        certainty: wording === 'once' ? 0.55 : 0.8,
        values: {
          case: wording,
          name: indicator.level3,
          value: indicator.value.text,
          budget: project.budget.total ?? '',
        },
      }),
    ]
  })
}

/**
 * Shares of work done as it must be: asking for a half allows the other half to fail. Shares of the
 * excellent (优良率) and of the public reached may be low.
 */
const MUST_BE_HIGH =
  /(?:合格|达标|完好|完整|准确|正确|齐全|相符|符合|一致|规范|到岗|在岗|持证|持证上岗|正常运行|出勤|通过|一次通过|到位|及时|办结|好评|开出|到课)(?:率|比例)$/u
/** Of all that is checked, in %: below it more may fail than be right. */
const LEAST_SHARE = 60
/** What is tested to sift it, or starts low: 竞赛通过率, 创建达标率, 初筛. */
const SIFTED =
  /竞赛|竞聘|遴选|初筛|创建|申报|试点|首次|审片|审稿|送审|答辩|路演|考试|考核|评审|资格|司法|鉴定|职称|复评|抽查|污水|水质|空气|土壤|断面|还款|结案|执行/u

/**
 * Shares of the work that was begun or is owed, in any kind of row: of these a fifth at least is done,
 * whatever the field.
 */
const WORK_DONE =
  /(?:完成|办结|结案|整改|闭合|化解|处置|落实|合格|达标|通过|及时|到位|准确|完好|成活|回访|反馈|响应|巩固|知晓|兑现|发放|验收)(?:率|比例)$/u
const LEAST_DONE = 20
/** Fewer than a tenth of what is wished high: a digit was lost (≥9.9% for 99.9%). */
const LEAST_WISHED = 10
/**
 * Shares of which all are wished, by what is shared: 可用率, 取证率, 避险成功率. In a row of quality any
 * other share is, too.
 */
const WISHED_HIGH =
  /(?:取证|获证|持证|领证|成功|可用|有效|可靠|在线|合规|资助|送达|签收|收治|康复|治愈|治疗|巩固|达产|投用|竣工|交付|上线|答复|回复|响应|建证|建卡|核验|审核|复核|确证|规范|覆盖|知晓|安全|保障|供水|供电|供暖|供气|入户|到课|抢救|救治|救援|无害化|清洁|保洁|满意|认可|好评|应助尽助|应保尽保|应救尽救|应检尽检)(?:率|度|比例)$/u
/** Of these little is much, or less is better. */
const LITTLE_IS_MUCH = new RegExp(
  `增|升|提高|降|减|缩|节|贡献|占有|转化|中标|优秀|优等|获奖|抽|新|创业|创建|超|更新|收益|回报|利润|毛利|优惠|让利|普惠|退|损|漏|空|闲|失|违|误|逾|延|流动|周转|利率|税率|汇率|费率|坡度|含水|含沙|含量|孔隙|折旧|自筹|管理费|参与率|注册|活跃|点击|浏览|转发|阅读|出生|老龄|研发|强度|森林|湿地|植被|淘汰|替换|补植|机动|备用|返|复发|换|${HARMS.join('|')}`,
  'u',
)

/** What was built or bought is used by more than a tenth. */
const LEAST_USED = 10
/** 诉前调解化解率, 鉴定通过率 and the like are low in good years, too. */
const LOW_BY_NATURE = /竞赛|遴选|初筛|创建|申报|司法|鉴定|职称|资格|首次|诉前|提前|超额|增长|提高/u

/** That work is done when it must be, and people are at their posts: whatever kind of row says so. */
const IN_TIME = /(?:及时|按时|按期|准时|如期|到岗|在岗|到位|出勤|正常运行|完好)(?:率|比例)$/u
/** 平均每场观众人数 ≥1人. */
const AT_EACH = /(?:平均|每)[^，]{0,4}(?:场|次|期|班|堂|节|课)[^，]{0,8}(?:人数|人次)/u
const LEAST_HEADS = 3

/**
 * Years that the law asks for at the least (建设工程质量管理条例 art. 40), and what office things last
 * (财资〔2016〕27号).
 */
const LEAST_YEARS: readonly { readonly thing: RegExp; readonly years: number }[] = [
  { thing: /防水|渗漏|防渗/u, years: 5 },
  { thing: /(?:电气管线|给排水|管道|设备安装|装修|粉刷|装饰)[^，]{0,8}(?:保修|质保)/u, years: 2 },
  { thing: /(?:主体结构|地基基础)/u, years: 50 },
  { thing: /(?:计算机|电脑|打印机|复印机|扫描仪|投影仪|一体机)[^，]{0,6}(?:使用年限|使用寿命)/u, years: 6 },
  { thing: /(?:办公桌|办公椅|文件柜|书柜|会议桌|家具)[^，]{0,6}(?:使用年限|使用寿命)/u, years: 15 },
]

/** What is built, and what wears out: a work that lasts three years is none. */
const BUILT =
  /管网|管道|管线|路面|道路|公路|桥|水库|堤|坝|渠|闸|机井|房屋|校舍|建筑|厂房|工程|路基|护坡|球场|跑道|操场|公厕|温室/u
const WEARS_OUT =
  /延长|服装|耗材|口罩|电池|轮胎|滤芯|授权|许可|软件|标识|标线|横幅|地膜|一次性|合同|协议|质保|保修/u

function lastsTooShort({ value }: RowWords, words: string): boolean {
  if (
    value.unit !== '年' ||
    value.comparator === '<=' ||
    /资金|经费|预算/u.test(words) ||
    !/年限|寿命|保修|质保|使用期/u.test(words)
  )
    return false
  if (
    /使用年限|使用寿命|运行年限|使用期限|使用周期/u.test(words) &&
    !WEARS_OUT.test(words) &&
    Number(value.number) <= (BUILT.test(words) ? 3 : 1)
  )
    return true
  return LEAST_YEARS.some(({ thing, years }) => thing.test(words) && Number(value.number) < years)
}

/** Guests of a public house over a year, and what a household earns more in one: 全年接待读者 ≥20人次, 户均增收 ≥100元. */
const GUESTS =
  /(?:接待|到馆|到访|查档|借阅|参观|观看|阅读|点击|浏览|播放)[^，]{0,6}(?:人次|人数|量|次数)$|(?:读者|观众|游客|听众)(?:人次|人数|数量)$/u
const EARNED =
  /(?:户均|人均|每户|每人|家庭|农户|户|村民|群众|残疾人|贫困户|脱贫户|社员)[^，]{0,6}(?:增收|收入(?:比上年)?增加|增加收入|收入增长|[^，]{0,10}收入[^，]{0,6}(?:增加|增长)额?)/u
const LEAST_GUESTS = 50
const LEAST_EARNED = 200

function isPaltry({ value }: RowWords, name: string, description: string): boolean {
  const words = name + description
  const number = Number(value.number)
  if (number <= 0 || /每[场次天日期]|日均|场均|亩均|每亩|平均/u.test(words)) return false
  if (/^(?:人次|人|次|名)$/u.test(value.unit ?? ''))
    return number < LEAST_GUESTS && (GUESTS.test(name) || GUESTS.test(description))
  return (
    /^元(?:\/(?:户|人|年|户·年|人·年))?$/u.test(value.unit ?? '') &&
    number < LEAST_EARNED &&
    EARNED.test(words) &&
    !/每月|月均|每天/u.test(words)
  )
}

const suspects = rowsWhere(weakness)

type Weakness = 'once' | 'share' | 'low' | 'nothing' | 'lasting' | 'default'

/** What is weak whatever the project; one event is only where much is paid for it. */
function weakness(indicator: RowWords, { leastSatisfaction }: RuleParameters): Weakness | null {
  const { kind, value } = indicator
  const { name, description, nameNature } = wordReading(indicator)
  if (value.number === null || value.comparator === '<=' || value.comparator === '<') return null
  const number = Number(value.number)
  const isPercent = value.unit === '%'
  if (asksForNothing(value, name)) return 'nothing'
  if (asksForFewHeads(value, name + description)) return 'default'
  if (lastsTooShort(indicator, name + description)) return 'lasting'
  const share = isPercent ? weakShare(name, number) : null
  if (share !== null) return share
  if (kind === 'satisfaction' && isRateUnit(value.unit))
    return nameNature === 'satisfaction' && number > 1 && number < leastSatisfaction ? 'default' : null
  if (isPercent && isFarBelowWished(kind, name, number)) return 'low'
  if (isPaltry(indicator, name, description)) return 'default'
  if (isPercent && TRAINED.test(name) && isBelowLeastShare(number)) return 'share'
  if (kind === 'quality' && isRateUnit(value.unit))
    return isPercent && MUST_BE_HIGH.test(name) && !SIFTED.test(name) && isBelowLeastShare(number)
      ? 'share'
      : null
  return kind === 'quantity' && isOneEvent(value) && EVENTS.test(name + description) ? 'once' : null
}

/** None or more is what happens by itself. */
function asksForNothing({ comparator, number }: IndicatorValue, name: string): boolean {
  return (
    comparator === '>=' &&
    Number(number) === 0 &&
    !/温度|增长|增幅|净|差/u.test(name) &&
    !HARM_EVENT.test(name)
  )
}

function asksForFewHeads({ comparator, unit, number }: IndicatorValue, words: string): boolean {
  return (
    comparator === '>=' &&
    AT_EACH.test(words) &&
    /^(?:人|名|人次)$/u.test(unit ?? '') &&
    Number(number) < LEAST_HEADS
  )
}

const GRADUATES_EMPLOYED = /毕业生[^，]{0,6}就业率$/u
const USED = /(?:开放|使用|投用|启用|出勤|参加)率$/u
const USED_LITTLE = /资金|经费|预算|农药|化肥|床位|绿色/u
const TRAINED =
  /(?:培训|学员|参训|结业|受训)[^，]{0,6}(?:考核|考试|测试|结业|结训)?(?:合格|通过|结业|达标)率$/u

/** A share in % that is weak whatever kind of row has it. */
function weakShare(name: string, number: number): Weakness | null {
  if (
    IN_TIME.test(name) &&
    !SIFTED.test(name) &&
    !LOW_BY_NATURE.test(name) &&
    number <= LEAST_SHARE &&
    number > 1
  )
    return 'share'
  if (GRADUATES_EMPLOYED.test(name) && isBelowLeastShare(number)) return 'default'
  if (WORK_DONE.test(name) && number < LEAST_DONE && !LOW_BY_NATURE.test(name)) return 'low'
  return USED.test(name) && !USED_LITTLE.test(name) && number < LEAST_USED ? 'low' : null
}

/** Up to 1 it may be a share written as a decimal. */
function isBelowLeastShare(number: number): boolean {
  return number > 1 && number < LEAST_SHARE
}

function isFarBelowWished(kind: RowWords['kind'], name: string, number: number): boolean {
  return (
    number > 1 &&
    number < LEAST_WISHED &&
    (WISHED_HIGH.test(name) || (kind === 'quality' && name.endsWith('率'))) &&
    !LITTLE_IS_MUCH.test(name)
  )
}

function isOneEvent({ number, comparator, unit }: IndicatorValue): boolean {
  return number === '1' && comparator !== null && unit !== null && EVENT_UNITS.includes(unit)
}

/**
 * A drill, a match or a show a year is usual where it is a by-product; where the project is named by it the
 * money asks for more.
 */
function isByProduct(level3: string, { name }: Project): boolean {
  return matchesIn(level3, YEARLY).some(([event]) => !name.includes(event))
}

function costsMuch(project: Project, { singleEventBudget }: RuleParameters): boolean {
  const budget = parseAmount(project.budget.total)
  const much = parseAmount(singleEventBudget)
  return budget !== null && much !== null && budget >= much
}
