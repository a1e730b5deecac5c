/** What the demonstration shows of the way of targets. */
import { sql } from 'kysely'
import type { Db } from './store.ts'

/** The unit of the demonstration with the most targets that could be sent in: projects without open errors; null when there is none. */
export async function demoUnit(db: Db, region: string): Promise<string | null> {
  const row = await selectReady(db, region).select(['p.unit_id', sql<number>`count(*)::int`.as('ready')]).where('p.unit_id', 'is not', null)
    .groupBy('p.unit_id').orderBy('ready', 'desc').orderBy('p.unit_id').limit(1).executeTakeFirst()
  return row?.unit_id ?? null
}

/** The unit's targets that could be sent in and were not yet, in the order of their tables; and how many were. */
export async function demoDrafts(db: Db, region: string, unit: string): Promise<{ readonly drafts: readonly string[]; readonly underWay: number }> {
  const rows = await selectReady(db, region).leftJoin('filings as f', (join) => join.onRef('f.region_id', '=', 'p.region_id').onRef('f.project_id', '=', 'p.project_id'))
    .select(['p.project_id', 'f.steps']).where('p.unit_id', '=', unit).orderBy('p.document_id').orderBy('p.position').execute()
  return { drafts: rows.filter(({ steps }) => (steps ?? 0) === 0).map(({ project_id }) => project_id), underWay: rows.filter(({ steps }) => (steps ?? 0) > 0).length }
}

function selectReady(db: Db, region: string) {
  return db.selectFrom('projects as p')
    .innerJoin('documents as d', (join) => join.onRef('d.region_id', '=', 'p.region_id').onRef('d.document_id', '=', 'p.document_id'))
    .where('p.region_id', '=', region).where('p.counted', '=', true).where('p.errors', '=', 0).where('d.demo', '=', true)
}
