/**
 * Whole rows and blocks of a form that are handed over at once: a row of indicators, all of 绩效指标, 资金支出计划. What is
 * handed over is their cells as the form shows them.
 */
import {
  fieldsOfList,
  FORM_LISTS,
  FURTHER_HEAD_FIELDS,
  listOfRow,
  rowsOfList,
  type CellPlace,
  type HeadField,
  type RowField,
  type WrittenForm,
  type WrittenRow,
} from '../writing/form.ts'
import { distinctCells, type DelegatedPart } from './delegation.ts'

/** In the order of the paper; indicators, details and schedule are tables. */
export const FORM_BLOCKS = ['budget', 'plan', 'details', 'goals', 'schedule', 'indicators'] as const
export type FormBlock = (typeof FORM_BLOCKS)[number]

const HEAD_BLOCKS: { readonly [block in FormBlock]?: readonly HeadField[] } = {
  budget: ['budget.total', 'budget.fiscal', 'budget.other', 'budget.carryover', 'purpose'],
  plan: ['plan.march', 'plan.june', 'plan.october', 'plan.december'],
  goals: ['mediumTermGoals', 'goals'],
}
const FURTHER: ReadonlySet<HeadField> = new Set<HeadField>(FURTHER_HEAD_FIELDS)

/** Ids of rows, or names of blocks, as they are chosen. */
export type Wholes = { readonly rows: readonly string[]; readonly blocks: readonly FormBlock[] }

/** @param columns of the indicators, as the form shows them */
export function wholePart(
  form: WrittenForm,
  { rows, blocks }: Wholes,
  columns: ReadonlySet<RowField>,
): Extract<DelegatedPart, { readonly kind: 'cells' }> {
  const chosen = form.rows.filter(
    (row) => rows.includes(row.id) || blocks.includes(listOfRow(row) ?? 'indicators'),
  )
  const heads = blocks.flatMap((block) => headCells(form, block))
  return {
    kind: 'cells',
    cells: distinctCells([...heads, ...chosen.flatMap((row) => rowCells(row, columns))]),
    ...(chosen.length > 0 && { rows: chosen.map(({ id }) => id) }),
  }
}

/** Blocks of a form that have something to hand over. */
export function blocksOf(form: WrittenForm): readonly FormBlock[] {
  const lists = new Set<FormBlock>(FORM_LISTS.filter((list) => rowsOfList(form, list).length > 0))
  if (rowsOfList(form, null).length > 0) lists.add('indicators')
  return FORM_BLOCKS.filter((block) => HEAD_BLOCKS[block] !== undefined || lists.has(block))
}

function headCells({ head }: WrittenForm, block: FormBlock): readonly CellPlace[] {
  return (HEAD_BLOCKS[block] ?? [])
    .filter((field) => !FURTHER.has(field) || head[field] !== '')
    .map((field): CellPlace => ({ row: null, field }))
}

/** The cells of a row, as the form shows them. */
export function rowCells(row: WrittenRow, columns: ReadonlySet<RowField>): readonly CellPlace[] {
  const list = listOfRow(row)
  return fieldsOfList(list)
    .filter((field) => list !== null || columns.has(field))
    .map((field): CellPlace => ({ row: row.id, field }))
}

/** How much is handed over: whole rows, and the cells beside them. */
export function partSize(part: DelegatedPart): { readonly rows: number; readonly cells: number } | 'whole' {
  if (part.kind === 'whole') return 'whole'
  const rows = part.rows ?? []
  return {
    rows: rows.length,
    cells: part.cells.filter(({ row }) => row === null || !rows.includes(row)).length,
  }
}
