/**
 * A database that breaks under people who write: its server is killed, or every connection is cut. The server
 * lives, says so, comes back by itself, and has all that it acknowledged and half of nothing. JICHI_RUNS=100
 * for a hundred cuts.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { DraftCreated, DraftSaved } from '#api/writing/drafts.ts'
import { hasPostgres, startPostgres, type TestServer } from '../../test/support/external-postgres.ts'
import {
  clearFolders,
  serverPassword,
  serverPort,
  serverProcess,
  temporaryFolder,
} from '../../test/support/postgres.ts'
import { serve, type Served, type ServedAnswer } from '../../test/support/served.ts'

const CUTS = Number(process.env['JICHI_RUNS'] ?? 20)
const KILLS = 2
const WRITERS = 3

type Breakable = {
  readonly served: Served
  /** Asks the database itself, over a connection of its own. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** Kills the server of the database; it comes back by itself or is started again. */
  kill(): Promise<void>
  stop(): Promise<void>
}

async function once<Row extends pg.QueryResultRow>(
  config: pg.ClientConfig,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

async function overEmbedded(): Promise<Breakable> {
  const folder = temporaryFolder()
  const served = await serve(folder)
  return {
    served,
    query: (sql, values) =>
      once(
        {
          host: '127.0.0.1',
          port: serverPort(folder),
          user: 'jichi',
          password: serverPassword(folder),
          database: 'jichi',
        },
        sql,
        values,
      ),
    kill: async () => {
      process.kill(serverProcess(folder) ?? 0, 'SIGKILL')
    },
    stop: () => served.stop(),
  }
}

async function overExternal(): Promise<Breakable> {
  const server: TestServer = await startPostgres()
  const { url, close } = await server.createDatabase()
  const served = await serve(temporaryFolder(), { DATABASE_URL: url })
  return {
    served,
    query: (sql, values) => once({ connectionString: url }, sql, values),
    kill: async () => {
      await server.crash?.()
    },
    async stop() {
      await served.stop()
      await close()
      await server.stop()
    },
  }
}

type Journal = { readonly saved: string[]; readonly said: string[]; readonly refused: ServedAnswer[] }

/** Somebody who writes in a target, cell after cell, and comments on it; what was acknowledged is noted. */
async function write(
  { ask }: Served,
  project: string,
  journal: Journal,
  goesOn: () => boolean,
): Promise<void> {
  let [version, before] = [0, '']
  for (let n = 0; goesOn(); n += 1) {
    const [request, after] = [randomUUID(), `第${n}次`]
    const send = () =>
      ask('PATCH', `/api/drafts/${project}`, {
        request,
        base: version,
        operations: [{ kind: 'set', place: { row: null, field: 'purpose' }, before, after }],
      })
    let answer = await send()
    for (; answer.status !== 200 && goesOn(); answer = await send()) {
      journal.refused.push(answer)
      await wait(20)
    }
    if (answer.status !== 200) return
    journal.saved.push(request)
    version = (answer.body as DraftSaved).version
    before = after
    const text = `${project} ${n}`
    const commented = await ask('POST', `/api/projects/${project}/comments`, {
      indicator: null,
      field: 'purpose',
      text,
      suggestion: null,
    })
    if (commented.status === 200) journal.said.push(text)
    else journal.refused.push(commented)
  }
}

async function begin({ ask }: Served): Promise<string[]> {
  const made = await ask('POST', '/api/organisation', {
    what: {
      change: 'create',
      kind: 'department',
      code: '763001',
      name: '社会工作部',
      parent: null,
      office: null,
    },
    from: '2025-01-01',
    note: '',
  })
  const unit = (made.body as { id: string }).id
  const drafts = []
  for (let i = 0; i < WRITERS; i += 1) {
    const begun = await ask('POST', '/api/drafts', {
      unit,
      year: 2026,
      name: `干部培训${i}`,
      start: { from: 'empty', size: 'full', budget: '10' },
    })
    expect(begun.status).toBe(201)
    drafts.push((begun.body as DraftCreated).project)
  }
  return drafts
}

/** Every refusal said that it passes, and when to come again. */
function allInWords(refused: readonly ServedAnswer[]): void {
  for (const { status, retryAfter, body } of refused) {
    expect([status, body]).toEqual([
      503,
      { code: expect.stringMatching(/^(?:unavailable|outcome-unknown)$/), values: {} },
    ])
    expect(Number(retryAfter)).toBeGreaterThan(0)
  }
}

/** All that was acknowledged is kept, each thing once; versions, forms, saves and events agree. */
async function allKept({ query, served }: Breakable, { saved, said }: Journal): Promise<void> {
  const kept = await query<{ request: string }>(
    'select request from draft_saves where request = any($1::uuid[])',
    [saved],
  )
  expect(kept.length).toBe(saved.length)
  const texts = await query<{ text: string; count: number }>(
    'select body as text, count(*)::int as count from place_comments where parent_id is null group by body',
  )
  expect(texts.filter(({ count }) => count > 1)).toEqual([])
  expect(said.filter((text) => !texts.some((one) => one.text === text))).toEqual([])
  const drafts =
    await query(`select d.version, d.form -> 'head' ->> 'purpose' as purpose, (select count(*)::int from draft_saves s where s.project_id = d.project_id) as saves,
    (select s.operations -> 0 ->> 'after' from draft_saves s where s.project_id = d.project_id order by s.version desc limit 1) as last,
    (select p.paper ->> 'purpose' from projects p where p.project_id = d.project_id) as listed from drafts d where d.version > 0`)
  expect(drafts.length).toBeGreaterThan(0)
  for (const draft of drafts)
    expect(draft).toEqual({
      ...draft,
      saves: draft['version'],
      last: draft['purpose'],
      listed: draft['purpose'],
    })
  const events = await query<{ count: number }>(
    `select count(*)::int as count from events where type = 'comment.written'`,
  )
  expect(events).toEqual([{ count: texts.reduce((sum, { count }) => sum + count, 0) }])
  expect((await served.ask('POST', '/api/events/verification', {})).body).toMatchObject({
    report: { faultCount: 0 },
  })
}

/** Until the server answers so at its door for monitors. */
async function health({ ask }: Served, status: number): Promise<ServedAnswer> {
  for (;;) {
    const answer = await ask('GET', '/api/health')
    if (answer.status === status) return answer
    await wait(10)
  }
}

let world: Breakable | null = null
afterEach(async () => {
  await world?.stop()
  world = null
})
afterAll(clearFolders)

async function during(broken: Breakable, breaks: (journal: Journal) => Promise<void>): Promise<Journal> {
  world = broken
  const drafts = await begin(broken.served)
  const journal: Journal = { saved: [], said: [], refused: [] }
  let going = true
  const writing = Promise.all(drafts.map((project) => write(broken.served, project, journal, () => going)))
  try {
    await Promise.race([breaks(journal), writing])
  } finally {
    going = false
  }
  await writing
  return journal
}

/** Something was acknowledged since. */
async function moved({ saved }: Journal): Promise<void> {
  for (const before = saved.length; saved.length < before + WRITERS;) await wait(5)
}

async function cutAll(broken: Breakable): Promise<void> {
  const journal = await during(broken, async (now) => {
    for (let i = 0; i < CUTS; i += 1) {
      await moved(now)
      await broken.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = ' +
          'current_database() and pid <> pg_backend_pid()',
      )
    }
    await moved(now)
  })
  expect(broken.served.child.exitCode).toBeNull()
  allInWords(journal.refused)
  await allKept(broken, journal)
}

async function killAll(broken: Breakable): Promise<void> {
  const journal = await during(broken, async (now) => {
    for (let i = 0; i < KILLS; i += 1) {
      await moved(now)
      const [answer] = await Promise.all([health(broken.served, 503), broken.kill()])
      allInWords([answer])
      // The process is well: nothing is won by starting it again.
      expect(await broken.served.ask('GET', '/api/health/live')).toMatchObject({ status: 200 })
      await health(broken.served, 200)
      await moved(now)
    }
  })
  expect(broken.served.child.exitCode).toBeNull()
  allInWords(journal.refused)
  await allKept(broken, journal)
}

describe('the embedded database', { timeout: 240_000 }, () => {
  test('may lose every connection again and again', async () => cutAll(await overEmbedded()))
  test('may be killed', async () => killAll(await overEmbedded()))
})

describe.runIf(hasPostgres())('a database of the customer', { timeout: 240_000 }, () => {
  test('may lose every connection again and again', async () => cutAll(await overExternal()))
  test('may be killed', async () => killAll(await overExternal()))
})
