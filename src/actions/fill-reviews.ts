/**
 * After an upgrade: review rows, and the score of the document by them, for documents that have none (of the
 * present kind).
 */
import { documentsWithoutReviews } from '#store/review-rows.ts'
import type { Context } from './context.ts'
import { scoreDocument } from './recheck-document.ts'

/**
 * Idempotent; a document a transaction, so that a start that is broken off goes on at the next.
 * @returns how many documents
 */
export async function fillReviews(context: Context, region: string): Promise<number> {
  const documents = await documentsWithoutReviews(context.store.db, region)
  for (const document of documents) {
    await context.store.transaction((tx) => scoreDocument(tx, region, document))
  }
  return documents.length
}
