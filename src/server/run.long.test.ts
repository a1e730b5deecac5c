/** The server as people start it: a process, what it prints, how it ends, and what is there the next time. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { readCountyDump } from '#actions/demo/county/load.ts'
import { tablesOfDump } from '#store/demo/county-dump.ts'
import { WRITTEN_MEDIA_TYPE } from '#core/target/written-document.ts'
import { openDatabase } from '#store/database/open.ts'
import { programFile, ROOT } from '../../test/support/processes.ts'
import { clearFolders, serverProcess, temporaryFolder } from '../../test/support/postgres.ts'
import { settingsFrom } from './run.ts'

type Run = {
  readonly child: ChildProcess
  said(): string
  until(pattern: RegExp): Promise<RegExpMatchArray>
  ended(): Promise<number | null>
}

const runs = new Set<Run>()

function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, [programFile('server'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', JICHI_LANG: '', ...environment },
  })
  let text = ''
  let done = false
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      done = true
      resolve(code)
    }),
  )
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8')
  })
  const run: Run = {
    child,
    said: () => text,
    ended: () => ended,
    async until(pattern) {
      for (;;) {
        const match = pattern.exec(text)
        if (match !== null) return match
        if (done) throw new Error(`ended without ${String(pattern)}:\n${text}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
  }
  runs.add(run)
  return run
}

async function address(run: Run): Promise<string> {
  return (await run.until(/http:\/\/127\.0\.0\.1:\d+/))[0]
}

afterEach(async () => {
  for (const run of runs) {
    if (run.child.exitCode === null) run.child.kill('SIGTERM')
    await run.ended()
  }
  runs.clear()
})
afterAll(clearFolders)

async function query(dataFolder: string, sql: string): Promise<Record<string, unknown>[]> {
  const opened = await openDatabase({ url: null, dataFolder })
  if (!opened.ok) throw new Error(opened.error.code)
  const { rows } = await opened.value.pool.query<Record<string, unknown>>(sql)
  await opened.value.close()
  return rows
}

function occupy(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

/** Of the county that comes with the program: its documents, but for what was written in the system. */
async function countyFiles(): Promise<readonly string[]> {
  const dump = await readCountyDump(ROOT)
  const documents = tablesOfDump(dump?.lines ?? []).find(({ table }) => table === 'documents')
  return (documents?.rows ?? []).flatMap((row) => {
    const { file, media_type } = JSON.parse(row) as { file: string; media_type: string }
    return media_type === WRITTEN_MEDIA_TYPE ? [] : [file]
  })
}

