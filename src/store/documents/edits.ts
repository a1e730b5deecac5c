/** Changes of documents, in the order in which they were made. */
import type { EditState } from '#core/target/edit-state.ts'
import { sql } from 'kysely'
import type { Edit } from '#core/target/edit.ts'
import { plainOrNull } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type EditRow = {
  readonly id: string
  readonly document: string
  readonly position: number
  readonly step: number
  readonly edit: Edit
  readonly undo: Edit
  readonly projectName: string | null
  readonly rowName: string | null
  /** The name of its row in the form, which it keeps wherever it is moved; null: of no row. */
  readonly row: string | null
  readonly rule: string | null
  readonly state: EditState
  readonly by: string | null
  readonly at: string
}

export type EditToKeep = Pick<EditRow, 'id' | 'edit' | 'undo' | 'projectName' | 'rowName' | 'row' | 'rule'>

/** Keeps changes that were made together, after those of before. The document is locked. */
export async function addEdits(
  tx: Db,
  document: string,
  edits: readonly EditToKeep[],
  made: { readonly by: string; readonly at: Date },
): Promise<void> {
  const last = await tx
    .selectFrom('document_edits')
    .where('document_id', '=', document)
    .select([
      sql<number>`coalesce(max(position), 0)::int`.as('position'),
      sql<number>`coalesce(max(step), 0)::int`.as('step'),
    ])
    .executeTakeFirstOrThrow()
  const rows = edits.map((one, i) => ({
    edit_id: one.id,
    document_id: document,
    position: last.position + i + 1,
    step: last.step + 1,
    edit: JSON.stringify(one.edit),
    undo: JSON.stringify(one.undo),
    project_name: plainOrNull(one.projectName),
    row_name: plainOrNull(one.rowName),
    form_row: plainOrNull(one.row),
    rule: one.rule,
    state: 'made' as const,
    made_by: made.by,
    made_at: made.at,
    ended_by: null,
    ended_at: null,
  }))
  if (rows.length > 0) await tx.insertInto('document_edits').values(rows).execute()
}

/** The changes that are in the text of a document, the first first. */
export async function listEdits(db: Db, document: string): Promise<EditRow[]> {
  const rows = await selectEdits(db)
    .where('e.document_id', '=', document)
    .where('e.state', '=', 'made')
    .orderBy('e.position')
    .execute()
  return rows.map(toEdit)
}

/** Changes by their ids, whatever became of them, the first of each document first. */
export async function findEdits(db: Db, ids: readonly string[]): Promise<EditRow[]> {
  const rows = await selectEdits(db)
    .where('e.edit_id', 'in', ids)
    .orderBy('e.document_id')
    .orderBy('e.position')
    .execute()
  return rows.map(toEdit)
}

/** Says what became of changes. */
export async function endEdits(
  tx: Db,
  ids: readonly string[],
  ended: { readonly state: 'undone' | 'lost'; readonly by: string | null; readonly at: Date },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('document_edits')
    .set({ state: ended.state, ended_by: ended.by, ended_at: ended.at })
    .where('edit_id', 'in', ids)
    .execute()
}

/** How a change is undone after the document was read again: the text that it found may be another. */
export async function changeUndo(tx: Db, id: string, edit: Edit, undo: Edit): Promise<void> {
  await tx
    .updateTable('document_edits')
    .set({ edit: JSON.stringify(edit), undo: JSON.stringify(undo) })
    .where('edit_id', '=', id)
    .execute()
}

function selectEdits(db: Db) {
  return db
    .selectFrom('document_edits as e')
    .leftJoin('users as u', 'u.user_id', 'e.made_by')
    .select([
      'e.edit_id',
      'e.document_id',
      'e.position',
      'e.step',
      'e.edit',
      'e.undo',
      'e.project_name',
      'e.row_name',
      'e.form_row',
      'e.rule',
      'e.state',
      'e.made_at',
      'u.name',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectEdits>['executeTakeFirstOrThrow']>>

function toEdit(row: Selected): EditRow {
  return {
    id: row.edit_id,
    document: row.document_id,
    position: row.position,
    step: row.step,
    edit: row.edit,
    undo: row.undo,
    projectName: row.project_name,
    rowName: row.row_name,
    row: row.form_row,
    rule: row.rule,
    state: row.state,
    by: row.name,
    at: row.made_at.toISOString(),
  }
}
