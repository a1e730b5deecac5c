/** What keys and the clipboard do to the chosen cells of the form. */
import { blockText, parseBlock } from '#core/kernel/clipboard.ts'
import { addRow, copyBlock, cellsLeftOut, pasteAcross, pasteBlock, setCells } from '#core/writing/commands.ts'
import { cellText, type CellPlace } from '#core/writing/form.ts'
import { withoutHeading } from '#core/writing/heading-rows.ts'
import { cellsOfLabel, cellsWithLabels } from './chosen.ts'
import { isLevel, neighbourCell, type MoveDirection } from './lines.ts'
import { newRowId } from './row-id.ts'
import type { WritingEdit } from './row-commands.ts'
import type { ShownFields } from './use-shown-fields.ts'

type Extending = { readonly direction: MoveDirection; readonly extend: boolean }

/** @returns false where the key leads out of the form */
export function goOn(editing: WritingEdit, shown: ShownFields, { direction, extend }: Extending): boolean {
  const { writing, form, chosen, pick } = editing
  const { at, to, row, list } = chosen
  const standing = { columns: shown.columnFields, furtherHead: shown.furtherHead }
  const next = neighbourCell(form, standing, extend ? to : at, direction)
  if (next !== null) {
    pick(next, extend)
    return true
  }
  // Enter below the last row goes on in a new one.
  if (direction === 'down' && !extend && row !== null && list === null && !isLevel(row.field)) {
    const id = newRowId()
    writing.do(addRow(form, row.row, id))
    pick({ row: id, field: row.field })
  }
  return direction !== 'next' && direction !== 'previous'
}

/** A label is written for all rows that it labels. */
export function typeInChosen(editing: WritingEdit, typed: string): void {
  const { writing, form, chosen } = editing
  const { at, row } = chosen
  if (row === null || !isLevel(row.field)) writing.type(at, typed)
  else writeIn(editing, cellsOfLabel(form, row.row, row.field), typed)
}

export function clearChosen(editing: WritingEdit): void {
  writeIn(editing, cellsWithLabels(editing.form, editing.chosen), '')
}

/** The chosen cells as a spreadsheet takes them. */
export function copyOfChosen({ form, chosen: { at, row, block } }: WritingEdit): string {
  return row === null || block.fields.length === 0
    ? blockText([[cellText(form, at) ?? '']])
    : blockText(copyBlock(form, block.rows, block.fields))
}

/** How much of what was pasted was left out. */
type LeftOut = { readonly headings: number; readonly columns: number; readonly rows: number }
const NOTHING_LEFT_OUT: LeftOut = { headings: 0, columns: 0, rows: 0 }

/** One text fills all that is chosen; a block of cells is written from the chosen cell on. */
export function pasteAtChosen(editing: WritingEdit, clip: string): LeftOut {
  const { writing, form, chosen } = editing
  const { at, columns } = chosen
  const pasted = parseBlock(clip)
  const [first = []] = pasted
  if (pasted.length === 1 && first.length < 2) {
    writeIn(editing, cellsWithLabels(form, chosen), first[0] ?? '')
    return NOTHING_LEFT_OUT
  }
  if (at.row === null) {
    const across = pasted.length === 1 ? pasteAcross(form, at.field, first) : null
    if (across === null) writeIn(editing, [at], clip)
    else writing.do(across)
    return NOTHING_LEFT_OUT
  }
  const { block, headings } = withoutHeading(pasted)
  writing.do(pasteBlock(form, at, block, { fields: columns, newId: newRowId }))
  return { headings, ...cellsLeftOut(form, at, block, columns) }
}

function writeIn({ writing, form }: WritingEdit, places: readonly CellPlace[], text: string): void {
  writing.do(
    setCells(
      form,
      places.map((place) => ({ place, text })),
    ),
  )
}
