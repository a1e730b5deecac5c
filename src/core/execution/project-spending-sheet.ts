/**
 * 项目支出表 of 部门预算: projects in rows, and in columns their money of the year by 资金性质, with 财政拨款结转结余
 * apart (the table of 部门预算公开, 财办〔2020〕13号 names its columns; 待核对). Columns are told by their words,
 * in one or two rows of headings, in any order.
 */
import { foldLabel, trimAll } from '../kernel/characters.ts'
import type { HeadsOfTable } from '../kernel/headings.ts'
import { addMoney, fen, type Fen, type MoneyUnit } from '../kernel/money.ts'
import { readFundWords, type FundNature, type FundOrigin } from '../target/fund-nature.ts'
import type { FundingLine } from '../target/funding.ts'
import type { GivenRow, GivenSheet } from '../staff/sheet.ts'
import { readMoney } from './money-sheet.ts'

/** A row that names a project. */
export type SpendingLine = {
  readonly sheet: string
  readonly row: number
  readonly code: string
  readonly name: string
  readonly unit: string
  /** 合计; null where the table has no such column, or nothing is in it. */
  readonly total: Fen | null
  readonly lines: readonly FundingLine[]
  /** Cells under a column of funds that are no amounts: their column and what they hold. */
  readonly unreadable: readonly { readonly column: string; readonly text: string }[]
}

export type SpendingSheets = {
  readonly lines: readonly SpendingLine[]
  /** Sheets that were read as such a table. */
  readonly sheets: readonly string[]
  /** 合计 row of each sheet, by 资金性质 and 资金来源; it is compared with the rows. */
  readonly controls: readonly { readonly sheet: string; readonly lines: readonly FundingLine[] }[]
}

type Column =
  | { readonly kind: 'code' | 'name' | 'unit' | 'total' }
  | {
      readonly kind: 'funds'
      readonly nature: FundNature | null
      readonly origin: FundOrigin | null
      readonly title: string
    }

const NAMED: readonly (readonly [RegExp, 'code' | 'name' | 'unit' | 'total'])[] = [
  [/^(?:预算)?项目(?:编码|代码|编号)$/u, 'code'],
  [/^(?:预算)?项目(?:名称)?$/u, 'name'],
  [/^(?:预算|项目|所属)?单位(?:名称|编码)?$|^项目单位$/u, 'unit'],
  [/^(?:预算)?(?:合计|总计|金额|预算数)$/u, 'total'],
]
/** As departments write them; without a project and kinds of funds it is another table. */
const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '单位资金'] as const
export const SPENDING_HEADS: HeadsOfTable = {
  known: {
    项目编码: ['预算项目编码', '项目代码', '项目编号'],
    项目名称: ['预算项目名称', '预算项目', '项目'],
    ...Object.fromEntries(FUNDS.map((fund) => [fund, []])),
  },
  needed: [['项目名称'], FUNDS],
}
const HEADS_WITHIN = 12
const TOTAL = /^(?:合计|总计|小计)(?:\d+个项目)?$/u

/** The tables of the sheets that name projects and two kinds of funds at least. */
export function readProjectSpending(given: readonly GivenSheet[]): SpendingSheets {
  const lines: SpendingLine[] = []
  const controls: SpendingSheets['controls'][number][] = []
  const sheets: string[] = []
  for (const { name, rows } of given) {
    const head = headOf(rows)
    if (head === null) continue
    sheets.push(name)
    const unit = unitOf(rows.slice(0, head.end)) ?? '万元'
    for (const row of rows.slice(head.end)) {
      const line = lineOf(name, row, head.columns, unit)
      if (line === null) continue
      if (line.code === '' && row.texts.some((text) => TOTAL.test(foldLabel(text)))) {
        if (row.texts.some((text) => /^(?:合计|总计)/u.test(foldLabel(text))))
          controls.push({ sheet: name, lines: line.lines })
      } else if (line.code !== '' || line.name !== '') lines.push(line)
    }
  }
  return { lines, sheets, controls }
}

