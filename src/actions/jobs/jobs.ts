/**
 * The runner of jobs: takes waiting jobs one after the other (or a few at once), tells how far they are, and
 * brings each to one true end. What another process held and left behind, killed in the middle, is resumed
 * again when its lease has run out; what this process holds when it stops goes back to waiting.
 */
import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { troubleOf } from '#core/kernel/database-trouble.ts'
import {
  claimJob,
  releaseJobs,
  renewLeases,
  reportProgress,
  resumeJobs,
  type ClaimedAudit,
  type ClaimedJob,
  type JobRow,
  type Lease,
} from '#store/jobs/jobs.ts'
import { listRegions } from '#store/kernel/regions.ts'
import { audit } from '../kernel/audit.ts'
import { clearJobs } from './clear-jobs.ts'
import type { Context } from '../kernel/context.ts'
import { reopenWaivers } from '../findings/reopen-waivers.ts'
import { JobLost, refuse, runImport } from '../documents/import-document.ts'
import { failAudit } from '../findings/run-audit.ts'
import { runLongJob } from './run-long-job.ts'
import { clearTaken } from '../staff/start-taking.ts'

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
/** A job during which the process ended this often is not tried again. */
const ATTEMPTS_MAX = 3
/** How often what is old is cleared away (ms). */
const CLEAR_EVERY = 60 * 60 * 1000

/** The database went away: nothing is wrong with the job. Its lease runs out, and it is tried again. */
function isPassing(cause: unknown): boolean {
  const trouble = troubleOf(cause)
  return trouble !== null && trouble !== 'busy'
}

