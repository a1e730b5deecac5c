/**
 * Where the keys lead on the form: lines of cells above the indicators, and a line for each of their rows.
 * Pure.
 */
import {
  cellText,
  FORM_LIST_FIELDS,
  rowsOfList,
  type CellPlace,
  type FormList,
  type FurtherHeadField,
  type HeadField,
  type RowField,
  type WrittenForm,
  type WrittenRow,
} from '#core/writing/form.ts'

export const FIRST_CELL: CellPlace = { row: null, field: 'name' }

export type MoveDirection = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous'

type Line = readonly CellPlace[]

/**
 * The lines of cells above the indicators.
 * @param further fields that are on this form beside those of every form
 */
export function headLines(
  form: Pick<WrittenForm, 'rows'>,
  further: readonly FurtherHeadField[],
): readonly Line[] {
  const line = (...fields: readonly HeadField[]): Line => fields.map((field) => ({ row: null, field }))
  const some = (...fields: readonly FurtherHeadField[]): readonly Line[] => {
    const standing = fields.filter((field) => further.includes(field))
    return standing.length === 0 ? [] : [line(...standing)]
  }
  const rows = (list: FormList): readonly Line[] =>
    rowsOfList(form, list).map(({ id }) => FORM_LIST_FIELDS[list].map((field) => ({ row: id, field })))
  return [
    line('code', 'name'),
    ...some('department'),
    ...rows('details'),
    line('budget.total', 'budget.fiscal', 'budget.other'),
    line('purpose'),
    ...some('budget.carryover', 'executionWeight'),
    line('plan.march', 'plan.june', 'plan.october', 'plan.december'),
    ...some('mediumTermGoals'),
    line('goals'),
    ...rows('schedule'),
  ]
}

/** What is on a form: the columns of its indicators, and the fields above them that not every form has. */
type Standing = {
  readonly columns: readonly RowField[]
  readonly furtherHead: readonly FurtherHeadField[]
}

/**
 * The cell that a key leads to; null at the edge of the form. Tab goes past labels that are written: it leads
 * to what is to be filled in.
 */
export function neighbourCell(
  form: WrittenForm,
  { columns, furtherHead }: Standing,
  place: CellPlace,
  direction: MoveDirection,
): CellPlace | null {
  const head = headLines(form, furtherHead)
  const rows = rowsOfList(form, null)
  const lineAt = (at: number): Line => head[at] ?? lineOfRow(rows[at - head.length], columns)
  const at = lineOf(head, rows, place)
  const column = lineAt(at).findIndex(({ field }) => field === place.field)
  if (at < 0 || column < 0) return null
  switch (direction) {
    case 'left':
      return lineAt(at)[column - 1] ?? null
    case 'right':
      return lineAt(at)[column + 1] ?? null
    case 'next':
    case 'previous': {
      const cells = [...head.flat(), ...rows.flatMap((row) => lineOfRow(row, columns))]
      const from = cells.findIndex((one) => one.row === place.row && one.field === place.field)
      const open = (one: CellPlace) => !isWrittenLabel(form, one)
      return (
        (direction === 'next' ? cells.slice(from + 1).find(open) : cells.slice(0, from).findLast(open)) ??
        null
      )
    }
    case 'up':
    case 'down': {
      const to = lineAt(head.length + over(rows, at - head.length, place, direction))
      return to[across(column, lineAt(at).length, to.length)] ?? null
    }
  }
}

/** The form printed it: it is not to be filled in. */
function isWrittenLabel(form: WrittenForm, place: CellPlace): boolean {
  const { row, field } = place
  return row !== null && (isLevel(field) || field === 'label') && (cellText(form, place) ?? '').trim() !== ''
}

function lineOf(head: readonly Line[], rows: readonly WrittenRow[], { row, field }: CellPlace): number {
  const above = head.findIndex((line) => line.some((one) => one.row === row && one.field === field))
  const index = above >= 0 || row === null ? -1 : rows.findIndex(({ id }) => id === row)
  return index < 0 ? above : head.length + index
}

function lineOfRow(row: WrittenRow | undefined, fields: readonly RowField[]): Line {
  return row === undefined ? [] : fields.map((field) => ({ row: row.id, field }))
}

/**
 * The row above or below; up and down over a merged cell leads out of it. @param index negative above the
 * rows
 */
function over(
  rows: readonly WrittenRow[],
  index: number,
  { row, field }: CellPlace,
  direction: 'up' | 'down',
): number {
  if (row === null || !isLevel(field)) return direction === 'up' ? index - 1 : index + 1
  const { start, end } = mergedRows(rows, index, field)
  return direction === 'up' ? start - 1 : end
}

/** Rows whose first cells are labels; those of another term are never merged with them. */
type Labelled = {
  readonly cells: { readonly term?: string; readonly level1: string; readonly level2: string }
}

/**
 * The rows that one merged cell is over: neighbours with the same labels. A blank label is never merged.
 */
export function mergedRows(
  rows: readonly Labelled[],
  index: number,
  field: 'level1' | 'level2',
): { readonly start: number; readonly end: number } {
  const same = (a: Labelled | undefined, b: Labelled | undefined) =>
    a !== undefined && b !== undefined && isMerged(a, b, field)
  let [start, end] = [index, index + 1]
  while (same(rows[start - 1], rows[start])) start -= 1
  while (same(rows[end - 1], rows[end])) end += 1
  return { start, end }
}

export function isMerged(
  { cells: a }: Labelled,
  { cells: b }: Labelled,
  field: 'level1' | 'level2',
): boolean {
  return (
    a[field] !== '' &&
    a.term === b.term &&
    a.level1 === b.level1 &&
    (field === 'level1' || a.level2 === b.level2)
  )
}

export function isLevel(field: CellPlace['field']): field is 'level1' | 'level2' {
  return field === 'level1' || field === 'level2'
}

/** The column below, in a line of another width. */
export function across(column: number, width: number, toWidth: number): number {
  return width === toWidth || width <= 1
    ? Math.min(column, Math.max(0, toWidth - 1))
    : Math.round((column / (width - 1)) * (toWidth - 1))
}
