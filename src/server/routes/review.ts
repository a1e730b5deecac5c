/**
 * /api/reviews: the queue, one project's sheet, and what reviewers do to it; the sheet of a whole document.
 */
import type { FastifyInstance } from 'fastify'
import { changeReviewItem, restoreReviewItem, writeReviewOpinion } from '#actions/review/change-review.ts'
import type { Context } from '#actions/kernel/context.ts'
import { exportReview } from '#actions/review/export-review.ts'
import { listReviews, readDocumentReview, readReview } from '#actions/review/reviews.ts'
import { reviewAddresses } from '#api/addresses/review.ts'
import { serve, serveFile } from '../handle.ts'

export function reviewRoutes(app: FastifyInstance, context: Context): void {
  serve(app, reviewAddresses.listReviews, ({ actor }, { query }) => listReviews(context, actor, query))
  serve(app, reviewAddresses.readReview, ({ actor }, { params }) => readReview(context, actor, params))
  serve(app, reviewAddresses.changeReviewItem, ({ actor }, { params, body }) =>
    changeReviewItem(context, actor, { ...params, ...body }),
  )
  serve(app, reviewAddresses.restoreReviewItem, ({ actor }, { params }) =>
    restoreReviewItem(context, actor, params),
  )
  serve(app, reviewAddresses.writeReviewOpinion, ({ actor }, { params, body }) =>
    writeReviewOpinion(context, actor, { ...params, ...body }),
  )
  serveFile(app, reviewAddresses.exportReview, ({ actor }, { params, query }) =>
    exportReview(context, actor, { ...params, ...query }),
  )
  serve(app, reviewAddresses.readDocumentReview, ({ actor }, { params }) =>
    readDocumentReview(context, actor, params),
  )
}
