/**
 * Figures in Chinese text: amounts of money, counts with their measure words, percentages; with what they
 * count, what they are for each of (每人每月, 元/人), their bound (以上, 不少于, ≤) and where they are.
 * Years, dates, numbers of documents and of lists are no figures. The same text always gives the same figures;
 * positions are those of the text as written.
 */
import { characterCodes, halfWidth } from '../kernel/characters.ts'
import { parseMoney, type Fen } from '../kernel/money.ts'
import { multiplyDecimal } from '../kernel/decimal.ts'
import { remembered } from '../kernel/remember.ts'
import { matchesIn } from '../kernel/matches.ts'
import { MEASURE_WORDS } from './measure-words.ts'
import { chineseNumeral, withGroup } from './numeral.ts'

export type FigureKind = 'money' | 'count' | 'rate' | 'bare'
/** about: 约, 近, 预计, 左右, 余, 多. */
export type Bound = 'lower' | 'upper' | 'exact' | 'about'

export type Figure = {
  readonly kind: FigureKind
  /** A canonical decimal string; 3.2万人 is 32000, an amount of money is in `unit`. */
  readonly number: string
  /** 元, 万元, 亿元; a measure word; %; '' for a bare number. */
  readonly unit: string
  /** In 分; null for what is no money. */
  readonly amount: Fen | null
  /** What it is for each of: 每人每月 and 元/人·月 are 人 and 月. */
  readonly per: readonly string[]
  readonly bound: Bound
  /** The words before it, back to the last stop: what is counted, mostly. */
  readonly before: string
  /** The words after it, up to the next stop. */
  readonly after: string
  /** As written, from the number to the end of its unit. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** What subject.ts reads of the figure, once: it is asked for every row and every other figure. */
  readonly notes: { facts: object | null }
}

/**
 * A number in digits, its group (万) and what makes it rough (余), or Chinese numerals and 余: five groups. The
 * unit is looked up behind it.
 */
