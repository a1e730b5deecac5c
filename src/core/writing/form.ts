/**
 * The paper form while it is being written: every cell is the text a person sees, rows have names of their own that stay
 * whatever is put before them, and blank rows are there to be filled. A project is made of it, see to-project.ts.
 */

/** Cells above the indicators, by their keys in the exchange format; goals are a line each. */
export const HEAD_FIELDS = [
  'name', 'code', 'budget.total', 'budget.fiscal', 'budget.other', 'purpose',
  'plan.measure', 'plan.march', 'plan.june', 'plan.october', 'plan.december', 'goals',
] as const
export type HeadField = (typeof HEAD_FIELDS)[number]

/** Cells of a row of indicators, in the order of the paper. */
export const ROW_FIELDS = ['level1', 'level2', 'level3', 'description', 'value', 'weight', 'basis', 'note'] as const
export type RowField = (typeof ROW_FIELDS)[number]

export type Field = HeadField | RowField

/** A blank cell is an empty text. */
export type HeadCells = { readonly [field in HeadField]: string }
export type RowCells = { readonly [field in RowField]: string }

export type WrittenRow = { readonly id: string; readonly cells: RowCells }
export type WrittenForm = { readonly head: HeadCells; readonly rows: readonly WrittenRow[] }

export type CellPlace =
  | { readonly row: null; readonly field: HeadField }
  | { readonly row: string; readonly field: RowField }

/** More rows than any form met; what a form may grow to. */
export const MOST_ROWS = 2000
/** Characters of one cell. */
export const LONGEST_CELL = 20_000

export const BLANK_HEAD: HeadCells = {
  name: '', code: '', 'budget.total': '', 'budget.fiscal': '', 'budget.other': '', purpose: '',
  'plan.measure': 'percent', 'plan.march': '', 'plan.june': '', 'plan.october': '', 'plan.december': '', goals: '',
}
export const BLANK_CELLS: RowCells = { level1: '', level2: '', level3: '', description: '', value: '', weight: '', basis: '', note: '' }

/** What stands in a cell; undefined where its row is not there. */
export function textOf(form: WrittenForm, { row, field }: CellPlace): string | undefined {
  return row === null ? form.head[field] : form.rows.find(({ id }) => id === row)?.cells[field]
}

/** Whether nothing was written in a row yet: its labels alone are the form's own. */
export function isBlankRow({ cells }: WrittenRow): boolean {
  return ROW_FIELDS.every((field) => field === 'level1' || field === 'level2' || cells[field].trim() === '')
}

export function sameCells(a: RowCells, b: RowCells): boolean {
  return ROW_FIELDS.every((field) => a[field] === b[field])
}
