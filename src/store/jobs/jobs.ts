/**
 * Jobs: waiting → running → done | failed, or cancelled from either; a running one may need a decision, or be
 * held until its import is confirmed, and then waits again or is cancelled. Who runs a job holds it by a
 * lease; every write of a runner is guarded by it, so a job that was cancelled or taken over takes no more
 * writes from its former runner, and the final state is written once.
 */
import { sql } from 'kysely'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db, RowChange } from '../kernel/store.ts'
import type {
  AuditTally,
  AuditTask,
  JobDecision,
  JobKind,
  JobProblem,
  JobResult,
  JobState,
  JobRow,
  LongJobKind,
} from '#core/kernel/job.ts'

type Claimed = JobRow & {
  readonly demo: boolean
  readonly createdBy: string | null
  readonly attempts: number
}
/** An import in the hands of its runner. */
export type ClaimedJob = Claimed & { readonly kind: 'import'; readonly sha256: string }
/** An audit of everything in the hands of its runner. */
export type ClaimedAudit = Claimed & { readonly kind: LongJobKind; readonly task: AuditTask }

export type NewJob = {
  readonly id: string
  readonly label: string
  readonly sha256: string
  readonly demo: boolean
  readonly batch: string | null
  readonly createdBy: string | null
  readonly createdAt: Date
}

/** Who holds a job, and until when. */
export type JobLease = { readonly runner: string; readonly until: Date }

export const JOB_COLUMNS = [
  'job_id',
  'kind',
  'label',
  'state',
  'progress',
  'problem',
  'result',
  'created_at',
  'finished_at',
  'batch_id',
  'against',
  'decision',
  'tally',
] as const
const OPEN = ['waiting', 'running', 'needs-decision', 'held'] as const
const CLAIMED = [...JOB_COLUMNS, 'sha256', 'task', 'demo', 'created_by', 'attempts'] as const

export async function createJob(tx: Db, job: NewJob): Promise<JobRow> {
  const row = await tx
    .insertInto('jobs')
    .values({
      job_id: job.id,
      kind: 'import',
      label: plainText(job.label),
      state: 'waiting',
      progress: 0,
      sha256: job.sha256,
      demo: job.demo,
      problem: null,
      result: null,
      created_by: job.createdBy,
      created_at: job.createdAt,
      finished_at: null,
      runner: null,
      lease_until: null,
      attempts: 0,
      batch_id: job.batch,
      against: null,
      decision: null,
      task: null,
      tally: null,
      report: null,
      facts: null,
    })
    .returning(JOB_COLUMNS)
    .executeTakeFirstOrThrow()
  return toJob(row)
}

/** Keeps what could not even become a file: a job that has failed already. */
export async function createFailedJob(tx: Db, job: NewJob, problem: JobProblem): Promise<JobRow> {
  const row = await tx
    .insertInto('jobs')
    .values({
      job_id: job.id,
      kind: 'import',
      label: plainText(job.label),
      state: 'failed',
      progress: 0,
      sha256: job.sha256,
      demo: job.demo,
      problem: plainJson(problem),
      result: null,
      created_by: job.createdBy,
      created_at: job.createdAt,
      finished_at: job.createdAt,
      runner: null,
      lease_until: null,
      attempts: 0,
      batch_id: job.batch,
      against: null,
      decision: null,
      task: null,
      tally: null,
      report: null,
      facts: null,
    })
    .returning(JOB_COLUMNS)
    .executeTakeFirstOrThrow()
  return toJob(row)
}