describe('the server', { timeout: 180_000 }, () => {
  test('prints address and accounts at its first start, stops on Ctrl-C, and tells no password again', async () => {
    const data = temporaryFolder()
    const first = start(['--data', data, '--port', '0'])
    const url = await address(first)
    await first.until(/Ctrl-C to stop/)
    expect(first.said()).toMatch(/admin +\S{8,}/)
    expect(first.said()).toMatch(/reader +\S{8,}/)
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
    first.child.kill('SIGINT')
    // A terminal tells npm, and npm tells us once more: still the same key.
    first.child.kill('SIGINT')
    expect(await first.ended()).toBe(0)
    expect(first.said()).toContain('已停止')
    expect(serverProcess(data)).toBeNull()

    const again = start(['--data', data, '--port', '0', '--lang', 'en'])
    await address(again)
    await again.until(/Ctrl-C to stop/)
    expect(again.said()).not.toMatch(/admin +\S{8,}/)
    expect(again.said()).not.toMatch(/\p{Script=Han}/u)
    again.child.kill('SIGTERM')
    expect(await again.ended()).toBe(0)
    expect(await query(data, 'select account from users order by account')).toEqual([
      { account: 'admin' },
      { account: 'reader' },
    ])
  })

  test('loads the county; killed in the middle, it has each of its documents once after the next start, and none of other places', async () => {
    const data = temporaryFolder()
    const first = start(['--data', data, '--port', '0', '--demo'])
    await address(first)
    first.child.kill('SIGKILL')
    await first.ended()

    const again = start(['--data', data, '--port', '0', '--demo'])
    await address(again)
    const county = await countyFiles()
    expect(county.length).toBeGreaterThan(100)
    await expect
      .poll(
        async () => ({
          // What is written in the system meanwhile came out of no file.
          files: await query(
            data,
            `select file, count(*)::int as count from documents where media_type <> '${WRITTEN_MEDIA_TYPE}' ` +
              'group by file order by file collate "C"',
          ),
          open: await query(data, `select job_id from jobs where state in ('waiting', 'running')`),
        }),
        { timeout: 60_000, interval: 300 },
      )
      .toEqual({ files: county.toSorted().map((file) => ({ file, count: 1 })), open: [] })
    again.child.kill('SIGINT')
    expect(await again.ended()).toBe(0)
  })

  test('takes the next port when the usual one is taken, and refuses a taken one that was asked for', async () => {
    const taken = await occupy(0)
    const bound = taken.address()
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0
    const data = temporaryFolder()
    const refused = start(['--data', data, '--port', String(port)])
    expect(await refused.ended()).toBe(1)
    expect(refused.said()).toContain(`端口 ${port} 已被占用`)
    expect(refused.said()).toContain(`Port ${port} on 127.0.0.1 is taken`)
    // It was the first start: the passwords exist, and are shown although the server did not come up.
    expect(refused.said()).toMatch(/admin +\S{8,}/)
    expect(serverProcess(data)).toBeNull()
    taken.close()

    const one = start(['--data', data])
    const two = start(['--data', data])
    const addresses = await Promise.all([address(one), address(two)])
    expect(new Set(addresses).size).toBe(2)
    for (const url of addresses) expect(Number(new URL(url).port)).toBeGreaterThanOrEqual(8080)
  })

  test('serves a demonstration to other machines only when that is said', async () => {
    const data = temporaryFolder()
    for (const [args, environment] of [
      [['--host', '0.0.0.0'], {}],
      [[], { JICHI_LISTEN: '::' }],
    ] as const) {
      const refused = start(['--data', data, '--port', '0', '--demo', ...args], environment)
      expect(await refused.ended()).toBe(1)
      expect(refused.said()).toContain('--demo-open')
    }
    // Nothing was founded for it.
    expect(serverProcess(data)).toBeNull()
    const open = start(['--data', data, '--port', '0', '--demo', '--demo-open', '--host', '0.0.0.0'])
    expect((await fetch(`${await address(open)}/api/demo/accounts`)).status).toBe(200)
  })

  test('says what is wrong with its options and with the database, and ends', async () => {
    const wrong = start(['--prot', '1'])
    expect(await wrong.ended()).toBe(2)
    expect(wrong.said()).toContain('--prot')
    const variable = start(['--data', temporaryFolder()], { JICHI_PORT: '80a' })
    expect(await variable.ended()).toBe(2)
    expect(variable.said()).toContain('JICHI_PORT=80a')
    const proxy = start(['--data', temporaryFolder()], { JICHI_PROXY: '10.0.0.1,nginx' })
    expect(await proxy.ended()).toBe(2)
    expect(proxy.said()).toContain('JICHI_PROXY=nginx')
    const help = start(['--help', '--lang', 'zh-CN'])
    expect(await help.ended()).toBe(0)
    expect(help.said()).toContain('--database')
    const away = start(['--port', '0'], { DATABASE_URL: 'postgres://jichi:secret@127.0.0.1:1/jichi' })
    expect(await away.ended()).toBe(1)
    expect(away.said()).toContain('连不上数据库')
    expect(away.said()).not.toContain('secret')
    const nowhere = start(['--data', temporaryFolder(), '--port', '0', '--host', '203.0.113.1'])
    expect(await nowhere.ended()).toBe(1)
    expect(nowhere.said()).toContain('203.0.113.1')
  })
})

test('options come before the environment, and an empty variable counts for nothing', () => {
  const environment = {
    DATABASE_URL: 'postgres://a/b',
    JICHI_DATA: '/var/jichi',
    JICHI_PORT: '9000',
    JICHI_LISTEN: '0.0.0.0',
  }
  expect(settingsFrom({}, environment)).toMatchObject({
    databaseUrl: 'postgres://a/b',
    dataFolder: '/var/jichi',
    port: 9000,
    host: '0.0.0.0',
    demo: false,
  })
  expect(
    settingsFrom(
      { database: 'postgres://c/d', data: '/tmp/x', port: 0, host: '::1', demo: true },
      environment,
    ),
  ).toMatchObject({ databaseUrl: 'postgres://c/d', dataFolder: '/tmp/x', port: 0, host: '::1', demo: true })
  expect(settingsFrom({}, { DATABASE_URL: '', JICHI_PORT: '' })).toMatchObject({
    databaseUrl: null,
    dataFolder: join(ROOT, 'data'),
    port: null,
    host: '127.0.0.1',
  })
})
