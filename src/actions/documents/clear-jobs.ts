/**
 * Clearing away what is no longer needed: jobs that ended long ago, and the bytes of uploads that never
 * became a document. Done by the system itself; bytes that are a document's, or that a younger job names,
 * stay.
 */
import { clearBatches } from '#store/documents/batches.ts'
import { removeUnusedFile } from '#store/documents/files.ts'
import { deleteJobs, isNamedByJob } from '#store/jobs/jobs.ts'
import { audit } from '../kernel/audit.ts'
import { jobsCleared } from '../jobs/events.ts'
import type { Context } from '../kernel/context.ts'

/**
 * Milliseconds for which an ended job is kept, and with it what a failed one was given: time to ask what was
 * wrong.
 */
export const JOBS_KEPT = 90 * 24 * 60 * 60 * 1000
/** In one transaction; what is more goes in the next. */
const AT_ONCE = 500

/** @returns how many jobs were removed; 0 leaves no event. */
export async function clearJobs(context: Context, region: string): Promise<number> {
  return context.store.of(region).transaction(async (tx) => {
    const at = context.clock()
    const cleared = await deleteJobs(tx, new Date(at.getTime() - JOBS_KEPT), AT_ONCE)
    if (cleared.length === 0) return 0
    await clearBatches(tx, new Date(at.getTime() - JOBS_KEPT))
    const files: string[] = []
    // In the order of the digests, as every removal of many: no deadlock.
    for (const sha256 of [...new Set(cleared.flatMap((job) => job.sha256 ?? []))].toSorted()) {
      if (!(await isNamedByJob(tx, sha256)) && (await removeUnusedFile(tx, sha256))) files.push(sha256)
    }
    const labels = files.map((sha256) => cleared.find((job) => job.sha256 === sha256)?.label ?? sha256)
    await audit(context, tx, null, jobsCleared(region, { jobs: cleared.length, files: labels }))
    return cleared.length
  })
}
