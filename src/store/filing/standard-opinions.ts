/** 常用审核意见 of a region: versions that are never changed, of which the newest counts. */
import { sql } from 'kysely'
import type { OpinionList } from '#core/filing/rows.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/** @returns null where the region never kept a list of its own */
export async function standardOpinions(db: Db): Promise<OpinionList | null> {
  const row = await db
    .selectFrom('standard_opinions as o')
    .leftJoin('users as u', 'u.user_id', 'o.saved_by')
    .select(['o.version', 'o.opinions', 'o.saved_at', 'u.name'])
    .orderBy('o.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { opinions: row.opinions, version: row.version, savedBy: row.name, savedAt: row.saved_at.toISOString() }
}

/**
 * Keeps a list as the version after `seen`; who saves at the same time waits.
 * @returns the version; null when somebody saved one since
 */
export async function saveStandardOpinions(
  tx: Db,
  {
    opinions,
    seen,
    by,
    at,
  }: { readonly opinions: readonly string[]; readonly seen: number; readonly by: string; readonly at: Date },
): Promise<number | null> {
  await sql`select from regions where region_id = ${tx.region} for update`.execute(tx)
  const { last } = await tx
    .selectFrom('standard_opinions')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('last'))
    .executeTakeFirstOrThrow()
  if (last !== seen) return null
  await tx
    .insertInto('standard_opinions')
    .values({
      version: last + 1,
      opinions: opinions.map(plainText),
      saved_by: by,
      saved_at: at,
    })
    .execute()
  return last + 1
}
