/**
 * The value of an indicator: sign, number and unit; or words; or a date. The text stays exactly as written,
 * the parts are what a program can compare (财预〔2021〕101号 asks for sign, number and unit).
 */
import { canonicalDecimal } from '../kernel/decimal.ts'
import { halfWidth, trimAll, withoutUnseen } from '../kernel/characters.ts'
import { chineseNumeral } from '../figures/numeral.ts'
import { datesInDigits, numeralDigits } from '../figures/date-words.ts'
import { isoDate, monthEnd } from '../kernel/period.ts'

export const VALUE_NATURES = ['quantitative', 'qualitative', 'deadline'] as const
export type ValueNature = (typeof VALUE_NATURES)[number]

export const COMPARATORS = ['>=', '<=', '>', '<', '='] as const
export type Comparator = (typeof COMPARATORS)[number]

export const COMPARATOR_SIGN: Record<Comparator, string> = {
  '>=': '≥',
  '<=': '≤',
  '>': '＞',
  '<': '＜',
  '=': '=',
}

export type IndicatorValue = {
  /** Exactly as written. */
  readonly text: string
  readonly nature: ValueNature
  /** null when no sign is written. */
  readonly comparator: Comparator | null
  /** The first number, a canonical decimal string. */
  readonly number: string | null
  /** The unit directly after the number: 万元/个, 场次, %, 人 …; null when there is none. */
  readonly unit: string | null
  /** ISO date for 2025年12月底前; null too when neither the value nor the document says the year. */
  readonly deadline: string | null
}

/** Signs and the words that stand for them, before a number; longest first. */
const SIGNS: readonly (readonly [string, Comparator])[] = [
  ['大于或等于', '>='],
  ['小于或等于', '<='],
  ['大于等于', '>='],
  ['小于等于', '<='],
  ['不低于', '>='],
  ['不少于', '>='],
  ['不小于', '>='],
  ['不超过', '<='],
  ['不高于', '<='],
  ['不多于', '<='],
  ['不大于', '<='],
  ['高于', '>'],
  ['大于', '>'],
  ['超过', '>'],
  ['低于', '<'],
  ['小于', '<'],
  ['少于', '<'],
  ['等于', '='],
  ['>=', '>='],
  ['=>', '>='],
  ['≥', '>='],
  ['≧', '>='],
  ['⩾', '>='],
  ['<=', '<='],
  ['=<', '<='],
  ['≤', '<='],
  ['≦', '<='],
  ['⩽', '<='],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
]

