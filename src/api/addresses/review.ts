/** Addresses of the room review. */
import { z } from 'zod'
import { exportQuery } from '../documents/documents.ts'
import { id } from '../kernel/common.ts'
import {
  REVIEW_FORMATS,
  changeItem,
  reviewItem,
  reviewQuery,
  writeOpinion,
  type DocumentReview,
  type ReviewDetail,
  type ReviewList,
} from '../review.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const reviewAddresses = {
  listReviews: endpoint
    .get('/api/reviews', { query: reviewQuery })
    .answers<ReviewList>('List reviews.', { action: 'review.read' }),
  readReview: endpoint
    .get('/api/reviews/:id', { params: z.object({ id }) })
    .answers<ReviewDetail>('Read review.', { action: 'review.read' }),
  changeReviewItem: endpoint
    .put('/api/reviews/:id/items/:item', { params: z.object({ id, item: reviewItem }), body: changeItem })
    .answers<ReviewDetail>('Sets an item.', { action: 'review.write' }),
  restoreReviewItem: endpoint
    .delete('/api/reviews/:id/items/:item', { params: z.object({ id, item: reviewItem }) })
    .answers<ReviewDetail>('Leaves an item to the proposal again.', { action: 'review.write' }),
  writeReviewOpinion: endpoint
    .put('/api/reviews/:id/opinion', { params: z.object({ id }), body: writeOpinion })
    .answers<ReviewDetail>('Keeps the reviewer’s comment and conclusion.', { action: 'review.write' }),
  exportReview: endpoint
    .get('/api/reviews/:id/export/:format', {
      params: z.object({ id, format: z.enum(REVIEW_FORMATS) }),
      query: exportQuery,
    })
    .sendsFile('Export review.', { action: 'review.read' }),
  readDocumentReview: endpoint
    .get('/api/documents/:id/review', { params: z.object({ id }) })
    .answers<DocumentReview>('The sheet of a document.', { action: 'review.read' }),
}
