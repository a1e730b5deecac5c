/**
 * Changes of a document whose bytes are read again: made once more where their place and text are there,
 * given up elsewhere.
 */
import type { TargetDocument } from '#core/target/document.ts'
import { applyEdit, ROW_PLACE, type Edit } from '#core/target/edit.ts'
import { formOfProject } from '#core/writing/paper-of-form.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { changeUndo, endEdits, listEdits, type EditRow } from '#store/documents/edits.ts'
import type { Work } from '../kernel/work.ts'
import { namesAt } from './edit-document.ts'
import { editToday, editedForms, keepRows, namesAfter, type RowNamesByProject } from './edited-rows.ts'

export type EditedAgain = { readonly document: TargetDocument; readonly kept: number; readonly lost: number }

/** @param read the document as it is read now, without any change. The kept document is locked. */
export async function editAgain(
  { context, tx, actor }: Work,
  id: string,
  read: TargetDocument,
): Promise<EditedAgain> {
  let document = read
  // As they are read, rows bear the names of a form in which nobody wrote.
  let names: RowNamesByProject = new Map(
    read.projects.map((project) => [project.order, formOfProject(project).listed]),
  )
  const lost: string[] = []
  const rows = await listEdits(tx, id)
  for (const row of rows) {
    const today = editToday(row.edit, row.row, names)
    const edit =
      today !== null && isThere(document, { ...row, edit: today }) ? applyEdit(document, today) : null
    if (today === null || edit === null || !edit.ok) lost.push(row.id)
    else {
      await changeUndo(tx, row.id, today, edit.value.undo)
      document = edit.value.document
      names = namesAfter(names, today)
    }
  }
  await endEdits(tx, lost, { state: 'lost', by: actor.id, at: context.clock() })
  await keepOrder({ context, tx, actor }, id, {
    moves: rows.map(({ edit }) => edit).filter(({ field }) => field === ROW_PLACE),
    names,
    document,
  })
  return { document, kept: rows.length - lost.length, lost: lost.length }
}

/** Where a row could not be moved again, what is kept by the numbers of its rows goes back with them. */
async function keepOrder(
  { context, tx, actor }: Work,
  id: string,
  {
    moves,
    names,
    document,
  }: {
    readonly moves: readonly Edit[]
    readonly names: RowNamesByProject
    readonly document: TargetDocument
  },
): Promise<void> {
  const kept = moves.length === 0 ? null : await loadTargets(tx, id)
  if (kept === null) return
  const forms = await editedForms(tx, id, kept, moves)
  const same = new Map(
    [...names].filter(([order, rows]) => isSameRows(rows, forms.get(order)?.written.listed ?? [])),
  )
  await keepRows(context, tx, actor, { document: id, before: forms, now: same, projects: document.projects })
}

function isSameRows(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join(' ') === others.toSorted().join(' ')
}

/** The place is the one that was meant: its project and row are called as they were. */
function isThere(
  document: TargetDocument,
  { edit, projectName, rowName }: Pick<EditRow, 'projectName' | 'rowName'> & { readonly edit: Edit },
): boolean {
  const now = namesAt(document, edit)
  return now.projectName === projectName && now.rowName === rowName
}
