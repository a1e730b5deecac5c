/** What a figure counts, in words that can be compared with the name of an indicator. */
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { remembered } from '../kernel/remember.ts'
import type { Figure } from './figure.ts'
import { measureFamily, TIME_MEASURE_WORDS } from './measure-words.ts'

/** Words between a noun and its number that say nothing of the noun: 达到, 不少于, 预计. */
const REACHING =
  /(?:(?:达到?|达成|实现|完成|提高到|提升至|提高至|保持在?|控制在?|不少于|不低于|不超过|不高于|不小于|不大于|大于等于|小于等于|大于|小于|等于|超过|高于|至少|约|近|共计?|总计|合计|预计|计划|拟|均|为|是|在|有|≥|≤|>=|<=|=|>|<|：|:)\s*)+$/u
/** What opens a clause before its object: 组织开展, 举办. */
const OPENING =
  /^(?:(?:全年|年内|本年度?|全区|全县|全市|我区|我县|我市|累计|通过|确保|保证|力争|争取|计划|预计|拟|主要|用于|对|为|向|将|及|和|与|并|组织|开展|举办|实现|完成|实施|进行|保障|发放|支付)(?:的)?)+/u
const CLOSING =
  /(?:的)?(?:总)?(?:数量|人数|人次|次数|场次|场数|个数|件数|户数|家数|班次|期数|批次|总数|金额|数额|情况|数)$/u

/** The words alone: half width, no blanks, no signs. */
function bare(text: string): string {
  // Most names are Chinese characters and nothing else.
  return /^\p{Script=Han}*$/u.test(text) ? text : halfWidth(withoutSpaces(text)).replace(/[\p{P}\p{S}]/gu, '')
}

/** The name of an indicator, or the words before a number, down to the thing itself: 组织参加培训的人数 → 参加培训. */
export const subjectCore: (text: string) => string = remembered((text) =>
  bare(text)
    .replace(OPENING, '')
    .replace(/(?:指标|指标值)$/u, '')
    .replace(CLOSING, '')
    .replace(/的$/u, ''),
)

/** 巡库人员 are 巡库员, 老人 are 老年人: one word for people called in two. */
export function samePersons(words: string): string {
  return words.includes('人')
    ? words.replace(/(?<=\p{Script=Han}{2})人员/gu, '员').replace(/(?<!年)老人/gu, '老年人')
    : words
}

/** What is asked of a figure again and again, for every row and every other figure it is set against. */
type Facts = { subjects: readonly Subject[] | null; partial: boolean | null; change: boolean | null }

function factsOf(figure: Figure): Facts {
  const { notes } = figure
  if (notes.facts !== null) return notes.facts as Facts
  const facts: Facts = { subjects: null, partial: null, change: null }
  notes.facts = facts
  return facts
}

/**
 * The words that name what is counted: before the number (遗属人数33人), behind its measure word (33名教师), or
 * both.
 */
export function figureSubjects(figure: Figure): readonly Subject[] {
  const facts = factsOf(figure)
  facts.subjects ??= readSubjects(figure)
  return facts.subjects
}

function readSubjects({ before, after }: Figure): readonly Subject[] {
  const front = subjectBefore(before)
  const back = after === '' ? null : subjectAfter(after)
  if (front === null) return back === null ? NO_SUBJECTS : [back]
  return back === null ? [front] : [front, back]
}

const NO_SUBJECTS: readonly Subject[] = []

/** The same words are before and behind the figures of a county's tables. */
const subjectBefore: (before: string) => Subject | null = remembered((before) =>
  subject(samePersons(subjectCore(before.replace(REACHING, ''))), 'before'),
)
const subjectAfter: (after: string) => Subject | null = remembered((after) =>
  subject(
    samePersons(
      subjectCore(
        /^(?:的)?(\p{Script=Han}{2,10})/u.exec(after.replace(/^(?:以上|左右|及以上|以内|以下)/u, ''))?.[1] ??
          '',
      ),
    ),
    'after',
  ),
)

