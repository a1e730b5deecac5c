/** Flows of a region, by the year from which on they hold: versions that are never changed, of which the newest counts. */
import { sql } from 'kysely'
import { NATIONAL_FLOW, type Flow } from '#core/flow/flow.ts'
import { plainJson } from './plain.ts'
import type { Db } from './store.ts'

export type FlowRow = { readonly year: number; readonly version: number; readonly flow: Flow; readonly savedBy: string | null; readonly savedAt: string }

/** The flow in force for a year: the newest of the latest year that is not after it; without any, the national one. */
export async function flowOf(db: Db, region: string, year: number | null): Promise<Flow> {
  let flows = db.selectFrom('flows').select('data').where('region_id', '=', region)
  if (year !== null) flows = flows.where('year', '<=', year)
  return (await flows.orderBy('year', 'desc').orderBy('version', 'desc').limit(1).executeTakeFirst())?.data ?? NATIONAL_FLOW
}

/** The newest version of every year, latest year first. */
export async function listFlows(db: Db, region: string): Promise<FlowRow[]> {
  const rows = await db.selectFrom('flows as f').leftJoin('users as u', (join) => join.onRef('u.region_id', '=', 'f.region_id').onRef('u.user_id', '=', 'f.saved_by'))
    .distinctOn('f.year').select(['f.year', 'f.version', 'f.data', 'f.saved_at', 'u.name']).where('f.region_id', '=', region).orderBy('f.year', 'desc').orderBy('f.version', 'desc').execute()
  return rows.map((row) => ({ year: row.year, version: row.version, flow: row.data, savedBy: row.name, savedAt: row.saved_at.toISOString() }))
}

/** Keeps a flow as the next version of its year. @returns the version; who saves at the same time waits. */
export async function saveFlow(tx: Db, region: string, { year, flow, by, at }: { readonly year: number; readonly flow: Flow; readonly by: string; readonly at: Date }): Promise<number> {
  await sql`select from regions where region_id = ${region} for update`.execute(tx)
  const { last } = await tx.selectFrom('flows').select(sql<number>`coalesce(max(version), 0)::int`.as('last')).where('region_id', '=', region).where('year', '=', year).executeTakeFirstOrThrow()
  await tx.insertInto('flows').values({ region_id: region, year, version: last + 1, data: plainJson(flow), saved_by: by, saved_at: at }).execute()
  return last + 1
}
