/** The header of a flat list, one row or several stacked, below whatever title the sheet has. */
import { foldLabel } from '#core/kernel/characters.ts'
import type { Cell } from '../blocks.ts'
import { labelKey, type ColumnName } from '../layouts/layout.ts'
import { readTargetAmount } from './amount.ts'
import {
  isInitialFund,
  isSumWord,
  isPartialWord,
  isUnitWord,
  columnMeaning,
  type KeyColumn,
  type FlatMeaning,
} from './flat-columns.ts'
import { writtenCells, type GridRow } from './flat-grid.ts'
import { heads, isFormRow, isYear } from './form-row.ts'

export type FlatColumn = {
  readonly at: number
  /** The lowest label over the column, and the one that names its amounts' unit when another does. */
  readonly label: Cell
  readonly above: Cell | null
  readonly meaning: FlatMeaning | null
}

/**
 * `indicators`: one row an indicator, with the project it belongs to. `projects`: one row a project.
 */
export type FlatHeader = {
  readonly kind: 'indicators' | 'projects'
  /** Index of its first row and of the first row below it. */
  readonly from: number
  readonly to: number
  readonly columns: readonly FlatColumn[]
}

const MOST_HEADER_ROWS = 3
/** Fewer known columns make no list. */
const LEAST_COLUMNS = 3
/** Labels are short; a row with a longer cell is no header. */
const LONGEST_HEADER = 40
/** Rows looked at to tell what 单位 means. */
const MOST_LOOKED_AT = 200

/** The list whose header begins at a row; null when none does. */
export function headerAt(grid: readonly GridRow[], from: number): FlatHeader | null {
  // One cell alone is a title or a unit.
  if ((grid[from]?.own.length ?? 0) < 2) return null
  let best: FlatHeader | null = null
  for (let to = from + 1; to <= Math.min(from + MOST_HEADER_ROWS, grid.length - 1); to++) {
    const rows = grid.slice(from, to)
    const last = rows.at(-1)
    if (
      !last ||
      !isLabelRow(last, to - from > 1) ||
      rows.slice(0, -1).some((row) => holdsValue(row) || !isOver(row))
    )
      break
    const columns = columnsOf(rows, grid.slice(to, to + MOST_LOOKED_AT))
    const kind = kindOf(columns)
    if (kind !== null && (best === null || known(columns) > known(best.columns)))
      best = { kind, from, to, columns }
  }
  return best !== null && isFormRow(grid, from) ? null : best
}

function isLabelRow(row: GridRow, below: boolean): boolean {
  const { own } = row
  if (own.length === 0) return false
  if (own.some(({ text }) => text.length > LONGEST_HEADER)) return false
  return (
    !below ||
    own.every(
      ({ text }) =>
        isSumWord(text) || isUnitWord(text) || isPartialWord(text) || columnMeaning([text]) !== null,
    )
  )
}

/**
 * The upper row of a header has words of headers or cells over several columns, and no amounts; the last
 * project of a list has not.
 */
function isOver({ own }: GridRow): boolean {
  if (own.some(({ text }) => !isYear(text) && readTargetAmount(text, '万元') !== null)) return false
  return own.some(
    ({ text, rowSpan, columnSpan }) =>
      rowSpan > 1 || columnSpan > 1 || heads(text) || columnMeaning([text]) !== null,
  )
}

/** 项目名称 | 某项目: a label with its value is above a header and is no part of one. */
function holdsValue({ own }: GridRow): boolean {
  return own.some(({ text, rowSpan }, at) => {
    const next = own[at + 1]
    return (
      rowSpan === 1 &&
      next?.rowSpan === 1 &&
      columnMeaning([text])?.kind === 'key' &&
      columnMeaning([next.text]) === null &&
      !isSumWord(next.text) &&
      !isUnitWord(next.text) &&
      !heads(next.text)
    )
  })
}

function columnsOf(rows: readonly GridRow[], below: readonly GridRow[]): readonly FlatColumn[] {
  const columns: FlatColumn[] = []
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  for (let at = 0; at < width; at++) {
    const labels: Cell[] = []
    for (const { cells } of rows) {
      const cell = cells[at]
      if (cell && cell.text !== '' && labels.at(-1) !== cell) labels.push(cell)
    }
    const label = labels.at(-1)
    if (!label) continue
    const spread = columns.at(-1)?.label === label
    const meaning = spread ? null : meaningUnder(labels, label, at, below)
    columns.push({ at, label, above: labels.length > 1 ? (labels.at(-2) ?? null) : null, meaning })
  }
  return withoutDoubles(withTotal(withFunds(columns)))
}

/** @param label the lowest of the labels */
function meaningUnder(
  labels: readonly Cell[],
  label: Cell,
  at: number,
  below: readonly GridRow[],
): FlatMeaning | null {
  if (isUnitWord(label.text)) return unitMeaning(at, below)
  return columnMeaning(labels.map(({ text }) => text))
}

