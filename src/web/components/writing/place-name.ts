/**
 * What a cell of the form is called in a list: its row by the indicator that is
 * there.
 */
import {
  listOfRow,
  rowsOfList,
  type CellPlace,
  type WrittenForm,
  type WrittenRow,
} from '#core/writing/form.ts'
import { rowIndex } from '#core/writing/operation.ts'
import type { DELEGATION } from '#text/interface/delegation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { fieldName } from './columns.ts'

export function placeName(
  form: WrittenForm,
  { row, field }: CellPlace,
  text: Pick<Spoken<typeof DELEGATION>, 'rowOf' | 'rowNumber'>,
): string {
  if (row === null) return headName(field)
  const here = form.rows[rowIndex(form, row)]
  if (here === undefined) return text.rowOf(text.rowNumber(0), fieldName(field))
  const words = rowName(here)
  return text.rowOf(words === '' ? text.rowNumber(numberOfRow(form, row)) : words, fieldName(field))
}

/** What a row is called: by the indicator, the label or the content that is there; empty while it is blank. */
export function rowName(row: WrittenRow): string {
  return namingCells(row)
    .filter((part) => part.trim() !== '')
    .join(' ')
}

/** In a list nothing beside 3月底 says what is planned until then; on the form its table does. */
function headName(field: CellPlace['field']): string {
  return field.startsWith('plan.') ? `资金支出计划 ${fieldName(field)}` : fieldName(field)
}

/** The number of a row within its table, from 1. */
export function numberOfRow(form: WrittenForm, row: string): number {
  const here = form.rows[rowIndex(form, row)]
  return here === undefined ? 0 : rowIndex({ rows: rowsOfList(form, listOfRow(here)) }, row) + 1
}

function namingCells(row: WrittenRow): readonly string[] {
  const { level2, level3, label, content } = row.cells
  const list = listOfRow(row)
  if (list === null) return [level2, level3]
  return list === 'details' ? [label] : [content]
}
