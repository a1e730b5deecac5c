/**
 * Description and name speak of different things: other measures (a count and an amount), other persons (群众
 * and 离休干部), opposites (事业 and 行政), a benefit that fits anything over a particular one (社会稳定
 * over 档案完整率). That they use other words is no fault: a good description says in its own words how the name
 * is counted.
 */
import type { Severity } from '../kernel/finding.ts'
import type { Segmenter } from './context.ts'
import { textLikeness, shareContent } from './contents.ts'
import { COUNT_HEADS } from './lexicon/natures.ts'
import { MEMBER_WORDS, NOBODY_WORDS, PERSON_ENDS, PUBLIC_WORDS } from './lexicon/persons.ts'
import { OPPOSITES, RENAMED, SLOGANS } from './lexicon/statements.ts'
import { strangeOpinions } from './alien-rows.ts'
import { eachRow } from './each-row.ts'
import { anyOfWords, isBareHead, isStatement, wordReading, type WordReading } from './meaning.ts'
import { isMoneyUnit, measureAsked } from './measure.ts'
import { HARM_EVENT } from './operator-direction.ts'
import { onIndicator, type Rule } from './rule.ts'
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
  group: 'naming',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: false },
  check: (document, parameters, context) => {
    const described = inRows(document, parameters, context)
    return [
      ...described,
      ...strangeOpinions(document)
        .filter(
          (row) =>
            !described.some(
              ({ project, indicator }) => project === row.project.order && indicator === row.index + 1,
            ),
        )
        .map((row) =>
          onIndicator(row, {
            field: 'description',
            text: row.indicator.description,
            certainty: 0.7,
            values: {
              case: 'default',
              name: row.indicator.level3,
              description: row.indicator.description ?? '',
              first: '',
              second: '',
            },
          }),
        ),
    ]
  },
}

const inRows = eachRow((indicator, _, segmenter) => {
  const found = mismatch(indicator, segmenter)
  if (found === null) return null
  const { wording, certainty, severity = null, first = '', second = '' } = found
  return {
    field: 'description',
    text: indicator.description,
    certainty,
    severity,
    values: {
      case: wording,
      name: indicator.level3,
      description: indicator.description ?? '',
      first,
      second,
    },
  }
})

function mismatch(indicator: RowWords, segmenter: Segmenter): Mismatch | null {
  const reading = wordReading(indicator)
  const { name, description } = reading
  if (name === '' || description === '' || name === description || kindOfLabel(name) !== null) return null
  return (
    otherMeasure(indicator, reading) ??
    otherPerson(reading) ??
    opposite(reading) ??
    renamed(reading) ??
    slogan(reading) ??
    otherRate(reading, segmenter) ??
    otherShare(reading) ??
    otherMatter(reading, segmenter)
  )
}

const MONEY_NAME = /(?:支出|费用|经费|成本|资金|投入|补贴|补助|工资)(?:总额|总量|控制)?$/u
const MONEY_DESCRIPTION = /(?:资金|费用|经费|款项|补助金|的成本|的支出|的花费)$/u
const SHARE = /占.+(?:比例|比重|比率|百分比|占比)$|率$/u
/** 已整改问题金额占应整改问题金额: a share without the word. */
const OF_ALL = /[^，]占(?!用|地|道|比|有)[^，]{3,}$/u

/** The measure that words ask for; money where they say so at their end only. */
function measureOrMoney(words: string, money: RegExp): ReturnType<typeof measureAsked> {
  return measureAsked(words) ?? (money.test(words) ? 'money' : null)
}

/** The measures that name and description ask for exclude each other. */
function otherMeasure(indicator: RowWords, reading: WordReading): Mismatch | null {
  const { name, description, nameNature, descriptionNature } = reading
  const bareName = name.replace(/(?:情况|指标)$/u, '')
  const asked = nameNature === 'count' ? 'count' : measureOrMoney(bareName, MONEY_NAME)
  const described = descriptionNature === 'count' ? 'count' : measureOrMoney(description, MONEY_DESCRIPTION)
  const certainty =
    otherThing(indicator, reading, bareName) ??
    (asked === 'rate' && DURATION.test(description) ? 0.8 : null) ??
    (isTurnoverOfOthers(reading) ? 0.8 : null) ??
    otherQuestion(reading) ??
    clashOf({ asked, described }, indicator, reading)
  return certainty === null ? null : { wording: 'measure', certainty }
}