/** Beside 执行数 年初预算数 is a column of the funds; alone it is the budget. */
function withFunds(columns: readonly FlatColumn[]): readonly FlatColumn[] {
  if (!columns.some(({ meaning }) => meaning?.kind === 'fund' && meaning.column === 'executed'))
    return columns
  return columns.map((column) =>
    isInitialFund(column.label.text) ? { ...column, meaning: { kind: 'fund', column: 'initial' } } : column,
  )
}

/** 合计 beside the sources of the money is the budget. */
function withTotal(columns: readonly FlatColumn[]): readonly FlatColumn[] {
  const of = (column: string) =>
    columns.some(({ meaning }) => meaning?.kind === 'project' && meaning.column === column)
  const sums = columns.filter(({ meaning, label }) => meaning === null && isSumWord(label.text))
  const [sum] = sums
  if (of('total') || !(of('fiscal') || of('other')) || sums.length !== 1) return columns
  return columns.map((column) =>
    column === sum ? { ...column, meaning: { kind: 'project', column: 'total' } } : column,
  )
}

/** The same meaning twice: the second column has none, and its cells stay visible. */
function withoutDoubles(columns: readonly FlatColumn[]): readonly FlatColumn[] {
  const seen = new Set<string>()
  // 三级指标 and 指标内容: the second tells what the first means.
  const described = columns.some(
    ({ meaning }) => meaning?.kind === 'indicator' && meaning.column === 'description',
  )
  return columns.map((column) => {
    if (
      !described &&
      idOf(column) === 'indicator level3' &&
      seen.has('indicator level3') &&
      !seen.has('indicator description')
    ) {
      seen.add('indicator description')
      return { ...column, meaning: { kind: 'indicator', column: 'description' } }
    }
    const id = idOf(column)
    if (id === null) return column
    if (seen.has(id)) return { ...column, meaning: null }
    seen.add(id)
    return column
  })
}

function idOf({ meaning, label }: FlatColumn): string | null {
  if (meaning === null || meaning.kind === 'ordinal') return null
  return meaning.kind === 'label' ? `label ${labelKey(label.text)}` : `${meaning.kind} ${meaning.column}`
}

/** Names of units are long or begin with their code; units of measure are short. */
function unitMeaning(at: number, below: readonly GridRow[]): FlatMeaning {
  const texts = new Set(
    below.flatMap(({ cells }) =>
      cells[at] && cells[at].text !== '' && !isUnitWord(cells[at].text) ? [cells[at].text] : [],
    ),
  )
  const names = [...texts].filter(
    (text) => text.length > 4 || /^\d{3}/u.test(text) || /[局委办部院校站所府会]$/u.test(text),
  )
  return names.length * 2 > texts.size
    ? { kind: 'key', column: 'unit' }
    : { kind: 'indicator', column: 'measure' }
}

function known(columns: readonly FlatColumn[]): number {
  return columns.filter(({ meaning }) => meaning !== null).length
}

/** A list names its projects; a form has its project's name above the table and only indicators in it. */
function kindOf(columns: readonly FlatColumn[]): FlatHeader['kind'] | null {
  if (known(columns) < LEAST_COLUMNS && !isGoalsByCode(columns)) return null
  const key = (name: KeyColumn) =>
    columns.some(({ meaning }) => meaning?.kind === 'key' && meaning.column === name)
  const indicator = (name: ColumnName) =>
    columns.some(({ meaning }) => meaning?.kind === 'indicator' && meaning.column === name)
  if (!key('name') && !key('code')) return null
  if (indicator('level3') && (indicator('value') || indicator('level1') || indicator('level2')))
    return 'indicators'
  if (indicator('level1') || indicator('level2') || indicator('level3')) return null
  return named(columns) && saysMore(columns) ? 'projects' : null
}

/** 项目代码 and 年度绩效目标: goals beside a list of projects. */
function isGoalsByCode(columns: readonly FlatColumn[]): boolean {
  const [first, second] = columns.map(({ meaning }) => meaning)
  return (
    columns.length === 2 &&
    first?.kind === 'key' &&
    first.column === 'code' &&
    second?.kind === 'project' &&
    (second.column === 'goal' || second.column === 'purpose')
  )
}

/** 项目 alone heads the lines of an account as well. */
function named(columns: readonly FlatColumn[]): boolean {
  return columns.some(
    ({ meaning, label }) =>
      meaning?.kind === 'key' &&
      (meaning.column === 'code' || (meaning.column === 'name' && foldLabel(label.text).length > 2)),
  )
}

function saysMore(columns: readonly FlatColumn[]): boolean {
  return columns.some(
    ({ meaning }) => meaning?.kind === 'project' || meaning?.kind === 'label' || meaning?.kind === 'fund',
  )
}

/** A row that says the header again, on the next page. */
export function repeats(header: FlatHeader, row: GridRow): boolean {
  const labels = new Set(
    header.columns.flatMap(({ label, above }) => [
      labelKey(label.text),
      ...(above ? [labelKey(above.text)] : []),
    ]),
  )
  const written = writtenCells(row)
  return written.length >= LEAST_COLUMNS && written.every(({ text }) => labels.has(labelKey(text)))
}
