/** Changes of a document whose bytes are read again: made once more where their place and text are there, given up elsewhere. */
import type { Actor } from '#core/access/allows.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { applyEdit, type Edit } from '#core/target/edit.ts'
import { changeUndo, endEdits, listEdits, type EditRow } from '#store/edits.ts'
import type { Db } from '#store/store.ts'
import type { Context } from './context.ts'
import { namesAt } from './edit-document.ts'

export type EditedAgain = { readonly document: TargetDocument; readonly kept: number; readonly lost: number }

/** @param read the document as it is read now, without any change. The kept document is held. */
export async function editAgain(context: Context, tx: Db, actor: Actor, id: string, read: TargetDocument): Promise<EditedAgain> {
  let document = read
  const lost: string[] = []
  const rows = await listEdits(tx, actor.region, id)
  for (const row of rows) {
    const edit = isThere(document, row) ? applyEdit(document, row.edit) : null
    if (edit === null || !edit.ok) lost.push(row.id)
    else {
      await changeUndo(tx, actor.region, row.id, row.edit, edit.value.undo)
      document = edit.value.document
    }
  }
  await endEdits(tx, actor.region, lost, { state: 'lost', by: actor.id, at: context.clock() })
  return { document, kept: rows.length - lost.length, lost: lost.length }
}

/** The place is the one that was meant: its project and row are called as they were. */
function isThere(document: TargetDocument, { edit, projectName, rowName }: Pick<EditRow, 'projectName' | 'rowName'> & { readonly edit: Edit }): boolean {
  const now = namesAt(document, edit)
  return now.projectName === projectName && now.rowName === rowName
}
