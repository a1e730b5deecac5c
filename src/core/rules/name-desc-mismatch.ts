/**
 * Description and name speak of different things: other measures (a count and an amount), other persons (群众 and
 * 离休干部), opposites (事业 and 行政), a benefit that fits anything over a particular one (社会稳定 over 档案完整率).
 * That they use other words is no fault: a good description says in its own words how the name is counted.
 */
import type { Severity } from '../finding.ts'
import type { Segmenter } from './context.ts'
import { likeness, shareContent } from './contents.ts'
import { COUNT_HEADS } from './lexicon/natures.ts'
import { MEMBER_WORDS, NOBODY_WORDS, PERSON_ENDS, PUBLIC_WORDS } from './lexicon/persons.ts'
import { OPPOSITES, RENAMED, SLOGANS } from './lexicon/statements.ts'
import { eachRow } from './each-row.ts'
import { anyOf, isBareHead, isStatement, readingOf, type Reading } from './meaning.ts'
import { isMoneyUnit, measureAsked } from './measure.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'
import { kindOfLabel } from '../indicator/kind.ts'

type Mismatch = {
  readonly wording: 'default' | 'measure' | 'person' | 'opposite' | 'slogan' | 'renamed'
  readonly certainty: number
  readonly severity?: Severity
  /** The words that differ. */
  readonly first?: string
  readonly second?: string
}

export const nameDescMismatch: Rule = {
  code: 'name-desc-mismatch',
  authority: { source: 'hebei-form', confirmed: false },
  check: eachRow((indicator, _, segmenter) => {
    const found = mismatch(indicator, segmenter)
    if (found === null) return null
    const { wording, certainty, severity = null, first = '', second = '' } = found
    return {
      field: 'description', text: indicator.description, certainty, severity,
      values: { case: wording, name: indicator.level3, description: indicator.description ?? '', first, second },
    }
  }),
}

function mismatch(indicator: RowWords, segmenter: Segmenter): Mismatch | null {
  const reading = readingOf(indicator)
  const { name, description } = reading
  if (name === '' || description === '' || name === description || kindOfLabel(name) !== null) return null
  return otherMeasure(indicator, reading) ?? otherPerson(reading) ?? opposite(reading) ?? renamed(reading) ?? slogan(reading)
    ?? otherRate(reading, segmenter) ?? otherShare(reading) ?? otherMatter(reading, segmenter)
}

const MONEY_NAME = /(?:支出|费用|经费|成本|资金|投入|补贴|补助|工资)(?:总额|总量|控制)?$/u
const SHARE = /占.+(?:比例|比重|比率|百分比|占比)$|率$/u

/** The measures that name and description ask for exclude each other. */
function otherMeasure(indicator: RowWords, reading: Reading): Mismatch | null {
  const { name, description, nameNature, descriptionNature } = reading
  const bareName = name.replace(/(?:情况|指标)$/u, '')
  const asked = nameNature === 'count' ? 'count' : measureAsked(bareName) ?? (MONEY_NAME.test(bareName) ? 'money' : null)
  const told = descriptionNature === 'count' ? 'count' : measureAsked(description) ?? (/(?:资金|费用|经费|款项|补助金|的成本|的支出|的花费)$/u.test(description) ? 'money' : null)
  const measure: Mismatch = { wording: 'measure', certainty: 0.9 }
  if (asksOpinionOfNobody(reading) || tellsExpense(reading)) return { ...measure, certainty: 0.85 }
  const clash = otherQuestion(reading)
  if (clash !== null) return { ...measure, certainty: clash }
  if (asked === 'count' && (told === 'money' || (told === 'rate' && SHARE.test(description)))) return measure
  if (asked === 'rate' && (told === 'money' || told === 'count') && !SHARE.test(description)) return told === 'money' ? measure : null
  if (asked === 'money' && told === 'rate' && SHARE.test(description) && !/节约|节省|节支|控制|降低|下降|均|每|单位/u.test(name + description)) {
    return isMoneyUnit(indicator.value.unit) || indicator.value.unit === null ? measure : null
  }
  if (asked === 'money' && told === 'count' && isMoneyUnit(indicator.value.unit) && /(?:人数|人次|次数|数量|户数)$/u.test(description) && !/除以|除|与|按/u.test(description)) return { ...measure, certainty: 0.7 }
  if (nameNature === 'completion' && descriptionNature === 'funds') return { ...measure, certainty: 0.8 }
  if (nameNature === 'effect' && descriptionNature === 'completion') return { ...measure, certainty: 0.75 }
  return asked === 'count' && told === 'count' && otherCount(name, description) ? { ...measure, certainty: 0.8 } : null
}

/** What a description of a satisfaction speaks of. */
const ABOUT_OPINION = /满意|认可|评价|好评|态度|意见|反馈|认为|评分|打分|得分|分值|测评|评议|肯定|问卷|调查|回访|投诉|感受|感到|认同/u
/** How it ends when it is counted otherwise: 护理员出勤率的统计, 处理事项的数量. */
const COUNTED = /(?:率|比例|占比|人数|人次|次数|数量|户数|件数|天数|时间|时长|面积|金额|费用|支出)(?:的)?(?:统计|情况|变化)?$/u

