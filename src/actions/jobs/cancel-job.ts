/** Cancelling a job that waits or runs. A runner that is at work on it saves nothing any more. */
import type { Job } from '#api/jobs.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { markJobCancelled, findJob } from '#store/jobs/jobs.ts'
import { audit } from '../kernel/audit.ts'
import { jobCancelled } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { seesJob } from './seen-jobs.ts'

/** Errors: job-not-found, job-ended. */
export async function cancelJob(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<Job, Problem>> {
  if (!allows(actor, 'job.cancel', { region: actor.region })) return NOT_ALLOWED
  const cancelled = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<Job, Problem>> => {
      const found = await findJob(tx, input.id)
      if (found === null || !seesJob(actor, found)) return err(problem('job-not-found'))
      const job = await markJobCancelled(tx, input.id, context.clock())
      if (job === null) {
        const ended = await findJob(tx, input.id)
        return err(problem('job-ended', { state: ended?.state ?? found.state }))
      }
      await audit(context, tx, actor.id, jobCancelled(job.id, { file: job.label }))
      return ok(job)
    })
  if (cancelled.ok) context.board.announce({ region: actor.region, job: cancelled.value })
  return cancelled
}
