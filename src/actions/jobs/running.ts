/** What the runner of jobs hands to a job that takes long. */
import type { ClaimedAudit, JobRow, JobLease } from '#store/jobs/jobs.ts'

/** How a job is held and told of. */
export type Running = {
  readonly lease: () => JobLease
  /** Hears how far it is. */
  readonly tell: (job: JobRow) => void
  /** Whether to go on: not when the process is about to stop. Lets requests that wait be answered. */
  readonly mayGoOn: () => Promise<boolean>
}

/** A long job of a region in the hands of a runner. */
export type RunningJob = {
  readonly region: string
  readonly job: ClaimedAudit
  readonly running: Running
}
