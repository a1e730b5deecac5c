/**
 * Cancelling what has not ended of a batch. What was imported stays; what was said of units in an import that
 * is given up is taken back.
 */
import type { Batch } from '#api/documents/batches.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findBatch } from '#store/documents/batches.ts'
import { takeBackAnswers } from '#store/documents/import-answers.ts'
import { findImport, lockImport } from '#store/documents/imports.ts'
import { cancelBatchJobs } from '#store/jobs/jobs.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { batchCancelled } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { unitsOfImport } from './read-import.ts'

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
    const unmatched = await takeBackUnconfirmed(tx, input.id)
    if (jobs.length > 0) {
      const files = jobs.map(({ label }) => label)
      await audit(context, tx, actor.id, batchCancelled(input.id, { files, unmatched }))
    }
    return jobs
  })
  for (const job of cancelled) context.board.announce({ region: actor.region, job })
  const found = await findBatch(context.store.of(actor.region).db, input.id)
  return found === null ? err(problem('batch-not-found')) : ok(found)
}

/** What was said of units in an import that was never confirmed says nothing any more. */
async function takeBackUnconfirmed(tx: Db, id: string): Promise<readonly string[]> {
  await lockImport(tx, id)
  const row = await findImport(tx, id)
  if (row === null || row.confirmedAt !== null) return []
  return (await takeBackAnswers(tx, id, await unitsOfImport(tx, id))).taken
}
