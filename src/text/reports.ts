/**
 * Words of reports: what their facts are called, and the sentences that are drafted of them. Reports are official
 * papers: their sentences are Chinese in every language of the interface.
 */
import type { LightReasonCode } from '#core/monitoring/light.ts'
import type { ChartId, ReportChart, SeriesCode } from '#core/reports/chart.ts'
import {
  factsOf,
  type Fact,
  type FactCode,
  type Said,
  type Sentence,
  type SentenceCode,
} from '#core/reports/fact.ts'
import type { DraftedSection, ReportKind, ReportState, ReportTable } from '#core/reports/report.ts'
import type { Language, Wording } from './language.ts'

function both(zh: string, en: string): Wording {
  return { 'zh-CN': zh, en }
}

export const REPORT_KIND_NAMES: Record<ReportKind, Wording> = {
  'monitoring': both('绩效运行监控报告', 'Monitoring report'),
  'work': both('绩效管理工作报告', 'Report on the year’s work'),
  'evaluation': both('部门评价报告', 'Evaluation report'),
  'self-evaluation': both('绩效自评报告', 'Self-evaluation report'),
}

/** Why a light is red or yellow, as sums name it. */
export const REASON_NAMES: Record<LightReasonCode, Wording> = {
  'overspent': both('支付超过预算', 'paid beyond the budget'),
  'impossible': both('指标完全不可能完成', 'impossible targets'),
  'possible': both('指标只是有可能完成', 'targets that may be missed'),
  'unmet': both('定性指标未达成', 'qualitative targets unmet'),
  'date-passed': both('指标已过完成期限', 'past their date'),
  'expected-low': both('预计完不成指标', 'targets expected to be missed'),
  'stage-low': both('执行率低于时段下限', 'rate below its stage'),
  'plan-behind': both('支出进度落后于计划', 'behind the plan'),
  'gap': both('目标与支出进度差异过大', 'targets and money differ'),
  'forecast-low': both('预计全年执行率偏低', 'low forecast'),
  'paid-late': both('逾期未发放', 'paid late'),
  'served-behind': both('发放进度落后', 'fewer people reached than planned'),
}

export const REPORT_STATE_NAMES: Record<ReportState, Wording> = {
  draft: both('起草中', 'Draft'),
  final: both('已定稿', 'Final'),
}

const FACT_NAMES: Record<FactCode, Wording> = {
  'day': both('数据截至', 'As of'),
  'due': both('报送期限', 'Due'),
  'rule-set': both('判定依据', 'Rule set'),
  'units': both('单位数', 'Units'),
  'projects': both('监控项目数', 'Projects watched'),
  'final': both('已办结', 'Final'),
  'red': both('红灯', 'Red'),
  'yellow': both('黄灯', 'Yellow'),
  'green': both('绿灯', 'Green'),
  'unjudged': both('待判', 'Not judged'),
  'green-rate': both('绿灯（优良）率', 'Share of green (or good) ones'),
  'budget': both('全年预算数', 'Budget'),
  'paid': both('执行数', 'Paid'),
  'rate': both('执行率', 'Execution rate'),
  'rate-change': both('执行率变化', 'Change of the rate'),
  'green-change': both('绿灯（优良）率变化', 'Change of that share'),
  'achievement': both('平均目标实现程度', 'Mean achievement'),
  'reason': both('亮灯原因', 'Reasons'),
  'reason-count': both('涉及项目', 'Projects concerned'),
  'cause-count': both('偏差原因', 'Causes'),
  'measure': both('整改措施', 'Measures'),
  'warnings': both('预警', 'Warnings'),
  'warnings-open': both('待处理预警', 'Open warnings'),
  'warnings-answered': both('已处理预警', 'Answered warnings'),
  'warnings-ended': both('已消除预警', 'Ended warnings'),
  'rectifications': both('整改事项', 'Rectifications'),
  'rectifications-confirmed': both('已确认整改', 'Confirmed'),
  'rectifications-open': both('未完成整改', 'Not yet confirmed'),
  'rectifications-late': both('逾期整改', 'Late'),
  'ended': both('年内终止项目', 'Ended in the year'),
  'ended-project': both('终止日期和原因', 'Ended on, because'),
  'ended-money': both('终止收回资金', 'Taken back'),
  'approved': both('批复项目数', 'Approved projects'),
  'assessed': both('事前绩效评估', 'Ex-ante assessments'),
  'supported': both('予以支持', 'Supported'),
  'adjusted': both('调整后支持', 'Supported once adjusted'),
  'refused': both('不予支持', 'Not supported'),
  'rounds': both('监控轮次', 'Rounds'),
  'self': both('自评项目数', 'Self-evaluations'),
  'self-confirmed': both('已确认自评', 'Confirmed self-evaluations'),
  'grade-excellent': both('优', '优'),
  'grade-good': both('良', '良'),
  'grade-fair': both('中', '中'),
  'grade-poor': both('差', '差'),
  'ungraded': both('没有评价结果', 'Without a result'),
  'evaluated': both('部门和财政评价', 'Evaluations'),
  'result': both('评价结果', 'Result'),
  'score': both('综合得分', 'Points'),
  'decided': both('已决定的项目', 'Decided'),
  'decided-amount': both('决定安排', 'Decided amount'),
  'moved': both('压减（增加为负）', 'Cut (negative: more)'),
  'experts': both('专家', 'Experts'),
  'self-score': both('自评得分', 'Own points'),
  'gap': both('与自评的差异', 'Gap to the self-evaluation'),
  'item-score': both('得分/分值', 'Points of'),
  'item-share': both('得分率', 'Share of the points'),
  'written': both('填写的内容', 'As written'),
  'objections': both('反馈意见', 'Points of feedback'),
  'accepted': both('采纳意见', 'Accepted'),
  'indicators': both('指标数', 'Indicators'),
  'purpose': both('对象', 'Subject'),
}

