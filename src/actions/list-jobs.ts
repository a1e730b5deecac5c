/** What is being done, and what was done last. */
import type { JobList } from '#api/jobs.ts'
import { allows, type Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { listJobs as loadJobs } from '#store/jobs.ts'
import { NOT_ALLOWED, type Context } from './context.ts'

export async function listJobs(context: Context, actor: Actor): Promise<Result<JobList, Problem>> {
  if (!allows(actor, 'job.read', { region: actor.region })) return NOT_ALLOWED
  return ok({ rows: await loadJobs(context.store.db, actor.region) })
}
