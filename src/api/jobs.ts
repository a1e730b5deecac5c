/**
 * Jobs: GET /api/jobs, GET /api/jobs/:id, POST /api/jobs/:id/cancel, GET /api/jobs/stream (server-sent events
 * of `job`), GET /api/jobs/:id/comparison and POST /api/jobs/:id/decide for one that needs a decision.
 */
import { z } from 'zod'
import type { FilingState } from '#core/filing/states.ts'
import { JOB_DECISIONS, JOB_KINDS, JOB_STATES } from '#core/kernel/job.ts'
import type { TargetComparison } from '#core/target/compare.ts'
import { id, problemBody } from './kernel/common.ts'

export const decisionInput = z.object({ decision: z.enum(JOB_DECISIONS) })

export const job = z.object({
  id,
  kind: z.enum(JOB_KINDS),
  /**
   * What a person calls it: the file's name; of a dry run the id of the rule set, of a re-audit nothing, of a
   * roll-over the year.
   */
  label: z.string(),
  state: z.enum(JOB_STATES),
  /** 0 … 100. */
  progress: z.number().int().min(0).max(100),
  /** Why it failed: the code and values of a fault (src/text/documents/faults.ts). */
  problem: problemBody.nullable(),
  /**
   * What came of it; `duplicate` when the bytes were already here. In the list, null once the document was
   * removed.
   */
  result: z
    .object({
      document: id,
      duplicate: z.boolean(),
      projects: z.number().int(),
      indicators: z.number().int(),
      findings: z.object({ error: z.number().int(), warning: z.number().int(), advice: z.number().int() }),
      fiscalYear: z.number().int().nullable().optional(),
      /** Units that the file calls otherwise than they are known; their names stay. */
      named: z
        .array(z.object({ unit: id, code: z.string().nullable(), name: z.string(), called: z.string() }))
        .readonly()
        .optional(),
    })
    .nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** The batch with which it was handed in. */
  batch: id.nullable(),
  /** Its import was undone: in lists. */
  undone: z.literal(true).optional(),
  /** The older document about which a decision is needed or was made. */
  against: id.nullable(),
  decision: z.enum(JOB_DECISIONS).nullable(),
  /**
   * Of an audit of everything: documents, how many are done, how many have other findings now, findings that
   * came and went.
   */
  tally: z
    .object({
      documents: z.number().int(),
      done: z.number().int(),
      changed: z.number().int(),
      created: z.number().int(),
      gone: z.number().int(),
    })
    .nullable(),
})
export type Job = z.infer<typeof job>

export const jobList = z.object({ rows: z.array(job) })
export type JobList = z.infer<typeof jobList>

/** A target that is in the system already: its unit, and how far its review is. */
export type TargetThere = {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly state: FilingState
}

/** What a job that needs a decision would change. */
export type JobComparison = {
  readonly job: Job
  readonly older: {
    readonly id: string
    readonly file: string
    readonly title: string | null
    readonly importedAt: string
    readonly importedBy: string | null
  }
  readonly comparison: TargetComparison
  /**
   * The targets of the file that are in the older document among others: it cannot take that one's place. null: it
   * is a version of the whole document.
   */
  readonly within: { readonly targets: readonly TargetThere[] } | null
  /** The file names another unit than the one whose code it gives; null: it does not. */
  readonly unlike: { readonly said: string; readonly known: string } | null
}
