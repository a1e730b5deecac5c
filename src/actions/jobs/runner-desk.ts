/**
 * What the parts of one runner of jobs share: what it works with, which jobs it has in hand, and whether it
 * is about to stop.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { JobLease } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import type { Context } from '../kernel/context.ts'
import type { JobWork } from './job-work.ts'

export type RunnerDesk = {
  readonly context: Context
  /** What the jobs of each kind are. */
  readonly work: JobWork
  /** How many jobs at once. */
  readonly concurrency: number
  /** After how many milliseconds without a sign of life another runner takes a job. */
  readonly lease: number
  /** Hears of what should not happen. */
  readonly onFault: (cause: unknown, job: JobRow | null) => void
  /** The work in hand, by the holder's name in its lease: every job has a holder of its own. */
  readonly inHand: Map<string, Promise<void>>
  /** What stops the work on a job, by the id of the job. */
  readonly stops: Map<string, AbortController>
  /** From then on nothing new is begun. */
  stopping: boolean
}

/** The lease of a holder who gives a sign of life now. */
export function leaseFromNow({ context, lease }: RunnerDesk, runner: string): JobLease {
  return { runner, until: new Date(context.clock().getTime() + lease) }
}

/** Reports to the process how a job is now. */
export function reportJob({ context }: RunnerDesk, region: string, job: JobRow): void {
  context.board.announce({ region, job })
}

/** Requests that came in during the last step are answered first. */
export async function stepAside({ context }: RunnerDesk): Promise<void> {
  await (context.traffic === undefined ? nextTurn() : context.traffic.answered())
}
