/**
 * Batches, files that were handed in together: GET /api/batches (the newest), POST /api/batches (makes an
 * empty one; files follow by POST /api/documents?batch=…), GET /api/batches/:id with its jobs, POST
 * /api/batches/:id/cancel,
 * POST /api/batches/:id/decide (all that need a decision), GET /api/batches/:id/results.csv (`refused` for
 * only those).
 */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import { job } from '../jobs.ts'

/** `held`: nothing of it counts until it is confirmed (imports.ts); left out, files count one by one. */
export const batchInput = z.object({
  label: z.string().trim().min(1).max(200),
  held: z.boolean().optional(),
})

const batch = z.object({
  id,
  /** The name of the zip or folder. */
  label: z.string(),
  createdAt: z.iso.datetime(),
  /** An import: its files are read, and wait for one confirmation. */
  held: z.boolean(),
  confirmedAt: z.iso.datetime().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  /** Files of the batch by what became of them; a duplicate is not among `done`. */
  counts: z.object({
    all: z.number().int(),
    waiting: z.number().int(),
    running: z.number().int(),
    needsDecision: z.number().int(),
    held: z.number().int(),
    done: z.number().int(),
    duplicate: z.number().int(),
    failed: z.number().int(),
    cancelled: z.number().int(),
  }),
  lastFinishedAt: z.iso.datetime().nullable(),
})
export type Batch = z.infer<typeof batch>

const batchList = z.object({ rows: z.array(batch) })
export type BatchList = z.infer<typeof batchList>

export const batchDetail = batch.extend({ jobs: z.array(job) })
export type BatchDetail = z.infer<typeof batchDetail>

export const batchCreated = z.object({ id })
export type BatchCreated = z.infer<typeof batchCreated>
