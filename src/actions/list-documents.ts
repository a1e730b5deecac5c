/** One page of the documents. */
import type { DocumentList, DocumentQuery } from '#api/documents.ts'
import type { Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { listDocuments as loadDocuments } from '#store/documents.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { reading } from './reach.ts'

export async function listDocuments(
  context: Context,
  actor: Actor,
  input: DocumentQuery,
): Promise<Result<DocumentList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (read === null) return NOT_ALLOWED
  return ok(await loadDocuments(read.own, input))
}
