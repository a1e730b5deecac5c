/** Approved versions of projects: written once, never changed. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#core/audit/canonical.ts'
import type { Approval } from '#core/flow/act.ts'
import type { Project } from '#core/target/document.ts'
import { plainJson, plainText } from './plain.ts'
import type { Db } from './store.ts'

export type VersionRow = {
  readonly number: number
  readonly fiscalYear: number | null
  readonly sha256: string
  /** Why it was adjusted; empty for the first. */
  readonly reason: string
  readonly approval: Approval
  readonly approvedBy: string | null
  readonly approvedAt: string
}

export type NewVersion = { readonly number: number; readonly reason: string; readonly approval: Approval; readonly by: string; readonly at: Date }

/** Keeps the project as it is now as a version. The document is held. */
export async function saveProjectVersion(tx: Db, region: string, project: string, { number, reason, approval, by, at }: NewVersion): Promise<string> {
  const row = await tx.selectFrom('projects').select(['document_id', 'fiscal_year', 'paper']).where('region_id', '=', region).where('project_id', '=', project).executeTakeFirstOrThrow()
  const sha256 = digestOf(row.paper)
  await tx.insertInto('project_versions').values({
    region_id: region, project_id: project, number, document_id: row.document_id, fiscal_year: row.fiscal_year, content: plainJson(row.paper), sha256,
    reason: plainText(reason), approval_number: plainText(approval.number), approval_date: approval.date, approved_by: by, approved_at: at,
  }).execute()
  return sha256
}

/** Of the content as canonical JSON: the same content, the same digest. */
export function digestOf(project: Project): string {
  return createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify(project)))).digest('hex')
}

/** Newest first. */
export async function listProjectVersions(db: Db, region: string, project: string): Promise<VersionRow[]> {
  const rows = await db.selectFrom('project_versions as v').leftJoin('users as u', (join) => join.onRef('u.region_id', '=', 'v.region_id').onRef('u.user_id', '=', 'v.approved_by'))
    .select(['v.number', 'v.fiscal_year', 'v.sha256', 'v.reason', 'v.approval_number', 'v.approval_date', 'u.name', 'v.approved_at'])
    .where('v.region_id', '=', region).where('v.project_id', '=', project).orderBy('v.number', 'desc').execute()
  return rows.map((row) => ({
    number: row.number, fiscalYear: row.fiscal_year, sha256: row.sha256, reason: row.reason, approval: { number: row.approval_number, date: row.approval_date },
    approvedBy: row.name, approvedAt: row.approved_at.toISOString(),
  }))
}

/** The content of a version; of the project as it is now where no number is given. */
export async function loadProjectVersion(db: Db, region: string, project: string, number: number | null): Promise<Project | null> {
  if (number === null) return (await db.selectFrom('projects').select('paper').where('region_id', '=', region).where('project_id', '=', project).executeTakeFirst())?.paper ?? null
  const row = await db.selectFrom('project_versions').select('content').where('region_id', '=', region).where('project_id', '=', project).where('number', '=', number).executeTakeFirst()
  return row?.content ?? null
}