type Head = { readonly columns: readonly (Column | null)[]; readonly end: number }

/**
 * One row of headings, or two: what stands over several columns is said of each of them. Of all rows those are
 * taken that tell most natures.
 */
function headOf(rows: readonly GivenRow[]): Head | null {
  let [best, most]: [Head | null, number] = [null, 0]
  for (const [at, row] of rows.slice(0, HEADS_WITHIN).entries()) {
    for (const heads of [[row.texts, rows[at + 1]?.texts ?? []], [row.texts]]) {
      const columns = columnsOf(heads)
      const funds = columns.flatMap((column) => (column?.kind === 'funds' ? [column] : []))
      const natures = funds.filter(({ nature }) => nature !== null).length
      if (!columns.some((column) => column?.kind === 'name') || funds.length < 2 || natures <= most) continue
      ;[best, most] = [{ columns, end: at + heads.length }, natures]
    }
  }
  return best
}

function columnsOf(heads: readonly (readonly string[])[]): readonly (Column | null)[] {
  const [upper = [], lower] = heads
  if (lower !== undefined && lower.some((text) => readMoney(trimAll(text), '万元') !== null)) return []
  const width = Math.max(...heads.map(({ length }) => length))
  let over = ''
  return Array.from({ length: width }, (_, i): Column | null => {
    const own = foldLabel(upper[i] ?? '')
    const under = foldLabel(lower?.[i] ?? '')
    if (own !== '') over = own
    // Nothing over it and nothing under it: no column. A heading of two rows is over what has words below.
    const title = own === '' && under === '' ? '' : (own === '' ? over : own) + under
    return title === '' ? null : columnOf(title, own === '' ? under : own)
  })
}

function columnOf(title: string, alone: string): Column | null {
  const plain = (text: string) => text.replace(/\([^)]*\)|[*:]/gu, '')
  const named = NAMED.find(([pattern]) => pattern.test(plain(title)) || pattern.test(plain(alone)))
  const funds = readFundWords(plain(title))
  if (named !== undefined && (funds === null || named[1] !== 'total')) return { kind: named[1] }
  return funds === null ? null : { kind: 'funds', ...funds, title }
}

function unitOf(rows: readonly GivenRow[]): MoneyUnit | null {
  for (const { texts } of rows)
    for (const text of texts) {
      const said = /(?:单位[::]|[(])(亿元|万元|元)/u.exec(foldLabel(text))?.[1]
      if (said === '亿元' || said === '万元' || said === '元') return said
    }
  return null
}

function lineOf(
  sheet: string,
  { row, texts }: GivenRow,
  columns: readonly (Column | null)[],
  unit: MoneyUnit,
): SpendingLine | null {
  const cells = texts.map(trimAll)
  if (cells.every((cell) => cell === '')) return null
  const said = { code: '', name: '', unit: '', total: '' }
  const sums = new Map<string, FundingLine>()
  const unreadable: { column: string; text: string }[] = []
  for (const [i, column] of columns.entries()) {
    const text = cells[i] ?? ''
    if (column === null || text === '' || /^[-—–0.]+$/u.test(text)) continue
    if (column.kind !== 'funds') {
      said[column.kind] = text
      continue
    }
    const amount = readMoney(text, unit)
    if (amount === null || amount < 0n) unreadable.push({ column: column.title, text })
    else {
      const { nature, origin } = column
      const key = `${nature ?? ''}|${origin ?? ''}`
      sums.set(key, { nature, origin, amount: addMoney(amount, sums.get(key)?.amount ?? fen(0n)) })
    }
  }
  const { code, name, unit: ofUnit } = said
  return {
    sheet,
    row,
    code,
    name,
    unit: ofUnit,
    total: said.total === '' ? null : readMoney(said.total, unit),
    lines: [...sums.values()],
    unreadable,
  }
}