/** 教育局 执行率. */
export function factName({ code, of }: Pick<Fact, 'code' | 'of'>, language: Language): string {
  return [of, FACT_NAMES[code][language]].filter((part) => part !== '').join(' ')
}

/** 62.50%, 12 个. */
export function factValue({ unit }: Pick<Fact, 'unit'>, value: string | null): string {
  if (value === null) return '—'
  return unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`
}

/** What a sentence says of its facts, by their names. */
class Facts {
  private readonly said: Said

  constructor(said: Said) {
    this.said = said
  }

  /** The value with its unit; '' where the sentence has no such fact. */
  one(name: string): string {
    const [found] = this.list(name)
    return found === undefined ? '' : `${found.value}${found.unit}`
  }

  value(name: string): string {
    return this.list(name)[0]?.value ?? ''
  }

  of(name: string): string {
    return this.list(name)[0]?.of ?? ''
  }

  has(name: string): boolean {
    return this.list(name).length > 0
  }

  list(name: string): readonly Fact[] {
    const found = this.said[name]
    if (found === undefined) return []
    return 'id' in found ? [found as Fact] : (found as readonly Fact[])
  }

  /** 教育局（62.50%）、卫健局（58.00%）. */
  named(name: string): string {
    return this.list(name)
      .map(({ of, value, unit }) => `${of}（${value}${unit}）`)
      .join('、')
  }

  /** 提高 3.20 个百分点 of a value with its sign. */
  change(name: string, up: string, down: string): string {
    const value = this.value(name)
    const size = value.replace(/^[+-]/, '')
    if (/^[+-]?0(?:\.0+)?$/.test(value)) return '持平'
    return `${value.startsWith('-') ? down : up}${size}个百分点`
  }
}

const lightsSaid = (f: Facts): string =>
  `红灯${f.one('red')}、黄灯${f.one('yellow')}、绿灯${f.one('green')}${f.value('none') === '0' || !f.has('none') ? '' : `、待判${f.one('none')}`}`

const SENTENCES: Record<SentenceCode, (f: Facts) => string> = {
  'monitoring-scope': (f) =>
    `本次监控数据截至${f.value('day')}，报送期限${f.value('due')}，共监控项目${f.one('projects')}${f.value('units') === '0' ? '' : `，涉及单位${f.one('units')}`}。`,
  'monitoring-final': (f) => `监控表已办结${f.one('final')}，占应报${f.one('projects')}。`,
  'basis': (f) => `判定依据为${f.value('basis')}。`,
  'money': (f) => `全年预算数${f.one('budget')}，执行数${f.one('paid')}，执行率${f.one('rate')}。`,
  'money-no-budget': (f) => `没有全年预算数，执行数${f.one('paid')}，不计算执行率。`,
  'money-than-last-year': (f) =>
    `${f.of('before')}执行率为${f.one('before')}，与之相比${f.change('change', '提高', '下降')}。`,
  'money-no-last-year': (f) => `没有上年同期数据，本期执行率${f.one('rate')}不作同比。`,
  'units-fast': (f) => `执行较快的有${f.named('units')}。`,
  'units-slow': (f) => `执行较慢的有${f.named('units')}。`,
  'lights': (f) => `按双监控判定：${lightsSaid(f)}${f.has('share') ? `，绿灯率${f.one('share')}` : ''}。`,
  'lights-before': (f) =>
    `与本年上一轮（${f.of('before')}）相比，绿灯率由${f.one('before')}${f.change('change', '提高', '下降')}，红灯由${f.one('red')}变为${f.one('now')}。`,
  'lights-last-year': (f) =>
    `与上年同期（${f.of('before')}）相比，绿灯率由${f.one('before')}${f.change('change', '提高', '下降')}，红灯由${f.one('red')}变为${f.one('now')}。`,
  'achievement': (f) => `有数据的项目平均目标实现程度为${f.one('share')}。`,
  'projects-red': (f) => `红灯项目${f.one('red')}${f.has('projects') ? `，主要是：${because(f)}` : ''}。`,
  'projects-yellow': (f) =>
    `黄灯项目${f.one('yellow')}${f.has('projects') ? `，主要是：${because(f)}` : ''}。`,
  'units-green': (f) => `所监控项目没有红灯和黄灯的单位有：${f.named('units')}。`,
  'warnings': (f) => `发出预警${f.one('warnings')}，已处理${f.one('answered')}，已消除${f.one('ended')}。`,
  'mended': (f) => `登记整改事项${f.one('all')}，已完成并确认${f.one('confirmed')}。`,
  'no-good': (f) => `目前没有可以列为成绩的数据（${f.one('green')}）。`,
  'reasons': (f) =>
    `从亮灯原因看：${f
      .list('reasons')
      .map(({ of, value, unit }) => `${of}${value}${unit}`)
      .join('，')}。`,
  'no-problems': (f) =>
    `没有发现需要列出的问题（${f
      .list('red')
      .concat(f.list('yellow'))
      .map((one) => `${FACT_NAMES[one.code]['zh-CN']}${one.value}${one.unit}`)
      .join('、')}）。`,
  'causes': (f) =>
    `单位填报的偏差原因：${f
      .list('causes')
      .map(({ of, value, unit }) => `${of}${value}${unit}`)
      .join('，')}。`,
  'cause-words': (f) => `${f.of('words')}：${ended(f.value('words'))}`,
  'no-causes': (f) => `单位没有填报原因（${f.one('causes')}），请补充。`,
  'advise-red': (f) =>
    `对${f.one('red')}红灯项目逐项落实整改纠偏、调整目标和预算或者暂停实施的措施${
      f.has('measures')
        ? `：${f
            .list('measures')
            .map(({ of, value }) => `${of}，${value.replace(/[。；]$/, '')}`)
            .join('；')}`
        : ''
    }。`,
  'advise-slow': (f) =>
    `督促${f
      .list('units')
      .map(({ of, value, unit }) => `${of}（执行率${value}${unit}）`)
      .join('、')}加快支出进度，确实用不完的按规定调整预算。`,
  'advise-yellow': (f) => `对${f.one('yellow')}黄灯项目持续跟踪，在下一轮监控前消除偏差。`,
  'advise-warnings': (f) => `${f.one('open')}预警尚未处理，请在期限内作出继续执行、调剂或者取消的处理。`,
  'advise-rectify': (f) => `${f.one('open')}整改事项尚未完成，按期限整改并报送结果。`,
  'advise-final': (f) => `监控表应报${f.one('projects')}，已办结${f.one('final')}，其余抓紧报送和审核。`,
  'advise-none': (f) =>
    `没有需要专门提出措施的事项（${f
      .list('red')
      .map(({ code, value, unit }) => `${FACT_NAMES[code]['zh-CN']}${value}${unit}`)
      .join('')}），继续做好日常监控。`,
  'work-scope': (f) =>
    `${f.value('year')}年批复绩效目标的项目${f.one('projects')}${f.value('units') === '0' ? '' : `，涉及单位${f.one('units')}`}，全年预算数${f.one('budget')}。`,
  'work-than-last-year': (f) => `${f.of('projects')}年为${f.one('projects')}，全年预算数${f.one('budget')}。`,
  'assessments': (f) =>
    `完成事前绩效评估${f.one('assessed')}：予以支持${f.one('supported')}，调整后支持${f.one('adjusted')}，不予支持${f.one('refused')}。`,
  'assessments-none': (f) => `没有签署的事前绩效评估（${f.one('assessed')}）。`,
  'goals': (f) => `随预算批复绩效目标${f.one('projects')}，全年预算数${f.one('budget')}。`,
  'rounds': (f) => `开展绩效运行监控${f.one('rounds')}。`,
  'round-lights': (f) => `${f.of('red')}：${lightsSaid(f)}。`,
  'rounds-none': (f) => `没有开展绩效运行监控（${f.one('rounds')}）。`,
  'self': (f) => `开展单位自评的项目${f.one('self')}，已确认${f.one('confirmed')}。`,
  'self-grades': (f) =>
    `已确认的自评中：优${f.one('excellent')}、良${f.one('good')}、中${f.one('fair')}、差${f.one('poor')}。`,
  'self-none': (f) => `没有可以汇总的单位自评（${f.one('self')}）。`,
  'evaluated': (f) => `部门评价和财政评价定稿${f.one('evaluated')}。`,
  'result': (f) =>
    `${f
      .list('results')
      .map(({ of, value }) => `${of}：${value}`)
      .join('；')}。`,
  'evaluated-none': (f) => `没有定稿的部门评价和财政评价（${f.one('evaluated')}）。`,
  'decided': (f) =>
    `评价结果与${f.value('year')}年预算挂钩，已作出决定的项目${f.one('projects')}，决定安排${f.one('amount')}，${f.value('moved').startsWith('-') ? '比结果年度增加' : '比结果年度压减'}${f.value('moved').replace('-', '')}万元。`,
  'decided-none': (f) => `评价结果尚未与预算挂钩作出决定（${f.one('projects')}）。`,
  'rectified': (f) => `登记整改事项${f.one('all')}，已确认${f.one('confirmed')}，逾期${f.one('late')}。`,
  'rectified-none': (f) => `没有登记整改事项（${f.one('all')}）。`,
  'good-grades': (f) =>
    `有评价结果的项目中，优${f.one('excellent')}、良${f.one('good')}，优良率${f.one('share')}${f.has('change') ? `，与上年相比${f.change('change', '提高', '下降')}` : ''}。`,
  'poor-projects': (f) =>
    `评价结果为中的项目${f.one('fair')}，为差的项目${f.one('poor')}，得分最低的是：${f
      .list('projects')
      .map(({ of, value }) => `${of}（${value}）`)
      .join('；')}。`,
  'ungraded': (f) => `还有${f.one('ungraded')}批复项目没有定稿的评价结果。`,
  'late': (f) =>
    `${f.one('late')}${f.list('late')[0]?.code === 'warnings-open' ? '预警尚未处理' : '整改事项已逾期'}。`,
  'low-rate': (f) =>
    `全年执行率${f.one('rate')}，支出进度偏慢${f.has('units') ? `，其中${f.named('units')}` : ''}。`,
  'advise-poor': (f) =>
    `对结果为中的${f.one('fair')}、为差的${f.one('poor')}项目完善政策、改进管理，并按规定压减或者不再安排预算。`,
  'advise-ungraded': (f) => `抓紧完成${f.one('ungraded')}项目的自评和评价，做到全覆盖。`,
  'advise-decide': (f) =>
    `批复项目${f.one('projects')}，已决定${f.one('decided')}，其余尽快按评价结果提出预算安排意见。`,
  'ended': (f) =>
    `年内终止项目${f.one('ended')}，收回资金${f.one('money')}：${because(f)}${Number(f.value('ended')) > f.list('projects').length ? '等' : ''}。`,
  'evaluation-scope': (f) =>
    `评价对象为${f.value('unit')}实施的${f.value('subject')}${f.has('budget') ? `，预算数${f.one('budget')}` : ''}，评价任务为${f.value('task')}。`,
  'evaluation-parts': (f) =>
    `评价按${f.one('items')}指标评分，由${f.one('experts')}专家独立评分${f.has('agency') ? `，委托${f.value('agency')}承担` : ''}。`,
  'evaluation-result': (f) =>
    `综合得分${f.one('score')}，评价等级为“${f.value('grade')}”${f.has('parts') ? `；各部分得分与分值：${f.named('parts')}` : ''}。`,
  'evaluation-self': (f) => `单位自评得分${f.one('self')}，评价得分与其相差${f.one('gap')}。`,
  'evaluation-strong': (f) => `得分率较高的指标有${f.named('items')}。`,
  'evaluation-weak': (f) => `失分较多的指标有${f.named('items')}。`,
  'evaluation-written': (f) => ended(f.value('words')),
  'evaluation-objections': (f) => `被评价单位反馈意见${f.one('all')}，采纳${f.one('accepted')}。`,
  'evaluation-no-objections': (f) => `被评价单位没有提出反馈意见（${f.one('all')}）。`,
  'no-strong': (f) => `${f.one('items')}指标中没有得分率达到90%的。`,
  'no-weak': (f) => `${f.one('items')}指标的得分率都在80%以上。`,
  'advise-weak': (f) => `针对失分指标${f.named('items')}，逐项提出整改措施和完成时限。`,
  'advise-apply': (f) => `评价等级为“${f.value('grade')}”，按规定与预算安排挂钩。`,
  'self-measures': (f) => `${f.of('measures')}：${ended(f.value('measures'))}`,
}

function because(f: Facts): string {
  return f
    .list('projects')
    .map(({ of, value }) => (value === '' ? of : `${of}（${value}）`))
    .join('；')
}

/** Words of somebody end with a full stop. */
function ended(words: string): string {
  return /[。！？；]$/.test(words) ? words : `${words}。`
}

export function sentenceText({ code, said }: Sentence): string {
  return SENTENCES[code](new Facts(said))
}

/** The words that the system drafts for a section: a line for each paragraph. */
export function draftText({ paragraphs }: Pick<DraftedSection, 'paragraphs'>): string {
  return paragraphs.map((paragraph) => paragraph.map(sentenceText).join('')).join('\n')
}

/** What a sentence rests on, in one line: 全年预算数 1,384.14 万元；执行率 62.50%. */
export function restsText(sentence: Sentence, language: Language): string {
  return factsOf(sentence)
    .map((one) => `${factName(one, language)} ${factValue(one, one.value)}`)
    .join(language === 'en' ? '; ' : '；')
}

const CHART_TITLES: Record<ChartId, Wording> = {
  lights: both('红黄绿灯', 'Lights'),
  rates: both('执行率，由低到高', 'Execution rates, the lowest first'),
  year: both('执行率比较', 'Execution rate beside other rounds'),
  money: both('预算数和执行数', 'Budget and payments'),
  grades: both('评价等级', 'Grades'),
  rounds: both('各轮监控的红黄绿灯', 'Lights of each round'),
  parts: both('各部分得分率', 'Share of the points by part'),
  items: both('指标得分', 'Points of items'),
}
const SERIES_NAMES: Record<SeriesCode, Wording> = {
  red: both('红灯', 'Red'),
  yellow: both('黄灯', 'Yellow'),
  green: both('绿灯', 'Green'),
  unjudged: both('待判', 'Not judged'),
  rate: both('执行率', 'Execution rate'),
  achievement: both('目标实现程度', 'Achievement'),
  budget: both('全年预算数', 'Budget'),
  paid: both('执行数', 'Paid'),
  excellent: both('优', '优'),
  good: both('良', '良'),
  fair: both('中', '中'),
  poor: both('差', '差'),
  weight: both('分值', 'Points'),
  score: both('得分', 'Score'),
  share: both('得分率', 'Share of the points'),
}

/** 执行率（%）, and how many are left out: 列出15个，另有25个. */
export function chartTitle(
  { id, unit, more = 0, categories }: Pick<ReportChart, 'id' | 'unit' | 'more' | 'categories'>,
  language: Language,
): string {
  const shown = categories.length
  return language === 'en'
    ? `${CHART_TITLES[id].en} (${unit}${more > 0 ? `; ${shown} shown, ${more} more` : ''})`
    : `${CHART_TITLES[id]['zh-CN']}（${unit}${more > 0 ? `，列出${shown}个，另有${more}个` : ''}）`
}

export function seriesName(code: SeriesCode, language: Language): string {
  return SERIES_NAMES[code][language]
}

const TABLES: Record<ReportTable['id'], { readonly title: string; readonly columns: readonly string[] }> = {
  grave: {
    title: '红灯和黄灯项目',
    columns: ['项目', '单位', '灯', '预算数（万元）', '执行率（%）', '目标实现程度（%）', '原因', '措施'],
  },
  results: { title: '评价结果', columns: ['评价对象', '评价', '得分', '等级'] },
  poor: {
    title: '结果为中和差的项目',
    columns: ['项目', '单位', '来源', '得分', '等级', '问题', '改进措施'],
  },
  items: { title: '指标得分', columns: ['部分', '指标', '分值', '得分'] },
}
const LIGHTS_IN_TABLES: { readonly [light: string]: string } = { red: '红灯', yellow: '黄灯' }

export function tableWords({ id, rows, more }: ReportTable): {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Below the table; '' where all rows are there. */
  readonly note: string
} {
  return {
    ...TABLES[id],
    rows: rows.map((row) => row.map((cell) => (id === 'grave' ? (LIGHTS_IN_TABLES[cell] ?? cell) : cell))),
    note: more > 0 ? `列出最严重的${rows.length}个，另有${more}个。` : '',
  }
}
