/**
 * What is being done, and what was done last. A job whose document was removed since leads nowhere any more.
 */
import type { JobList } from '#api/jobs.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { keptDocuments, loadJobs } from '#store/jobs/jobs.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { seesJob, withUndone } from './seen-jobs.ts'

export async function listJobs(context: Context, actor: Actor): Promise<Result<JobList, Problem>> {
  if (!allows(actor, 'job.read', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const rows = await withUndone(
    db,
    (await loadJobs(db)).filter((job) => seesJob(actor, job)),
  )
  const kept = await keptDocuments(
    db,
    rows.flatMap(({ result }) => result?.document ?? []),
  )
  return ok({
    rows: rows.map((job) =>
      job.result === null || kept.has(job.result.document) ? job : { ...job, result: null },
    ),
  })
}
