/** What the runner of jobs hands to a job that takes long. */
import type { JobRow, Lease } from '#store/jobs/jobs.ts'

/** How a job is held and told of. */
export type Running = {
  readonly lease: () => Lease
  /** Hears how far it is. */
  readonly tell: (job: JobRow) => void
  /** Whether to go on: not when the process is about to stop. Lets requests that wait be answered. */
  readonly mayGoOn: () => Promise<boolean>
}
