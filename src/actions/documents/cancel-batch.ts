/**
 * Cancelling what has not ended of a batch. What was imported stays; what was said of units in an import that
 * is given up is taken back.
 */
import type { Batch } from '#api/documents/batches.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { JobRow } from '#core/kernel/job.ts'
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
  const cancelled = await context.store
    .of(actor.region)
    .transaction((tx) => giveUpBatch(context, tx, actor.id, input.id))
  for (const job of cancelled) context.board.announce({ region: actor.region, job })
  const found = await findBatch(context.store.of(actor.region).db, input.id)
  return found === null ? err(problem('batch-not-found')) : ok(found)
}

/** @param by the account; null: the system itself @returns the files that ended */
export async function giveUpBatch(
  context: Context,
  tx: Db,
  by: string | null,
  id: string,
): Promise<readonly JobRow[]> {
  const jobs = await cancelBatchJobs(tx, id, context.clock())
  const unmatched = await takeBackUnconfirmed(tx, id)
  if (jobs.length > 0) {
    const files = jobs.map(({ label }) => label)
    await audit(context, tx, by, batchCancelled(id, { files, unmatched }))
  }
  return jobs
}

/** What was said of units in an import that was never confirmed says nothing any more. */
async function takeBackUnconfirmed(tx: Db, id: string): Promise<readonly string[]> {
  await lockImport(tx, id)
  const row = await findImport(tx, id)
  if (row === null || row.confirmedAt !== null) return []
  return (await takeBackAnswers(tx, id, await unitsOfImport(tx, id))).taken
}
