/** The one door to PostgreSQL: the server that comes with the packages, or the one that an address names. */
import type { DatabaseFault, DatabaseNotice } from '#core/kernel/database.ts'
import type { Result } from '#core/kernel/result.ts'
import { openEmbedded } from './embedded/open.ts'
import { openExternal } from './external.ts'
import { DATABASE_LIMITS, type DatabaseLimits } from './limits.ts'
import type { Database } from './opened.ts'

export type DatabaseSettings = {
  /** DATABASE_URL or --database; null for the embedded server. */
  readonly url: string | null
  /** Where the embedded server keeps its data; made when missing. */
  readonly dataFolder: string
  /** {@link DATABASE_LIMITS} where none are given. */
  readonly limits?: DatabaseLimits
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
