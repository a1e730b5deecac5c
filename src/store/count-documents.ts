/** How many documents are no demonstration. */
import { sql } from 'kysely'
import type { Db } from './store.ts'

export async function countRealDocuments(db: Db, region: string): Promise<number> {
  const { count } = await db
    .selectFrom('documents')
    .where('region_id', '=', region)
    .where('demo', '=', false)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
