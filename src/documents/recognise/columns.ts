/** The header row of an indicator table, and which cell of a row stands under which of its columns. */
import type { Place } from '#core/target/document.ts'
import type { Cell } from '../blocks.ts'
import { labelKey, type ColumnName } from '../layouts/layout.ts'
import { LAYOUTS } from '../layouts/layouts.ts'

/** Fewer known labels than these make no header. */
const LEAST_LABELS = 3

/** The columns a row names, cell by cell, when it is the header of an indicator table; null when it is not. */
export function indicatorColumns(texts: readonly string[]): readonly (ColumnName | null)[] | null {
  if (texts.length < LEAST_LABELS) return null
  const keys = texts.map(labelKey)
  for (const { columns } of LAYOUTS) {
    const named = keys.map((key) => columns.get(key) ?? null)
    const known = new Set(named.filter((name) => name !== null))
    if (known.size >= LEAST_LABELS && known.has('level3') && (known.has('level1') || known.has('level2'))) return named
  }
  return null
}

export type Column = {
  readonly name: ColumnName | null
  readonly label: string
  readonly at: Place
  /** Grid columns from..to, the last excluded. */
  readonly from: number
  readonly to: number
}

export function columnsOf(row: readonly Cell[], named: readonly (ColumnName | null)[]): readonly Column[] {
  return row.map((cell, index) => ({
    name: named[index] ?? null,
    label: cell.text,
    at: cell.at,
    from: cell.column,
    to: cell.column + cell.columnSpan,
  }))
}

/** The column over a cell: the one that begins with it, or else the first that it lies under. */
export function columnOver(columns: readonly Column[], cell: Cell, shift: number): Column | null {
  const from = cell.column + shift
  const to = from + cell.columnSpan
  return columns.find((column) => column.from === from) ?? columns.find((column) => column.from < to && from < column.to) ?? null
}