/** The description tells what the name cannot mean, whatever the measures are. @returns how sure */
function otherThing(indicator: RowWords, reading: WordReading, bareName: string): number | null {
  const { name, description } = reading
  if (asksOpinionOfNobody(reading) || tellsExpense(reading)) return 0.85
  if (DEGREE.test(name) && PART_OF_PLAN.test(description)) return 0.8
  if (HARM_EVENT.test(bareName) && !/率|比例|度$/u.test(bareName) && GOOD_SHARE.test(description)) return 0.85
  if (indicator.kind === 'cost' && isMoneyUnit(indicator.value.unit) && isNoPrice(description)) return 0.8
  return PAID_OUT.test(description) && !OF_PAYMENT.test(name) ? 0.8 : null
}

function isNoPrice(description: string): boolean {
  return (
    (AMOUNT_OF_THINGS.test(description) && !PRICED.test(description)) ||
    (LASTING_ONLY.test(description) && !/[价费额]|金额|成本|支出|除以|标准/u.test(description))
  )
}

function isTurnoverOfOthers({ name, description, nameNature }: WordReading): boolean {
  return (
    TURNOVER.test(description) &&
    !OF_MONEY.test(name) &&
    !OF_BUSINESS.test(name) &&
    nameNature !== 'rate' &&
    nameNature !== 'money'
  )
}

type Measures = {
  readonly asked: ReturnType<typeof measureAsked>
  readonly described: ReturnType<typeof measureAsked>
}

/** @returns how sure it is that the measure told is not the one asked for */
function clashOf({ asked, described }: Measures, { value }: RowWords, reading: WordReading): number | null {
  const { name, description, nameNature, descriptionNature } = reading
  if (asked === 'count' && (described === 'money' || (described === 'rate' && SHARE.test(description))))
    return 0.9
  if (asked === 'rate' && BOUGHT.test(description) && !OF_BUYING.test(name)) return 0.8
  if (
    asked === 'rate' &&
    (described === 'money' || described === 'count') &&
    !SHARE.test(description) &&
    !OF_ALL.test(description)
  )
    return described === 'money' || (CHANGES.test(name) && NUMBER_OF_THINGS.test(description)) ? 0.9 : null
  if (
    asked === 'money' &&
    described === 'rate' &&
    SHARE.test(description) &&
    !/节约|节省|节支|控制|降低|下降|均|每|单位/u.test(name + description)
  )
    return isMoneyUnit(value.unit) || value.unit === null ? 0.9 : null
  if (
    asked === 'money' &&
    described === 'count' &&
    isMoneyUnit(value.unit) &&
    /(?:人数|人次|次数|数量|户数)$/u.test(description) &&
    !/除以|除|与|按/u.test(description)
  )
    return 0.7
  if (nameNature === 'completion' && descriptionNature === 'funds') return 0.8
  if (nameNature === 'effect' && descriptionNature === 'completion') return 0.75
  return asked === 'count' && described === 'count' && otherCount(name, description) ? 0.8 : null
}

const NUMBER_OF_THINGS = /人数|数量|[户件次场台个]数$/u
/** 占计划的比例, 任务完成率: a part of what was planned. */
const PART_OF_PLAN =
  /占[^，]{0,4}(?:计划|应|任务|目标)[^，]{0,12}(?:比例|比率|比重|百分比|占比)?$|完成(?:率|比例)$/u
const OF_BUYING = /购置|采购|购买|印制|制作|安装|更换|配备|发放/u
/** 作业安全事故 over 作业人员持证上岗率: what must not happen, and a share that all should reach. */
const GOOD_SHARE =
  /(?:持证|持证上岗|上岗|合格|完好|达标|培训|参训|出勤|到岗|在岗|完成|满意|知晓|覆盖|及时|发放|到位|整改|完整|准确|归档|就业|参与|使用)(?:率|比例)$/u
/** 升学率 over 志愿服务平均时长: how long is no share. */
const DURATION = /(?<!占[^，]{0,20})(?:平均|累计|总)?(?:时长|小时数|天数|月数|年限|分钟数)$/u
/** 人均补助标准 over 聘用护林员的人数: how many there are is no price. */
const AMOUNT_OF_THINGS =
  /(?:人数|人次|户数|次数|场次|件数|个数|台数|套数|面积|里程|长度|数量|工程量|工作量|用量|重量)$/u
