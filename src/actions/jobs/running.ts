/** What the runner of jobs hands to a job that takes long. */
import type { ClaimedAudit, ClaimedJob, JobLease } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'

/** How a job is claimed and reported. */
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

/** A job in hand: of which region, and under which name it is held. */
export type JobInHand<Job = ClaimedJob | ClaimedAudit> = {
  readonly region: string
  readonly job: Job
  readonly runner: string
}
