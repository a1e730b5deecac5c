/**
 * Whether the database can be written to, found out by writing: pages of a table that is gone with its
 * transaction.
 */
import { sql } from 'kysely'
import type { WholeDb } from '../kernel/store.ts'

/** Pages are taken from the disk one by one, and a full one has none left. */
const ROWS = 200

/** @throws what any write would: no space, read-only, away */
export async function tryWriting(db: WholeDb): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`create temporary table written_to_try (words text) on commit drop`.execute(tx)
    await sql`insert into written_to_try select repeat('绩', 300) from generate_series(1, ${ROWS}::int)`.execute(
      tx,
    )
  })
}
