/** Where the keys lead on the form: lines of cells above the indicators, and a line for each of their rows. Pure. */
import type { CellPlace, HeadField, RowField, WrittenForm, WrittenRow } from '#core/writing/form.ts'

export const HEAD_LINES: readonly (readonly HeadField[])[] = [
  ['code', 'name'], ['budget.total', 'budget.fiscal', 'budget.other'], ['purpose'], ['plan.march', 'plan.june', 'plan.october', 'plan.december'], ['goals'],
]
export const FIRST_CELL: CellPlace = { row: null, field: 'name' }

export type Direction = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous'

/** The cell that a key leads to; null at the edge of the form. */
export function neighbourOf({ rows }: WrittenForm, fields: readonly RowField[], place: CellPlace, direction: Direction): CellPlace | null {
  const line = lineOf(rows, place)
  const column = columnOf(rows, fields, place)
  if (line < 0 || column < 0) return null
  const at = (toLine: number, toColumn: number) => cellAt(rows, fields, toLine, toColumn)
  switch (direction) {
    case 'left': return at(line, column - 1)
    case 'right': return at(line, column + 1)
    case 'next': return at(line, column + 1) ?? at(line + 1, 0)
    case 'previous': return at(line, column - 1) ?? at(line - 1, widthOf(rows, fields, line - 1) - 1)
    case 'up': case 'down': {
      const toLine = direction === 'up' ? beforeGroup(rows, place, line) : afterGroup(rows, place, line)
      return at(toLine, across(column, widthOf(rows, fields, line), widthOf(rows, fields, toLine)))
    }
  }
}

/** The rows that one merged cell stands over: neighbours with the same labels. A blank label is never merged. */
export function groupOf(rows: readonly WrittenRow[], index: number, field: 'level1' | 'level2'): { readonly start: number; readonly end: number } {
  const same = (a: WrittenRow | undefined, b: WrittenRow | undefined) => a !== undefined && b !== undefined && isMerged(a, b, field)
  let [start, end] = [index, index + 1]
  while (same(rows[start - 1], rows[start])) start -= 1
  while (same(rows[end - 1], rows[end])) end += 1
  return { start, end }
}

export function isMerged({ cells: a }: WrittenRow, { cells: b }: WrittenRow, field: 'level1' | 'level2'): boolean {
  return a[field] !== '' && a.level1 === b.level1 && (field === 'level1' || a.level2 === b.level2)
}

export function isLevel(field: CellPlace['field']): field is 'level1' | 'level2' {
  return field === 'level1' || field === 'level2'
}

function lineOf(rows: readonly WrittenRow[], { row, field }: CellPlace): number {
  if (row === null) return HEAD_LINES.findIndex((line) => line.some((one) => one === field))
  const index = rows.findIndex(({ id }) => id === row)
  return index < 0 ? -1 : HEAD_LINES.length + index
}

function columnOf(rows: readonly WrittenRow[], fields: readonly RowField[], { row, field }: CellPlace): number {
  const line = row === null ? HEAD_LINES[lineOf(rows, { row, field })] ?? [] : fields
  return line.findIndex((one) => one === field)
}

function widthOf(rows: readonly WrittenRow[], fields: readonly RowField[], line: number): number {
  return HEAD_LINES[line]?.length ?? (line - HEAD_LINES.length < rows.length ? fields.length : 0)
}

function cellAt(rows: readonly WrittenRow[], fields: readonly RowField[], line: number, column: number): CellPlace | null {
  const head = HEAD_LINES[line]
  if (head !== undefined) {
    const field = head[column]
    return field === undefined ? null : { row: null, field }
  }
  const [row, field] = [rows[line - HEAD_LINES.length], fields[column]]
  return row === undefined || field === undefined ? null : { row: row.id, field }
}

/** Up and down over a merged cell leads out of it. */
function beforeGroup(rows: readonly WrittenRow[], { row, field }: CellPlace, line: number): number {
  return row !== null && isLevel(field) ? HEAD_LINES.length + groupOf(rows, line - HEAD_LINES.length, field).start - 1 : line - 1
}

function afterGroup(rows: readonly WrittenRow[], { row, field }: CellPlace, line: number): number {
  return row !== null && isLevel(field) ? HEAD_LINES.length + groupOf(rows, line - HEAD_LINES.length, field).end : line + 1
}

/** The column below, in a line of another width. */
function across(column: number, width: number, toWidth: number): number {
  return width === toWidth || width <= 1 ? Math.min(column, Math.max(0, toWidth - 1)) : Math.round((column / (width - 1)) * (toWidth - 1))
}
