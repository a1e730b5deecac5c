/** Leases: signs of life for the jobs in hand, and what others have left behind goes back to waiting. */
import { renewLeases, resumeJobs } from '#store/jobs/jobs.ts'
import { audit } from '../kernel/audit.ts'
import { jobResumed } from './events.ts'
import { leaseFromNow, reportJob, type RunnerDesk } from './runner-desk.ts'

/** Every job in hand stays in hand for the time of another lease. */
export async function extendLeases(desk: RunnerDesk, region: string): Promise<void> {
  const { db } = desk.context.store.of(region)
  for (const runner of desk.inHand.keys()) await renewLeases(db, leaseFromNow(desk, runner))
}

/** Jobs whose lease has run out wait again: their holder gives no sign of life any more. */
export async function resumeLeftBehind(desk: RunnerDesk, region: string): Promise<void> {
  const { context } = desk
  const resumed = await context.store.of(region).transaction(async (tx) => {
    const jobs = await resumeJobs(tx, context.clock())
    for (const job of jobs) await audit(context, tx, null, jobResumed(job.id, { file: job.label }))
    return jobs
  })
  for (const job of resumed) reportJob(desk, region, job)
}
