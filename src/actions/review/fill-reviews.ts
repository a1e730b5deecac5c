/**
 * After an upgrade: review rows, and the score of the document by them, for documents that have none (of the
 * present kind).
 */
import { documentsWithoutReviews } from '#store/review/rows.ts'
import type { Context } from '../kernel/context.ts'
import { scoreDocument } from '../documents/recheck-document.ts'

/**
 * Idempotent; a document a transaction, so that a start that is broken off goes on at the next.
 * @returns how many documents
 */
export async function fillReviews(context: Context, region: string): Promise<number> {
  const documents = await documentsWithoutReviews(context.store.of(region).db)
  for (const document of documents) {
    await context.store.of(region).transaction((tx) => scoreDocument(tx, document))
  }
  return documents.length
}
