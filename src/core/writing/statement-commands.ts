/**
 * What a person does to the text of a department, as operations: in its tables as in that of the indicators
 * of a project.
 */
import type { PasteInto } from './commands.ts'
import { canonicalDecimal } from '../kernel/decimal.ts'
import { trimAll } from '../kernel/characters.ts'
import { cellText } from './form.ts'
import { rowIndex } from './operation.ts'
import {
  BLANK_STATEMENT_CELLS,
  rowList,
  MOST_STATEMENT_ROWS,
  rowsOfList,
  type StatementCells,
  type StatementField,
  type StatementForm,
  type StatementHead,
  type StatementList,
  type StatementOperation,
  type StatementPlace,
  type StatementRow,
} from './statement-form.ts'
import { tidy, tidyGoals } from './tidy.ts'

const PARAGRAPHS: ReadonlySet<StatementField | StatementHead> = new Set<StatementField | StatementHead>([
  'overallGoal',
  'functions',
  'goals',
  'mediumTermGoals',
  'goal',
  'measures',
  'text',
  'content',
  'projects',
])
const AMOUNTS: ReadonlySet<StatementField | StatementHead> = new Set<StatementField | StatementHead>([
  'total',
  'fiscal',
  'other',
  'amount',
])

/** What is typed in a cell as the form keeps it: amounts in 万元, shares in %, no blanks around. */
export function tidyStatement(field: StatementField | StatementHead, typed: string): string {
  if (field === 'projects') return typed
  if (field === 'goals' || field === 'mediumTermGoals') return tidyGoals(typed)
  if (PARAGRAPHS.has(field)) return typed.replace(/\r\n?/gu, '\n').trim()
  if (AMOUNTS.has(field)) return tidy('budget.total', typed)
  if (field === 'share') return canonicalDecimal(trimAll(typed).replace(/%$/u, '')) ?? trimAll(typed)
  return trimAll(typed)
}

/** Writes in cells: what is there already is no operation. */
export function setStatementCells(
  form: StatementForm,
  cells: readonly { readonly place: StatementPlace; readonly text: string }[],
): StatementOperation[] {
  return cells.flatMap(({ place, text }): StatementOperation[] => {
    const before = cellText(form, place)
    const after = tidyStatement(place.field, text)
    return before === undefined || before === after ? [] : [{ kind: 'set', place, before, after }]
  })
}

/**
 * A row of a table below another of it, at its end for null; indicators and activities take on the labels of
 * the row above.
 */
export function addStatementRow(
  form: StatementForm,
  list: StatementList,
  below: string | null,
  { id, cells = {} }: { readonly id: string; readonly cells?: Partial<StatementCells> },
): StatementOperation[] {
  if (form.rows.length >= MOST_STATEMENT_ROWS) return []
  const rows = rowsOfList(form, list)
  const above = rows.find((row) => row.id === below) ?? rows.at(-1)
  const labels = above === undefined ? {} : labelsOf(list, above)
  return [
    {
      kind: 'add',
      row: { id, list, cells: { ...BLANK_STATEMENT_CELLS, ...labels, ...cells } },
      after: above?.id ?? form.rows.at(-1)?.id ?? null,
    },
  ]
}

function labelsOf(list: StatementList, { cells }: StatementRow): Partial<StatementCells> {
  if (list === 'indicators') return { level1: cells.level1, level2: cells.level2 }
  return list === 'duties' ? { level1: cells.level1 } : {}
}

export function removeStatementRow(form: StatementForm, id: string): StatementOperation[] {
  const at = rowIndex(form, id)
  const row = form.rows[at]
  return row === undefined ? [] : [{ kind: 'remove', row, after: form.rows[at - 1]?.id ?? null }]
}

/**
 * A row one up or down within its table; one that crosses into another category, or duty, takes that one's
 * labels on.
 */
export function moveStatementRow(form: StatementForm, id: string, by: -1 | 1): StatementOperation[] {
  const row = form.rows[rowIndex(form, id)]
  const rows = row === undefined ? [] : rowsOfList(form, rowList(row))
  const beyond = rows[rows.findIndex((one) => one.id === id) + by]
  if (row === undefined || beyond === undefined) return []
  const { level1, level2 } = beyond.cells
  const list = rowList(row)
  if (list === 'duties' && row.cells.level1 !== level1)
    return setStatementCells(form, [{ place: { row: id, field: 'level1' }, text: level1 }])
  if (list === 'indicators' && (row.cells.level1 !== level1 || row.cells.level2 !== level2)) {
    return setStatementCells(form, [
      { place: { row: id, field: 'level1' }, text: level1 },
      { place: { row: id, field: 'level2' }, text: level2 },
    ])
  }
  const above = (of: StatementRow) => form.rows[rowIndex(form, of.id) - 1]?.id ?? null
  return [{ kind: 'move', row: id, from: above(row), to: by === 1 ? beyond.id : above(beyond) }]
}

/**
 * A block pasted at a cell: to the right and downwards in its table, new rows where it ends. A single cell
 * takes all of it.
 */
export function pasteStatement(
  form: StatementForm,
  at: StatementPlace,
  block: readonly (readonly string[])[],
  { fields, newId }: PasteInto<StatementField>,
): StatementOperation[] {
  const row = at.row === null ? undefined : form.rows[rowIndex(form, at.row)]
  if (row === undefined || at.row === null) return []
  const list = rowList(row)
  const rows = rowsOfList(form, list)
  const [first, column] = [rows.findIndex(({ id }) => id === at.row), fields.indexOf(at.field)]
  if (column < 0) return []
  const operations: StatementOperation[] = []
  let last = rows.at(-1)
  for (const [i, texts] of block.slice(0, MOST_STATEMENT_ROWS - form.rows.length + rows.length).entries()) {
    const cells = texts.flatMap((text, n) => {
      const field = fields[column + n]
      return field === undefined ? [] : [{ field, text }]
    })
    const there = rows[first + i]
    if (there !== undefined)
      operations.push(
        ...setStatementCells(
          form,
          cells.map(({ field, text }) => ({ place: { row: there.id, field }, text })),
        ),
      )
    else {
      const labels = last === undefined ? {} : labelsOf(list, last)
      const added: StatementRow = {
        id: newId(),
        list,
        cells: {
          ...BLANK_STATEMENT_CELLS,
          ...labels,
          ...Object.fromEntries(cells.map(({ field, text }) => [field, tidyStatement(field, text)])),
        },
      }
      operations.push({ kind: 'add', row: added, after: last?.id ?? null })
      last = added
    }
  }
  return operations
}
