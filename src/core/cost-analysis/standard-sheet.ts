/** The register of 支出标准 from a table: what each row says, and rows that cannot be taken as they are. */
import { foldLabel } from '../kernel/characters.ts'
import { headsOfTable } from '../kernel/headings.ts'
import { isFiscalYear } from '../kernel/period.ts'
import { STANDARD_LEVELS, type Standard, type StandardLevel } from './standard.ts'
import { headedTables, moneyUnitOf, readAmount, type GivenTable, type HeadedRow } from './table.ts'

export type StandardField =
  | 'number'
  | 'name'
  | 'words'
  | 'level'
  | 'per'
  | 'amount'
  | 'firstYear'
  | 'lastYear'
  | 'source'
  | 'note'

const HEADS: Readonly<Record<StandardField, readonly string[]>> = {
  number: ['标准编号', '编号', '标准代码', 'number'],
  name: ['标准名称', '名称', '支出标准', '定额名称', '活动名称', 'name'],
  words: ['别名', '适用活动', '其他名称', 'words'],
  level: ['标准级别', '级别', '层级', 'level'],
  per: ['计量单位', '单位', '计价单位', 'unit'],
  amount: ['标准值', '标准金额', '定额', '支出标准值', '单价', '金额', 'amount'],
  firstYear: ['起始年度', '执行年度', '年度', '生效年度', 'from'],
  lastYear: ['截止年度', '失效年度', '有效期至', 'to'],
  source: ['依据文件', '制定依据', '依据', '文号', '来源', 'source'],
  note: ['备注', '说明', 'note'],
}

/** Without these it is another table. */
export const STANDARD_HEADS = headsOfTable(HEADS, [['number'], ['name'], ['amount']])

const LEVELS: Readonly<Record<StandardLevel, readonly string[]>> = {
  national: ['国家', '国家标准', '中央'],
  province: ['省级', '省', '省级标准'],
  city: ['市级', '市', '市级标准'],
  county: ['县级', '县', '区级', '区', '县级标准', '本级'],
  department: ['部门', '部门标准', '单位'],
}

export const STANDARD_FAULTS = [
  'number-missing',
  /** Another row of the file has it. */
  'number-twice',
  'name-missing',
  'level-unknown',
  'per-missing',
  'amount-wrong',
  'year-wrong',
  'years-reversed',
  'source-missing',
  'too-long',
] as const
export type StandardFault = (typeof STANDARD_FAULTS)[number]

export type StandardInput = Omit<Standard, 'id' | 'withdrawn'> & { readonly note: string }

export type DoubtfulRow<Fault extends string> = {
  readonly table: string
  readonly row: number
  readonly texts: readonly string[]
  readonly faults: readonly Fault[]
}

export type StandardsRead = {
  readonly standards: readonly (StandardInput & { readonly row: number })[]
  readonly doubtful: readonly DoubtfulRow<StandardFault>[]
}

export const STANDARD_TEXT_MAX = { number: 60, name: 100, per: 20, source: 200, note: 500, word: 60 } as const
export const STANDARD_WORDS_MOST = 10

/** null: no table of standards is in the file. */
export function readStandards(given: readonly GivenTable[]): StandardsRead | null {
  const tables = headedTables(given, HEADS, ['number', 'name', 'amount'])
  if (tables.length === 0) return null
  const read = tables.flatMap(({ heads, rows }) =>
    rows.map((row) => ({ row, ...standardOf(row, heads.amount) })),
  )
  const seen = new Map<string, number>()
  for (const { standard } of read) seen.set(standard.number, (seen.get(standard.number) ?? 0) + 1)
  const judged = read.map((one) => ({
    ...one,
    faults: [
      ...one.faults,
      ...(one.standard.number !== '' && (seen.get(one.standard.number) ?? 0) > 1
        ? (['number-twice'] as const)
        : []),
    ],
  }))
  return {
    standards: judged.flatMap(({ row, standard, faults }) =>
      faults.length > 0 ? [] : [{ ...standard, row: row.row }],
    ),
    doubtful: judged.flatMap(({ row: { table, row, texts }, faults }) =>
      faults.length === 0 ? [] : [{ table, row, texts, faults }],
    ),
  }
}

function standardOf({ values }: HeadedRow<StandardField>, amountHead: string | undefined) {
  const level = levelOf(values.level)
  const [money, per] = perOf(values.per)
  const amount = readAmount(values.amount, money ?? moneyUnitOf(amountHead))
  const [firstYear, lastYear] = [yearOf(values.firstYear), yearOf(values.lastYear)]
  const standard: StandardInput = {
    number: values.number,
    name: values.name,
    words: values.words.split(/[、,，;；\n]/u).flatMap((word) => (word.trim() === '' ? [] : [word.trim()])),
    level: level ?? 'county',
    per,
    amount: amount ?? (0n as Standard['amount']),
    firstYear: firstYear ?? 0,
    lastYear,
    source: values.source,
    note: values.note,
  }
  const isWrongYear =
    firstYear === null || (lastYear === null && values.lastYear !== '' && !OPEN.test(values.lastYear))
  return {
    standard,
    faults: [
      ...(level === null ? (['level-unknown'] as const) : []),
      ...(amount === null ? (['amount-wrong'] as const) : []),
      ...(isWrongYear ? (['year-wrong'] as const) : []),
      ...standardFaults(standard).filter(
        (fault) => !(fault === 'amount-wrong' && amount === null) && !(fault === 'year-wrong' && isWrongYear),
      ),
    ] as readonly StandardFault[],
  }
}

/** 长期, —: no last year is set. */
const OPEN = /^(?:长期|至今|现行|[-—/]+)$/u

/** What is wrong with a standard by itself. */
export function standardFaults(standard: StandardInput): readonly StandardFault[] {
  const { number, name, words, per, amount, firstYear, lastYear, source, note } = standard
  const most = STANDARD_TEXT_MAX
  const isLong =
    number.length > most.number ||
    name.length > most.name ||
    per.length > most.per ||
    source.length > most.source ||
    note.length > most.note ||
    words.length > STANDARD_WORDS_MOST ||
    words.some((word) => word.length > most.word)
  return [
    ...(number === '' ? (['number-missing'] as const) : []),
    ...(name === '' ? (['name-missing'] as const) : []),
    ...(per === '' ? (['per-missing'] as const) : []),
    ...(amount <= 0n ? (['amount-wrong'] as const) : []),
    ...(!isFiscalYear(firstYear) || (lastYear !== null && !isFiscalYear(lastYear))
      ? (['year-wrong'] as const)
      : []),
    ...(lastYear !== null && lastYear < firstYear ? (['years-reversed'] as const) : []),
    ...(source === '' ? (['source-missing'] as const) : []),
    ...(isLong ? (['too-long'] as const) : []),
  ]
}

function levelOf(text: string): StandardLevel | null {
  const folded = foldLabel(text)
  if (folded === '') return 'county'
  return STANDARD_LEVELS.find((level) => level === folded || LEVELS[level].includes(folded)) ?? null
}

/** 万元/公里: the money that the value is in, and what it is for one of. */
function perOf(text: string): readonly ['元' | '万元' | null, string] {
  const [, money, per = text] = /^(万元|元)\/(.+)$/u.exec(text.trim()) ?? []
  return [money === '万元' || money === '元' ? money : null, per.trim()]
}

function yearOf(text: string): number | null {
  const year = Number(/^((?:19|20)\d{2})\s*年?度?$/u.exec(text)?.[1] ?? Number.NaN)
  return isFiscalYear(year) ? year : null
}
