/** The one door to PostgreSQL: the server that comes with the packages, or the one that an address names. */
import type { Pool } from 'pg'
import type { DatabaseFault, DatabaseNotice } from '#core/kernel/database.ts'
import type { Result } from '#core/kernel/result.ts'
import { openEmbedded } from './embedded/open.ts'
import { openExternal } from './external.ts'
import { DATABASE_LIMITS, type DatabaseLimits } from './limits.ts'

export type DatabaseSettings = {
  /** DATABASE_URL or --database; null for the embedded server. */
  readonly url: string | null
  /** Where the embedded server keeps its data; made when missing. */
  readonly dataFolder: string
  /** {@link DATABASE_LIMITS} where none are given. */
  readonly limits?: DatabaseLimits
}

export type Database = {
  /** What people wait for. */
  readonly pool: Pool
  /** What goes on by itself: fewer connections, and longer limits. */
  readonly jobs: Pool
  readonly kind: 'embedded' | 'external'
  /** The server's version, e.g. `18.4`. */
  readonly version: string
  /** Where it is, for people: a folder or host/name, never with a password. */
  readonly place: string
  /** Ends the connections; the last process that uses an embedded server stops it. May be called twice. */
  close(): Promise<void>
}

/**
 * Opens the database, starting or sharing the embedded server where no address is given.
 * `notify` hears what a person should know (first start, data kept elsewhere, a server taken over).
 * Errors: every code of DATABASE_FAULTS but those of the tables (`schema-…`, `migration-failed`).
 */
export function openDatabase(
  settings: DatabaseSettings,
  notify: (notice: DatabaseNotice) => void = () => {},
): Promise<Result<Database, DatabaseFault>> {
  const { url, dataFolder, limits = DATABASE_LIMITS } = settings
  return url === null ? openEmbedded({ dataFolder, limits }, notify) : openExternal(url, limits)
}
