/**
 * Files that nobody decided about for long are given up by the system itself: imports that were never confirmed,
 * with what was said of their units, and newer versions that waited for a decision. Their bytes go with the ended
 * jobs (clear-jobs.ts).
 */
import { lapsedBefore } from '#core/documents/lapse.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { lapsedImport } from '#store/documents/batches.ts'
import { decideJob, undecidedJobs } from '#store/jobs/jobs.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import type { Context } from '../kernel/context.ts'
import { giveUpBatch } from './cancel-batch.ts'
import { jobDecided } from './events.ts'

/** In one transaction; what is more goes in the next. */
const AT_ONCE = 100

/** @returns how many files were given up */
export async function lapseImports(context: Context, region: string): Promise<number> {
  const before = lapsedBefore(context.clock())
  const ended = await context.store.of(region).transaction(async (tx) => {
    const batch = await lapsedImport(tx, before)
    return batch === null ? leaveUndecided(context, tx, before) : giveUpBatch(context, tx, null, batch)
  })
  for (const job of ended) context.board.announce({ region, job })
  return ended.length
}

async function leaveUndecided(context: Context, tx: Db, before: Date): Promise<readonly JobRow[]> {
  const left: JobRow[] = []
  for (const id of await undecidedJobs(tx, before, AT_ONCE)) {
    const job = await decideJob(tx, id, 'discard', context.clock())
    if (job === null) continue
    const figures = { file: job.label, decision: 'discard', against: job.against } as const
    await audit(context, tx, null, jobDecided(id, figures))
    left.push(job)
  }
  return left
}
