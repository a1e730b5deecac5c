/** What a person does to the form, as operations. Names of new rows are given in: there is no chance here. */
import type { PastedBlock } from '../kernel/clipboard.ts'
import {
  BLANK_CELLS,
  listOfRow,
  MOST_ROWS,
  rowsOfList,
  cellText,
  type CellPlace,
  type FormList,
  type HeadField,
  type RowCells,
  type RowField,
  type WrittenForm,
  type WrittenRow,
} from './form.ts'
import { rowIndex, rowAbove, type Operation } from './operation.ts'
import { tidy } from './tidy.ts'

/** Writes in cells: what is there already is no operation. */
export function setCells(
  form: WrittenForm,
  cells: readonly { readonly place: CellPlace; readonly text: string }[],
): Operation[] {
  return cells.flatMap(({ place, text }): Operation[] => {
    const before = cellText(form, place)
    const after = tidy(place.field, text)
    return before === undefined || before === after ? [] : [{ kind: 'set', place, before, after }]
  })
}

/**
 * A row below another (below the last indicator for null), of the same table and with the labels of the one
 * above it.
 */
export function addRow(form: WrittenForm, below: string | null, id: string): Operation[] {
  if (form.rows.length >= MOST_ROWS) return []
  const above = form.rows.find((row) => row.id === below) ?? rowsOfList(form, null).at(-1)
  return [{ kind: 'add', row: { ...newRow(above), id }, after: above?.id ?? null }]
}

/** A row at the end of one of the further tables of the form. */
export function addListRow(
  form: WrittenForm,
  list: FormList,
  id: string,
  cells: Partial<RowCells> = {},
): Operation[] {
  if (form.rows.length >= MOST_ROWS) return []
  const above = rowsOfList(form, list).at(-1) ?? form.rows.at(-1)
  return [{ kind: 'add', row: { id, list, cells: { ...BLANK_CELLS, ...cells } }, after: above?.id ?? null }]
}

/** A blank row of the table of another, with its labels. */
function newRow(above: WrittenRow | undefined): Omit<WrittenRow, 'id'> {
  const { term = '', level1 = '', level2 = '' } = above?.cells ?? {}
  return {
    ...(above?.list !== undefined && { list: above.list }),
    cells: { ...BLANK_CELLS, term, level1, level2 },
  }
}

/** A copy of a row below it. */
export function copyRow(form: WrittenForm, id: string, newId: string): Operation[] {
  const row = form.rows.find((one) => one.id === id)
  return row === undefined || form.rows.length >= MOST_ROWS
    ? []
    : [{ kind: 'add', row: { id: newId, cells: row.cells }, after: id }]
}

export function removeRows(form: WrittenForm, ids: readonly string[]): Operation[] {
  const gone = new Set(ids)
  const left: WrittenRow[] = [...form.rows]
  return form.rows
    .filter(({ id }) => gone.has(id))
    .map((row): Operation => {
      const at = left.indexOf(row)
      left.splice(at, 1)
      return { kind: 'remove', row, after: left[at - 1]?.id ?? null }
    })
}

const ROW_LABELS = ['term', 'level1', 'level2'] as const

/** A row one up or down within its table; crossing into another category it takes that one's labels on. */
export function moveRow(form: WrittenForm, id: string, by: -1 | 1): Operation[] {
  const row = form.rows[rowIndex(form, id)]
  const rows = row === undefined ? [] : rowsOfList(form, listOfRow(row))
  const beyond = rows[rows.findIndex((one) => one.id === id) + by]
  if (row === undefined || beyond === undefined) return []
  if (ROW_LABELS.some((field) => row.cells[field] !== beyond.cells[field])) {
    return setCells(
      form,
      ROW_LABELS.map((field) => ({ place: { row: id, field }, text: beyond.cells[field] })),
    )
  }
  return [
    { kind: 'move', row: id, from: rowAbove(form, id), to: by === 1 ? beyond.id : rowAbove(form, beyond.id) },
  ]
}

/** Figures that are beside each other above the indicators. */
const HEAD_LINES: readonly (readonly HeadField[])[] = [
  ['budget.total', 'budget.fiscal', 'budget.other'],
  ['plan.march', 'plan.june', 'plan.october', 'plan.december'],
]

/**
 * A row of a spreadsheet pasted at a figure above the indicators: into it and those to its right. null:
 * nothing is there for all of them.
 */