/** Keeps that a file was handed in again whose bytes are a document already. */
export async function createDuplicateJob(tx: Db, job: NewJob, result: JobResult): Promise<JobRow> {
  const row = await tx
    .insertInto('jobs')
    .values({
      job_id: job.id,
      kind: 'import',
      label: plainText(job.label),
      state: 'done',
      progress: 100,
      sha256: job.sha256,
      demo: job.demo,
      problem: null,
      result: JSON.stringify(result),
      created_by: job.createdBy,
      created_at: job.createdAt,
      finished_at: job.createdAt,
      runner: null,
      lease_until: null,
      attempts: 0,
      batch_id: job.batch,
      against: null,
      decision: null,
      task: null,
      tally: null,
      report: null,
      facts: null,
    })
    .returning(JOB_COLUMNS)
    .executeTakeFirstOrThrow()
  return toJob(row)
}

/** Those of a batch in the order in which they were handed in. */
export async function listBatchJobs(db: Db, batch: string): Promise<JobRow[]> {
  const rows = await db
    .selectFrom('jobs')
    .select(JOB_COLUMNS)
    .where('batch_id', '=', batch)
    .orderBy('created_at')
    .orderBy('label')
    .orderBy('job_id')
    .execute()
  return rows.map(toJob)
}

/** Those not ended first, then the newest; files that are held are on the page of their import alone. */
export async function loadJobs(db: Db, limit = 100): Promise<JobRow[]> {
  const rows = await db
    .selectFrom('jobs')
    .select(JOB_COLUMNS)
    .where('state', '<>', 'held')
    .orderBy(sql`finished_at is not null`)
    .orderBy('created_at', 'desc')
    .orderBy('job_id')
    .limit(limit)
    .execute()
  return rows.map(toJob)
}

export async function findJob(db: Db, id: string): Promise<JobRow | null> {
  const row = await db.selectFrom('jobs').select(JOB_COLUMNS).where('job_id', '=', id).executeTakeFirst()
  return row ? toJob(row) : null
}

/** The digest of the bytes that a job is about. */
export async function sourceOfJob(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('jobs').select('sha256').where('job_id', '=', id).executeTakeFirst()
  return row?.sha256 ?? null
}

