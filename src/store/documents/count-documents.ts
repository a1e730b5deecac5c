/** How many documents are no demonstration. */
import { sql } from 'kysely'
import type { Db } from '../kernel/store.ts'

export async function countRealDocuments(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('documents')
    .where('demo', '=', false)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