export function createJobRunner(context: Context, options: JobRunnerOptions = {}): JobRunner {
  const { concurrency = context.readers.size + 1, lease = LEASE, onFault = () => {} } = options
  const active = new Map<string, Promise<void>>()
  /** What stops the reading of a job. */
  const stops = new Map<string, AbortController>()
  const state = { stopping: false }
  let pumping: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> = Promise.resolve()
  let cleared = 0
  let unsubscribe = () => {}

  const leaseOf = (runner: string): Lease => ({ runner, until: new Date(context.clock().getTime() + lease) })
  const tell = (region: string, job: JobRow) => context.board.announce({ region, job })
  /** Requests that came in during the last step are answered first. */
  const stepAside = () => (context.traffic === undefined ? nextTurn() : context.traffic.answered())

  /**
   * Claims until all hands are full or nothing waits. One at a time, and once more for callers
   * meanwhile.
   */
  function pump(): Promise<void> {
    again = true
    pumping ??= (async () => {
      try {
        while (again && !state.stopping) {
          again = false
          for (const region of await listRegions(context.store.whole.db))
            while (await takeOne(region.id)) again = true
        }
      } catch (cause) {
        onFault(cause, null)
      } finally {
        pumping = null
      }
    })()
    return pumping
  }

  async function takeOne(region: string): Promise<boolean> {
    if (state.stopping || active.size >= concurrency) return false
    const runner = randomUUID()
    const job = await claimJob(context.store.of(region).db, leaseOf(runner))
    if (job === null) return false
    const work = (
      job.kind === 'import' ? carryOut(region, job, runner) : carryOutAudit(region, job, runner)
    ).finally(() => {
      active.delete(runner)
      if (!state.stopping) void pump()
    })
    active.set(runner, work)
    return true
  }

  async function carryOut(region: string, job: ClaimedJob, runner: string): Promise<void> {
    const stop = new AbortController()
    stops.set(job.id, stop)
    try {
      const ended =
        job.attempts > ATTEMPTS_MAX
          ? await refuse(context, region, job, runner, { code: 'unexpected', values: { id: job.id } })
          : await runImport(
              context,
              region,
              job,
              runner,
              (percent) => report(region, job, runner, percent),
              stop.signal,
            )
      if (ended) tell(region, ended)
      else if (state.stopping)
        for (const released of await releaseJobs(context.store.of(region).db, runner)) tell(region, released)
    } catch (cause) {
      if (cause instanceof JobLost) return
      onFault(cause, job)
      if (!isPassing(cause)) await giveUp(region, job, runner)
    } finally {
      stops.delete(job.id)
    }
  }

  async function carryOutAudit(region: string, job: ClaimedAudit, runner: string): Promise<void> {
    const stop = new AbortController()
    stops.set(job.id, stop)
    const mayGoOn = async () => {
      await stepAside()
      return !state.stopping && !stop.signal.aborted
    }
    const failed = () =>
      failAudit(context, region, job, runner, { code: 'unexpected', values: { id: job.id } })
    try {
      const running = { lease: () => leaseOf(runner), tell: (now: JobRow) => tell(region, now), mayGoOn }
      const ended =
        job.attempts > ATTEMPTS_MAX ? await failed() : await runLongJob(context, region, job, running)
      if (ended) tell(region, ended)
      else if (state.stopping)
        for (const released of await releaseJobs(context.store.of(region).db, runner)) tell(region, released)
    } catch (cause) {
      if (cause instanceof JobLost) return
      onFault(cause, job)
      if (isPassing(cause)) return
      try {
        tell(region, await failed())
      } catch (again) {
        if (!(again instanceof JobLost)) onFault(again, job)
      }
    } finally {
      stops.delete(job.id)
    }
  }

  /**
   * What went wrong is no fault of the file, and happens again with the same file: the job ends and says so.
   */
  async function giveUp(region: string, job: ClaimedJob, runner: string): Promise<void> {
    try {
      tell(region, await refuse(context, region, job, runner, { code: 'unexpected', values: { id: job.id } }))
    } catch (cause) {
      // The database does not answer: the lease runs out, and the job is tried again.
      if (!(cause instanceof JobLost)) onFault(cause, job)
    }
  }

  async function report(region: string, job: ClaimedJob, runner: string, percent: number): Promise<boolean> {
    await stepAside()
    if (state.stopping) return false
    const now = await reportProgress(context.store.of(region).db, job.id, leaseOf(runner), percent)
    if (now) tell(region, now)
    return now !== null
  }

  /** Signs of life for what runs here, then what others have left behind. */
  async function look(): Promise<void> {
    try {
      for (const region of await listRegions(context.store.whole.db)) {
        for (const runner of active.keys()) await renewLeases(context.store.of(region.id).db, leaseOf(runner))
        await takeUp(region.id)
      }
      await clear()
    } catch (cause) {
      onFault(cause, null)
    }
    await pump()
  }

  async function clear(): Promise<void> {
    const now = context.clock().getTime()
    if (now - cleared < CLEAR_EVERY) return
    cleared = now
    for (const region of await listRegions(context.store.whole.db)) {
      await clearTaken(context, region.id)
      while (!state.stopping && (await clearJobs(context, region.id)) > 0) await nextTurn()
      while (!state.stopping && (await reopenWaivers(context, region.id)) > 0) await nextTurn()
    }
  }

  async function takeUp(region: string): Promise<void> {
    const resumed = await context.store.of(region).transaction(async (tx) => {
      const jobs = await resumeJobs(tx, context.clock())
      for (const job of jobs)
        await audit(context, tx, {
          type: 'job.resumed',
          actor: null,
          subject: `job:${job.id}`,
          before: null,
          after: { file: job.label },
        })
      return jobs
    })
    for (const job of resumed) tell(region, job)
  }

  function schedule(): void {
    timer = setTimeout(() => {
      looking = look().finally(() => {
        if (!state.stopping) schedule()
      })
    }, lease / 4)
  }

  return {
    async start() {
      unsubscribe = context.board.subscribe(({ job }) => {
        if (job.state === 'waiting') void pump()
        if (job.state === 'cancelled') stops.get(job.id)?.abort()
      })
      await look()
      schedule()
    },
    async stop() {
      state.stopping = true
      for (const stop of stops.values()) stop.abort()
      unsubscribe()
      if (timer) clearTimeout(timer)
      await looking
      await pumping
      await Promise.all(active.values())
    },
  }
}