export function pasteAcross(form: WrittenForm, at: HeadField, texts: readonly string[]): Operation[] | null {
  const line = HEAD_LINES.find((fields) => fields.includes(at)) ?? []
  const fields = line.slice(line.indexOf(at))
  return texts.length > fields.length
    ? null
    : setCells(
        form,
        texts.flatMap((text, i) =>
          fields[i] === undefined ? [] : [{ place: { row: null, field: fields[i] }, text }],
        ),
      )
}

/**
 * How many columns and rows of a block find no place where it is pasted: those beyond the last column that
 * say something, and those beyond what a form may grow to.
 */
export function cellsLeftOut(
  form: WrittenForm,
  at: { readonly row: string; readonly field: RowField },
  block: PastedBlock,
  fields: readonly RowField[],
): { readonly columns: number; readonly rows: number } {
  const here = form.rows[rowIndex(form, at.row)]
  if (here === undefined) return { columns: 0, rows: 0 }
  const rows = rowsOfList(form, listOfRow(here))
  const free = fields.length - fields.indexOf(at.field)
  const width = Math.max(0, ...block.map((texts) => texts.findLastIndex((text) => text !== '') + 1))
  return {
    columns: Math.max(0, width - free),
    rows: Math.max(
      0,
      block.length - (rows.length - rowIndex({ rows }, at.row) + MOST_ROWS - form.rows.length),
    ),
  }
}

export type PasteInto<Field> = {
  /** The columns, from left to right. */
  readonly fields: readonly Field[]
  /** Gives the names of new rows. */
  readonly newId: () => string
}

/**
 * A block pasted at a cell of a row: to the right and downwards, new rows where the form ends. What goes
 * beyond the last column is left out ({@link leftOut}). A blank cell under a label belongs to the label
 * above, as where a spreadsheet merged cells.
 */
export function pasteBlock(
  form: WrittenForm,
  at: { readonly row: string; readonly field: RowField },
  block: PastedBlock,
  { fields, newId }: PasteInto<RowField>,
): Operation[] {
  const here = form.rows[rowIndex(form, at.row)]
  const column = fields.indexOf(at.field)
  if (here === undefined || column < 0) return []
  const rows = rowsOfList(form, listOfRow(here))
  const first = rowIndex({ rows }, at.row)
  const pasted = mergedDown(block, fields, column)
  const room = MOST_ROWS - form.rows.length
  const operations: Operation[] = []
  let last = rows.at(-1)
  pasted.slice(0, rows.length - first + room).forEach((texts, i) => {
    const row = rows[first + i]
    const cells = texts.flatMap((text, n) => {
      const field = fields[column + n]
      return field === undefined ? [] : [{ field, text }]
    })
    if (row !== undefined)
      operations.push(
        ...setCells(
          form,
          cells.map(({ field, text }) => ({ place: { row: row.id, field }, text })),
        ),
      )
    else {
      const blank = newRow(last)
      const added: WrittenRow = {
        ...blank,
        id: newId(),
        cells: {
          ...blank.cells,
          ...Object.fromEntries(cells.map(({ field, text }) => [field, tidy(field, text)])),
        },
      }
      operations.push({ kind: 'add', row: added, after: last?.id ?? null })
      last = added
    }
  })
  return operations
}

function mergedDown(block: PastedBlock, fields: readonly RowField[], column: number): PastedBlock {
  const rows: string[][] = []
  for (const texts of block) {
    const above = rows.at(-1)
    rows.push(
      texts.map((text, n) => {
        const field = fields[column + n]
        return above !== undefined && text === '' && (field === 'level1' || field === 'level2')
          ? (above[n] ?? '')
          : text
      }),
    )
  }
  return rows
}

/**
 * The first of the rows written into the others, in these columns (Ctrl+D); a row alone takes what is
 * above it.
 */
export function fillDown(
  form: WrittenForm,
  ids: readonly string[],
  fields: readonly RowField[],
): Operation[] {
  const chosen = form.rows.filter(({ id }) => ids.includes(id))
  const [only, ...others] = chosen
  const rows = only === undefined ? [] : rowsOfList(form, listOfRow(only))
  const source = others.length > 0 ? only : rows[rows.findIndex(({ id }) => id === only?.id) - 1]
  if (source === undefined) return []
  return setCells(
    form,
    (others.length > 0 ? others : chosen).flatMap(({ id }) =>
      fields.map((field) => ({ place: { row: id, field }, text: source.cells[field] })),
    ),
  )
}

/** The cells of some rows as a block. */
export function copyBlock(
  form: WrittenForm,
  ids: readonly string[],
  fields: readonly RowField[],
): PastedBlock {
  const chosen = new Set(ids)
  return form.rows.filter(({ id }) => chosen.has(id)).map(({ cells }) => fields.map((field) => cells[field]))
}