const PRICED = /[每均单价费]|除以|标准|金额|成本|支出|造价|投入|按|\//u
/** 人均培训成本 over 人均培训天数. */
const LASTING_ONLY = /(?:天数|时长|课时|学时|小时数|月数)$/u
/** 河道水质 over 保洁员工资发放情况, 视频会议保障次数 over 加班餐费发放次数: what somebody is paid. */
const PAID_OUT =
  /(?:工资|补贴|补助|津贴|奖金|餐费|加班费|劳务费|报酬|薪酬|慰问金|生活费|差旅费|讲课费)(?:的)?(?:发放|拨付|支付|兑付|报销)(?:的)?(?:情况|次数|人数|人次|笔数|金额|户数|比例|率|及时率)?$/u
const OF_PAYMENT =
  /发放|拨付|支付|兑[付现]|到账|到位|补|资金|经费|工资|薪|奖|费|款|钱|待遇|报酬|津贴|慰问|救助|资助|保障(?!次|场|活动|任务)|受益|享受|领取|及时|准确|足额|覆盖|收入|成本|人数|户数|对象/u
/** 资料审核 over 企业进出口总额: what others turn over is measured of nothing but business. */
const TURNOVER =
  /(?:进出口|销售|营业|产值|税收|营收|交易|成交|投资|贷款|消费|存款|利润)(?:总|收入)?(?:额|值|收入|金额|总额|总值)$/u
const OF_BUSINESS =
  /贸易|经济|效益|产业|企业(?:发展|规模|实力)|销售|营业|产值|税|投资|招商|引资|消费|交易|成交|带动|拉动|进出口|外贸|外资|市场|增长|增加值|规模|利润|发展/u

/** A share by its very name; how many more is another question. */
const CHANGES = /(?:增长|增加|提高|提升|上升|下降|减少|降低)率$/u
/** How many of a thing were bought or made. */
const BOUGHT =
  /(?:购置|采购|购买|印制|制作|安装|更换)[^，占]{0,8}(?:台数|套数|份数|册数|件数|数量|辆数|个数|块数)$/u
/** How convenient, safe, rich it is; no plan fulfilled tells it. */
const DEGREE =
  /(?:便利|便捷|舒适|方便|活跃|和谐|幸福|获得|安全|归属|信任|放心|整洁|丰富|美观|认同)(?:程度|度|感|性)(?:提升|提高|改善|增强)?$/u

/** What a description of a satisfaction speaks of. */
const ABOUT_OPINION =
  /满意|认可|评价|好评|态度|意见|反馈|认为|评分|打分|得分|分值|测评|评议|肯定|问卷|调查|回访|投诉|感受|感到|认同/u
/** How it ends when it is counted otherwise: 护理员出勤率的统计, 处理事项的数量. */
const COUNTED =
  /(?:率|比例|占比|人数|人次|次数|数量|户数|件数|天数|时间|时长|面积|金额|费用|支出)(?:的)?(?:统计|情况|变化)?$/u

/** 供养对象满意度 over 护理员出勤率的统计. */
function asksOpinionOfNobody({ name, description }: WordReading): boolean {
  return (
    /满意|(?:认可|放心|信任|拥护|支持)(?:程度|度|率)$/u.test(name) &&
    !ABOUT_OPINION.test(description) &&
    COUNTED.test(description)
  )
}

/** How a description ends that tells what something costs. */
const EXPENSE = /(?:费用|经费|支出|花费|开支|单价|造价|购置费|体检费|工资总额)(?:总额|金额)?$/u
const OF_MONEY =
  /[费款金额价薪]|支出|成本|投入|资金|补贴|补助|经济|收入|负担|节约|节省|标准|待遇|工资|报销|医疗|预算|执行|控制/u

/** 持证上岗情况 over 体检费用: nothing in the name is money. */
function tellsExpense({ name, description, nameNature }: WordReading): boolean {
  return EXPENSE.test(description) && !OF_MONEY.test(name) && nameNature !== 'money' && nameNature !== 'funds'
}

/**
 * How a description ends that asks for a day, an opinion, an amount. A time that is a property of the thing
 * (保修时间) is said of the thing.
 */
const DAY = /(?:日期|(?:结束|完成|完工|竣工|开始|到账|到位|签订|交付|启用|发放|拨付)的?(?:时间|时点))$/u
const OPINION = /(?:表示|感到|评价为)?满意(?:和基本满意)?的?(?:程度|比例|占比|人数占比)$|满意(?:度|率)$/u
const AMOUNT = /(?:总金额|金额|支出总额|总支出|采购额)$/u
const PIECES = /(?:台|套|场|份|件|户|人|次|个|处|座|册|期|项|家|辆)(?:数|次)$|人数$|人次$|数量$/u

