/** How many connections a process has to the database, and how long one may keep others waiting. */
import type { PoolConfig } from 'pg'

export type DatabaseLimits = {
  /** At most, jobs and all: a county's server has a hundred, and others use it too. */
  readonly connections: number
  /** Seconds that one statement of a page may take; 0: any. */
  readonly statement: number
  /** Seconds that a page waits for what somebody else holds; 0: any. */
  readonly lock: number
  /** Seconds that a transaction of a page may do nothing; 0: any. */
  readonly idle: number
}

export const DATABASE_LIMITS: DatabaseLimits = { connections: 15, statement: 60, lock: 10, idle: 120 }

/** Fewer would have jobs wait for each other. */
export const FEWEST_CONNECTIONS = 6

/** Jobs go through everything: what they may take at least, in seconds. */
const JOB = { statement: 3600, lock: 120, idle: 3600 } as const

/** A job that waits for a connection waits for other jobs. */
const JOB_CONNECT_MS = 120_000

const asked = (seconds: number) => seconds * 1000

/** A third, but two of them at least. */
function jobConnections({ connections }: DatabaseLimits): number {
  return Math.max(2, Math.floor(connections / 3))
}

export function pageSettings(limits: DatabaseLimits): PoolConfig {
  const { connections, statement, lock, idle } = limits
  return {
    max: connections - jobConnections(limits),
    statement_timeout: asked(statement),
    lock_timeout: asked(lock),
    idle_in_transaction_session_timeout: asked(idle),
  }
}

/** A limit that is off for pages is off for jobs. */
export function jobSettings(limits: DatabaseLimits): PoolConfig {
  const longer = (page: number, job: number) => asked(page === 0 ? 0 : Math.max(page, job))
  return {
    max: jobConnections(limits),
    connectionTimeoutMillis: JOB_CONNECT_MS,
    application_name: 'jichi jobs',
    statement_timeout: longer(limits.statement, JOB.statement),
    lock_timeout: longer(limits.lock, JOB.lock),
    idle_in_transaction_session_timeout: longer(limits.idle, JOB.idle),
  }
}
