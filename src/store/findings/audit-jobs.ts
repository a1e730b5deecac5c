/** What jobs that audit everything ask of the database. What all long jobs share is in store/jobs/long-jobs.ts. */
import { sql } from 'kysely'
import type { Severity } from '#core/kernel/finding.ts'
import { LIVE_STATES } from '#core/findings/life.ts'
import type { DryRunReport } from '#core/findings/dry-run.ts'
import type { AuditTask } from '#core/kernel/job.ts'
import type { Db } from '../kernel/store.ts'

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
 * Lets the database look how its tables are filled now. After many imports it may not have looked for itself
 * yet, and goes through whole tables for every document.
 */
export async function learnTables(db: Db): Promise<void> {
  await sql`analyze documents, projects, findings, reviews, similar_projects, similar_parts, similar_forms, similar_bands, similar_pairs`.execute(
    db,
  )
}