/** The job that is to save these bytes or is saving them; one of an import that is not confirmed saves nothing. */
export async function findOpenJob(db: Db, sha256: string): Promise<JobRow | null> {
  const row = await db
    .selectFrom('jobs as j')
    .select(JOB_COLUMNS)
    .where('sha256', '=', sha256)
    .where('state', 'in', OPEN)
    .where((by) =>
      by.not(
        by.exists(
          by
            .selectFrom('batches as b')
            .select('b.batch_id')
            .whereRef('b.batch_id', '=', 'j.batch_id')
            .where('b.held', '=', true)
            .where('b.confirmed_at', 'is', null),
        ),
      ),
    )
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/** Whether an open job still belongs to the demonstration; locks the job until the transaction ends. */
export async function lockDemoJob(tx: Db, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('jobs')
    .select('demo')
    .where('job_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.demo ?? false
}

/** Makes an open job of the demonstration somebody's own, as {@link adoptDocument} does with a document. */
export async function adoptJob(tx: Db, id: string): Promise<boolean> {
  const adopted = await tx
    .updateTable('jobs')
    .set({ demo: false })
    .where('job_id', '=', id)
    .where('demo', '=', true)
    .where('state', 'in', OPEN)
    .returning('job_id')
    .executeTakeFirst()
  return adopted !== undefined
}

/** How many jobs have not ended. */
export async function countOpenJobs(db: Db): Promise<number> {
  const row = await db
    .selectFrom('jobs')
    .select((by) => by.fn.countAll<string>().as('count'))
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Takes the oldest waiting job, if there is one that no other runner is just taking. */
export async function claimJob(db: Db, lease: JobLease): Promise<ClaimedJob | ClaimedAudit | null> {
  const row = await db
    .updateTable('jobs')
    .set((by) => ({
      state: 'running',
      progress: 0,
      runner: lease.runner,
      lease_until: lease.until,
      attempts: by('attempts', '+', 1),
    }))
    .where('job_id', '=', (by) =>
      by
        .selectFrom('jobs')
        .select('job_id')
        .where('state', '=', 'waiting')
        .orderBy('created_at')
        .orderBy('job_id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(CLAIMED)
    .executeTakeFirst()
  if (row === undefined) return null
  const claimed = { ...toJob(row), demo: row.demo, createdBy: row.created_by, attempts: row.attempts }
  if (claimed.kind === 'import') return { ...claimed, kind: claimed.kind, sha256: row.sha256 ?? '' }
  return row.task === null ? null : { ...claimed, kind: claimed.kind, task: row.task }
}

/** Nobody runs it. */
export const RELEASED = { runner: null, lease_until: null }

/** Every write of a runner: into a job that it still runs, or not at all (null). */
export async function updateOwned(
  db: Db,
  id: string,
  runner: string,
  values: RowChange<'jobs'>,
): Promise<JobRow | null> {
  const row = await db
    .updateTable('jobs')
    .set(values)
    .where('job_id', '=', id)
    .where('state', '=', 'running')
    .where('runner', '=', runner)
    .returning(JOB_COLUMNS)
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/** Writes how far a job is and renews its lease. @returns null when the runner no longer holds it. */
export async function reportProgress(
  db: Db,
  id: string,
  lease: JobLease,
  progress: number,
): Promise<JobRow | null> {
  return updateOwned(db, id, lease.runner, { progress, lease_until: lease.until })
}

/** Renews the lease of everything a runner holds. */
export async function renewLeases(db: Db, lease: JobLease): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ lease_until: lease.until })
    .where('state', '=', 'running')
    .where('runner', '=', lease.runner)
    .execute()
}

/**
 * The final state of a job that `runner` holds.
 * @returns null when it no longer does: then undo the transaction.
 */
export async function finishJob(
  tx: Db,
  id: string,
  runner: string,
  end: { readonly at: Date } & ({ readonly result: JobResult } | { readonly problem: JobProblem }),
): Promise<JobRow | null> {
  const outcome =
    'result' in end
      ? { state: 'done' as const, progress: 100, result: JSON.stringify(end.result) }
      : { state: 'failed' as const, problem: plainJson(end.problem) }
  return updateOwned(tx, id, runner, { ...outcome, finished_at: end.at, ...RELEASED })
}

/** @returns null when there is no such job or it has already ended. */
export async function markJobCancelled(tx: Db, id: string, at: Date): Promise<JobRow | null> {
  const row = await tx
    .updateTable('jobs')
    .set({ state: 'cancelled', finished_at: at, ...RELEASED })
    .where('job_id', '=', id)
    .where('state', 'in', OPEN)
    .returning(JOB_COLUMNS)
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/** Cancels what has not ended of a batch. */
export async function cancelBatchJobs(tx: Db, batch: string, at: Date): Promise<JobRow[]> {
  const rows = await tx
    .updateTable('jobs')
    .set({ state: 'cancelled', finished_at: at, ...RELEASED })
    .where('batch_id', '=', batch)
    .where('state', 'in', OPEN)
    .returning(JOB_COLUMNS)
    .execute()
  return rows.map(toJob)
}

/**
 * Puts a job that `runner` holds aside until somebody has decided about `against`.
 * @returns null when it no longer holds it.
 */
export async function awaitDecision(
  tx: Db,
  id: string,
  runner: string,
  against: string,
): Promise<JobRow | null> {
  return updateOwned(tx, id, runner, { state: 'needs-decision', against, decision: null, ...RELEASED })
}

/** Lets a job go on, or ends it. @returns null when it needs no decision (any more). */
export async function decideJob(tx: Db, id: string, decision: JobDecision, at: Date): Promise<JobRow | null> {
  const next =
    decision === 'discard'
      ? { state: 'cancelled' as const, finished_at: at }
      : { state: 'waiting' as const, attempts: 0 }
  const row = await tx
    .updateTable('jobs')
    .set({ ...next, decision })
    .where('job_id', '=', id)
    .where('state', '=', 'needs-decision')
    .returning(JOB_COLUMNS)
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/** Files that wait for a decision since before a moment. */
export async function undecidedJobs(tx: Db, before: Date, limit: number): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('jobs')
    .select('job_id')
    .where('state', '=', 'needs-decision')
    .where('created_at', '<', before)
    .orderBy('created_at')
    .orderBy('job_id')
    .limit(limit)
    .execute()
  return rows.map(({ job_id }) => job_id)
}

/** Cancels what still waits or runs of the demonstration. */
export async function cancelDemoJobs(tx: Db, at: Date): Promise<JobRow[]> {
  const rows = await tx
    .updateTable('jobs')
    .set({ state: 'cancelled', finished_at: at, ...RELEASED })
    .where('demo', '=', true)
    .where('state', 'in', OPEN)
    .returning(JOB_COLUMNS)
    .execute()
  return rows.map(toJob)
}

/** Puts back to waiting what runners claimed whose lease has run out. */
export async function resumeJobs(tx: Db, now: Date): Promise<JobRow[]> {
  const rows = await tx
    .updateTable('jobs')
    .set({ state: 'waiting', progress: 0, ...RELEASED })
    .where('state', '=', 'running')
    .where('lease_until', '<', now)
    .returning(JOB_COLUMNS)
    .execute()
  return rows.map(toJob)
}

/** Puts back to waiting what a runner holds that is about to stop; the attempt does not count. */
export async function releaseJobs(tx: Db, runner: string): Promise<JobRow[]> {
  const rows = await tx
    .updateTable('jobs')
    .set((by) => ({
      state: 'waiting',
      progress: 0,
      ...RELEASED,
      attempts: by('attempts', '-', 1),
    }))
    .where('state', '=', 'running')
    .where('runner', '=', runner)
    .returning(JOB_COLUMNS)
    .execute()
  return rows.map(toJob)
}

/** What an ended job leaves: what it was called, and the bytes that it was given. */
export type ClearedJob = { readonly label: string; readonly state: JobState; readonly sha256: string | null }

/**
 * Removes the oldest of the jobs that ended before a moment, at most `limit`. Their bytes stay: see {@link
 * removeUnusedFile}.
 */
export async function deleteJobs(tx: Db, before: Date, limit: number): Promise<ClearedJob[]> {
  return tx
    .deleteFrom('jobs')
    .where('job_id', 'in', (by) =>
      by
        .selectFrom('jobs')
        .select('job_id')
        .where('finished_at', '<', before)
        .orderBy('finished_at')
        .orderBy('job_id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['label', 'state', 'sha256'])
    .execute()
}

/** Whether any job, ended or not, is of these bytes. */
export async function isNamedByJob(db: Db, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('jobs')
    .select('job_id')
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type Selected = {
  job_id: string
  kind: JobKind
  label: string
  state: JobState
  progress: number
  problem: JobProblem | null
  result: JobResult | null
  created_at: Date
  finished_at: Date | null
  batch_id: string | null
  against: string | null
  decision: JobDecision | null
  tally: AuditTally | null
}

export function toJob(row: Selected): JobRow {
  return {
    id: row.job_id,
    kind: row.kind,
    label: row.label,
    state: row.state,
    progress: row.progress,
    problem: row.problem,
    result: row.result,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    batch: row.batch_id,
    against: row.against,
    decision: row.decision,
    tally: row.tally,
  }
}

/** Which of these documents are still kept. */
export async function keptDocuments(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('documents')
    .select('document_id')
    .where('document_id', 'in', ids)
    .execute()
  return new Set(rows.map((row) => row.document_id))
}

/** Which of these batches are imports that were undone. */
export async function undoneImports(db: Db, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  if (ids.size === 0) return new Set()
  const rows = await db
    .selectFrom('batches')
    .select('batch_id')
    .where('batch_id', 'in', [...ids])
    .where('undone_at', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.batch_id))
}
