/** An opened database: its connections, and where it is. */
import type { Pool } from 'pg'

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
