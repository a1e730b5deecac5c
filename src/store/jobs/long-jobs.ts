/** Long jobs: made, moved on step by step, ended. What all jobs share is in jobs.ts. */
import type { JobRow, AuditTally, AuditTask, JobProblem, LongJobKind } from '#core/kernel/job.ts'
import { JOB_COLUMNS, RELEASED, toJob, updateOwned, type JobLease } from './jobs.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type NewAudit = {
  readonly id: string
  readonly kind: LongJobKind
  readonly label: string
  readonly task: AuditTask
  readonly createdBy: string | null
  readonly createdAt: Date
}

export async function createAudit(
  tx: Db,
  { id, kind, label, task, createdBy, createdAt }: NewAudit,
): Promise<JobRow> {
  const row = await tx
    .insertInto('jobs')
    .values({
      job_id: id,
      kind,
      label: plainText(label),
      state: 'waiting',
      progress: 0,
      sha256: null,
      demo: false,
      problem: null,
      result: null,
      created_by: createdBy,
      created_at: createdAt,
      finished_at: null,
      runner: null,
      lease_until: null,
      attempts: 0,
      batch_id: null,
      against: null,
      decision: null,
      task: plainJson(task),
      tally: null,
      report: null,
    })
    .returning(JOB_COLUMNS)
    .executeTakeFirstOrThrow()
  return toJob(row)
}

/** The audit of this kind that has not ended; null when there is none. */
export async function findOpenAudit(db: Db, kind: LongJobKind): Promise<JobRow | null> {
  const row = await db
    .selectFrom('jobs')
    .select(JOB_COLUMNS)
    .where('kind', '=', kind)
    .where('state', 'in', ['waiting', 'running'])
    .limit(1)
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/** The last audit of this kind, ended or not. */
export async function lastAudit(db: Db, kind: LongJobKind): Promise<JobRow | null> {
  const row = await db
    .selectFrom('jobs')
    .select(JOB_COLUMNS)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/**
 * Writes how far an audit is and renews its lease.
 * @returns null when the runner no longer holds it: then undo the transaction
 */
export async function reportTally(
  tx: Db,
  id: string,
  lease: JobLease,
  tally: AuditTally,
): Promise<JobRow | null> {
  const values = { tally: JSON.stringify(tally), progress: shareOf(tally), lease_until: lease.until }
  return updateOwned(tx, id, lease.runner, values)
}

/**
 * The final state of an audit that `runner` holds.
 * @returns null when it no longer does: then undo the transaction
 */
export async function finishAudit(
  tx: Db,
  id: string,
  runner: string,
  end: { readonly at: Date } & (
    | { readonly tally: AuditTally; readonly report: object | null }
    | { readonly problem: JobProblem }
  ),
): Promise<JobRow | null> {
  const outcome =
    'tally' in end
      ? {
          state: 'done' as const,
          progress: 100,
          tally: JSON.stringify(end.tally),
          report: end.report === null ? null : plainJson(end.report),
        }
      : { state: 'failed' as const, problem: plainJson(end.problem) }
  return updateOwned(tx, id, runner, { ...outcome, finished_at: end.at, ...RELEASED })
}

function shareOf({ documents, done }: AuditTally): number {
  return documents === 0 ? 100 : Math.min(99, Math.floor((done * 100) / documents))
}
