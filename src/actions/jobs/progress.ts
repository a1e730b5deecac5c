/**
 * How far a job over many things is: moved on in the transaction that does the next of them, and reported
 * when it stands.
 */
import { reportTally } from '#store/jobs/long-jobs.ts'
import type { Db } from '#store/kernel/store.ts'
import type { AuditTally } from '#core/kernel/job.ts'
import type { Context } from '../kernel/context.ts'
import { JobLost } from '../kernel/job-lost.ts'
import type { RunningJob } from './running.ts'

export type JobProgress = {
  readonly tally: () => AuditTally
  /**
   * Does the next things in one transaction.
   * @param work returns what it adds to the tally
   * @throws JobLost when the job was cancelled or taken over: nothing was done then
   */
  step(work: (tx: Db) => Promise<Partial<AuditTally>>): Promise<void>
}

export function createProgress(
  context: Context,
  { region, job, running }: RunningJob,
  first: AuditTally,
): JobProgress {
  let tally = first
  return {
    tally: () => tally,
    async step(work) {
      const { row, moved } = await context.store.of(region).transaction(async (tx) => {
        const next = sum(await work(tx), tally)
        const reported = await reportTally(tx, job.id, running.lease(), next)
        if (reported === null) throw new JobLost()
        return { row: reported, moved: next }
      })
      tally = moved
      running.tell(row)
    },
  }
}

function sum(
  { done = 0, changed = 0, created = 0, gone = 0 }: Partial<AuditTally>,
  tally: AuditTally,
): AuditTally {
  return {
    documents: tally.documents,
    done: tally.done + done,
    changed: tally.changed + changed,
    created: tally.created + created,
    gone: tally.gone + gone,
  }
}
