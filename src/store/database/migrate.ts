/**
 * Migrations: plain SQL files `0001-….sql`, forward only, without gaps. One statement a call (distributed
 * servers take no more), each file in one transaction with its row in the table `migrations`, and a lock
 * around all, so that two processes that start together do not migrate together.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Applied, MigrateFault, Migration } from './migration.ts'
import { splitStatements } from './split-statements.ts'
import { takeOver } from './take-over.ts'

/** Any number that no other program is likely to lock. */
const LOCK = 4_761_063_520

const TABLE =
  'create table if not exists migrations (number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())'

/** The migrations of a folder in their order. Line ends do not change their digest. */
export async function listMigrations(folder: string): Promise<Result<Migration[], MigrateFault>> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).toSorted()
  const migrations: Migration[] = []
  for (const [i, name] of names.entries()) {
    const number = Number(name.slice(0, 4))
    if (number !== i + 1) return err({ code: 'migration-gap', name, expected: i + 1 })
    const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    migrations.push({ number, name, sha256: createHash('sha256').update(sql).digest('hex'), sql })
  }
  return ok(migrations)
}

/**
 * Brings the database up to the newest migration of the folder.
 * @returns the names of those applied now; a fault leaves the database as the last whole migration made it.
 */
export async function migrate(
  pool: Pool,
  folder: string,
): Promise<Result<{ readonly applied: readonly string[] }, MigrateFault>> {
  const migrations = await listMigrations(folder)
  if (!migrations.ok) return migrations
  const client = await pool.connect()
  try {
    // A large table is written anew, and another process may be at it: both take their time.
    for (const limit of LIMITS) await client.query(`set ${limit} = 0`)
    await client.query('select pg_advisory_lock($1)', [LOCK])
    try {
      return await bringUpToDate(client, folder, migrations.value)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK])
    }
  } finally {
    // Nobody else gets a connection without limits.
    client.release(true)
  }
}

const LIMITS = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'] as const

async function bringUpToDate(
  client: PoolClient,
  folder: string,
  migrations: readonly Migration[],
): Promise<Result<{ applied: string[] }, MigrateFault>> {
  const refused = await makeTable(client)
  if (refused) return err(refused)
  const { rows } = await client.query<Applied>('select number, name, sha256 from migrations order by number')
  const record = await takeOver(client, folder, rows, migrations[0])
  return record.ok ? applyMissing(client, migrations, record.value) : record
}

async function applyMissing(
  client: PoolClient,
  migrations: readonly Migration[],
  record: readonly Applied[],
): Promise<Result<{ applied: string[] }, MigrateFault>> {
  for (const row of record) {
    const migration = migrations.find((candidate) => candidate.number === row.number)
    if (!migration) return err({ code: 'migration-unknown', name: row.name })
    if (migration.sha256 !== row.sha256) return err({ code: 'migration-changed', name: migration.name })
  }
  const applied: string[] = []
  for (const migration of migrations.slice(record.length)) {
    const fault = await apply(client, migration)
    if (fault) return err(fault)
    applied.push(migration.name)
  }
  if (record.length > 0) await tidy(client, migrations.slice(record.length))
  return ok({ applied })
}

/** What writes rows or indexes of a table that was there. */
const WRITES = /^(?:update|cluster|create index \w+ on)\s+(\w+)/gimu

/**
 * Tables that an upgrade wrote anew: lists over a whole region are read from indexes alone only once the
 * server has looked at them. It would do so by itself some day; nothing but time hangs on it.
 */
async function tidy(client: PoolClient, migrations: readonly Migration[]): Promise<void> {
  const written = new Set(
    migrations.flatMap(({ sql }) => [...sql.matchAll(WRITES)].map(([, table = '']) => table)),
  )
  if (written.size === 0) return
  try {
    const { rows } = await client.query<{ name: string }>(
      'select relname as name from pg_class where relkind = $1 and oid in (select to_regclass(name)::oid from unnest($2::text[]) as name)',
      ['r', [...written]],
    )
    if (rows.length > 0) await client.query(`vacuum (analyze) ${rows.map(({ name }) => name).join(', ')}`)
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw cause
  }
}

/** 42501: no right to create; 3F000: no schema to create in. */
const REFUSED = new Set(['42501', '3F000'])

async function makeTable(client: PoolClient): Promise<MigrateFault | null> {
  try {
    await client.query(TABLE)
    return null
  } catch (cause) {
    if (cause instanceof DatabaseError && REFUSED.has(cause.code ?? ''))
      return { code: 'migration-refused', message: cause.message }
    throw cause
  }
}

async function apply(client: PoolClient, migration: Migration): Promise<MigrateFault | null> {
  let statement = ''
  try {
    await client.query('begin')
    for (statement of splitStatements(migration.sql)) await client.query(statement)
    statement = 'insert into migrations (number, name, sha256) values ($1, $2, $3)'
    await client.query(statement, [migration.number, migration.name, migration.sha256])
    await client.query('commit')
    return null
  } catch (cause) {
    await client.query('rollback')
    return {
      code: 'migration-failed',
      name: migration.name,
      statement,
      message: cause instanceof Error ? cause.message : String(cause),
    }
  }
}
