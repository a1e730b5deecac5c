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
  listReviews: endpoint.get('/api/reviews', { query: reviewQuery }).answers<ReviewList>('List reviews.'),
  readReview: endpoint
    .get('/api/reviews/:id', { params: z.object({ id }) })
    .answers<ReviewDetail>('Read review.'),
  changeReviewItem: endpoint
    .put('/api/reviews/:id/items/:item', { params: z.object({ id, item: reviewItem }), body: changeItem })
    .answers<ReviewDetail>('Sets an item.'),
  restoreReviewItem: endpoint
    .delete('/api/reviews/:id/items/:item', { params: z.object({ id, item: reviewItem }) })
    .answers<ReviewDetail>('Leaves an item to the proposal again.'),
  writeReviewOpinion: endpoint
    .put('/api/reviews/:id/opinion', { params: z.object({ id }), body: writeOpinion })
    .answers<ReviewDetail>('Keeps the reviewer’s comment and conclusion.'),
  exportReview: endpoint
    .get('/api/reviews/:id/export/:format', {
      params: z.object({ id, format: z.enum(REVIEW_FORMATS) }),
      query: exportQuery,
    })
    .sendsFile('Export review.'),
  readDocumentReview: endpoint
    .get('/api/documents/:id/review', { params: z.object({ id }) })
    .answers<DocumentReview>('The sheet of a document.'),
}
