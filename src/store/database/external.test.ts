/**
 * A database named by an address: what is accepted, and what is said otherwise. A server is started for it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clearFolders, serverPassword, serverPort, temporaryFolder } from '../../../test/support/postgres.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'
import type { Database } from './opened.ts'

let server: Database
let folder: string

beforeAll(async () => {
  folder = temporaryFolder()
  const opened = await openDatabase({ url: null, dataFolder: folder })
  if (!opened.ok) throw new Error(opened.error.code)
  server = opened.value
  await server.pool.query(
    `create database "绩效" encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0`,
  )
  await server.pool.query(
    `create database ascii encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0`,
  )
  await server.pool.query(
    `create database plain encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0`,
  )
})

afterAll(async () => {
  await server.close()
  clearFolders()
})

const address = (database: string, password = serverPassword(folder)) =>
  `postgres://jichi:${password}@127.0.0.1:${serverPort(folder)}/${encodeURIComponent(database)}`

async function faultOf(url: string) {
  const opened = await openDatabase({ url, dataFolder: folder })
  if (opened.ok) await opened.value.close()
  return opened.ok ? null : opened.error
}

test('a fit one is opened; closing it leaves the server running', async () => {
  const opened = await openDatabase({ url: address('绩效'), dataFolder: folder })
  if (!opened.ok) throw new Error(opened.error.code)
  expect(opened.value).toMatchObject({
    kind: 'external',
    place: `127.0.0.1:${serverPort(folder)}/绩效`,
    version: server.version,
  })
  await opened.value.close()
  await opened.value.close()
  expect((await server.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('every reason against it has its own code, and none shows the password', async () => {
  const password = serverPassword(folder)
  const faults = [
    await faultOf(address('jichi', 'guess')),
    await faultOf(address('nowhere')),
    await faultOf(address('ascii')),
    await faultOf(address('plain')),
    await faultOf(`postgres://jichi:${password}@127.0.0.1:1/jichi`),
    await faultOf(`postgres://jichi:${password}@no-such-host.invalid/jichi`),
    await faultOf(`mysql://jichi:${password}@127.0.0.1/jichi`),
    await faultOf(`jichi:${password}`),
    await faultOf(`postgres://jichi:${password}@127.0.0.1/%E0%A4`),
  ]
  expect(faults.map((fault) => fault?.code)).toEqual([
    'password-wrong',
    'database-missing',
    'locale-unfit',
    'locale-unfit',
    'unreachable',
    'unreachable',
    'url-invalid',
    'url-invalid',
    'url-invalid',
  ])
  expect(JSON.stringify(faults)).not.toContain(password)
  expect(JSON.stringify(faults)).not.toContain('guess')
})

test('people and jobs have connections of their own, and people shorter limits; a migration has none', async () => {
  const opened = await openDatabase({
    url: address('绩效'),
    dataFolder: folder,
    limits: { connections: 9, statement: 20, lock: 3, idle: 0 },
  })
  if (!opened.ok) throw new Error(opened.error.code)
  const { pool, jobs, close } = opened.value
  expect([pool.options.max, jobs.options.max]).toEqual([6, 3])
  const limits = `select array_agg(setting::int / 1000 order by name) as seconds from pg_settings
    where name in ('idle_in_transaction_session_timeout', 'lock_timeout', 'statement_timeout')`
  expect((await pool.query(limits)).rows).toEqual([{ seconds: [0, 3, 20] }])
  expect((await jobs.query(limits)).rows).toEqual([{ seconds: [0, 120, 3600] }])
  const migrations = temporaryFolder()
  writeFileSync(join(migrations, '0001-limits.sql'), `create table limits_seen as ${limits};\n`)
  expect(await migrate(pool, migrations)).toMatchObject({ ok: true })
  expect((await pool.query('select seconds from limits_seen')).rows).toEqual([{ seconds: [0, 0, 0] }])
  expect((await pool.query(limits)).rows).toEqual([{ seconds: [0, 3, 20] }])
  await pool.query('drop table limits_seen; drop table migrations')
  await close()
})
