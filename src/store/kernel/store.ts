/** The one door to the database for actions: typed queries, and transactions. */
import { Kysely, PostgresDialect, type LogConfig, type Updateable } from 'kysely'
import type { Pool } from 'pg'
import { askAgain, inTransaction, type Repeating } from './again.ts'
import { withEvents } from './event-chain.ts'
import { boundTo, type Db, type WholeDb } from './region-bound.ts'
import type { Tables } from '../database/column-types.ts'

export type { Db, WholeDb }

/** New values for columns of a table. */
export type RowChange<Table extends keyof Tables> = Updateable<Tables[Table]>

/** The ways of asking a database. */
type Asked<AnyDb> = {
  readonly db: AnyDb
  /**
   * Runs `work` in one transaction: everything it writes is kept, or nothing. An exception undoes it and goes
   * on up. The events that it records are appended when the work is done (event-chain.ts). Where the database
   * goes away, or two transactions are in each other's way, the work is run again from its beginning
   * (again.ts): what it leaves outside of the database, it leaves twice.
   */
  transaction<T>(work: (tx: AnyDb) => Promise<T>, repeating?: Repeating): Promise<T>
  /**
   * Runs `work` over the database as it is when it asks first: what several questions find belongs together,
   * whatever is written meanwhile. For reading, one question after the other.
   */
  snapshot<T>(work: (db: AnyDb) => Promise<T>): Promise<T>
}

/** The database of one region: nothing of another is there (region-bound.ts). */
export type RegionStore = Asked<Db>

export type Store = {
  /** The database of one region. */
  of(region: string): RegionStore
  /** All regions together: to found and to find them, and for what looks after the installation. */
  readonly whole: Asked<WholeDb>
}

/**
 * @param pool stays the caller's: closing it ends the store.
 * @param log hears of each statement.
 */
export function createStore(pool: Pool, log?: LogConfig): Store {
  const whole: WholeDb = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(log !== undefined && { log }),
  })
  const snapshot = <T>(work: (db: WholeDb) => Promise<T>) =>
    askAgain(() =>
      whole.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    )
  return {
    of: (region) => ({
      db: boundTo(whole, region),
      transaction: (work, repeating) =>
        inTransaction(whole, (tx) => withEvents(boundTo(tx, region), work), repeating),
      snapshot: (work) => snapshot((db) => work(boundTo(db, region))),
    }),
    whole: {
      db: whole,
      transaction: (work, repeating) => inTransaction(whole, work, repeating),
      snapshot,
    },
  }
}
