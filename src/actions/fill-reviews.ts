/** After an upgrade: review rows for documents that were imported before there were reviews. */
import { documentsWithoutReviews, refreshReviews } from '#store/review-rows.ts'
import type { Context } from './context.ts'
import { reviewSchemeOf } from './reviews.ts'

/** Idempotent; a document a transaction, so that a start that is broken off goes on at the next. @returns how many documents */
export async function fillReviews(context: Context, region: string): Promise<number> {
  const documents = await documentsWithoutReviews(context.store.db, region)
  for (const document of documents) {
    await context.store.transaction(async (tx) => {
      const scheme = await reviewSchemeOf(tx, region, document)
      if (scheme !== null) await refreshReviews(tx, region, document, scheme)
    })
  }
  return documents.length
}
