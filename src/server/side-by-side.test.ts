/**
 * Work beside work: writers of one unit, the rules and what is locked, a check of everything and somebody who
 * waits for a page.
 */
import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTraffic } from '#actions/kernel/traffic.ts'
import type { DelegationList } from '#api/delegation.ts'
import type { DraftCreated } from '#api/writing/drafts.ts'
import type { StatementCreated } from '#api/statements/statements.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { lockDocument } from '#store/findings/recheck.ts'
import { lockUnits } from '#store/documents/save-document.ts'
import type { Db } from '#store/kernel/store.ts'
import { startApp, type TestApp } from '../../test/support/app.ts'
import { join } from '../../test/support/people.ts'
import { targets } from '../../test/support/targets.ts'

/** Traffic that lets work go on one turn at a time, and counts the turns. */
const turns = (() => {
  let [asked, held] = [0, false]
  let waiting: (() => void)[] = []
  let next = () => {}
  return {
    begin: () => () => {},
    async answered() {
      asked += 1
      next()
      await nextTurn()
      if (held)
        await new Promise<void>((resolve) => {
          waiting.push(resolve)
        })
    },
    count: () => asked,
    hold: () => {
      held = true
    },
    letOne: () => waiting.shift()?.(),
    letAll() {
      held = false
      for (const go of waiting) go()
      waiting = []
    },
    async waiting(most: number) {
      while (waiting.length < most) await nextTurn()
    },
    moved: () =>
      new Promise<void>((resolve) => {
        next = resolve
      }),
  }
})()

let home: TestApp
let unit = ''
beforeAll(async () => {
  home = await startApp({ traffic: turns })
  const what = {
    change: 'create',
    kind: 'department',
    code: '763001',
    name: '社会工作部',
    parent: null,
    office: null,
  }
  unit = (
    await home.administrator.send('POST', '/api/organisation', { what, from: '2025-01-01', note: '' })
  ).json<{ id: string }>().id
})
afterAll(() => home.close())

async function begin(name: string): Promise<DraftCreated> {
  return (
    await home.administrator.send('POST', '/api/drafts', {
      unit,
      year: 2026,
      name,
      start: { from: 'empty', size: 'full', budget: '10' },
    })
  ).json<DraftCreated>()
}

function write(project: string, before: string, after: string) {
  const operations = [{ kind: 'set', place: { row: null, field: 'purpose' }, before, after }]
  return home.administrator.send('PATCH', `/api/drafts/${project}`, {
    request: randomUUID(),
    base: before === '' ? 0 : 1,
    operations,
  })
}

/** Does `first` in a transaction that then goes on until it is let go. */
async function holding(
  first: (tx: Db) => Promise<unknown>,
  { context, region } = home,
): Promise<{ letGo(): Promise<void> }> {
  let free = () => {}
  const freed = new Promise<void>((resolve) => {
    free = resolve
  })
  let held = Promise.resolve()
  await new Promise<void>((begun, failed) => {
    held = context.store.of(region).transaction(async (tx) => {
      await first(tx)
      begun()
      await freed
    })
    held.catch(failed)
  })
  return {
    async letGo() {
      free()
      await held
    },
  }
}

/** Until somebody waits for a lock of a table, or of a row. */
async function waits(stop: AbortSignal, table: 'rule_sets' | null = null): Promise<'waits' | 'stopped'> {
  const { db } = home.context.store.whole
  while (!stop.aborted) {
    const { rows } =
      table === null
        ? await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
            db,
          )
        : await sql`select 1 from pg_locks where not granted and relation = ${table}::regclass`.execute(db)
    if (rows.length > 0) return 'waits'
    await wait(5)
  }
  return 'stopped'
}

async function answeredOrWaits(
  answer: Promise<{ readonly statusCode: number }>,
  table: 'rule_sets' | null = null,
): Promise<number | string> {
  const stop = new AbortController()
  const first = await Promise.race([answer.then(({ statusCode }) => statusCode), waits(stop.signal, table)])
  stop.abort()
  return first
}

test('while an import holds a unit, everybody of it goes on writing', async () => {
  const { project, document } = await begin('干部培训')
  const { context, region } = home
  const targets = await loadTargets(context.store.of(region).db, document)
  if (targets === null) throw new Error('the draft is there')
  const held = await holding((tx) => lockUnits(tx, targets, unitOfDocument(targets), context.newId))
  const writing = write(project, '', '培训')
  const first = await answeredOrWaits(writing)
  await held.letGo()
  expect([first, (await writing).statusCode]).toEqual([200, 200])
})

type Answer = { readonly statusCode: number; readonly body: string }

/** Whether a write that waits for its document asks for the rules once it has it: then it waits for them. */
async function checkedWhileHeld(
  document: string,
  send: () => Promise<Answer>,
): Promise<readonly (number | string)[]> {
  const held = await holding((tx) => lockDocument(tx, document))
  const writing = send()
  expect(await answeredOrWaits(writing)).toBe('waits')
  // Nobody can ask for the rules any more.
  const locked = await holding((tx) => sql`lock table rule_sets in access exclusive mode`.execute(tx))
  await held.letGo()
  const first = await answeredOrWaits(writing, 'rule_sets')
  await locked.letGo()
  const { statusCode, body } = await writing
  return [first, statusCode < 300 ? statusCode : body]
}

