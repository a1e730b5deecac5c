/**
 * A real PostgreSQL for tests: the server that JICHI_TEST_DATABASE_URL names, or one of this machine's own
 * (Debian's packages), started in a temporary folder and stopped afterwards. Where there is none, tests that
 * need it are left out and say so; with JICHI_TEST_REQUIRE_ALL set that is a failure.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createPool } from '#store/database/external.ts'

export type TestDatabase = {
  readonly url: string
  readonly pool: pg.Pool
  /** Ends the connections and removes the database. */
  close(): Promise<void>
}

export type TestServer = {
  /** A fresh, empty database. */
  createDatabase(): Promise<TestDatabase>
  /** Kills the server as a failing machine does, and starts it again; null where it is not ours to kill. */
  readonly crash: (() => Promise<void>) | null
  stop(): Promise<void>
}

const HOW_TO_GET_IT =
  'PostgreSQL was not found: tests over an external server are left out. Install it (Debian: ' +
  'apt-get install postgresql) or set JICHI_TEST_DATABASE_URL to a server where the account may ' +
  'create databases.'

/** True when there is a server to test with. Says loudly when not; throws when everything is required. */
export function hasPostgres(): boolean {
  if (process.env['JICHI_TEST_DATABASE_URL'] || findPrograms()) return true
  if (process.env['JICHI_TEST_REQUIRE_ALL']) throw new Error(HOW_TO_GET_IT)
  console.warn(`\n!!! ${HOW_TO_GET_IT}\n`)
  return false
}

/** Starts a server of this machine, or uses the one that the variable names. */
export async function startPostgres(): Promise<TestServer> {
  const url = process.env['JICHI_TEST_DATABASE_URL']
  if (url) return serverAt(new URL(url), { crash: null, stop: async () => {} })
  const programs = findPrograms()
  if (!programs) throw new Error(HOW_TO_GET_IT)
  const folder = mkdtempSync(join(tmpdir(), 'jichi-postgres-'))
  const as = serverUser()
  if (as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...as, cwd: folder, stdio: 'pipe' },
  )
  // Tests need no safety from power loss, and no port: a socket in a folder of its own.
  const start = () =>
    spawn(
      join(programs, 'postgres'),
      ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=60'],
      { ...as, cwd: folder, stdio: 'ignore' },
    )
  let child = start()
  const kill = () => child.kill('SIGQUIT')
  process.once('exit', kill)
  const address = new URL(`postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`)
  return serverAt(address, {
    crash: async () => {
      await ended(child, 'SIGKILL')
      // The processes that it leaves behind hold its memory for a moment: a new one ends at once until they
      // are gone.
      do {
        child = start()
        await answersOrEnds(address.href, child)
      } while (child.exitCode !== null)
    },
    stop: async () => {
      process.removeListener('exit', kill)
      await ended(child, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  })
}

/** Waits until the server answers, or has ended. */
async function answersOrEnds(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const there = await command(url, 'select 1').then(
      () => true,
      () => false,
    )
    if (there) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The folder of the newest server programs on this machine. */
function findPrograms(): string | null {
  const roots = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']
  const folders = roots
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      readdirSync(root)
        .filter((name) => /^(?:postgresql@)?\d+$/.test(name))
        .toSorted((a, b) => Number(/\d+$/.exec(b)) - Number(/\d+$/.exec(a)))
        .map((name) => join(root, name, 'bin')),
    )
  return (
    folders.find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb'))) ??
    null
  )
}

/** The server refuses root: then it runs as the user that its package made. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function serverAt(url: URL, ours: Pick<TestServer, 'crash' | 'stop'>): Promise<TestServer> {
  const at = (database: string) => {
    const address = new URL(url)
    address.pathname = `/${database}`
    return address.href
  }
  await answers(url.href)
  return {
    async createDatabase() {
      const name = `jichi_test_${randomUUID().replaceAll('-', '')}`
      // Another locale than the server's own asks for template0.
      await command(url.href, `create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`)
      const pool = createPool({ connectionString: at(name), max: 10 })
      return {
        url: at(name),
        pool,
        async close() {
          await pool.end()
          await command(url.href, `drop database ${name} with (force)`)
        },
      }
    },
    ...ours,
  }
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<void> {
  for (let left = 200; ; left -= 1) {
    try {
      return await command(url, 'select 1')
    } catch (cause) {
      if (left === 0) throw cause
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
