/** What the tools do with the rows of the form. */
import {
  addRow,
  addListRow,
  copyRow,
  fillDown,
  moveRow,
  removeRows,
  setCells,
} from '#core/writing/commands.ts'
import { rowsOfList, cellText, type FormList, type RowField, type WrittenForm } from '#core/writing/form.ts'
import { addRowOfKind } from '#core/writing/kind-rows.ts'
import { tickNext } from '#core/target/choice.ts'
import type { FormPart } from './add-part.tsx'
import type { Chosen, Pick } from './chosen.ts'
import { FIRST_CELL } from './lines.ts'
import { newRowId } from './row-id.ts'
import type { ShownFields } from './use-shown-fields.ts'
import type { Writing } from './writing.ts'

/** What tools and keys work on: the form as it is drawn, and what is chosen on it. */
export type WritingEdit = {
  readonly writing: Writing
  readonly form: WrittenForm
  readonly chosen: Chosen
  readonly pick: Pick
}

/** The cell by which a row of each table is known. */
export const FIRST_FIELD: { readonly [list in FormList | 'indicators']: RowField } = {
  indicators: 'level3',
  details: 'label',
  schedule: 'content',
}

/** Words to be ticked, as forms print them. */
const BOXES: { readonly [label: string]: string } = { 项目属性: '□新增项目 □延续项目' }

/** Below what is chosen. */
export function addBelow({ writing, form, chosen, pick }: WritingEdit): void {
  const id = newRowId()
  writing.do(addRow(form, chosen.rows.at(-1) ?? null, id))
  pick({ row: id, field: FIRST_FIELD[chosen.list ?? 'indicators'] })
}

export function copyChosenRow({ writing, form, chosen: { row }, pick }: WritingEdit): void {
  if (row === null) return
  const id = newRowId()
  writing.do(copyRow(form, row.row, id))
  pick({ row: id, field: row.field })
}

export function moveChosenRow({ writing, form, chosen: { row } }: WritingEdit, by: -1 | 1): void {
  if (row !== null) writing.do(moveRow(form, row.row, by))
}

/** The row behind them is chosen then, or the one before. */
export function removeChosenRows({ writing, form, chosen, pick }: WritingEdit): void {
  const { row, rows, list } = chosen
  if (row === null) return
  const beside = rowsOfList(form, list)
  const places = rows.map((id) => beside.findIndex((one) => one.id === id))
  const next = beside[Math.max(...places) + 1] ?? beside[Math.min(...places) - 1]
  writing.do(removeRows(form, rows))
  pick(next === undefined ? FIRST_CELL : { row: next.id, field: row.field })
}

export function fillChosenDown({ writing, form, chosen: { row, rows, block } }: WritingEdit): void {
  if (row === null) return
  writing.do(fillDown(form, rows, block.fields.length > 0 ? block.fields : [row.field]))
}

/** Ticks the next box among the words of the chosen cell. */
export function tickNextBox({ writing, form, chosen: { at } }: WritingEdit): void {
  writing.do(setCells(form, [{ place: at, text: tickNext(cellText(form, at) ?? '') }]))
}

/** What the form does not have yet, and leads there. */
export function addPart(
  { writing, form, chosen, pick }: WritingEdit,
  part: FormPart,
  ask: ShownFields['ask'],
) {
  const id = newRowId()
  switch (part.kind) {
    case 'field':
      ask(part.field)
      pick({ row: null, field: part.field })
      return
    case 'column': {
      ask(part.field)
      const isIndicator = chosen.row !== null && chosen.list === null
      const row = isIndicator ? chosen.row.row : rowsOfList(form, null)[0]?.id
      if (row !== undefined) pick({ row, field: part.field })
      return
    }
    case 'detail':
      writing.do(addListRow(form, 'details', id, { label: part.label, text: BOXES[part.label] ?? '' }))
      pick({ row: id, field: part.label === '' ? 'label' : 'text' })
      return
    case 'schedule':
      writing.do(addListRow(form, 'schedule', id))
      pick({ row: id, field: 'content' })
      return
    case 'indicator':
      writing.do(addRowOfKind(form, part.of, id))
      pick({ row: id, field: 'level3' })
  }
}
