/**
 * What was in a cell of the form last year: the same field, the row of the same indicator, the words under
 * the same label.
 */
import { foldLabel } from '../kernel/characters.ts'
import { textSimilarity } from '../duplicates/alignment.ts'
import type { Project } from '../target/project.ts'
import { moveYears } from '../years/move-years.ts'
import { setCells } from './commands.ts'
import {
  FORM_LIST_FIELDS,
  listOfRow,
  rowsOfList,
  cellText,
  type CellPlace,
  type RowField,
  type WrittenForm,
  type WrittenRow,
} from './form.ts'
import { rowIndex, type Operation } from './operation.ts'
import { formOfProject } from './paper-of-form.ts'

/** Rows with less in common than this are not one. */
const SAME_ROW_FROM = 0.5

/** Cells of an indicator that are taken over together; its labels are the form's own. */
const WHOLE_ROW: readonly RowField[] = ['level3', 'description', 'value', 'weight', 'basis', 'note']

/** The form of last year's target, its deadlines moved to this year. */
export function lastYearForm(project: Project, from: number, to: number): WrittenForm {
  return formOfProject(moveYears(project, from, to).project).form
}

/** The text of last year for a cell; null where last year had nothing there. */
export function lastYearText(form: WrittenForm, last: WrittenForm, place: CellPlace): string | null {
  const { row } = place
  const here = row === null ? null : form.rows[rowIndex(form, row)]
  if (here === undefined) return null
  const other = here === null ? null : rowOfLastYear(form, last, here)
  if (here !== null && other === null) return null
  const text = cellText(last, place.row === null ? place : { row: other?.id ?? '', field: place.field }) ?? ''
  return text.trim() === '' ? null : text
}

/** Takes the row of last year over, as far as that says something. */
export function takeRowOfLastYear(form: WrittenForm, last: WrittenForm, row: string): Operation[] {
  const here = form.rows[rowIndex(form, row)]
  const other = here === undefined ? null : rowOfLastYear(form, last, here)
  if (here === undefined || other === null) return []
  const list = listOfRow(here)
  const fields: readonly RowField[] = list === null ? WHOLE_ROW : FORM_LIST_FIELDS[list]
  return setCells(
    form,
    fields
      .filter((field) => other.cells[field] !== '')
      .map((field) => ({ place: { row, field }, text: other.cells[field] })),
  )
}

/** What a row is called in its list. */
function nameCell({ cells }: WrittenRow, list: ReturnType<typeof listOfRow>): string {
  if (list === null) return cells.level3
  return list === 'details' ? cells.label : cells.content
}

/**
 * The row of last year that a row answers: of the likest name; without a name the first of its kind that is
 * not there yet.
 */
function rowOfLastYear(form: WrittenForm, last: WrittenForm, here: WrittenRow): WrittenRow | null {
  const list = listOfRow(here)
  const name = (row: WrittenRow) => foldLabel(nameCell(row, list))
  const rows = rowsOfList(last, list).filter((row) => name(row) !== '')
  if (name(here) !== '')
    return likest(rows, (row) => textSimilarity(name(row), name(here)), list === null ? SAME_ROW_FROM : 1)
  const there = new Set(rowsOfList(form, list).map(name))
  return (
    rows.find(
      (row) =>
        !there.has(name(row)) &&
        (list !== null || (row.cells.level2 === here.cells.level2 && row.cells.term === here.cells.term)),
    ) ?? null
  )
}

function likest(
  rows: readonly WrittenRow[],
  likeness: (row: WrittenRow) => number,
  least: number,
): WrittenRow | null {
  let [best, most]: [WrittenRow | null, number] = [null, 0]
  for (const row of rows) {
    const now = likeness(row)
    if (now >= least && now > most) [best, most] = [row, now]
  }
  return best
}
