/** Regions (区划). An installation of one finance office holds one; every other function asks for its id. */
import { sql } from 'kysely'
import type { Db, WholeDb } from './store.ts'

export type RegionRow = { readonly id: string; readonly code: string; readonly name: string }

const COLUMNS = ['region_id as id', 'code', 'name'] as const

/** Oldest first. */
export async function listRegions(db: WholeDb): Promise<RegionRow[]> {
  return db.selectFrom('regions').select(COLUMNS).orderBy('created_at').orderBy('region_id').execute()
}

/** The installation's first region; null before set-up. */
export async function firstRegion(db: WholeDb): Promise<RegionRow | null> {
  return (await listRegions(db))[0] ?? null
}

export async function findRegion(db: Db): Promise<RegionRow | null> {
  return (
    (await db.selectFrom('regions').select(COLUMNS).where('region_id', '=', db.region).executeTakeFirst()) ??
    null
  )
}

/** @returns false when a region with this id is already there. */
export async function createRegion(
  tx: WholeDb,
  region: RegionRow & { readonly createdAt: Date },
): Promise<boolean> {
  const created = await tx
    .insertInto('regions')
    .values({ region_id: region.id, code: region.code, name: region.name, created_at: region.createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('region_id')
    .executeTakeFirst()
  return created !== undefined
}

/** @returns false when there is no such region. */
export async function updateRegion(
  tx: Db,
  change: { readonly code: string; readonly name: string },
): Promise<boolean> {
  const changed = await tx
    .updateTable('regions')
    .set({ code: change.code, name: change.name })
    .where('region_id', '=', tx.region)
    .returning('region_id')
    .executeTakeFirst()
  return changed !== undefined
}

/**
 * Until the transaction ends no other one makes a region: two processes that start at once found one
 * installation.
 */
export async function lockRegions(tx: WholeDb): Promise<void> {
  await sql`lock table regions in share row exclusive mode`.execute(tx)
}