/** 供养对象满意度 over 护理员出勤率的统计. */
function asksOpinionOfNobody({ name, description }: Reading): boolean {
  return /满意|(?:认可|放心|信任|拥护|支持)(?:程度|度|率)$/u.test(name) && !ABOUT_OPINION.test(description) && COUNTED.test(description)
}

/** How a description ends that tells what something costs. */
const EXPENSE = /(?:费用|经费|支出|花费|开支|单价|造价|购置费|体检费|工资总额)(?:总额|金额)?$/u
const OF_MONEY = /[费款金额价薪]|支出|成本|投入|资金|补贴|补助|经济|收入|负担|节约|节省|标准|待遇|工资|报销|医疗|预算|执行|控制/u

/** 持证上岗情况 over 体检费用: nothing in the name is money. */
function tellsExpense({ name, description, nameNature }: Reading): boolean {
  return EXPENSE.test(description) && !OF_MONEY.test(name) && nameNature !== 'money' && nameNature !== 'funds'
}

/** How a description ends that asks for a day, an opinion, an amount. A time that is a property of the thing (保修时间) is told of the thing. */
const DAY = /(?:日期|(?:结束|完成|完工|竣工|开始|到账|到位|签订|交付|启用|发放|拨付)的?(?:时间|时点))$/u
const OPINION = /(?:表示|感到|评价为)?满意(?:和基本满意)?的?(?:程度|比例|占比|人数占比)$|满意(?:度|率)$/u
const AMOUNT = /(?:总金额|金额|支出总额|总支出|采购额)$/u
const PIECES = /(?:台|套|场|份|件|户|人|次|个|处|座|册|期|项|家|辆)(?:数|次)$|人数$|人次$|数量$/u

/** Name and description ask for a day, an opinion, a count, a share, an amount, each another; null where they may be one question. */
function otherQuestion({ name, description, nameNature }: Reading): number | null {
  const told = DAY.test(description) ? 'day' : OPINION.test(description) ? 'opinion' : AMOUNT.test(description) ? 'amount' : PIECES.test(description) ? 'count' : SHARE.test(description) || description.endsWith('占比') ? 'share' : null
  if (told === null || /(?:及|和|与|、).{0,8}$/u.test(description) && told === 'count') return null
  const asked = measureAsked(name.replace(/(?:情况|指标)$/u, ''))
  if (nameNature === 'satisfaction') return told === 'day' || told === 'amount' || told === 'count' && !/满意/u.test(description) ? 0.85 : null
  if (nameNature === 'count') return told === 'day' || told === 'opinion' ? 0.85 : null
  if (nameNature === 'quality' || nameNature === 'completion' || nameNature === 'rate') return told === 'day' || told === 'opinion' || told === 'amount' && asked === 'rate' || told === 'count' && nameNature === 'quality' && asked === 'rate' && !sharesRun(name, description) ? 0.8 : null
  if (nameNature === 'time' && asked === 'time') return told === 'opinion' || told === 'amount' || told === 'count' || told === 'share' && !/时|期|日/u.test(description) ? 0.8 : null
  return null
}

/** Two characters in a row that both hold, those of measures aside. */
function sharesRun(name: string, description: string): boolean {
  for (let i = 0; i + 2 <= name.length; i += 1) if (description.includes(name.slice(i, i + 2))) return true
  return false
}

/** 培训人数 over 培训场次. */
function otherCount(name: string, description: string): boolean {
  const own = countedIn(name)
  const other = countedIn(description)
  return own !== null && other !== null && own !== other
}

function countedIn(text: string): string | null {
  return COUNT_HEADS.find(([head]) => text.endsWith(head))?.[1] ?? null
}

const PUBLIC = anyOf(PUBLIC_WORDS)
const MEMBERS = anyOf(MEMBER_WORDS)
const PERSON = anyOf(PERSON_ENDS, '', '$')
const OBJECT = /^(.*?)(?:对.*|的)?满意(?:度|率|程度|情况)?$/u

/** Bodies and trades, who are not the public at large. */
const NO_PUBLIC = /企业|单位|部门|机构|公司|商|校|社区$|村$|队$|离休|退休|干部/u

/** Who does the work is not whom it is done for. */
const PROVIDERS = /(?:队员|员工|工人|司机|店主|摊主|老板|商户|经营户|业主单位|承包商|供应商|管理员|保洁员|放映员|讲解员|施工人员|维修人员|医护人员|服务人员|技术人员)$/u
/** Anybody who comes: in other words 群众. */
const AUDIENCE = /(?:观众|听众|读者|游客|旅客|乘客|顾客|消费者|参与者|受众)$/u

