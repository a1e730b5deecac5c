/** Cancelling what has not ended of a batch. What was imported stays. */
import type { Batch } from '#api/documents/batches.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findBatch } from '#store/documents/batches.ts'
import { cancelBatchJobs } from '#store/jobs/jobs.ts'
import { audit } from '../kernel/audit.ts'
import { batchCancelled } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

/** Errors: batch-not-found. */
export async function cancelBatch(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<Batch, Problem>> {
  if (!allows(actor, 'job.cancel', { region: actor.region })) return NOT_ALLOWED
  if ((await findBatch(context.store.of(actor.region).db, input.id)) === null)
    return err(problem('batch-not-found'))
  context.unpacking.stop(input.id)
  const cancelled = await context.store.of(actor.region).transaction(async (tx) => {
    const jobs = await cancelBatchJobs(tx, input.id, context.clock())
    if (jobs.length > 0)
      await audit(context, tx, actor.id, batchCancelled(input.id, { files: jobs.map(({ label }) => label) }))
    return jobs
  })
  for (const job of cancelled) context.board.announce({ region: actor.region, job })
  const found = await findBatch(context.store.of(actor.region).db, input.id)
  return found === null ? err(problem('batch-not-found')) : ok(found)
}
