/**
 * /api/batches: files that were handed in together, what became of them, and what is done with all of them at
 * once.
 */
import type { FastifyInstance } from 'fastify'
import { cancelBatch } from '#actions/documents/cancel-batch.ts'
import type { Context } from '#actions/kernel/context.ts'
import { decideBatch } from '#actions/documents/decide-import.ts'
import { createEmptyBatch } from '#actions/documents/begin-batch.ts'
import { exportBatch, listBatches, readBatch } from '#actions/documents/read-batches.ts'
import { batchAddresses } from '#api/addresses/documents/batches.ts'
import { serve, serveFile } from '../../handle.ts'

export function batchRoutes(app: FastifyInstance, context: Context): void {
  serve(app, batchAddresses.listBatches, ({ actor }) => listBatches(context, actor))
  serve(app, batchAddresses.createEmptyBatch, ({ actor }, { body }) => createEmptyBatch(context, actor, body))
  serve(app, batchAddresses.readBatch, ({ actor }, { params }) => readBatch(context, actor, params))
  serve(app, batchAddresses.cancelBatch, ({ actor }, { params }) => cancelBatch(context, actor, params))
  serve(app, batchAddresses.decideBatch, ({ actor }, { params, body }) =>
    decideBatch(context, actor, { ...params, ...body }),
  )
  serveFile(app, batchAddresses.exportBatch, ({ actor }, { params, query }) =>
    exportBatch(context, actor, { ...params, only: query.only, language: query.lang }),
  )
}