function subject(words: string, side: Subject['side']): Subject | null {
  return words.length < 2 ? null : { words, side }
}

/** The noun of words before a number is their end, that of words behind it their beginning. */
export type Subject = { readonly words: string; readonly side: 'before' | 'after' }

/**
 * A part of something larger, an average, one of several turns: such a figure is not the whole that an
 * indicator gives.
 */
export function isPartial(figure: Figure): boolean {
  const facts = factsOf(figure)
  facts.partial ??= saysPartial(figure)
  return facts.partial
}

/** A part, an average, one of several turns; an average rate is the rate of all. */
const PARTS = /(?:其中|包括|含|每|平均|人均|户均|分别|累计|各|第|上年|去年|同比|比上年)[^，。；]{0,6}$/u
const PART_OF_RATES = /(?:其中|包括|含|每|人均|户均|分别|累计|各|第|上年|去年|同比|比上年)[^，。；]{0,6}$/u

function saysPartial({ kind, before, per, after }: Figure): boolean {
  return (
    per.length > 0 ||
    (kind === 'rate' ? PART_OF_RATES : PARTS).test(before.slice(-16)) ||
    /^\s*(?:[-—~～至到]\s*\d)/u.test(after) ||
    /\d\s*\p{Script=Han}?[-—~～至到]\s*$/u.test(before)
  )
}

/** A rate that tells of a change and not of a level: 提高5%, 下降3个百分点. */
export function isChange(figure: Figure): boolean {
  if (figure.kind !== 'rate') return false
  const facts = factsOf(figure)
  facts.change ??= saysChange(figure)
  return facts.change
}

function saysChange({ before, unit }: Figure): boolean {
  return (
    /百分点/u.test(unit) ||
    /(?:提高|增长|增加|降低|下降|上升|减少|压减|缩短|提升)(?:了|率|幅度|比例)?(?:约|近|不少于|不低于|≥)?\s*$/u.test(
      before,
    ) ||
    /(?:增长|下降|增幅|降幅)率?[^，。；]{0,4}$/u.test(before)
  )
}

/** 网点达到24个, 总数增至320家: how many there are in the end, of which the year adds some. */
export function isStock({ kind, before }: Figure): boolean {
  return (
    kind === 'count' &&
    /(?:达到?|增至|增加到|增长到|扩大到|发展到|总数|总量|总计|保有量|存量|累计)(?:达到?|为|超过|突破|不少于)?\s*$/u.test(
      before,
    )
  )
}

/** 新建网点, 年内培育: what the year adds. */
export function isAdded(words: string): boolean {
  return /新[建增设购添改认培引招获入办开]|增[加设]|年内|当年|本年|改造|培育|引进/u.test(words)
}

/**
 * What two figures must share to be of one measure: the family of the measure word, 率 or money. null for
 * times and bare numbers.
 */
export function figureMeasure({
  kind,
  unit,
  before,
}: Pick<Figure, 'kind' | 'unit'> & { readonly before?: string }): string | null {
  if (kind === 'rate') return '%'
  if (kind === 'money') return '元'
  // 行政村48个 are villages, as 48个村 are.
  if (unit === '个' && before?.endsWith('村') === true) return measureFamily('个村')
  return kind === 'bare' || TIME_MEASURE_WORDS.has(unit) ? null : measureFamily(unit)
}

/** How much of a thing there is. */
const EXTENT =
  /^(?:总|建筑|作业|实施)?(?:面积|里程|长度|总长|公里数|亩数|株数|头数|吨数|规模|总?量|条数|盏数|台数|套数|座数|处数|间数)$/u

/**
 * How surely a subject is of the thing that a name names: 2 the same noun, one said shorter; 1 some word in
 * common; 0 nothing.
 */
