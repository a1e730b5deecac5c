/**
 * What can be wrong with the database, and what is worth saying about it, as data. The wording, in both
 * languages, with what to do about it, is in src/text/database/database.ts: a code without words does not compile.
 */
export const DATABASE_FAULTS = [
  /** No database comes with the packages for this machine. values: platform. */
  'platform-unsupported',
  /** The packages know this machine but its database package was not installed. values: package. */
  'package-missing',
  /** The database's program does not run on this machine. values: program, detail. */
  'program-unusable',
  /**
   * The system refuses to start programs as another user (a container without that right). values: user,
   * detail.
   */
  'user-switch-refused',
  /** No folder was found that the database's user can reach. values: folder, user. */
  'folder-unreachable',
  /** Reading or writing is refused. values: path, detail. */
  'permission-denied',
  /** The disk may only be read. values: path. */
  'disk-read-only',
  /** The disk is full. values: path. */
  'disk-full',
  /** Another process holds the start-up lock for too long. values: path, pid, seconds. */
  'lock-held',
  /** The data were made by another major version. values: folder, found, expected. */
  'data-version',
  /** The folder is not empty, and is not a database of ours. values: folder. */
  'data-foreign',
  /** The password file is missing or does not fit. values: path. */
  'password-lost',
  /** No locale of this machine knows Chinese characters. values: tried. */
  'locale-missing',
  /**
   * The database was made with a locale or encoding in which Chinese text cannot be searched. values: found,
   * expected.
   */
  'locale-unfit',
  /** Creating the data failed. values: folder, detail. */
  'create-failed',
  /** The server did not start. values: log, detail. */
  'start-failed',
  /** The server runs and does not answer. values: pid, seconds, log. */
  'no-answer',
  /** DATABASE_URL cannot be read as an address. values: expected. */
  'url-invalid',
  /** Nothing answers at the address. values: address, detail. */
  'unreachable',
  /** Account or password refused. values: address, user. */
  'password-wrong',
  /** There is no such database. values: address, database. */
  'database-missing',
  /** Older than what we write for. values: found, expected. */
  'version-too-old',
  /** The database was used by a newer version of this program. values: name. */
  'schema-newer',
  /**
   * The database was last used before the first release, and not by the last version of before it.
   * values: name, last, commit.
   */
  'schema-older',
  /** A migration was applied that differs from ours of the same number. values: name. */
  'schema-different',
  /** The account may not make tables in the database. values: detail. */
  'schema-refused',
  /** The tables could not be brought up to date. values: detail. */
  'migration-failed',
] as const
export type DatabaseFaultCode = (typeof DATABASE_FAULTS)[number]

export type DatabaseFault = {
  readonly code: DatabaseFaultCode
  readonly values: { readonly [name: string]: string | number }
}

/** What a person should know though nothing is wrong. */
export const DATABASE_NOTICES = [
  /** First start: the data are being made. values: folder. */
  'creating',
  /** Runs as this ordinary user, since the server refuses the administrator (root). values: user. */
  'runs-as',
  /** The data lie elsewhere, where that user can reach them. values: folder, wanted, user. */
  'data-elsewhere',
  /** A copy of the programs was made. values: folder, from. */
  'programs-copied',
  /** A server left over from a killed process was taken over. values: pid. */
  'taken-over',
  /** The server was killed while it was used, and was started again. values: pid. */
  'restarted',
  /** The last run did not end cleanly; the server repairs itself from its journal. values: folder. */
  'recovering',
] as const
export type DatabaseNoticeCode = (typeof DATABASE_NOTICES)[number]

export type DatabaseNotice = {
  readonly code: DatabaseNoticeCode
  readonly values: { readonly [name: string]: string | number }
}

/** Builds a fault. */
export function databaseFault(code: DatabaseFaultCode, values: DatabaseFault['values'] = {}): DatabaseFault {
  return { code, values }
}