/** Units of measure met in targets; the longest that fits is taken. */
const UNITS: readonly string[] = [
  '%',
  '‰',
  '个百分点',
  '百分点',
  '亿元',
  '万元',
  '千元',
  '百元',
  '元',
  '角',
  '分',
  '亿',
  '万',
  '万人次',
  '万人',
  '人次',
  '人天',
  '人日',
  '人',
  '名',
  '位',
  '户次',
  '户',
  '家次',
  '家',
  '对',
  '队',
  '组',
  '班次',
  '班',
  '岗',
  '台次',
  '点次',
  '件次',
  '项次',
  '站次',
  '井次',
  '头次',
  '只次',
  '盘次',
  '床次',
  '艘次',
  '套次',
  '场次',
  '场',
  '批次',
  '批',
  '轮次',
  '轮',
  '车次',
  '架次',
  '班列',
  '次',
  '期',
  '届',
  '回',
  '遍',
  '个工作日',
  '工作日',
  '个月',
  '个小时',
  '小时',
  '分钟',
  '秒',
  '天',
  '日',
  '周',
  '季度',
  '年度',
  '年',
  '月',
  '课时',
  '学时',
  '节',
  '课',
  '万平方米',
  '平方公里',
  '平方千米',
  '平方米',
  '万立方米',
  '立方米',
  '延米',
  '公里',
  '千米',
  '厘米',
  '毫米',
  '米',
  '万亩',
  '亩',
  '公顷',
  '万吨',
  '吨',
  '公斤',
  '千克',
  '克',
  '升',
  '千瓦时',
  '千瓦',
  '度',
  '㎡',
  '㎞',
  'km2',
  'km',
  'm2',
  'm3',
  'm',
  'kg',
  'kwh',
  'gb',
  'tb',
  '万件',
  '件',
  '套',
  '台套',
  '台',
  '部',
  '辆',
  '艘',
  '架',
  '张',
  '份',
  '万份',
  '册',
  '本',
  '篇',
  '卷',
  '幅',
  '条',
  '段',
  '项',
  '个',
  '处',
  '座次',
  '座',
  '所',
  '间',
  '栋',
  '幢',
  '棵',
  '株',
  '头',
  '只',
  '匹',
  '盏',
  '块',
  '根',
  '支',
  '枚',
  '盒',
  '箱',
  '瓶',
  '袋',
  '包',
  '桶',
  '起',
  '例',
  '宗',
  '桩',
  '类',
  '种',
  '级',
  '门',
  '路',
  '点',
  '村',
  '社区',
  '站',
  '校',
  '床',
  '页',
  '字',
  '倍',
  '人·月',
  '方',
  '眼',
  '口',
  '万页',
  '万字',
  '万株',
  '万棵',
  '万辆',
  '万头',
  '万只',
  '万项',
  '万份',
  '万条',
  '万家',
  '万人天',
  '亿人次',
  '亿立方米',
  '亿吨',
  '万户',
  '万个',
  '万次',
  '万场',
  '万册',
  '万千瓦',
  '兆瓦',
  '万台',
  '尾',
  '万尾',
  '羽',
  '万羽',
  '窝',
  '笔',
  '宗地',
  '单位',
  '标段',
  '合同段',
  '孔',
  '渠',
  '井',
  '具',
  '千人',
  '万人份',
  '人份',
  '万剂次',
  '剂次',
  '剂',
  '针',
  '例次',
  '标箱',
  '平米',
  '立方',
  '万方',
  '亩次',
  '万亩次',
  '万公里',
  '海里',
  '毫克',
  '毫升',
  '微克',
  '分贝',
  '批件',
  '节次',
  '学期',
  '餐',
  '片',
  '面',
  '顶',
  '双',
  '口井',
  '道',
  '款',
  '封',
  '岗位',
  '千米',
  '万尾',
  '班级',
  '课题',
  '把',
  '罐',
  '车',
  '船',
  '串',
].toSorted((a, b) => b.length - a.length)

/** Longer than any value met; what is behind is kept as text and not searched for numbers. */
const LONGEST_VALUE = 200

type DateWords = { readonly deadline: string | null; readonly start: number; readonly end: number }

/** Reads a value as written. `fiscalYear` completes dates without a year (12月底前). */
export function parseTargetValue(written: string, fiscalYear: number | null): IndicatorValue {
  const text = trimAll(written)
  // What follows a number far inside a long text is no value; looking there costs more than it tells.
  const plain = sharesInDigits(datesInDigits(halfWidth(withoutUnseen(text.slice(0, LONGEST_VALUE)))))
  const date = findDate(plain, fiscalYear)
  const number = findNumber(plain, date)
  if (number) {
    return {
      text,
      nature: 'quantitative',
      comparator: signBefore(plain, number.start),
      number: number.value,
      unit: number.unit,
      deadline: null,
    }
  }
  if (date) {
    return {
      text,
      nature: 'deadline',
      comparator: signBefore(plain, date.start),
      number: null,
      unit: null,
      deadline: date.deadline,
    }
  }
  return { text, nature: 'qualitative', comparator: null, number: null, unit: null, deadline: null }
}

/** ﹪ and ٪ are signs of per cent, too; 百分之九十五 is 95%, 千分之三 3‰. */
export function sharesInDigits(plain: string): string {
  return plain
    .replace(/[﹪٪]/gu, '%')
    .replace(
      /([百千])分之\s*(?:([零〇一二两三四五六七八九十百]+)(?:点([零〇一二三四五六七八九]+))?|(\d+(?:\.\d+)?))/gu,
      (whole: string, ...[of, chinese, part, digits]: readonly (string | undefined)[]) => {
        const number = digits ?? (chinese === '百' ? '100' : chineseNumeral(chinese ?? ''))
        if (number === null) return whole
        return `${number}${part === undefined ? '' : `.${numeralDigits(part)}`}${of === '百' ? '%' : '‰'}`
      },
    )
}

