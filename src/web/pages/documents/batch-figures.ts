/** Figures of a batch. */
import type { Batch } from '#api/documents/batches.ts'
import type { Job } from '#api/jobs.ts'
import type { Upload } from './uploads.ts'

/** Files of a batch that are still in this window. */
export type Unsent = { readonly open: number }

export function finishedCount({ counts }: Batch): number {
  return counts.all - counts.waiting - counts.running
}

export function unsentUploads(batch: string, uploads: readonly Upload[]): Unsent {
  return {
    open: uploads.filter(
      (upload) => upload.batch === batch && (upload.state === 'queued' || upload.state === 'sending'),
    ).length,
  }
}

/** Files that ended in a second, from the beginning to the last one; null while nothing can be said. */
export function filesPerSecond({ counts, createdAt, lastFinishedAt }: Batch): string | null {
  const ended = counts.done + counts.duplicate + counts.failed
  if (ended === 0 || lastFinishedAt === null) return null
  const seconds = (Date.parse(lastFinishedAt) - Date.parse(createdAt)) / 1000
  if (seconds <= 0) return null
  const speed = ended / seconds
  return speed >= 10 ? speed.toFixed(0) : speed.toFixed(1)
}

const NEED: Record<Job['state'], number> = {
  'needs-decision': 0,
  held: 1,
  failed: 1,
  running: 2,
  waiting: 3,
  done: 4,
  cancelled: 5,
}

/** What wants a look first, then in the order in which it was handed in. */
export function inOrderOfNeed(jobs: readonly Job[]): readonly Job[] {
  return jobs.toSorted((a, b) => NEED[a.state] - NEED[b.state])
}
