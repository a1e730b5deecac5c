/**
 * What a cell of the form is called for whoever reads it in a list: its row by the indicator that stands
 * there.
 */
import { listOfRow, rowsOfList, type CellPlace, type WrittenForm } from '#core/writing/form.ts'
import { indexOf } from '#core/writing/operation.ts'
import type { DELEGATION } from '#text/interface/delegation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { cellName } from './columns.ts'

export function placeName(
  form: WrittenForm,
  { row, field }: CellPlace,
  text: Pick<Spoken<typeof DELEGATION>, 'rowOf' | 'rowNumber'>,
): string {
  if (row === null) return cellName(field)
  const here = form.rows[indexOf(form, row)]
  if (here === undefined) return text.rowOf(text.rowNumber(0), cellName(field))
  const list = listOfRow(here)
  const { level2, level3, label, content } = here.cells
  const words = (list === null ? [level2, level3] : list === 'details' ? [label] : [content])
    .filter((part) => part.trim() !== '')
    .join(' ')
  return text.rowOf(words === '' ? text.rowNumber(numberOfRow(form, row)) : words, cellName(field))
}

/** The number of a row within its table, from 1. */
export function numberOfRow(form: WrittenForm, row: string): number {
  const here = form.rows[indexOf(form, row)]
  return here === undefined ? 0 : indexOf({ rows: rowsOfList(form, listOfRow(here)) }, row) + 1
}
