/**
 * How many connections to the database there may be and how long one may keep others waiting, from the
 * environment.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import { DATABASE_LIMITS, FEWEST_CONNECTIONS, type DatabaseLimits } from '#store/database/limits.ts'

export type { DatabaseLimits } from '#store/database/limits.ts'

/** Each with the least that it may be set to. Seconds may be 0: no limit. */
const VARIABLES: { readonly [name in keyof DatabaseLimits]: readonly [variable: string, least: number] } = {
  connections: ['JICHI_DB_CONNECTIONS', FEWEST_CONNECTIONS],
  statement: ['JICHI_DB_STATEMENT_SECONDS', 0],
  lock: ['JICHI_DB_LOCK_SECONDS', 0],
  idle: ['JICHI_DB_IDLE_SECONDS', 0],
}

/** A day; more connections than any server has. */
const MOST = 86_400

/** Errors: the name of the variable that is no number, or too small a one. */
export function readDatabaseLimits(
  environment: Readonly<Record<string, string | undefined>>,
): Result<DatabaseLimits, string> {
  const limits = { ...DATABASE_LIMITS }
  for (const name of ['connections', 'statement', 'lock', 'idle'] as const) {
    const [variable, least] = VARIABLES[name]
    const text = environment[variable] ?? ''
    if (text === '') continue
    const number = Number(text)
    if (!/^\d{1,5}$/.test(text) || number < least || number > MOST) return err(variable)
    limits[name] = number
  }
  return ok(limits)
}
