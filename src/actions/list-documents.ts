/** One page of the documents. */
import type { DocumentList, DocumentQuery } from '#api/documents.ts'
import { allows, type Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { listDocuments as loadDocuments } from '#store/documents.ts'
import { NOT_ALLOWED, type Context } from './context.ts'

export async function listDocuments(context: Context, actor: Actor, input: DocumentQuery): Promise<Result<DocumentList, Problem>> {
  if (!allows(actor, 'document.read', { region: actor.region })) return NOT_ALLOWED
  return ok(await loadDocuments(context.store.db, actor.region, input))
}
