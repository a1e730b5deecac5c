/** Carrying out one job: to its end, back to waiting when the runner stops, or to a failure that it tells. */
import { databaseTrouble } from '#core/kernel/database-trouble.ts'
import { releaseJobs, reportProgress, type ClaimedAudit, type ClaimedJob } from '#store/jobs/jobs.ts'
import type { JobRow, JobProblem } from '#core/kernel/job.ts'
import { JobLost } from '../kernel/job-lost.ts'
import { leaseFromNow, stepAside, reportJob, type RunnerDesk } from './runner-desk.ts'
import type { JobInHand } from './running.ts'

/** A job during which the process ended this often is not tried again. */
const ATTEMPTS_MAX = 3

/** How the jobs of one kind are done. */
type Doing = {
  /** @returns the job as it ended or needs a decision; null when it was given up and is to wait */
  readonly work: () => Promise<JobRow | null>
  /** Ends it as failed. */
  readonly fail: () => Promise<JobRow>
}

/** Does the work of a job in hand. What goes wrong is reported, never thrown. */
export async function carryOut(desk: RunnerDesk, held: JobInHand): Promise<void> {
  const { region, job, runner } = held
  const stop = new AbortController()
  desk.stops.set(job.id, stop)
  const { work, fail } = doingOf(desk, held, stop.signal)
  try {
    const ended = job.attempts > ATTEMPTS_MAX ? await fail() : await work()
    if (ended) reportJob(desk, region, ended)
    else if (desk.stopping) await putBack(desk, region, runner)
  } catch (cause) {
    if (cause instanceof JobLost) return
    desk.onFault(cause, job)
    if (!isPassing(cause)) await giveUp(desk, held, fail)
  } finally {
    desk.stops.delete(job.id)
  }
}

function doingOf(desk: RunnerDesk, { region, job, runner }: JobInHand, stopped: AbortSignal): Doing {
  return job.kind === 'import'
    ? doingImport(desk, { region, job, runner }, stopped)
    : doingLongWork(desk, { region, job, runner }, stopped)
}

function doingImport(desk: RunnerDesk, held: JobInHand<ClaimedJob>, stopped: AbortSignal): Doing {
  const { context, work } = desk
  return {
    work: () => work.runImport(context, held, (percent) => reportImport(desk, held, percent), stopped),
    fail: () => work.failImport(context, held, unexpected(held.job)),
  }
}

/** Reports how far an import is. @returns whether to go on */
async function reportImport(
  desk: RunnerDesk,
  { region, job, runner }: JobInHand<ClaimedJob>,
  percent: number,
): Promise<boolean> {
  await stepAside(desk)
  if (desk.stopping) return false
  const { db } = desk.context.store.of(region)
  const now = await reportProgress(db, job.id, leaseFromNow(desk, runner), percent)
  if (now) reportJob(desk, region, now)
  return now !== null
}

function doingLongWork(desk: RunnerDesk, held: JobInHand<ClaimedAudit>, stopped: AbortSignal): Doing {
  const { region, job, runner } = held
  const running = {
    lease: () => leaseFromNow(desk, runner),
    tell: (now: JobRow) => reportJob(desk, region, now),
    mayGoOn: async () => {
      await stepAside(desk)
      return !desk.stopping && !stopped.aborted
    },
  }
  return {
    work: () => desk.work.long[job.kind](desk.context, region, job, running),
    fail: () => desk.work.failLong(desk.context, held, unexpected(job)),
  }
}

function unexpected({ id }: JobRow): JobProblem {
  return { code: 'unexpected', values: { id } }
}

/** What is unfinished when the runner stops goes back to waiting. */
async function putBack(desk: RunnerDesk, region: string, runner: string): Promise<void> {
  const { db } = desk.context.store.of(region)
  for (const released of await releaseJobs(db, runner)) reportJob(desk, region, released)
}

/** The database went away: nothing is wrong with the job. Its lease runs out, and it is tried again. */
function isPassing(cause: unknown): boolean {
  const trouble = databaseTrouble(cause)
  return trouble !== null && trouble !== 'busy'
}

/** What went wrong happens again with the same file or the same data: the job ends and says so. */
async function giveUp(
  desk: RunnerDesk,
  { region, job }: JobInHand,
  fail: () => Promise<JobRow>,
): Promise<void> {
  try {
    reportJob(desk, region, await fail())
  } catch (cause) {
    // The database does not answer: the lease runs out, and the job is tried again.
    if (!(cause instanceof JobLost)) desk.onFault(cause, job)
  }
}
