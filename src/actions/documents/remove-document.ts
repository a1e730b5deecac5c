/** Removing a document with its projects, findings and bytes. Its place in the audit trail stays. */
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { lockDocument } from '#store/findings/recheck.ts'
import { passOnReplaced, restoreReplaced } from '#store/documents/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { documentRemoved, documentRestored } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { documentRefusal } from '../filing/guard.ts'

/** Errors: document-not-found, approved-locked, under-review. */
export async function removeDocument(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<null, Problem>> {
  if (!allows(actor, 'document.remove', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    if (!(await lockDocument(tx, input.id))) return err(problem('document-not-found'))
    const refusal = await documentRefusal(tx, input.id)
    if (refusal !== null) return err(refusal)
    const removed = await removeLocked(context, tx, actor, input.id)
    return removed === null ? err(problem('document-not-found')) : ok(null)
  })
}

/** Removes a document that is locked and may go. @returns its file; null where it is not there */
export async function removeLocked(
  context: Context,
  tx: Db,
  actor: Actor,
  document: string,
): Promise<string | null> {
  const removed = await deleteDocument(tx, document)
  if (removed === null) return null
  const before = {
    file: removed.file,
    sha256: removed.sha256,
    projects: removed.projects,
    unit: removed.unit?.name ?? null,
  }
  await audit(context, tx, actor.id, documentRemoved(removed.id, before))
  if (removed.superseded !== null) {
    await passOnReplaced(tx, removed.id, removed.superseded.by)
    return removed.file
  }
  // What it had taken the place of is the newest version again.
  for (const { id, file } of await restoreReplaced(tx, removed.id)) {
    await audit(context, tx, actor.id, documentRestored(id, { file }))
  }
  return removed.file
}
