/**
 * Jobs that audit everything: made, moved on document by document, ended. What all jobs share is in jobs.ts.
 */
import { sql } from 'kysely'
import type { Severity } from '#core/kernel/finding.ts'
import { LIVE_STATES } from '#core/findings/life.ts'
import type { DryRunReport } from '#core/findings/dry-run.ts'
import { JOB_COLUMNS, toJob, type JobRow, type JobLease } from '../jobs/jobs.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'
import type { AuditTally, AuditTask, JobKind, JobProblem } from '../database/column-types.ts'

export type AuditKind = Exclude<JobKind, 'import'>
export type NewAudit = {
  readonly id: string
  readonly kind: AuditKind
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
export async function findOpenAudit(db: Db, kind: AuditKind): Promise<JobRow | null> {
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
export async function lastAudit(db: Db, kind: AuditKind): Promise<JobRow | null> {
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
  const row = await tx
    .updateTable('jobs')
    .set({ tally: JSON.stringify(tally), progress: shareOf(tally), lease_until: lease.until })
    .where('job_id', '=', id)
    .where('state', '=', 'running')
    .where('runner', '=', lease.runner)
    .returning(JOB_COLUMNS)
    .executeTakeFirst()
  return row ? toJob(row) : null
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
    | { readonly tally: AuditTally; readonly report: DryRunReport | null }
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
  const row = await tx
    .updateTable('jobs')
    .set({ ...outcome, finished_at: end.at, runner: null, lease_until: null })
    .where('job_id', '=', id)
    .where('state', '=', 'running')
    .where('runner', '=', runner)
    .returning(JOB_COLUMNS)
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/**
 * What a dry run found, and the rule set that it tried; null while it has not ended well, or when it is none.
 */
export async function loadDryRun(
  db: Db,
  id: string,
): Promise<{ readonly task: AuditTask; readonly report: DryRunReport } | null> {
  const row = await db
    .selectFrom('jobs')
    .select(['task', 'report'])
    .where('job_id', '=', id)
    .where('kind', '=', 'dry-run')
    .executeTakeFirst()
  return row === undefined || row.task === null || row.report === null
    ? null
    : { task: row.task, report: row.report }
}

/** The documents of a region, the oldest first, that were not checked since a moment. */
export async function documentsToAudit(db: Db, notSince: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select('document_id')
    .where('checked_at', '<', notSince)
    .orderBy('imported_at')
    .orderBy('document_id')
    .execute()
  return rows.map(({ document_id }) => document_id)
}

/** The findings of a document that count: their severity by identity. */
export async function liveIdentities(db: Db, document: string): Promise<ReadonlyMap<string, Severity>> {
  const rows = await db
    .selectFrom('findings')
    .select(['identity', 'severity'])
    .where('document_id', '=', document)
    .where('state', 'in', LIVE_STATES)
    .execute()
  return new Map(rows.map(({ identity, severity }) => [identity, severity]))
}

/** The ids of a document's projects by their order. */
export async function projectIds(db: Db, document: string): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('projects')
    .select(['project_id', 'position'])
    .where('document_id', '=', document)
    .execute()
  return new Map(rows.map(({ project_id, position }) => [position, project_id]))
}

/**
 * Tells the database how its tables are filled now. After many imports it may not have looked for itself yet,
 * and goes through whole tables for every document.
 */
export async function learnTables(db: Db): Promise<void> {
  await sql`analyze documents, projects, findings, reviews, similar_projects, similar_parts, similar_forms, similar_bands, similar_pairs`.execute(
    db,
  )
}

function shareOf({ documents, done }: AuditTally): number {
  return documents === 0 ? 100 : Math.min(99, Math.floor((done * 100) / documents))
}
