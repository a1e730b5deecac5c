/** How far a job is, or what came of it. */
import type { Job } from '#api/jobs.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findJob } from '#store/jobs/jobs.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { seesJob } from './seen-jobs.ts'

/** Errors: job-not-found. */
export async function readJob(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<Job, Problem>> {
  if (!allows(actor, 'job.read', { region: actor.region })) return NOT_ALLOWED
  const job = await findJob(context.store.of(actor.region).db, input.id)
  return job === null || !seesJob(actor, job) ? err(problem('job-not-found')) : ok(job)
}