/** 群众满意度 over 离休干部满意度; a word that names nobody goes with everybody. */
function otherPerson({ name, description }: Reading): Mismatch | null {
  const own = objectOf(name)
  const other = objectOf(description)
  if (own === null || other === null || !PERSON.test(own) || !PERSON.test(other)) return null
  if (own.includes(other) || other.includes(own) || likeness(own, other) > 0) return null
  // Where it says what they are asked about, 群众 are 当事人, 游客, 农户 as the matter may be; 改造户 and 受益农户 are households of the project.
  if (PUBLIC.test(own) && /对.{2,}满意/u.test(description) && !MEMBERS.test(other) && !NO_PUBLIC.test(other) && !PROVIDERS.test(other)) return null
  if (AUDIENCE.test(own) && PUBLIC.test(other) && !MEMBERS.test(other)) return null
  if (own.endsWith('户') && other.endsWith('户')) return null
  const ownPublic = PUBLIC.test(own)
  const otherPublic = PUBLIC.test(other) || other.endsWith('户')
  if (ownPublic && otherPublic) return null
  if (MEMBERS.test(own) && MEMBERS.test(other)) return null
  return { wording: 'person', certainty: 0.8, severity: 'advice', first: own, second: other }
}

function objectOf(text: string): string | null {
  const object = OBJECT.exec(text)?.[1]
  if (object === undefined || object.startsWith('对')) return null
  return NOBODY_WORDS.includes(object) || /(?:服务|服务对象|受益|对象)$/u.test(object) || object.length > 12 ? '' : object
}

/** 事业退休人员取暖费 over 行政退休人员取暖费: all else is the same. */
function opposite({ name, description }: Reading): Mismatch | null {
  for (const [a, b] of OPPOSITES) {
    const holdsFirst = name.includes(a)
    if (!holdsFirst && !name.includes(b)) continue
    const [first, second] = holdsFirst ? [a, b] : [b, a]
    if (name.includes(second) || !description.includes(second) || description.includes(first)) continue
    if (likeness(name.replace(first, ''), description.replace(second, '')) >= 0.6) return { wording: 'opposite', certainty: 0.9, severity: 'error', first, second }
  }
  return null
}

function renamed({ name, description }: Reading): Mismatch | null {
  for (const [older, present] of RENAMED) {
    const first = older.find((word) => name.includes(word) || description.includes(word))
    if (first === undefined) continue
    const other = name.includes(first) ? description : name
    if (other.includes(present) && !other.includes(first)) return { wording: 'renamed', certainty: 0.9, severity: 'advice', first, second: present }
  }
  return null
}

const SLOGAN_NAMES = SLOGANS.map(({ names, topics }) => ({ names: new Set(names), topics: anyOf(topics) }))

function slogan({ name, description }: Reading): Mismatch | null {
  const bare = name.replace(/^(?:维护|促进|保持|确保|保障|推动|助力)/u, '').replace(/(?:情况|指标|效果)$/u, '')
  const known = SLOGAN_NAMES.find(({ names }) => names.has(bare))
  return known === undefined || known.topics.test(description) ? null : { wording: 'slogan', certainty: 0.85 }
}

/** Rates of a population: whose they are is what they say. */
const OF_A_POPULATION = /(?:就业|入学|升学|录取|参保|参与|参训|签约|在校|持证|入园|巩固)率$/u

/** 招聘会就业率 over 农村劳动力就业率: the same rate of others. */
function otherRate({ name, description }: Reading, segmenter: Segmenter): Mismatch | null {
  const head = OF_A_POPULATION.exec(name)?.[0]
  if (head === undefined || !description.endsWith(head) || name === head || description === head) return null
  return shareContent(name.slice(0, -head.length), description.slice(0, -head.length), segmenter) ? null : { wording: 'default', certainty: 0.7 }
}

/** What a description says of each of these rates, in whatever words. */
const RATES_OF_ONE_THING: readonly (readonly [name: RegExp, said: RegExp])[] = [
  [/就业率$/u, /就业|上岗|录用|工作|创业/u], [/升学率$/u, /升学|录取|升入|升本/u], [/(?:出勤|到岗|在岗|到课)率$/u, /出勤|到岗|在岗|到课|缺勤|在位/u],
  [/知晓率$/u, /知晓|了解|知道|答对|熟悉|掌握/u], [/参保率$/u, /参保|缴费|保险/u], [/完好率$/u, /完好|正常|故障|可用|运行/u], [/满意[度率]$/u, /满意|评价|好评|认可/u],
]
const OTHER_MATTER = /证书|取证|合格|验收|发放|出勤|满意|完好|知晓|升学|就业|参保|采购|印制/u

/** 毕业生就业率 over 取得证书的学生比例: a share of another thing. */
function otherShare({ name, description }: Reading): Mismatch | null {
  const own = RATES_OF_ONE_THING.find(([names]) => names.test(name))
  if (own === undefined || own[1].test(description) || !SHARE.test(description) && !/(?:占比|比例)$/u.test(description)) return null
  return OTHER_MATTER.test(description) ? { wording: 'default', certainty: 0.75 } : null
}

/** A measure over a statement (an aim, a piece of work) that shares no content with it. */
function otherMatter(reading: Reading, segmenter: Segmenter): Mismatch | null {
  const { name, description, nameNature } = reading
  const measured = nameNature !== null && nameNature !== 'effect' ? true : MONEY_NAME.test(name)
  if (!measured || isBareHead(name) || !isStatement(description) || shareContent(name, description, segmenter)) return null
  return { wording: 'default', certainty: 0.7 }
}
