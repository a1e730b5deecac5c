/**
 * The runner of jobs: takes waiting jobs one after the other (or a few at once), reports how far they are,
 * and brings each to one true end. What another process claimed and left behind, killed in the middle, is
 * resumed again when its lease has run out; what this process holds when it stops goes back to waiting.
 */
import type { JobRow } from '#core/kernel/job.ts'
import { listRegions } from '#store/kernel/regions.ts'
import type { Context } from '../kernel/context.ts'
import { createClaiming } from './claim-jobs.ts'
import { createClearing } from './clear-old.ts'
import type { JobWork } from './job-work.ts'
import { extendLeases, resumeLeftBehind } from './keep-leases.ts'
import type { RunnerDesk } from './runner-desk.ts'

export type JobRunnerOptions = {
  /**
   * How many jobs at once; one more than are read at once by default, for while one is read another is saved.
   */
  readonly concurrency?: number
  /** After how many milliseconds without a sign of life another runner takes a job. */
  readonly lease?: number
  /** Hears of what should not happen: the job goes on to its end or is tried again. */
  readonly onFault?: (cause: unknown, job: JobRow | null) => void
}

export type JobRunner = {
  /** Resumes what was left behind, then works until stopped. */
  start(): Promise<void>
  /** Stops what is being read, waits for what is being saved; what is unfinished goes back to waiting. */
  stop(): Promise<void>
}

const LEASE = 10_000
/** Looks at the jobs within the time of one lease. */
const LOOKS_A_LEASE = 4

/** @param work what the jobs of each kind are */
export function createJobRunner(context: Context, work: JobWork, options: JobRunnerOptions = {}): JobRunner {
  const { concurrency = context.readers.size + 1, lease = LEASE, onFault = () => {} } = options
  const desk: RunnerDesk = {
    context,
    work,
    concurrency,
    lease,
    onFault,
    inHand: new Map(),
    stops: new Map(),
    stopping: false,
  }
  const claiming = createClaiming(desk)
  const clearWhatIsOld = createClearing(desk)
  let nextLook: NodeJS.Timeout | null = null
  let looking: Promise<void> = Promise.resolve()
  let unsubscribe = () => {}

  /** Signs of life for what runs here, then what others have left behind, what is old, and what waits. */
  async function look(): Promise<void> {
    try {
      for (const { id } of await listRegions(context.store.whole.db)) {
        await extendLeases(desk, id)
        await resumeLeftBehind(desk, id)
      }
      await clearWhatIsOld()
    } catch (cause) {
      onFault(cause, null)
    }
    await claiming.claim()
  }

  function schedule(): void {
    nextLook = setTimeout(() => {
      looking = look().finally(() => {
        if (!desk.stopping) schedule()
      })
    }, lease / LOOKS_A_LEASE)
  }

  return {
    async start() {
      unsubscribe = context.board.subscribe(({ job }) => {
        if (job.state === 'waiting') void claiming.claim()
        if (job.state === 'cancelled') desk.stops.get(job.id)?.abort()
      })
      await look()
      schedule()
    },
    async stop() {
      desk.stopping = true
      for (const stop of desk.stops.values()) stop.abort()
      unsubscribe()
      if (nextLook) clearTimeout(nextLook)
      await looking
      await claiming.settled()
      await Promise.all(desk.inHand.values())
    },
  }
}
