/**
 * What an error of the database or its connection comes to, by the codes of the system and of PostgreSQL
 * (SQLSTATE): whether it passes, and whether what was asked for was done.
 */
const DATABASE_TROUBLES = [
  /** It is away: starting, stopping, cut off, or out of reach. Nothing of an open transaction remains. */
  'away',
  /**
   * Two transactions were in each other's way and this one was undone: done again it may well go through.
   */
  'collided',
  /** It took too long, for itself or behind somebody else; it was undone. */
  'busy',
  /** The connection broke while a transaction was being ended: it was committed, or it was not. */
  'outcome-unknown',
  /**
   * Nothing can be written: no space is left, or nothing may be written at all; memory or another resource is
   * used up. It was undone.
   */
  'disk-full',
  'disk-read-only',
  'resources-short',
] as const
export type DatabaseTrouble = (typeof DATABASE_TROUBLES)[number]

/** The code of an {@link OutcomeUnknown}. */
const UNKNOWN = 'JICHI_OUTCOME_UNKNOWN'

/** Thrown where nobody can say whether a transaction was committed. */
export class OutcomeUnknown extends Error {
  readonly code = UNKNOWN

  constructor(cause: unknown) {
    super('the connection broke while the transaction was being committed', { cause })
  }
}

/**
 * Of the system: nobody listens, or the line is cut. Of PostgreSQL: stopped (57P0x), a transaction left idle
 * (25P03), too many guests.
 */
const AWAY: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '25P03',
  '25P04',
  '53300',
])

/** 40001: serialization failure; 40P01: deadlock. */
const COLLIDED: ReadonlySet<string> = new Set(['40001', '40P01'])

/** 55P03: a lock was not to be had in time; 57014: the statement took too long. */
const BUSY: ReadonlySet<string> = new Set(['55P03', '57014'])

/** 53100 and 25006 are PostgreSQL's own: the disk is full, and what is read-only. */
const STORAGE: Readonly<Record<string, DatabaseTrouble>> = {
  53100: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  25006: 'disk-read-only',
}

/** What the driver says, without a code, of a connection that was cut or could not be had in time. */
const CUT =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client (?:was closed|has encountered a connection error) and is not queryable/

/** null: it is none of these. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  if (code === UNKNOWN) return 'outcome-unknown'
  if (COLLIDED.has(code)) return 'collided'
  if (BUSY.has(code)) return 'busy'
  const storage = STORAGE[code]
  if (storage !== undefined) return storage
  // Class 08: the connection. A socket that is not there is a missing file to the system.
  const noSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
  if (AWAY.has(code) || /^08...$/.test(code) || noSocket || CUT.test(error.message)) return 'away'
  // Class 53: what the server needs is used up.
  return /^53...$/.test(code) ? 'resources-short' : null
}
