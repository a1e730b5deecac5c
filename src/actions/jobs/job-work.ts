/**
 * What the jobs of each kind are: given to the runner by the installation, for the rooms know jobs and jobs
 * know no room. A kind without its work does not compile.
 */
import type { JobProblem, JobRow, LongJobKind } from '#core/kernel/job.ts'
import type { ClaimedAudit, ClaimedJob } from '#store/jobs/jobs.ts'
import type { Context } from '../kernel/context.ts'
import type { JobInHand, Running } from './running.ts'

/**
 * Does the work of a long job in the hands of a runner.
 * @returns the ended job; null when it was given up and is to wait
 * @throws JobLost when it was cancelled or taken over
 */
type LongWork = (
  context: Context,
  region: string,
  job: ClaimedAudit,
  running: Running,
) => Promise<JobRow | null>

/** Ends a job that cannot go on. */
type Failing<Job> = (context: Context, held: JobInHand<Job>, problem: JobProblem) => Promise<JobRow>

export type JobWork = {
  /**
   * Reads, checks and saves a file.
   * @param progress tells how far it is; false: to be given up
   * @returns the job as it ended or needs a decision; null when it was given up and is to wait
   */
  readonly runImport: (
    context: Context,
    held: JobInHand<ClaimedJob>,
    progress: (percent: number) => Promise<boolean>,
    stopped: AbortSignal,
  ) => Promise<JobRow | null>
  readonly failImport: Failing<ClaimedJob>
  readonly long: { readonly [kind in LongJobKind]: LongWork }
  readonly failLong: Failing<ClaimedAudit>
  /** What is cleared away now and then, some at a time, in this order. @returns how many; 0: nothing is left */
  readonly clearing: readonly ((context: Context, region: string) => Promise<number>)[]
}
