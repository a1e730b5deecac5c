/**
 * Set-up of a run of tests: one embedded server for all its files, with a migrated database that every
 * installation of a
 * test copies (see test-database.ts). Made once a run: half a second for each installation instead of five.
 */
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createPool } from '#store/database/external.ts'
import { migrate } from '#store/database/migrate.ts'
import { openDatabase } from '#store/database/open.ts'
import type { Database } from '#store/database/opened.ts'
import { onceARun } from './once-a-run.ts'
import { clearFolders, serverPassword, serverPort, temporaryFolder } from './postgres.ts'
import { TEMPLATE, type TestServerAddress } from './test-database.ts'

const MIGRATIONS = resolve(import.meta.dirname, '..', '..', 'src', 'store', 'database', 'migrations')

/** Tests need no safety from a power cut, and many workers have pools of their own. */
const SETTINGS = ['fsync = off', 'synchronous_commit = off', 'max_connections = 300']

async function open(dataFolder: string): Promise<Database> {
  const opened = await openDatabase({ url: null, dataFolder })
  if (opened.ok) return opened.value
  throw new Error(`no database for tests: ${JSON.stringify(opened.error)}`)
}

async function makeTemplate(address: TestServerAddress): Promise<void> {
  const pool = createPool({ ...address, database: TEMPLATE })
  const migrated = await migrate(pool, MIGRATIONS)
  await pool.end()
  if (!migrated.ok) throw new Error(`no tables for tests: ${JSON.stringify(migrated.error)}`)
}

async function startServer() {
  const dataFolder = temporaryFolder()
  const first = await open(dataFolder)
  for (const setting of SETTINGS) await first.pool.query(`alter system set ${setting}`)
  await first.close()
  const server = await open(dataFolder)
  await server.pool.query(`create database ${TEMPLATE}`)
  const address = {
    host: '127.0.0.1',
    port: serverPort(dataFolder),
    user: 'jichi',
    password: serverPassword(dataFolder),
  }
  await makeTemplate(address)
  const end = async () => {
    await server.close()
    clearFolders()
  }
  return { value: address, end }
}

/** Called by the test runner before the first file; what it returns is called after the last one. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [address, leave] = await onceARun<TestServerAddress>('database server', startServer)
  project.provide('testServer', address)
  return leave
}
