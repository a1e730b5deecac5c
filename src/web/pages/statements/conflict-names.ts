/** What cells and rows of the text are called where two people wrote in them. */
import {
  rowList,
  rowsOfList,
  type StatementField,
  type StatementForm,
  type StatementHead,
} from '#core/writing/statement-form.ts'
import type { ConflictNames } from '../../components/writing/conflicts.tsx'
import { nameOfCell } from './places.ts'

export const NAMES_OF_STATEMENT: ConflictNames<StatementHead, StatementField> = {
  cell: (field) => nameOfCell(field, null),
  row: ({ cells }) =>
    [cells.title, cells.name, cells.label, cells.level3, cells.level1].find((name) => name !== '') ?? '',
  number: statementRowNumber,
}

/** The place of a row in its table, from 1; 0 where it is gone. */
export function statementRowNumber(form: Pick<StatementForm, 'rows'>, id: string): number {
  const row = form.rows.find((one) => one.id === id)
  return row === undefined ? 0 : rowsOfList(form, rowList(row)).indexOf(row) + 1
}
