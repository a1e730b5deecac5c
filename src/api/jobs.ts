/** Jobs: GET /api/jobs, GET /api/jobs/:id, POST /api/jobs/:id/cancel, GET /api/jobs/stream (server-sent events of `job`). */
import { z } from 'zod'
import { id, problem } from './common.ts'

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

export const job = z.object({
  id,
  kind: z.enum(['import']),
  /** What a person calls it: the file's name. */
  label: z.string(),
  state: z.enum(JOB_STATES),
  /** 0 … 100. */
  progress: z.number().int().min(0).max(100),
  /** Why it failed: the code and values of a fault (src/text/faults.ts). */
  problem: problem.nullable(),
  /** What came of it; `duplicate` when the bytes were already here. In the list, null once the document was removed. */
  result: z.object({ document: id, duplicate: z.boolean(), projects: z.number().int(), indicators: z.number().int(), findings: z.object({ error: z.number().int(), warning: z.number().int(), advice: z.number().int() }) }).nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
})
export type Job = z.infer<typeof job>

export const jobList = z.object({ rows: z.array(job) })
export type JobList = z.infer<typeof jobList>
