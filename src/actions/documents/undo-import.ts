/**
 * Undoing a whole import: what it made goes, what that had replaced counts again, and what was said of units is
 * taken back where nothing else rests on it.
 */
import type { ImportView } from '#api/documents/imports.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { takeBackAnswers } from '#store/documents/import-answers.ts'
import { findImport, keepUndone, loadImportFiles, lockImport, madeBy } from '#store/documents/imports.ts'
import { loadRests } from '#store/documents/rests.ts'
import { lockDocument } from '#store/findings/recheck.ts'
import { keptDocuments } from '#store/jobs/jobs.ts'
import type { Db } from '#store/kernel/store.ts'
import { documentRefusal } from '../filing/guard.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { importUndone } from './events.ts'
import { readImport, unitsOfImport } from './read-import.ts'
import { removeLocked } from './remove-document.ts'

/**
 * All in one transaction, or nothing. Errors: import-not-found, import-not-confirmed, import-reading, import-over
 * (undone already), import-rested-on (with the document that something rests on), and what keeps a document from
 * being removed: approved-locked, under-review, year-closed.
 */
export async function undoImport(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<ImportView, Problem>> {
  const { region } = actor
  if (!allows(actor, 'document.import', { region }) || !allows(actor, 'document.remove', { region }))
    return NOT_ALLOWED
  const undone = await context.store.of(region).transaction(async (tx) => {
    await lockImport(tx, id)
    const made = await madeDocuments(tx, id)
    if (!made.ok) return made
    for (const document of made.value) await lockDocument(tx, document)
    for (const document of made.value) {
      const locked = await documentRefusal(tx, document)
      if (locked !== null) return err(locked)
    }
    const [resting] = await loadRests(tx, made.value)
    if (resting !== undefined) return err(problem('import-rested-on', { file: resting.title }))
    const names: string[] = []
    for (const document of made.value) {
      const removed = await removeLocked(context, tx, actor, document)
      if (removed !== null) names.push(removed)
    }
    const { taken, kept } = await takeBackAnswers(tx, id, await unitsOfImport(tx, id))
    await keepUndone(tx, id, { user: actor.id, at: context.clock() })
    await audit(
      context,
      tx,
      actor.id,
      importUndone(id, { files: names, unmatched: taken, stillMatched: kept }),
    )
    return ok(null)
  })
  return undone.ok ? readImport(context, actor, { id }) : undone
}

/** What an import made and is still there, in the order of the ids, as every removal of many: no deadlock. */
async function madeDocuments(tx: Db, id: string): Promise<Result<readonly string[], Problem>> {
  const row = await findImport(tx, id)
  if (row === null) return err(problem('import-not-found'))
  if (row.confirmedAt === null) return err(problem('import-not-confirmed'))
  if (row.undoneAt !== null) return err(problem('import-over'))
  const files = await loadImportFiles(tx, id)
  if (files.some(({ state }) => state === 'waiting' || state === 'running'))
    return err(problem('import-reading'))
  return ok([...(await keptDocuments(tx, madeBy(files)))].toSorted())
}
