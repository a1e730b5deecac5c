/** The one door to the database for actions: typed queries, and transactions. */
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { askAgain, inTransaction, type Repeating } from './again.ts'
import { withEvents } from './event-chain.ts'
import type { Tables } from './tables.ts'

/** What every function of the store takes: the database, or a transaction in it. */
export type Db = Kysely<Tables>

export type Store = {
  readonly db: Db
  /**
   * Runs `work` in one transaction: everything it writes stands, or nothing. An exception undoes it and goes
   * on up. The events that it records are appended when the work is done (event-chain.ts). Where the database
   * goes away, or two transactions stand in each other's way, the work is run again from its beginning
   * (again.ts): what it leaves outside of the database, it leaves twice.
   */
  transaction<T>(work: (tx: Db) => Promise<T>, repeating?: Repeating): Promise<T>
  /**
   * Runs `work` over the database as it is when it asks first: what several questions find belongs together,
   * whatever is written meanwhile. For reading, one question after the other.
   */
  snapshot<T>(work: (db: Db) => Promise<T>): Promise<T>
}

/** @param pool stays the caller's: closing it ends the store. */
export function createStore(pool: Pool): Store {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    transaction: (work, repeating) => inTransaction(db, (tx) => withEvents(tx, work), repeating),
    snapshot: (work) =>
      askAgain(() =>
        db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
      ),
  }
}