/**
 * The parts of a value as an office writes them: ≥95%, 8万元/队/年, 2025年6月底前. Words are given back as
 * they are.
 */
export function formatTargetValue(value: Omit<IndicatorValue, 'text'> & { readonly text?: string }): string {
  const sign = value.comparator === null ? '' : COMPARATOR_SIGN[value.comparator]
  if (value.nature === 'deadline' && value.deadline !== null) return sign + formatDeadline(value.deadline)
  if (value.nature === 'quantitative' && value.number !== null)
    return `${sign}${value.number}${value.unit ?? ''}`
  return value.text ?? ''
}

/** A day as a deadline is written: 2025年6月底前, 2025年9月15日前. */
export function formatDeadline(iso: string): string {
  const year = Number(iso.slice(0, 4))
  const month = Number(iso.slice(5, 7))
  const day = Number(iso.slice(8, 10))
  return iso === monthEnd(year, month) ? `${year}年${month}月底前` : `${year}年${month}月${day}日前`
}

function signBefore(plain: string, start: number): Comparator | null {
  const before = trimAll(plain.slice(0, start))
  for (const [sign, comparator] of SIGNS) if (before.endsWith(sign)) return comparator
  return null
}

/** The first number that is no part of a date and no year. */
function findNumber(
  plain: string,
  date: DateWords | null,
): { value: string; unit: string | null; start: number } | null {
  for (const match of plain.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu)) {
    const start = match.index
    const end = start + match[0].length
    if (date && start >= date.start && start < date.end) continue
    if (isYear(match[0], plain.slice(end)) || isDocumentNumber(plain, start, end)) continue
    const value = canonicalDecimal(match[0])
    if (value !== null) return { value, unit: unitAt(plain, end), start }
  }
  return null
}

function isYear(digits: string, after: string): boolean {
  return /^(?:19|20)\d{2}$/.test(digits) && /^\s*(?:年|-\s*(?:19|20)\d{2})/.test(after)
}

/** 财预〔2021〕101号: neither number measures anything. */
function isDocumentNumber(plain: string, start: number, end: number): boolean {
  return (
    (/[〔[(【]\s*$/.test(plain.slice(0, start)) && /^\s*[〕\])】]/.test(plain.slice(end))) ||
    (/[〕\])】]\s*(?:第)?$/.test(plain.slice(0, start)) && /^\s*号/.test(plain.slice(end)))
  )
}

/** The unit behind a number, in brackets of its own as well: 90.00(%), 12 (万元). */
function unitAt(plain: string, end: number): string | null {
  const bracketed = /^\s*[([【]\s*([^()[\]【】]{1,8}?)\s*[)\]】]/u.exec(plain.slice(end))?.[1]
  if (bracketed !== undefined) return unitAt(bracketed, 0) === bracketed ? bracketed : null
  const spaces = /^\s*/.exec(plain.slice(end))?.[0].length ?? 0
  const from = end + spaces
  const first = unitFrom(plain, from)
  if (first === null) return null
  let to = from + first.length
  // 台件, 辆次, 台班: a measure word behind another makes one unit with it.
  if (!NO_THING.test(first) && COMPOUND_END.test(plain.slice(to))) to += 1
  for (;;) {
    if (plain.charAt(to) !== '/' && plain.charAt(to) !== '·') break
    const next =
      unitFrom(plain, to + 1) ??
      (plain.charAt(to) === '/' ? (FOR_EACH.exec(plain.slice(to + 1))?.[0] ?? null) : null)
    if (next === null) break
    to += 1 + next.length
    if (!NO_THING.test(next) && COMPOUND_END.test(plain.slice(to))) to += 1
  }
  return plain.slice(from, to)
}

const COMPOUND_END = /^[次件班套组](?!\p{Script=Han})/u
/** Money, shares and times make no compound. */
const NO_THING = /[%‰元分年月日天周秒时度季]$/u