describe('what the rules say is known before the document is locked', () => {
  test('of a save', async () => {
    const { project, document } = await begin('会议费')
    expect((await write(project, '', '开会')).statusCode).toBe(200)
    expect(await checkedWhileHeld(document, () => write(project, '开会', '开两次会'))).toEqual([200, 200])
  })

  test('of the text of a department', async () => {
    const { document } = (
      await home.administrator.send('POST', '/api/statements', {
        unit,
        year: 2026,
        start: { from: 'empty', table: true },
      })
    ).json<StatementCreated>()
    const save = (base: number, before: string, after: string) =>
      home.administrator.send('PATCH', `/api/statements/${document}`, {
        request: randomUUID(),
        base,
        operations: [{ kind: 'set', place: { row: null, field: 'overallGoal' }, before, after }],
      })
    expect((await save(0, '', '建强队伍。')).statusCode).toBe(200)
    expect(await checkedWhileHeld(document, () => save(1, '建强队伍。', '建强基层队伍。'))).toEqual([
      200, 200,
    ])
  })

  test('of a field of a document that was imported', async () => {
    const { result } = await home.import(
      'a.json',
      Buffer.from(JSON.stringify(targets([{ name: '志愿服务', purpose: '服务' }]))),
    )
    const document = result?.document ?? ''
    const edit = { project: 1, indicator: null, field: 'purpose', before: '服务', after: '志愿服务活动' }
    expect(
      await checkedWhileHeld(document, () =>
        home.administrator.send('POST', `/api/documents/${document}/edits`, edit),
      ),
    ).toEqual([201, 201])
  })

  test('of what another was asked to fill in', async () => {
    const { project, document } = await begin('救助经费')
    const place = { row: null, field: 'purpose' }
    const colleague = await join(home, '王业务', 'contributor', unit)
    const given = await home.administrator.send('POST', `/api/projects/${project}/delegations`, {
      person: colleague.id,
      part: { kind: 'cells', cells: [place] },
      note: '',
      due: '2096-01-20',
    })
    const id = given.json<DelegationList>().rows[0]?.id
    const fill = (base: number, before: string, after: string) =>
      colleague.send('PATCH', `/api/delegations/${id}`, {
        request: randomUUID(),
        base,
        operations: [{ kind: 'set', place, before, after }],
      })
    expect((await fill(0, '', '救助')).statusCode).toBe(200)
    expect(await checkedWhileHeld(document, () => fill(1, '救助', '临时救助'))).toEqual([200, 200])
  })
})

test('of many who write in one cell at once the first is kept, and the others are refused', async () => {
  const { project } = await begin('差旅费')
  const answers = await Promise.all(['甲', '乙', '丙', '丁'].map((text) => write(project, '', text)))
  const said = answers.map((answer) => [
    answer.statusCode,
    answer.json<{ conflicts: unknown[] }>().conflicts.length,
  ])
  expect(said.toSorted()).toEqual([
    [200, 0],
    [200, 1],
    [200, 1],
    [200, 1],
  ])
})

describe('a check of everything', () => {
  const documents = 8

  test('looks before every document whether anybody waits, and begins none while somebody does', async () => {
    for (let i = 0; i < documents; i += 1) await begin(`调研${i}`)
    let done = 0
    const stop = home.context.board.subscribe(({ job }) => {
      done = job.tally?.done ?? done
    })
    const before = turns.count()
    turns.hold()
    const { job } = (await home.administrator.send('POST', '/api/audits', { documents: 'all' })).json<{
      job: string
    }>()
    await turns.waiting(1)
    const seen: number[] = []
    for (let i = 0; i < documents / 2; i += 1) {
      seen.push(done)
      const moved = turns.moved()
      turns.letOne()
      await moved
    }
    // A turn for each, and no document without its turn.
    expect(seen.every((count, i) => count <= i)).toBe(true)
    turns.letAll()
    expect(await home.finish(job)).toMatchObject({ state: 'done' })
    stop()
    expect(done).toBeGreaterThanOrEqual(documents)
    expect(turns.count() - before).toBeGreaterThanOrEqual(done)
  })
})

describe('who waits', () => {
  const turnsOfLoop = async (n: number) => {
    for (let i = 0; i < n; i += 1) await nextTurn()
  }

  test('is everybody without an answer yet, and nobody whose answer stays open', async () => {
    const traffic = createTraffic()
    const other = await startApp({ traffic })
    const address = await other.listen()
    const leave = new AbortController()
    const stream = await fetch(`${address}/api/jobs/stream`, {
      headers: { cookie: other.administrator.cookie },
      signal: leave.signal,
    })
    expect(stream.status).toBe(200)
    await traffic.answered()
    const held = await holding((tx) => sql`lock table regions in access exclusive mode`.execute(tx), other)
    const asked = other.nobody.get('/api/health')
    let answered = false
    const waited = traffic.answered().then(() => {
      answered = true
    })
    await turnsOfLoop(20)
    expect(answered).toBe(false)
    await held.letGo()
    expect((await asked).statusCode).toBe(200)
    await waited
    leave.abort()
    await other.close()
  })
})
