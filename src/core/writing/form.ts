/**
 * The paper form while it is being written: every cell is the text a person sees, rows have names of their
 * own that stay whatever is put before them, and blank rows are there to be filled. A project is made of it,
 * see to-project.ts.
 */

/** Cells above the indicators that only some forms have. */
export const FURTHER_HEAD_FIELDS = [
  'department',
  'budget.carryover',
  'executionWeight',
  'mediumTermGoals',
] as const satisfies readonly HeadField[]
export type FurtherHeadField = (typeof FURTHER_HEAD_FIELDS)[number]

/** Cells above the indicators, by their keys in the exchange format; goals are a line each. */
export const HEAD_FIELDS = [
  'name',
  'code',
  'department',
  'budget.total',
  'budget.fiscal',
  'budget.other',
  'budget.carryover',
  'executionWeight',
  'purpose',
  'plan.measure',
  'plan.march',
  'plan.june',
  'plan.october',
  'plan.december',
  'mediumTermGoals',
  'goals',
] as const
export type HeadField = (typeof HEAD_FIELDS)[number]

/**
 * Cells of a row of indicators, in the order of the paper. `term`: 中期 for one of the medium term, blank for
 * one of the year.
 */
export const INDICATOR_FIELDS = [
  'level1',
  'level2',
  'term',
  'level3',
  'description',
  'value',
  'weight',
  'basis',
  'note',
] as const

/**
 * Tables of the form beside that of the indicators: what only some forms ask for (项目属性, 立项依据 …), and
 * 项目实施进度计划.
 */
export const FORM_LISTS = ['details', 'schedule'] as const
export type FormList = (typeof FORM_LISTS)[number]

/** The cells of each of them, in the order of the paper. */
export const FORM_LIST_FIELDS = { details: ['label', 'text'], schedule: ['content', 'start', 'end'] } as const

/** Cells of any row; a row fills those of its table. */
export const ROW_FIELDS = [
  ...INDICATOR_FIELDS,
  ...FORM_LIST_FIELDS.details,
  ...FORM_LIST_FIELDS.schedule,
] as const
export type RowField = (typeof ROW_FIELDS)[number]

export type FormField = HeadField | RowField

/** A blank cell is an empty text. */
export type CellTexts<F extends string> = { readonly [field in F]: string }
export type HeadCells = CellTexts<HeadField>
export type RowCells = CellTexts<RowField>

/** `list`: the table of a form of several tables that the row is of; absent where there is one. */
export type WrittenRow<R extends string = RowField> = {
  readonly id: string
  readonly list?: string | undefined
  readonly cells: CellTexts<R>
}

/**
 * A form of any fields: without more, that of a project. What is written, undone, merged and sent is the same
 * for all.
 */
export type WrittenForm<H extends string = HeadField, R extends string = RowField> = {
  readonly head: CellTexts<H>
  readonly rows: readonly WrittenRow<R>[]
}

export type CellPlace<H extends string = HeadField, R extends string = RowField> =
  | { readonly row: null; readonly field: H }
  | { readonly row: string; readonly field: R }

/** More rows than any form met; what a form may grow to. */
export const MOST_ROWS = 2000
/** Characters of one cell. */
export const LONGEST_CELL = 20_000

export const BLANK_HEAD: HeadCells = {
  name: '',
  code: '',
  department: '',
  'budget.total': '',
  'budget.fiscal': '',
  'budget.other': '',
  'budget.carryover': '',
  executionWeight: '',
  purpose: '',
  'plan.measure': 'percent',
  'plan.march': '',
  'plan.june': '',
  'plan.october': '',
  'plan.december': '',
  mediumTermGoals: '',
  goals: '',
}
export const BLANK_CELLS: RowCells = {
  term: '',
  level1: '',
  level2: '',
  level3: '',
  description: '',
  value: '',
  weight: '',
  basis: '',
  note: '',
  label: '',
  text: '',
  content: '',
  start: '',
  end: '',
}

/** The table that a row is of; null for that of the indicators. */
export function listOfRow({ list }: Pick<WrittenRow, 'list'>): FormList | null {
  return FORM_LISTS.find((one) => one === list) ?? null
}

/** The rows of one table, in their order. */
export function rowsOfList(
  { rows }: Pick<WrittenForm, 'rows'>,
  list: FormList | null,
): readonly WrittenRow[] {
  return rows.filter((row) => listOfRow(row) === list)
}

/** The cells of a row of a table, in the order of the paper. */
export function fieldsOfList(list: FormList | null): readonly RowField[] {
  return list === null ? INDICATOR_FIELDS : FORM_LIST_FIELDS[list]
}

/** What is in a cell; undefined where its row is not there. */
export function cellText<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  { row, field }: CellPlace<H, R>,
): string | undefined {
  return row === null ? form.head[field] : form.rows.find(({ id }) => id === row)?.cells[field]
}

/** What the form itself says in a row of indicators, before anybody writes in it. */
const LABELS: ReadonlySet<RowField> = new Set<RowField>(['term', 'level1', 'level2'])

/** Whether nothing was written in a row yet: its labels alone are the form's own. */
export function isBlankRow(row: WrittenRow): boolean {
  return fieldsOfList(listOfRow(row)).every((field) => LABELS.has(field) || row.cells[field].trim() === '')
}

export function sameCells<F extends string>(a: CellTexts<F>, b: CellTexts<F>): boolean {
  return cellFields(a).every((field) => a[field] === b[field])
}

/** The fields of some cells, in their order. */
export function cellFields<F extends string>(cells: CellTexts<F>): readonly F[] {
  return Object.keys(cells) as F[]
}
