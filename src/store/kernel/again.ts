/**
 * Transactions that are run again as a whole where the database went away under them or another one was in
 * their way: what was written is undone then, and nobody was answered. What was being committed when the
 * connection broke is not: whether it was committed nobody knows, unless the work itself finds out.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { OutcomeUnknown, databaseTrouble } from '#core/kernel/database-trouble.ts'
import type { Tables } from '../database/column-types.ts'

type AnyDb = Kysely<Tables>

/**
 * Milliseconds before each further attempt: a server that is started again answers within about three
 * seconds.
 */
const WAITS: readonly number[] = [30, 120, 500, 1000, 2000]

export type Repeating = {
  /**
   * The work finds out by itself that it was done already, and then does nothing twice (by the name of its
   * request).
   */
  readonly findsItself?: boolean
}

/**
 * Runs `work` in one transaction, again where that is safe. It must leave nothing outside of the database
 * behind.
 */
export function inTransaction<T>(
  db: AnyDb,
  work: (tx: AnyDb) => Promise<T>,
  { findsItself = false }: Repeating = {},
): Promise<T> {
  return again(
    () => once(db, work),
    (cause) => {
      const trouble = databaseTrouble(cause)
      return trouble === 'away' || trouble === 'collided' || (trouble === 'outcome-unknown' && findsItself)
    },
  )
}

/** Asks again where the database went away; for what writes nothing. */
export function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  return again(ask, (cause) => ['away', 'collided'].includes(databaseTrouble(cause) ?? ''))
}

async function again<T>(attempt: () => Promise<T>, passes: (cause: unknown) => boolean): Promise<T> {
  for (const ms of WAITS) {
    try {
      return await attempt()
    } catch (cause) {
      if (!passes(cause)) throw cause
      // Not all at the same moment: those that collided would collide again.
      await wait(ms / 2 + Math.random() * ms)
    }
  }
  return attempt()
}

async function once<T>(db: AnyDb, work: (tx: AnyDb) => Promise<T>): Promise<T> {
  const seen: { isDone: boolean; fault: { readonly cause: unknown } | null } = { isDone: false, fault: null }
  try {
    return await db.transaction().execute(async (tx) => {
      try {
        const result = await work(tx)
        seen.isDone = true
        return result
      } catch (cause) {
        seen.fault = { cause }
        throw cause
      }
    })
  } catch (cause) {
    // A connection that is gone cannot undo either, and says so in the place of what was wrong.
    if (seen.fault !== null) throw seen.fault.cause
    throw seen.isDone && databaseTrouble(cause) === 'away' ? new OutcomeUnknown(cause) : cause
  }
}