const NUMBER =
  /(?<![\dA-Za-z.])((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*((?:百万|千万|万|亿|千|百)(?!元))?(余|多|几)?\s*|([零〇一二两三四五六七八九十百千万亿]+)(余|多)?/gu

/** Units by their first character, the longest first. */
const UNITS: ReadonlyMap<number, readonly string[]> = ((): Map<number, string[]> => {
  const units = new Map<number, string[]>()
  for (const unit of [
    '个百分点',
    '百分点',
    '亿元',
    '万元',
    '千元',
    '百元',
    '元',
    '%',
    '‰',
    ...MEASURE_WORDS,
  ].toSorted((a, b) => b.length - a.length)) {
    const same = units.get(unit.charCodeAt(0)) ?? []
    same.push(unit)
    units.set(unit.charCodeAt(0), same)
  }
  return units
})()

function unitAt(plain: string, at: number): string {
  const units = UNITS.get(plain.charCodeAt(at))
  if (units === undefined) return ''
  for (const unit of units) if (plain.startsWith(unit, at)) return unit
  return ''
}

const STOPS = characterCodes('，。；、：！？,;:?!()（）“”"《》〈〉【】\n\t')
const PER_BEFORE =
  /(?:每|\/|按)(?:一)?(人|名|户|月|年|次|场|期|天|日|亩|个|村|社区|家|台|套|平方米|公里|课时|学时|班|生|学期|季度|吨|件|份|床|座|所|户次|人次|页|批次|盏|辆|条|块|册|本|张|瓶|袋|箱|根|处|眼|棵|株|头|只|羽|项|例|案|宗|小时|立方米|公斤|米|车|站|支|剂|针|餐|校|店|片|幢|栋)/gu
const PER_AFTER =
  /^\s*(?:\/|每|·)\s*(?:每)?(人|名|户|月|年|次|场|期|天|日|亩|个|村|社区|家|台|套|平方米|㎡|公里|课时|学时|班|生|学期|季度|吨|件|份|床|座|所|队|户次|人次|页|批次|盏|辆|条|块|册|本|张|瓶|袋|箱|根|处|眼|棵|株|头|只|羽|项|例|案|宗|小时|立方米|公斤|米|车|站|支|剂|针|餐|校|店|片|幢|栋)/u

/** Longer texts have their figures, too, but words around a figure end here. */
const NEAR = 40

const NO_QUANTITY_AFTER = /^(?:年(?!以上|限|均)|号|条|款|届|级|版|期刊|日|时|点|分(?!之)|月(?!补|均|内))/u

/**
 * A full-width comma after a half-width digit ends a clause (完成3，101人参加); after a full-width one it may
 * part thousands (１，２００).
 */
const LIST_COMMA = /(?<=[0-9])，/gu

const MAY_HOLD = /[\d０-９二两三四五六七八九十百千]/u
const NONE: readonly Figure[] = []

/** Every figure of a text, in order. */
export function figuresIn(text: string): readonly Figure[] {
  return MAY_HOLD.test(text) ? read(text) : NONE
}

const read: (text: string) => readonly Figure[] = remembered((text) => {
  const plain = /[\uff01-\uff5e]/u.test(text) ? halfWidth(text.replace(LIST_COMMA, '；')) : text
  const figures: Figure[] = []
  for (const match of matchesIn(plain, NUMBER)) {
    // 万 of 1万三十元 or 2万元 may be a unit that the figure before it has taken.
    if (match.index < (figures.at(-1)?.end ?? 0)) continue
    const figure = match[4] === undefined ? fromDigits(plain, match) : fromChinese(plain, match)
    if (figure !== null)
      figures.push(plain === text ? figure : { ...figure, text: text.slice(figure.start, figure.end) })
  }
  return figures
})

/** Of these there are no parts. */
const WHOLE_ONLY: ReadonlySet<string> = new Set([
  '人',
  '名',
  '位',
  '户',
  '家',
  '个',
  '场',
  '次',
  '所',
  '座',
  '处',
  '台',
  '套',
  '辆',
  '人次',
  '项',
  '期',
])

function fromDigits(plain: string, match: RegExpExecArray): Figure | null {
  const [, written = '', group = '', more = ''] = match
  const end = match.index + match[0].length
  const unit = unitAt(plain, end)
  // 1.780名学生 and 1.2个系统 at the beginning of a line are the first of a list.
  const opens = match.index === 0 || plain.charCodeAt(match.index - 1) === 0x0a
  const digits =
    opens && WHOLE_ONLY.has(unit) && group === '' ? written.replace(/^\d\.(?=[1-9]\d*$)/u, '') : written
  if (isNoQuantity(plain, match.index, match.index + written.length, unit)) return null
  const place = {
    start: match.index,
    end: unit === '' ? match.index + match[0].trimEnd().length : end + unit.length,
    rough: more !== '',
  }
  if (unit.endsWith('元')) return figureAt(plain, place, moneyOf(digits, group, unit), unit)
  const number = withGroup(digits, group)
  return number === null ? null : figureAt(plain, place, { number, amount: null }, unit)
}

/** Of these measure words only digits count: 三级, 一路, 五年 are names. */
const NEVER_CHINESE: ReadonlySet<string> = new Set([
  '级',
  '类',
  '门',
  '点',
  '路',
  '道',
  '面',
  '年',
  '月',
  '日',
])

function fromChinese(plain: string, match: RegExpExecArray): Figure | null {
  const [, , , , chinese = '', some = ''] = match
  const end = match.index + match[0].length
  const unit = unitAt(plain, end) || unitAt(plain, end - 1)
  const cut = unitAt(plain, end) === '' && unit !== ''
  if (
    unit === '' ||
    NEVER_CHINESE.has(unit) ||
    /^[%‰]/u.test(unit) ||
    /[“"第十]$/u.test(plain.slice(Math.max(0, match.index - 1), match.index))
  )
    return null
  // 三十万元: the 万 of the numeral is the unit's.
  const numeral = cut ? chinese.slice(0, -1) : chinese
  const number = chineseNumeral(numeral)
  // 一 is mostly no count (一次性, 一批, 一个平台), and small numbers before 个 are slogans: 两个维护, 四个意识.
  if (
    number === null ||
    number === '1' ||
    (numeral.length < 2 && (unit === '个' || unit === '个人' || unit === '项'))
  )
    return null
  const place = { start: match.index, end: (cut ? end - 1 : end) + unit.length, rough: some !== '' }
  return unit.endsWith('元')
    ? figureAt(plain, place, moneyOf(number, '', unit), unit)
    : figureAt(plain, place, { number, amount: null }, unit)
}

/** How many 元 the units of money below 万元 stand for. */
const IN_YUAN: ReadonlyMap<string, string> = new Map([
  ['百元', '100'],
  ['千元', '1000'],
])

type Quantity = { readonly number: string; readonly amount: Fen | null }

function moneyOf(digits: string, group: string, unit: string): Quantity {
  const scale = IN_YUAN.get(unit) ?? null
  const base = unit === '亿元' || unit === '万元' ? unit : '元'
  const grouped = withGroup(digits, group) ?? '0'
  const number = scale === null ? grouped : multiplyDecimal(grouped, scale)
  const amount = parseMoney(number, base)
  return { number, amount: amount.ok ? amount.value : null }
}

const SHARES: ReadonlySet<string> = new Set(['%', '‰', '百分点', '个百分点'])

/** What no money is, by its unit. */
function kindOfUnit(unit: string): FigureKind {
  if (unit === '') return 'bare'
  return SHARES.has(unit) ? 'rate' : 'count'
}

function figureAt(
  plain: string,
  { start, end, rough }: { readonly start: number; readonly end: number; readonly rough: boolean },
  { number, amount }: Quantity,
  unit: string,
): Figure {
  const before = wordsBefore(plain, start)
  const after = wordsAfter(plain, end)
  return {
    kind: amount === null ? kindOfUnit(unit) : 'money',
    number,
    unit,
    amount,
    per: perOf(before, after),
    bound: rough ? 'about' : boundOf(before, after),
    before,
    after,
    text: plain.slice(start, end),
    start,
    end,
    notes: { facts: null },
  }
}

function wordsBefore(plain: string, start: number): string {
  let from = start
  while (from > 0 && start - from < NEAR && !STOPS.holds(plain.charCodeAt(from - 1))) from -= 1
  return plain.slice(from, start)
}

function wordsAfter(plain: string, end: number): string {
  let to = end
  while (to < plain.length && to - end < NEAR && !STOPS.holds(plain.charCodeAt(to))) to += 1
  return plain.slice(end, to)
}

const NOTHING: readonly string[] = []
/** What {@link PER_AFTER} begins with. */
const PER_OPENS = characterCodes('/每·')

function perOf(before: string, after: string): readonly string[] {
  // 没人每月 is the usual slip for 每人每月.
  const words = before.includes('没人每') ? before.replace('没人每', '每人每') : before
  const found =
    (words.includes('每') || words.endsWith('标准') || words.endsWith('按')) &&
    /(?:每(?:一)?[^\d]{0,12}|标准|按)$/u.test(words)
      ? matchesIn(words, PER_BEFORE).map((match) => match[1] ?? '')
      : NOTHING
  const rest: string[] = []
  for (let left = after; PER_OPENS.holds(left.trimStart().charCodeAt(0));) {
    const match = PER_AFTER.exec(left)
    if (match === null) break
    rest.push(match[1] ?? '')
    left = left.slice(match[0].length)
  }
  if (found.length === 0 && rest.length === 0) return NOTHING
  return [...new Set([...found, ...rest].map((word) => SAME_EACH.get(word) ?? word))]
}

/** 每名 and 每生 are 每人, 每日 is 每天. */
const SAME_EACH: ReadonlyMap<string, string> = new Map([
  ['名', '人'],
  ['生', '人'],
  ['日', '天'],
  ['㎡', '平方米'],
])

/** The last characters of the words before a number, and the first of those behind it, that tell a bound. */
const BOUND_ENDS = characterCodes('约近计概右划过于少在高低多限<>=≤≥≦≧')
const BOUND_OPENS = characterCodes('左上及以之封起')

function boundOf(before: string, after: string): Bound {
  if (!BOUND_OPENS.holds(after.charCodeAt(0)) && !BOUND_ENDS.holds(lastCode(before))) return 'exact'
  // Only the last words are looked at: the longest of them has four characters.
  const last = before.trimEnd().slice(-4)
  if (/(?:约|大约|近|将近|预计|大概|左右|计划)$/u.test(before.slice(-2)) || /^(?:左右|上下)/u.test(after))
    return 'about'
  if (
    /(?:不超过|不高于|不多于|不大于|小于等于|小于|低于|少于|控制在|最高|最多|至多|上限|<=|<|≤|≦)$/u.test(
      last,
    ) ||
    /^(?:及)?(?:以内|之内|以下|封顶)/u.test(after)
  )
    return 'upper'
  if (
    /(?:不少于|不低于|不小于|至少|最低|最少|下限|大于等于|大于|超过|高于|>=|>|≥|≧)$/u.test(last) ||
    /^(?:及)?(?:以上|起)/u.test(after)
  )
    return 'lower'
  return 'exact'
}

/** The code of the last character that is no space; NaN where there is none. */
function lastCode(text: string): number {
  const code = text.charCodeAt(text.length - 1)
  return isSeen(code) ? code : text.trimEnd().charCodeAt(text.trimEnd().length - 1)
}

/** Whether a character is surely no space; of a few signs that are none it says nothing. */
function isSeen(code: number): boolean {
  return (code > 0x20 && code !== 0xa0 && code < 0x1680) || (code >= 0x3001 && code !== 0xfeff)
}

/** Whether + or - may be here, spaces aside: hardly ever behind a number. */
function mayBeSign(code: number): boolean {
  return code === 0x2b || code === 0x2d || !isSeen(code)
}

/** What is before a number that is none: of a document, a law, a year, a code. */
const NUMBERS = characterCodes('第〔[【-+/.—–~至到年')

/** Signs within a code or a version: GB-2021, 3/4. */
const NUMBER_GOES_ON = characterCodes('-+/.')

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Years, dates, numbers of lists, documents, laws and codes. */
function isNoQuantity(plain: string, start: number, end: number, unit: string): boolean {
  const ahead = plain.charCodeAt(start - 1)
  const named = isSeen(ahead) ? NUMBERS.holds(ahead) : start > 0
  // Behind most numbers is their unit, and before them no word that makes a name of them.
  if (
    unit !== '' &&
    !named &&
    end - start !== 4 &&
    !mayBeSign(plain.charCodeAt(end)) &&
    unit !== '年' &&
    unit !== '月' &&
    unit !== '日'
  )
    return false
  const before = plain.slice(Math.max(0, start - 6), start)
  const after = plain.slice(end, end + 8)
  if (
    end - start === 4 &&
    /^(?:19|20)\d{2}$/u.test(plain.slice(start, end)) &&
    /^\s*(?:年|[-—–~至到/.]\s*(?:19|20)?\d{2})/u.test(after)
  )
    return true
  if (NUMBERS.holds(lastCode(before))) {
    if (/(?:19|20)\d{2}\s*[-—–~至到/.年]\s*$/u.test(plain.slice(Math.max(0, start - 8), start))) return true
    if (
      /(?:第|[〔[【])\s*$/u.test(before) ||
      (NUMBER_GOES_ON.holds(before.charCodeAt(before.length - 1)) &&
        isLetterOrDigit(before.charCodeAt(before.length - 2)))
    )
      return true
  }
  if (unit === '' && /^[A-Za-z]/u.test(after)) return true
  if (/^\s*[+-]\s*[A-Za-z]/u.test(after)) return true
  if (
    unit === '' &&
    end < plain.length &&
    /(?:^|[\n(（])\s*$/u.test(before) &&
    /^\s*(?:[.．、)）]|$)/u.test(after) &&
    !/^\s*\.\d/u.test(after)
  )
    return true
  if (unit === '年' || unit === '月' || unit === '日')
    return (
      (!/^(?:年|月|日)(?:内|以上|以内|以下|之内)?$/u.test(after.trim()) &&
        !(unit === '年' && /(?:共|为期|连续|期限)$/u.test(before))) ||
      /年\s*$/u.test(before)
    )
  return unit === '' && NO_QUANTITY_AFTER.test(after.trim())
}
