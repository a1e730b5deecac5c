/** What the tools do with the rows of the text, and what is hung and linked in it. */
import { linesOfProjects, linkByName, type DepartmentProject } from '#core/writing/covered.ts'
import { hang } from '#core/writing/duties.ts'
import { addStatementRow, removeStatementRow, setStatementCells } from '#core/writing/statement-commands.ts'
import {
  blankStatement,
  LIST_FIELDS,
  rowList,
  rowsOfList,
  type StatementField,
  type StatementForm,
  type StatementHead,
  type StatementList,
  type StatementPlace,
  type StatementRow,
} from '#core/writing/statement-form.ts'
import { newRowId } from '../../components/writing/row-id.ts'
import type { Writing } from '../../components/writing/writing.ts'
import { FIRST_PLACE } from './places.ts'

export type StatementWriting = Writing<StatementHead, StatementField>

/** What tools and keys work on: the text as it is drawn, and the cell that is chosen in it. */
export type StatementEdit = {
  readonly writing: StatementWriting
  readonly form: StatementForm
  readonly at: StatementPlace
  /** The row of the chosen cell, and its table; null where it is in none. */
  readonly row: StatementRow | null
  readonly list: StatementList | null
  readonly pick: (place: StatementPlace) => void
}

/** A row below another, or at the end of its table. */
export function addTo(
  { writing, form, pick }: StatementEdit,
  list: StatementList,
  below: string | null,
): void {
  const id = newRowId()
  writing.do(addStatementRow(form, list, below, { id }))
  pick({ row: id, field: firstField(list, rowsOfList(form, list).length > 0) })
}

/** Where one goes on in a row that was added: its labels are those of the row above. */
function firstField(list: StatementList, labelled: boolean): StatementField {
  if (list === 'indicators') return 'level3'
  return list === 'duties' && labelled ? 'name' : (LIST_FIELDS[list][0] ?? 'text')
}

/** A 分项绩效目标 for a project: in the blank row, where there is one. */
export function addGoalFor({ writing, form, pick }: StatementEdit, project: DepartmentProject): void {
  const id = newRowId()
  const blank = rowsOfList(form, 'subGoals').find(({ cells }) =>
    LIST_FIELDS.subGoals.every((field) => cells[field] === ''),
  )
  const cells = { title: project.name, projects: linesOfProjects([project]) }
  writing.do(
    blank === undefined
      ? addStatementRow(form, 'subGoals', null, { id, cells })
      : setStatementCells(form, [
          { place: { row: blank.id, field: 'title' }, text: cells.title },
          { place: { row: blank.id, field: 'projects' }, text: cells.projects },
        ]),
  )
  pick({ row: blank?.id ?? id, field: 'goal' })
}

export function addDuty({ writing, form, pick }: StatementEdit): void {
  const id = newRowId()
  writing.do(addStatementRow(form, 'duties', null, { id, cells: { level1: '' } }))
  pick({ row: id, field: 'level1' })
}

/** The rows with which the whole-department table begins. */
export function addTable({ writing, form }: StatementEdit): void {
  const rows = blankStatement('', true)
    .rows.filter(({ list }) => list !== 'subGoals' && list !== 'safeguards')
    .map((row) => ({ ...row, id: newRowId() }))
  writing.do(
    rows.map((row, i) => ({
      kind: 'add',
      row,
      after: rows[i - 1]?.id ?? form.rows.at(-1)?.id ?? null,
    })),
  )
}

/** The row behind it is chosen then, or the one before. */
export function removeChosenRow({ writing, form, at, row, list, pick }: StatementEdit): void {
  if (row === null || list === null) return
  const rows = rowsOfList(form, list)
  const index = rows.indexOf(row)
  const next = rows[index + 1] ?? rows[index - 1]
  writing.do(removeStatementRow(form, row.id))
  pick(next === undefined || at.row === null ? FIRST_PLACE : { row: next.id, field: at.field })
}

/** @returns how many rows were linked to the projects that they name */
export function linkAllByName(
  { writing, form }: StatementEdit,
  projects: readonly DepartmentProject[],
): number {
  const links = linkByName(form, projects)
  writing.do(links)
  return links.length
}

/** The projects that an activity has, or that another row covers. */
export function linkRow(
  { writing, form }: StatementEdit,
  row: StatementRow,
  projects: readonly DepartmentProject[],
): void {
  const place: StatementPlace = { row: row.id, field: 'projects' }
  writing.do(
    rowList(row) === 'duties'
      ? hang(form, row.id, projects)
      : setStatementCells(form, [{ place, text: linesOfProjects(projects) }]),
  )
}