/**
 * What an amount is for each of, where it is no unit of measure and ends the value or goes on: 720元/生,
 * 2000元/生·年, 50元/学员, 3万元/公厕.
 */
const FOR_EACH = /^\p{Script=Han}{1,4}(?=$|[·/])/u

function unitFrom(plain: string, from: number): string | null {
  const rest = plain.slice(from).toLowerCase()
  const unit = UNITS.find((candidate) => rest.startsWith(candidate))
  return unit === undefined ? null : plain.slice(from, from + unit.length)
}

const FULL_DATE =
  /((?:19|20)\d{2})\s*[年.\-/]\s*(1[0-2]|0?[1-9])(?:\s*[月.\-/]\s*(3[01]|[12]\d|0?[1-9])\s*[日号]?|\s*月份?)/u
const MONTH_DATE =
  /(?<![\d.个])(1[0-2]|0?[1-9])\s*月份?(?:\s*(3[01]|[12]\d|0?[1-9])\s*[日号])?(?=\s*(?:底|末|初|前|之前|以前|内|上旬|中旬|下旬|份|完成|$)|\s*(?:3[01]|[12]\d|0?[1-9])[日号])/u
const YEAR_DATE = /((?:19|20)\d{2})\s*年度?(?=\s*(?:年?底|末|前|之前|以前|内|完成|$))/u
const YEAR_END =
  /(?:当年|本年|今年|全年)?(?:年底|年末|年终)|(?:当年|本年|今年|年度)(?=内?(?:前|完成))|年内(?=完成|$)/u
/** 2025年第三季度末, 上半年内: the last day of it. */
const PART_OF_YEAR =
  /(?:((?:19|20)\d{2})年?)?(?:第?([一二三四1-4])季度|(上半年))(?=末|底|前|之前|以前|内|完成)/u
const TAIL = /^\s*(?:年?底|月?末|初|上旬|中旬|下旬)?\s*(?:之前|以前|前|内)?/u

/** The date a value names, with the place of its words; an unnamed day is the last of its month. */
function findDate(plain: string, fiscalYear: number | null): DateWords | null {
  const full = FULL_DATE.exec(plain)
  if (full) {
    const [, year = '', month = '', day] = full
    return dateWords(plain, full, {
      year: Number(year),
      month: Number(month),
      day: day === undefined ? null : Number(day),
    })
  }
  const yearOnly = YEAR_DATE.exec(plain)
  if (yearOnly) return dateWords(plain, yearOnly, { year: Number(yearOnly[1]), month: 12, day: null })
  const monthOnly = MONTH_DATE.exec(plain)
  if (monthOnly) {
    return dateWords(plain, monthOnly, {
      year: fiscalYear,
      month: Number(monthOnly[1]),
      day: monthOnly[2] === undefined ? null : Number(monthOnly[2]),
    })
  }
  const part = PART_OF_YEAR.exec(plain)
  if (part)
    return dateWords(plain, part, {
      year: part[1] === undefined ? fiscalYear : Number(part[1]),
      month: part[3] === undefined ? 3 * Number(quarterOf(part[2] ?? '')) : 6,
      day: null,
    })
  const yearEnd = YEAR_END.exec(plain)
  return yearEnd ? dateWords(plain, yearEnd, { year: fiscalYear, month: 12, day: null }) : null
}

function quarterOf(written: string): string {
  return chineseNumeral(written) ?? written
}

type NamedDay = {
  readonly year: number | null
  readonly month: number
  /** null: the last of the month. */
  readonly day: number | null
}

function dateWords(plain: string, match: RegExpExecArray, { year, month, day }: NamedDay): DateWords {
  const deadline = year === null ? null : dayOf(year, month, day)
  const end = match.index + match[0].length
  return { deadline, start: match.index, end: end + (TAIL.exec(plain.slice(end))?.[0].length ?? 0) }
}

function dayOf(year: number, month: number, day: number | null): string {
  const last = monthEnd(year, month)
  return day === null || isoDate(year, month, day) > last ? last : isoDate(year, month, day)
}
