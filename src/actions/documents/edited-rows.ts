/**
 * Rows of targets that changes speak of, by their names in the form: a row keeps its name wherever it is
 * moved, and what is kept of it by number goes with it.
 */
import type { Actor } from '#core/kernel/allows.ts'
import { longestRise } from '#core/kernel/longest-rise.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { ROW_PLACE, type Edit } from '#core/target/edit.ts'
import { operationsBetween } from '#core/writing/difference.ts'
import { moved } from '#core/writing/operation.ts'
import { formNow, type WrittenPaper } from '#core/writing/paper-of-form.ts'
import { movedRows } from '#core/writing/rows-of-kinds.ts'
import { findDraft, recordSave, keepDraft } from '#store/writing/drafts.ts'
import type { EditRow } from '#store/documents/edits.ts'
import { followRows } from '#store/documents/rows-of-places.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'

/** The form of a project of a document. */
type ProjectForm = { readonly project: string; readonly written: WrittenPaper; readonly version: number }

/** By the order of the project. */
export type Forms = ReadonlyMap<number, ProjectForm>

/** The names of rows in their order, by the order of the project. */
export type RowNamesByProject = ReadonlyMap<number, readonly string[]>

/** The forms of the projects of whose rows something is said. */
export async function editedForms(
  db: Db,
  id: string,
  document: TargetDocument,
  edits: readonly Edit[],
): Promise<Forms> {
  const orders = new Set(
    edits.flatMap(({ project, indicator }) => (project === null || indicator === null ? [] : [project])),
  )
  const forms = new Map<number, ProjectForm>()
  if (orders.size === 0) return forms
  const rows = await db
    .selectFrom('projects')
    .select(['project_id', 'position'])
    .where('document_id', '=', id)
    .where('position', 'in', [...orders])
    .execute()
  for (const { project_id: project, position } of rows) {
    const paper = document.projects.find(({ order }) => order === position)
    const draft = paper === undefined ? null : await findDraft(db, project)
    if (paper !== undefined)
      forms.set(position, { project, written: formNow(draft, paper), version: draft?.version ?? 0 })
  }
  return forms
}

export function formRowNames(forms: Forms): RowNamesByProject {
  return new Map([...forms].map(([order, { written }]) => [order, written.listed]))
}

/** The names in their order after an edit. */
export function namesAfter(names: RowNamesByProject, edit: Edit): RowNamesByProject {
  const rows = edit.project === null ? undefined : names.get(edit.project)
  return edit.project === null || rows === undefined
    ? names
    : new Map(names).set(edit.project, movedRows(rows, edit))
}

/** What the row of an edit is called. */
export function nameIn(names: RowNamesByProject, { project, indicator }: Edit): string | null {
  return project === null || indicator === null ? null : (names.get(project)?.[indicator - 1] ?? null)
}

/** The edit in the place where its row is now; null when the row is there no more. */
export function editToday(edit: Edit, row: EditRow['row'], names: RowNamesByProject): Edit | null {
  const rows = edit.project === null ? undefined : names.get(edit.project)
  if (row === null || rows === undefined || edit.indicator === null) return edit
  const indicator = rows.indexOf(row) + 1
  if (indicator === 0) return null
  return edit.field === ROW_PLACE
    ? {
        ...edit,
        indicator,
        before: String(indicator),
        after: String(Math.min(Number(edit.after), rows.length)),
      }
    : { ...edit, indicator }
}

type Kept = {
  readonly document: string
  readonly before: Forms
  readonly now: RowNamesByProject
  /** As they are kept from now on. */ readonly projects: readonly Project[]
}

/**
 * Lets the forms, and what is kept of rows by their numbers, go with rows that were moved. The document is
 * held.
 */
export async function keepRows(
  context: Context,
  tx: Db,
  actor: Actor,
  { document, before, now, projects }: Kept,
): Promise<void> {
  for (const [order, { project, written, version }] of before) {
    const listed = now.get(order) ?? written.listed
    const paper = projects.find((one) => one.order === order)
    if (paper === undefined || listed.every((row, i) => row === written.listed[i])) continue
    await followRows(tx, project, { before: written.listed, now: listed })
    const { form } = formNow({ form: inOrder(written.form, listed), listed }, paper)
    const save = { version: version + 1, at: context.clock(), by: actor.id }
    await keepDraft(tx, { project, document }, { form, listed }, save)
    await recordSave(
      tx,
      { project, document },
      {
        ...save,
        request: context.newId(),
        operations: operationsBetween(written.form, form),
        delegation: null,
      },
    )
  }
}

/**
 * The form with its rows in this order: as few as possible are moved, so that blank ones stay where they are.
 */
function inOrder(form: WrittenPaper['form'], listed: readonly string[]): WrittenPaper['form'] {
  const places = new Map(listed.map((row, i) => [row, i]))
  const standing = longestRise(form.rows.flatMap(({ id }) => places.get(id) ?? []))
  return listed.reduce(
    (now, row, i) => (standing.has(i) ? now : moved(now, row, listed[i - 1] ?? beforeFirst(now, places))),
    form,
  )
}

/** What is above the first row that is listed. */
function beforeFirst({ rows }: WrittenPaper['form'], places: ReadonlyMap<string, number>): string | null {
  return rows[rows.findIndex(({ id }) => places.has(id)) - 1]?.id ?? null
}
