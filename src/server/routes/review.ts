/**
 * /api/reviews: the queue, one project's sheet, and what reviewers do to it; the sheet of a whole document.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { changeReviewItem, restoreReviewItem, writeReviewOpinion } from '#actions/review/change-review.ts'
import type { Context } from '#actions/kernel/context.ts'
import { exportReview } from '#actions/review/export-review.ts'
import { listReviews, readDocumentReview, readReview } from '#actions/review/reviews.ts'
import { id } from '#api/kernel/common.ts'
import { exportQuery } from '#api/documents/documents.ts'
import { changeItem, REVIEW_FORMATS, reviewItem, reviewQuery, writeOpinion } from '#api/review.ts'
import { answer, download } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const EXPORT = z.object({ params: z.object({ id, format: z.enum(REVIEW_FORMATS) }), query: exportQuery })
const ITEM = z.object({ params: z.object({ id, item: reviewItem }) })

export function reviewRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/reviews',
    answer(z.object({ query: reviewQuery }), ({ actor }, { query }) => listReviews(context, actor, query)),
  )
  app.get(
    '/api/reviews/:id',
    answer(ONE, ({ actor }, { params }) => readReview(context, actor, params)),
  )
  app.put(
    '/api/reviews/:id/items/:item',
    answer(ITEM.extend({ body: changeItem }), ({ actor }, { params, body }) =>
      changeReviewItem(context, actor, { ...params, ...body }),
    ),
  )
  app.delete(
    '/api/reviews/:id/items/:item',
    answer(ITEM, ({ actor }, { params }) => restoreReviewItem(context, actor, params)),
  )
  app.put(
    '/api/reviews/:id/opinion',
    answer(ONE.extend({ body: writeOpinion }), ({ actor }, { params, body }) =>
      writeReviewOpinion(context, actor, { ...params, ...body }),
    ),
  )
  app.get(
    '/api/reviews/:id/export/:format',
    download(EXPORT, ({ actor }, { params, query }) => exportReview(context, actor, { ...params, ...query })),
  )
  app.get(
    '/api/documents/:id/review',
    answer(ONE, ({ actor }, { params }) => readDocumentReview(context, actor, params)),
  )
}
