/** A migrated database of its own for an installation of a test, copied from the template of the run. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { createPool } from '#store/database/external.ts'

export type TestServerAddress = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of the run, from database-server.ts. */
    testServer: TestServerAddress
  }
}

/** The migrated database that is copied. Nobody stays connected to it. */
export const TEMPLATE = 'jichi_template'

export type TestDatabase = {
  readonly pool: pg.Pool
  /** Ends the connections and removes the database. */
  close(): Promise<void>
}

async function onServer(statement: string): Promise<void> {
  const pool = createPool({ ...inject('testServer'), database: 'postgres', max: 1 })
  try {
    await pool.query(statement)
  } finally {
    await pool.end()
  }
}

/** An empty installation's database: migrated, without a region. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${database} template ${TEMPLATE}`)
  const pool = createPool({ ...inject('testServer'), database })
  return {
    pool,
    async close() {
      await pool.end()
      await onServer(`drop database ${database} with (force)`)
    },
  }
}
