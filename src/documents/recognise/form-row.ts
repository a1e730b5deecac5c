/**
 * Rows of forms that look like the header of a list: 项目名称 | 某项目 | 主管部门 | 某局 | 预算金额 |
 * 10. What tells them apart is where the values are: beside the labels, with other labels below them, and not below the
 * labels.
 */
import type { Cell, Table } from '../blocks.ts'
import { GENERAL } from '../layouts/layout-index.ts'
import { labelKey } from '../layouts/layout.ts'
import { readTargetAmount } from './amount.ts'
import { isSumWord, isUnitWord, columnMeaning } from './flat-columns.ts'
import { tableGrid, type GridRow } from './flat-grid.ts'
import { labelRole } from './role.ts'

/** Rows below in which a form says a label again. */
const MOST_LOOKED_AT = 3

type Pair = { readonly label: Cell; readonly value: Cell | null }

/** Whether a row is of a form: its labels have their values beside them. */
export function isFormRow(grid: readonly GridRow[], at: number): boolean {
  const row = grid[at]
  if (!row) return false
  const pairs = pairsOf(row)
  const [first] = pairs
  if (!first) return false
  if (pairs.some(isFigure)) return true
  const next = rowsBelow(grid, at)
  const named = pairs.find(({ label }) => isName(label.text))
  if (!named || !hasPlace(named)) return false
  const edge = first.label.column
  if (next[0] && isLed(next[0], edge)) return true
  return pairs.every(hasPlace) && next.some((each) => isLed(each, edge))
}

/**
 * A form whose head has its values below the labels, 项目名称 | 主管部门 over 道路 | 某局, and other labels
 * below these: the labels with their values beside them. A list has its next project there.
 */
export function withValuesBeside(table: Table): Table {
  const grid = tableGrid(table)
  const rows: (readonly Cell[])[] = []
  for (let at = 0; at < table.rows.length; at++) {
    const beside = valuesBelow(grid, at)
    rows.push(beside ?? table.rows[at] ?? [])
    if (beside) at++
  }
  return rows.length === table.rows.length ? table : { ...table, rows }
}

function valuesBelow(grid: readonly GridRow[], at: number): readonly Cell[] | null {
  const [labels, values, next] = [grid[at]?.own ?? [], grid[at + 1]?.own ?? [], grid[at + 2]]
  const [first] = labels
  if (!first || !next || labels.length < 2 || !labels.some(({ text }) => isName(text))) return null
  if (!labels.every(({ text, rowSpan }) => rowSpan === 1 && isLabel(text))) return null
  const under = labels.map(({ column }) => values.find((value) => value.column === column))
  if (values.some((value) => !under.includes(value) || isLabel(value.text) || isHeading(value.text)))
    return null
  if (!isLed(next, first.column) || next.own.some(({ text }) => isName(text))) return null
  const cells = labels.flatMap((label, i) => [label, under[i] ?? { ...label, text: '' }])
  return cells.map((cell, i) => ({ ...cell, column: i + 1, columnSpan: 1, rowSpan: 1 }))
}

/** 单位负责人 | 张三 | 填表人 | 李四 below a list: details with what was filled in, and no project. */
export function isSigned(row: GridRow): boolean {
  const pairs = pairsOf(row)
  if (pairs.length * 2 < row.own.length || pairs[0]?.label !== row.own[0]) return false
  return pairs.every((pair) => isDetail(pair.label.text) && hasPlace(pair))
}

function isDetail(text: string): boolean {
  return labelRole(text, GENERAL)?.kind === 'detail'
}

/** The labels of a row, each with the cell to its right; a gap is a blank cell. */
function pairsOf({ cells }: GridRow): readonly Pair[] {
  const spread = cells.filter((cell, at) => cell === null || cell !== cells[at - 1])
  return spread.flatMap((cell, at) =>
    cell !== null && isLabel(cell.text) ? [{ label: cell, value: spread[at + 1] ?? null }] : [],
  )
}

/** A label of a project; 三级指标 heads a column in forms too, and a number of rows says nothing. */
function isLabel(text: string): boolean {
  const meaning = columnMeaning([text])
  return meaning !== null && meaning.kind !== 'ordinal' && meaning.kind !== 'indicator'
}

function isName(text: string): boolean {
  const meaning = columnMeaning([text])
  return meaning?.kind === 'key' && (meaning.column === 'name' || meaning.column === 'code')
}

/** A value, or the place for one, beside the label. */
function hasPlace({ value }: Pair): boolean {
  if (value === null || value.text === '') return true
  return (
    columnMeaning([value.text]) === null &&
    !isSumWord(value.text) &&
    !isUnitWord(value.text) &&
    !isHeading(value.text)
  )
}

/** An amount beside a label of money. No column is headed by one, unless by a year. */
function isFigure({ label, value }: Pair): boolean {
  const meaning = columnMeaning([label.text])
  const isProse = meaning?.kind !== 'project' || ['goal', 'medium-goal', 'purpose'].includes(meaning.column)
  return !isProse && value !== null && !isYear(value.text) && readTargetAmount(value.text, '万元') !== null
}

/** 2025 and 2026 head columns of amounts. */
export function isYear(text: string): boolean {
  return /^20\d{2}年?度?$/u.test(text)
}

/** Words that may head a column; a project may be called so as well: 办案经费. */
export function heads(text: string): boolean {
  return isHeading(text) || /指标|目标|资金|预算|经费|情况/u.test(labelKey(text))
}

function isHeading(text: string): boolean {
  const key = labelKey(text)
  return GENERAL.roles.has(key) || GENERAL.groups.has(key) || GENERAL.fundColumns.has(key)
}

function rowsBelow(grid: readonly GridRow[], at: number): readonly GridRow[] {
  const rows: GridRow[] = []
  for (let below = at + 1; below < grid.length && rows.length < MOST_LOOKED_AT; below++) {
    const row = grid[below]
    if (row && row.own.length > 0) rows.push(row)
  }
  return rows
}

/**
 * A row that begins with a label, no further right than the labels of the row above: the second row of a
 * header has its words below 预算金额, not below 项目名称. Sources of money are values of a list's column as
 * well.
 */
function isLed({ own }: GridRow, edge: number): boolean {
  const [first] = own
  if (!first || first.column > edge || isSumWord(first.text)) return false
  const column = GENERAL.columns.get(labelKey(first.text))
  if (column === 'level1' || column === 'level2' || column === 'level3') return true
  const role = labelRole(first.text, GENERAL)
  const source = role?.kind === 'field' && ['fiscal', 'other', 'carryover'].includes(role.field)
  return source ? first.text.trim().startsWith('其中') : role !== null
}
