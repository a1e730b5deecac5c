/** Addresses of the room documents: batches. */
import { z } from 'zod'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { batchInput, type Batch, type BatchDetail, type BatchList } from '../../documents/batches.ts'
import { decisionInput } from '../../jobs.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const batchAddresses = {
  listBatches: endpoint
    .get('/api/batches')
    .answers<BatchList>('List batches.', { action: 'document.import' }),
  createEmptyBatch: endpoint
    .post('/api/batches', { body: batchInput })
    .makes<{ readonly id: string }>('Makes a batch for files that follow one by one.', {
      action: 'document.import',
    }),
  readBatch: endpoint
    .get('/api/batches/:id', { params: z.object({ id }) })
    .answers<BatchDetail>('Read batch.', { action: 'document.import' }),
  cancelBatch: endpoint
    .post('/api/batches/:id/cancel', { params: z.object({ id }) })
    .answers<Batch>('Cancel batch.', { action: 'job.cancel' }),
  decideBatch: endpoint
    .post('/api/batches/:id/decide', { params: z.object({ id }), body: decisionInput })
    .answers<Batch>('One decision for every file of a batch that needs one.', { action: 'document.import' }),
  exportBatch: endpoint
    .get('/api/batches/:id/results.csv', {
      params: z.object({ id }),
      query: z.object({
        only: z.enum(['all', 'refused']).default('all'),
        lang: z.enum(LANGUAGES).default('zh-CN'),
      }),
    })
    .sendsFile('Export batch.', { action: 'document.import' }),
}