export function subjectLikeness({ words, side }: Subject, name: string): 0 | 1 | 2 {
  const [shorter, longer] = words.length <= name.length ? [words, name] : [name, words]
  if (shorter.length < 2) return 0
  // 示范主体 is no 示范主体辐射带动户数: what is at the other end only tells whose.
  if (shorter.length >= 3 && (longer.endsWith(shorter) || (side === 'after' && longer.startsWith(shorter))))
    return 2
  // 封山育林4000亩 is the 封山育林面积.
  if (shorter.length >= 3 && longer.startsWith(shorter) && EXTENT.test(longer.slice(shorter.length))) return 2
  let common = 0
  let telling = false
  for (let i = 0; i + 2 <= shorter.length; i += 1) {
    if (!holdsPair(longer, shorter.charCodeAt(i), shorter.charCodeAt(i + 1))) continue
    common += 1
    telling ||= !GENERAL_PAIRS.has(shorter.slice(i, i + 2))
  }
  if (shorter.length >= 5 && common * 4 >= (shorter.length - 1) * 3 && longer.includes(shorter.slice(-2)))
    return 2
  return telling ? 1 : 0
}

/** Pairs of characters that any name may hold. */
export const GENERAL_PAIRS: ReadonlySet<string> = new Set([
  '人员',
  '工作',
  '项目',
  '完成',
  '数量',
  '人数',
  '服务',
  '单位',
  '建设',
  '管理',
  '开展',
  '组织',
  '实施',
  '保障',
  '提高',
  '提升',
  '活动',
  '资金',
  '经费',
  '全县',
  '全区',
  '全市',
  '本单',
  '在职',
  '满意',
  '意度',
  '比例',
  '及时',
  '时率',
  '成率',
  '达标',
  '标率',
  '合格',
  '格率',
  '时间',
  '质量',
  '年度',
  '次数',
  '情况',
  '覆盖',
  '盖率',
  '有效',
  '正常',
  '运行',
  '运转',
  '设备',
  '业务',
  '支出',
  '成本',
  '效果',
  '水平',
  '能力',
  '社会',
  '群众',
  '对象',
  '验收',
  '考核',
  '检查',
  '培训',
  '改造',
  '维护',
  '购置',
  '发放',
  '补助',
  '补贴',
  '新增',
  '总数',
  '相关',
  '各项',
  '任务',
  '目标',
  '确保',
  '推进',
  '加强',
  '促进',
  '不断',
  '全面',
  '影响',
  '稳定',
  '准确',
  '确率',
  '完好',
  '好率',
  '个数',
  '收入',
  '结束',
  '结算',
  '全覆',
])

/** Whether two characters are side by side in a name: faster than to cut them out and look for them. */
function holdsPair(text: string, first: number, second: number): boolean {
  for (let i = 0; i + 2 <= text.length; i += 1)
    if (text.charCodeAt(i) === first && text.charCodeAt(i + 1) === second) return true
  return false
}

/** Whether two names share any pair of characters that tells something. */
export function sharesTelling(a: string, b: string): boolean {
  const isShort = b.length <= SHORT
  for (let i = 0; i + 2 <= a.length; i += 1) {
    if (isShort && !holdsPair(b, a.charCodeAt(i), a.charCodeAt(i + 1))) continue
    const pair = a.slice(i, i + 2)
    if (!GENERAL_PAIRS.has(pair) && (isShort || b.includes(pair))) return true
  }
  return false
}

/**
 * So many characters are looked through faster by {@link holdsPair} than a pair is cut out and looked for.
 */
const SHORT = 48

/** The longest run of characters that two texts share. */
export function sharedRun(a: string, b: string): string {
  let best = ''
  for (let from = 0; from < a.length; from += 1) {
    while (from + best.length < a.length && b.includes(a.slice(from, from + best.length + 1)))
      best = a.slice(from, from + best.length + 1)
  }
  return best
}
