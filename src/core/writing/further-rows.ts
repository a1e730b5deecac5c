/**
 * The further tables of the form and the project: details, and 项目实施进度计划. What no cell holds stays as it
 * was.
 */
import { tickedChoice } from '../target/choice.ts'
import { detailOfLabel } from '../target/detail-labels.ts'
import type { Detail, Project, ScheduleStep } from '../target/project.ts'
import {
  BLANK_CELLS,
  FORM_LISTS,
  isBlankRow,
  rowsOfList,
  type FormList,
  type RowCells,
  type WrittenForm,
  type WrittenRow,
} from './form.ts'

const PREFIX: { readonly [list in FormList]: string } = { details: 'd', schedule: 's' }

type Further = Pick<Project, 'details' | 'schedule'>

/** The rows of the further tables, named by their places. */
export function furtherRows(project: Further): readonly WrittenRow[] {
  return FORM_LISTS.flatMap((list) =>
    cellsIn(project, list).map((cells, i): WrittenRow => ({ id: `${PREFIX[list]}${i + 1}`, list, cells })),
  )
}

/**
 * The rows as they are now that the project may have been changed elsewhere; null where it has others than
 * they say.
 */
export function furtherRowsNow(
  rows: readonly WrittenRow[],
  project: Further,
): ReadonlyMap<string, RowCells> | null {
  const now = new Map<string, RowCells>()
  for (const list of FORM_LISTS) {
    const cells = cellsIn(project, list).filter((one) => !isBlankRow({ id: '', list, cells: one }))
    const known = rowsOfList({ rows }, list).filter((row) => !isBlankRow(row))
    if (cells.length !== known.length) return null
    cells.forEach((one, i) => now.set(known[i]?.id ?? '', one))
  }
  return now
}

/**
 * What the further tables of a form make; a table that the project never had stays away as long as nothing is
 * written in it.
 */
export function furtherOfForm(
  form: WrittenForm,
  before: { readonly form: Pick<WrittenForm, 'rows'>; readonly project: Further },
): Further {
  const details = kept({ form, before: before.form, list: 'details' }, before.project.details, writtenDetail)
  const schedule = kept({ form, before: before.form, list: 'schedule' }, before.project.schedule, stepOf)
  return { ...(details !== undefined && { details }), ...(schedule !== undefined && { schedule }) }
}

type FurtherTable = {
  readonly form: WrittenForm
  /** The form as its project made it. */
  readonly before: Pick<WrittenForm, 'rows'>
  readonly list: FormList
}

function kept<T extends Detail | ScheduleStep>(
  { form, before, list }: FurtherTable,
  was: readonly T[] | undefined,
  make: (cells: RowCells, old: T | undefined, line: number) => T,
): readonly T[] | undefined {
  const filled = (was ?? []).filter((one) => !isBlankRow({ id: '', list, cells: cellsOf(one) }))
  const known = new Map(
    rowsOfList(before, list)
      .filter((row) => !isBlankRow(row))
      .map(({ id }, i) => [id, filled[i]]),
  )
  const rows = rowsOfList(form, list).filter((row) => !isBlankRow(row))
  if (rows.length === 0) return was === undefined ? undefined : []
  return rows.map(({ id, cells }, i) => make(cells, known.get(id), i + 1))
}

function cellsIn({ details = [], schedule = [] }: Further, list: FormList): readonly RowCells[] {
  return (list === 'details' ? details : schedule).map(cellsOf)
}

function cellsOf(one: Detail | ScheduleStep): RowCells {
  if ('label' in one) return { ...BLANK_CELLS, label: one.label, text: one.text }
  return { ...BLANK_CELLS, content: one.content, start: one.start ?? '', end: one.end ?? '' }
}

/** A fact as it is written; what its label and its boxes say is read anew where they changed. */
export function writtenDetail(
  { label, text }: Pick<RowCells, 'label' | 'text'>,
  old: Detail | undefined,
  line: number,
): Detail {
  const base: Detail = old ?? { field: null, label: '', text: '', choice: null, at: { line } }
  return {
    ...base,
    ...(label !== base.label && { label, field: detailOfLabel(label) }),
    ...(text !== base.text && { text, choice: tickedChoice(text) }),
  }
}

function stepOf(
  { content, start, end }: RowCells,
  old: ScheduleStep | undefined,
  line: number,
): ScheduleStep {
  return { content, start: markOf(start, old?.start), end: markOf(end, old?.end), at: old?.at ?? { line } }
}

/** A cell as it was where nothing changed; null for one that was emptied. */
function markOf(text: string, was: string | null | undefined): string | null {
  if (text === (was ?? '')) return was ?? null
  return text === '' ? null : text
}