/** What a description asks for; null where it does not tell. */
function askedByDescription(description: string): 'day' | 'opinion' | 'share' | 'amount' | 'count' | null {
  if (DAY.test(description)) return 'day'
  if (OPINION.test(description)) return 'opinion'
  if (OF_ALL.test(description)) return 'share'
  if (AMOUNT.test(description)) return 'amount'
  if (PIECES.test(description)) return 'count'
  return SHARE.test(description) || description.endsWith('占比') ? 'share' : null
}

/**
 * Name and description ask for a day, an opinion, a count, a share, an amount, each another; null where they
 * may be one question.
 */
function otherQuestion({ name, description, nameNature }: WordReading): number | null {
  const described = askedByDescription(description)
  if (described === null || (/(?:及|和|与|、).{0,8}$/u.test(description) && described === 'count'))
    return null
  const asked = measureAsked(name.replace(/(?:情况|指标)$/u, ''))
  if (nameNature === 'satisfaction')
    return described === 'day' ||
      described === 'amount' ||
      (described === 'count' && !/满意/u.test(description))
      ? 0.85
      : null
  if (nameNature === 'count') return described === 'day' || described === 'opinion' ? 0.85 : null
  if (nameNature === 'quality' || nameNature === 'completion' || nameNature === 'rate')
    return described === 'day' ||
      described === 'opinion' ||
      (described === 'amount' && asked === 'rate') ||
      (described === 'count' && nameNature === 'quality' && asked === 'rate' && !sharesRun(name, description))
      ? 0.8
      : null
  if (nameNature === 'time' && asked === 'time')
    return described === 'opinion' ||
      described === 'amount' ||
      described === 'count' ||
      (described === 'share' && !/时|期|日/u.test(description))
      ? 0.8
      : null
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

const PUBLIC = anyOfWords(PUBLIC_WORDS)
const MEMBERS = anyOfWords(MEMBER_WORDS)
const PERSON = anyOfWords(PERSON_ENDS, '', '$')
const OBJECT =
  /^(.*?)(?:对.*|的)?满意(?:和基本满意|及以上|或基本满意|以上)?(?:度|率|程度|情况|的?(?:人数|人员|户数)?(?:占[^，]{0,12})?(?:的)?(?:比例|占比|百分比|比率|比重))?$/u
/** How they were found: 受访, 抽样调查的. */
const ASKED =
  /^(?:受访|被访|受调查|被调查|抽样|随机|抽查|调查|问卷|回访|参与调查|接受调查|抽样调查|问卷调查|随机抽取|抽取|部分)(?:的)?/u

/** Bodies and trades, who are not the public at large. */
const NO_PUBLIC = /企业|旅行社|合作社|报社|单位|部门|机构|公司|商|校|社区$|村$|队$|离休|退休|干部/u

/** Who does the work is not whom it is done for. */
const PROVIDERS =
  /(?:保安|保安员|厨师|队员|员工|工人|司机|店主|摊主|老板|商户|经营户|业主单位|承包商|供应商|管理员|保洁员|放映员|讲解员|施工人员|维修人员|医护人员|服务人员|技术人员)$/u
/** Anybody who comes: in other words 群众. */
const AUDIENCE = /(?:观众|听众|读者|游客|旅客|乘客|顾客|消费者|参与者|受众)$/u

/** 群众满意度 over 离休干部满意度; a word that names nobody goes with everybody. */
function otherPerson({ name, description }: WordReading): Mismatch | null {
  const own = objectOf(name)
  const other = objectOf(description)
  if (own === null || other === null || !PERSON.test(own) || !PERSON.test(other)) return null
  // The users of a thing may be anybody: 平台使用人员 are 机关干部.
  if (/(?:使用|受益|服务|参与|参会|受访)(?:人员|者|单位|对象|人)$/u.test(own)) return null
  if (
    own.includes(other) ||
    other.includes(own) ||
    textLikeness(own, other) > 0 ||
    shortens(own, other) ||
    shortens(other, own)
  )
    return null
  // Where it says what they are asked about, 群众 are 当事人, 游客, 农户 as the matter may be; 改造户 and 受益农户 are
  // households of the project.
  if (
    PUBLIC.test(own) &&
    /对.{2,}满意/u.test(description) &&
    !MEMBERS.test(other) &&
    !NO_PUBLIC.test(other) &&
    !PROVIDERS.test(other)
  )
    return null
  if (AUDIENCE.test(own) && PUBLIC.test(other) && !MEMBERS.test(other)) return null
  if (own.endsWith('户') && other.endsWith('户')) return null
  // Those who take part in a training are its 学员.
  if (own.includes('学员') && /参训|受训|培训|参学/u.test(other)) return null
  const ownPublic = PUBLIC.test(own)
  const otherPublic = PUBLIC.test(other) || other.endsWith('户')
  if (ownPublic && otherPublic) return null
  if (PROVIDERS.test(other) && !PROVIDERS.test(own))
    return { wording: 'person', certainty: 0.8, severity: 'advice', first: own, second: other }
  if (MEMBERS.test(own) && MEMBERS.test(other)) return null
  return { wording: 'person', certainty: 0.8, severity: 'advice', first: own, second: other }
}

/** 师生 are 教师和学生, 干群 干部和群众: two kinds of people by a character of each. */
function shortens(short: string, long: string): boolean {
  const [, first = '', second = ''] = /(.)(.)$/u.exec(short) ?? []
  return (
    /[和与及、]/u.test(long) &&
    long.split(/[和与及、]/u).some((part) => part.includes(first)) &&
    long.split(/[和与及、]/u).some((part) => part.includes(second))
  )
}

function objectOf(text: string): string | null {
  const object = OBJECT.exec(text)?.[1]?.replace(ASKED, '')
  if (object === undefined || object.startsWith('对')) return null
  return NOBODY_WORDS.includes(object) || /(?:服务|服务对象|受益|对象)$/u.test(object) || object.length > 12
    ? ''
    : object
}

/** 事业退休人员取暖费 over 行政退休人员取暖费: all else is the same. */
function opposite({ name, description }: WordReading): Mismatch | null {
  for (const [a, b] of OPPOSITES) {
    const holdsFirst = name.includes(a)
    if (!holdsFirst && !name.includes(b)) continue
    const [first, second] = holdsFirst ? [a, b] : [b, a]
    if (name.includes(second) || !description.includes(second) || description.includes(first)) continue
    if (textLikeness(name.replace(first, ''), description.replace(second, '')) >= 0.6)
      return { wording: 'opposite', certainty: 0.9, severity: 'error', first, second }
  }
  return null
}

function renamed({ name, description }: WordReading): Mismatch | null {
  for (const [older, present] of RENAMED) {
    const first = older.find((word) => name.includes(word) || description.includes(word))
    if (first === undefined) continue
    const other = name.includes(first) ? description : name
    if (other.includes(present) && !other.includes(first))
      return { wording: 'renamed', certainty: 0.9, severity: 'advice', first, second: present }
  }
  return null
}

const SLOGAN_NAMES = SLOGANS.map(({ names, topics }) => ({
  names: new Set(names),
  topics: anyOfWords(topics),
}))

function slogan({ name, description }: WordReading): Mismatch | null {
  const bare = name
    .replace(/^(?:维护|促进|保持|确保|保障|推动|助力)/u, '')
    .replace(/(?:情况|指标|效果)$/u, '')
  const known = SLOGAN_NAMES.find(({ names }) => names.has(bare))
  return known === undefined || known.topics.test(description) ? null : { wording: 'slogan', certainty: 0.85 }
}

/** Rates of a population: whose they are is what they say. */
const OF_A_POPULATION = /(?:就业|入学|升学|录取|参保|参与|参训|签约|在校|持证|入园|巩固)率$/u

/** 招聘会就业率 over 农村劳动力就业率: the same rate of others. */
function otherRate({ name, description }: WordReading, segmenter: Segmenter): Mismatch | null {
  const head = OF_A_POPULATION.exec(name)?.[0]
  if (head === undefined || !description.endsWith(head) || name === head || description === head) return null
  return shareContent(name.slice(0, -head.length), description.slice(0, -head.length), segmenter)
    ? null
    : { wording: 'default', certainty: 0.7 }
}

/** What a description says of each of these rates, in whatever words. */
const RATES_OF_ONE_THING: readonly (readonly [name: RegExp, said: RegExp])[] = [
  [/就业率$/u, /就业|上岗|录用|工作|创业/u],
  [/升学率$/u, /升学|录取|升入|升本/u],
  [/(?:出勤|到岗|在岗|到课)率$/u, /出勤|到岗|在岗|到课|缺勤|在位/u],
  [/知晓率$/u, /知晓|了解|知道|答对|熟悉|掌握|说出|说得出|答出/u],
  [/参保率$/u, /参保|缴费|保险/u],
  [/完好率$/u, /完好|正常|故障|可用|运行/u],
  [/满意[度率]$/u, /满意|评价|好评|认可/u],
]
const OTHER_MATTER = /证书|取证|合格|验收|发放|出勤|满意|完好|知晓|升学|就业|参保|采购|印制/u

/** 设备验收合格率 over 参加培训的干部占应培训人数的比例: things, and a share of people. */
const OF_THINGS =
  /设备|设施|装备|器材|物资|工程|材料|产品|药品|食品|食材|疫苗|车辆|系统|平台|房屋|道路|管网|路面|苗木|植株|线路|网络|数据|案卷|档案|图书|软件|服装/u
const OF_PERSONS =
  /(?:人员|人数|学员|干部|干警|民警|法警|职工|员工|群众|师生|学生|教师|家长|队员|工人|农户|居民|村民)[^，]{0,4}占[^，]*(?:人数|总人数|人员|学员|职工|总数)[^，]{0,3}(?:比例|比率|比重|占比)$/u

/** 退役士兵就业率 over 对补助政策的知晓情况: the state of another thing. */
const OTHER_STATE = /(?:知晓|了解|满意|参与|出勤|合格|完好|发放|归档|整改|验收|取证)(?:情况|程度|度)$/u
/** 违规问题整改合格率 over 监测设备正常运行台数占设备总台数的比例: the state of machines. */
const OF_DEVICES =
  /(?:设备|车辆|路灯|仪器|系统|终端|摄像头)[^，占]{0,8}(?:台数|数|套数|辆数|盏数)占[^，]*(?:设备|车辆|路灯|仪器|系统|终端|摄像头)?[^，]{0,4}(?:台数|总数|总台数|套数|辆数|盏数)[^，]{0,2}(?:比例|比率|比重|占比)$/u
const ABOUT_DEVICES = /完好|正常|可用|在线|运行|故障|亮灯|配备|联网|开机|使用|更新|配置|设备|仪器|终端|车|灯/u

/** 毕业生就业率 over 取得证书的学生比例: a share of another thing. */
function otherShare({ name, description, descriptionNature }: WordReading): Mismatch | null {
  if (
    OF_THINGS.test(name) &&
    name.endsWith('率') &&
    OF_PERSONS.test(description) &&
    !sharesRun(name.replace(/.{2}率$/u, ''), description)
  )
    return { wording: 'default', certainty: 0.8 }
  const own = RATES_OF_ONE_THING.find(([names]) => names.test(name))
  if (
    own !== undefined &&
    descriptionNature === 'count' &&
    /(?<!平均|分)(?:人数|数量|[户件次场台个]数)$/u.test(description) &&
    !own[1].test(description)
  )
    return { wording: 'measure', certainty: 0.75 }
  if (own !== undefined && !own[1].test(description) && OTHER_STATE.test(description))
    return { wording: 'default', certainty: 0.75 }
  if (
    own === undefined &&
    name.endsWith('率') &&
    OF_DEVICES.test(description) &&
    !OF_THINGS.test(name) &&
    !ABOUT_DEVICES.test(name) &&
    !sharesRun(name.replace(/.{2}率$/u, ''), description)
  )
    return { wording: 'default', certainty: 0.75 }
  if (
    own === undefined ||
    own[1].test(description) ||
    (!SHARE.test(description) && !/(?:占比|比例)$/u.test(description))
  )
    return null
  return OTHER_MATTER.test(description) ? { wording: 'default', certainty: 0.75 } : null
}

/** A measure over a statement (an aim, a piece of work) that shares no content with it. */
function otherMatter(reading: WordReading, segmenter: Segmenter): Mismatch | null {
  const { name, description, nameNature } = reading
  const measured = nameNature !== null && nameNature !== 'effect' ? true : MONEY_NAME.test(name)
  if (
    !measured ||
    isBareHead(name) ||
    !isStatement(description) ||
    shareContent(name, description, segmenter)
  )
    return null
  return { wording: 'default', certainty: 0.7 }
}
