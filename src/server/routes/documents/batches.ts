/**
 * /api/batches: files that were handed in together, what became of them, and what is done with all of them at
 * once.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cancelBatch } from '#actions/documents/cancel-batch.ts'
import type { Context } from '#actions/kernel/context.ts'
import { decideBatch } from '#actions/documents/decide-import.ts'
import { createEmptyBatch } from '#actions/documents/import-zip.ts'
import { exportBatch, listBatches, readBatch } from '#actions/documents/read-batches.ts'
import { batchInput } from '#api/documents/batches.ts'
import { id } from '#api/kernel/common.ts'
import { decisionInput } from '#api/jobs.ts'
import { LANGUAGES } from '#text/language.ts'
import { answer, answerMade, download } from '../../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const DECISION = z.object({ params: z.object({ id }), body: decisionInput })
const RESULTS = z.object({
  params: z.object({ id }),
  query: z.object({
    only: z.enum(['all', 'refused']).default('all'),
    lang: z.enum(LANGUAGES).default('zh-CN'),
  }),
})

export function batchRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/batches',
    answer(z.object({}), ({ actor }) => listBatches(context, actor)),
  )
  app.post(
    '/api/batches',
    answerMade(z.object({ body: batchInput }), ({ actor }, { body }) =>
      createEmptyBatch(context, actor, body),
    ),
  )
  app.get(
    '/api/batches/:id',
    answer(ONE, ({ actor }, { params }) => readBatch(context, actor, params)),
  )
  app.post(
    '/api/batches/:id/cancel',
    answer(ONE, ({ actor }, { params }) => cancelBatch(context, actor, params)),
  )
  app.post(
    '/api/batches/:id/decide',
    answer(DECISION, ({ actor }, { params, body }) => decideBatch(context, actor, { ...params, ...body })),
  )
  app.get(
    '/api/batches/:id/results.csv',
    download(RESULTS, ({ actor }, { params, query }) =>
      exportBatch(context, actor, { ...params, only: query.only, language: query.lang }),
    ),
  )
}
