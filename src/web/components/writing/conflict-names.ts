/** What cells and rows of a target's form are called where two people wrote in them. */
import type { HeadField, RowField } from '#core/writing/form.ts'
import { fieldName } from './columns.ts'
import type { ConflictNames } from './conflicts.tsx'
import { numberOfRow } from './place-name.ts'

export const NAMES_OF_FORM: ConflictNames<HeadField, RowField> = {
  cell: fieldName,
  row: ({ cells }) => [cells.level3, cells.label, cells.content].find((words) => words !== '') ?? '',
  number: numberOfRow,
}
