/** The chain of the audit trail: gapless and whole under any load, told when it was touched by hand. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { verifyChain } from '#core/operation-log/chain-check.ts'
import type { ChainReport } from '#core/operation-log/chain-fault.ts'
import { NO_RECORD } from '#core/kernel/log-record.ts'
import {
  chainEnd,
  changeAlgorithm,
  completeChain,
  eventDigest,
  logRecords,
  recordEvent,
  sequencesBetween,
  strayEvents,
  type NewEvent,
} from '#store/kernel/event-chain.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { createRegion } from '#store/kernel/regions.ts'
import type { Store } from '#store/kernel/store.ts'
import { insertUser } from '#store/accounts/users.ts'
import { freshRegion, NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)

function event(more: Partial<NewEvent> = {}): NewEvent {
  return {
    id: randomUUID(),
    at: NOON,
    type: 'document.imported',
    actor: null,
    subject: `document:${randomUUID()}`,
    before: null,
    after: { file: 'a.txt' },
    ...more,
  }
}

async function records(store: Store, region: string) {
  return logRecords(store.of(region).db, { after: 0, upTo: 1_000_000, limit: 1_000_000 })
}

async function verified(store: Store, region: string): Promise<ChainReport> {
  const { length, head } = await chainEnd(store.of(region).db)
  return verifyChain(await records(store, region), {
    digestOf: eventDigest,
    region,
    start: { sequence: 1, previous: NO_RECORD },
    end: { sequence: length, hash: head },
    noted: null,
  })
}

export function eventChainBehaviours(opened: () => Opened): void {
  const clean: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const step of clean.splice(0).toReversed()) await step()
  })

  test('records are chained from the first on, and say who it was by the name of then', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const user = randomUUID()
    await insertUser(store.of(region).db, {
      id: user,
      account: 'li',
      name: '李科员',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    expect(await chainEnd(store.of(region).db)).toEqual({
      length: 0,
      head: NO_RECORD,
      algorithm: 'sha-256',
      at: null,
    })
    await recordEvent(
      store.of(region).db,
      event({
        actor: user,
        before: { b: 1, a: [1.5, null, '空\u0000字'] },
        after: { '半\ud800': 1e21, half: '\ud800' },
      }),
    )
    await store.of(region).transaction(async (tx) => {
      await tx.updateTable('users').set({ name: '李股长' }).where('user_id', '=', user).execute()
      await recordEvent(tx, event({ actor: user, at: minutes(1) }))
    })
    const [first, second] = await records(store, region)
    expect([first?.sequence, first?.previous, first?.account, first?.name, first?.before]).toEqual([
      1,
      NO_RECORD,
      'li',
      '李科员',
      { a: [1.5, null, '空字'], b: 1 },
    ])
    expect([second?.sequence, second?.previous, second?.name]).toEqual([2, first?.hash, '李股长'])
    expect(await chainEnd(store.of(region).db)).toEqual({
      length: 2,
      head: second?.hash,
      algorithm: 'sha-256',
      at: minutes(1).toISOString(),
    })
    expect((await verified(store, region)).faults).toEqual([])
    expect(await sequencesBetween(store.of(region).db, { from: minutes(1), to: null })).toEqual({
      first: 2,
      last: 2,
    })
    expect(await sequencesBetween(store.of(region).db, { from: null, to: minutes(1) })).toEqual({
      first: 1,
      last: 1,
    })
    expect(await sequencesBetween(store.of(region).db, { from: minutes(2), to: null })).toBeNull()
  })

  test('fifty transactions at once leave one chain without gaps; what failed left nothing', async () => {
    const { store } = opened()
    const [region, neighbour] = [await freshRegion(store), await freshRegion(store)]
    const works = Array.from({ length: 50 }, (_, i) =>
      store.of(region).transaction(async (tx) => {
        for (let j = 0; j <= i % 3; j += 1) await recordEvent(tx, event({ after: { i, j } }))
        if (i % 10 === 9) throw new Error('the power fails')
      }),
    )
    const beside = Array.from({ length: 10 }, (_, i) =>
      store.of(neighbour).transaction((tx) => recordEvent(tx, event({ after: { i } }))),
    )
    const ended = await Promise.allSettled(works)
    await Promise.all(beside)
    expect(ended.filter(({ status }) => status === 'rejected').length).toBe(5)
    const chain = await records(store, region)
    const expected = Array.from({ length: 50 }, (_, i) => (i % 10 === 9 ? 0 : (i % 3) + 1)).reduce(
      (sum, count) => sum + count,
      0,
    )
    expect(chain.map(({ sequence }) => sequence)).toEqual(Array.from({ length: expected }, (_, i) => i + 1))
    expect((await verified(store, region)).faults).toEqual([])
    expect(await verified(store, neighbour)).toMatchObject({ lines: 10, faults: [] })
    // The events of one transaction are together, in their order.
    for (const [i, record] of chain.entries())
      if (Number(record.after?.['j']) > 0)
        expect(chain[i - 1]?.after).toEqual({ i: record.after?.['i'], j: Number(record.after?.['j']) - 1 })
  })

  test('an event recorded early does not keep others waiting until its transaction ends', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = store.of(region).transaction(async (tx) => {
      await recordEvent(tx, event({ after: { which: 'slow' } }))
      await released
    })
    await store.of(region).transaction((tx) => recordEvent(tx, event({ after: { which: 'quick' } })))
    release()
    await slow
    expect((await records(store, region)).map(({ after }) => after?.['which'])).toEqual(['quick', 'slow'])
  })

  test('a connection that is killed in the middle leaves no gap', async () => {
    const { store, pool } = opened()
    const region = await freshRegion(store)
    await recordEvent(store.of(region).db, event())
    const client = new pg.Client({ ...pool.options, password: pool.options.password })
    await client.connect()
    client.on('error', () => {})
    await client.query('begin')
    await client.query('select * from event_chains where region_id = $1 for update', [region])
    await client.query('update event_chains set length = length + 1 where region_id = $1', [region])
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const waiting = recordEvent(store.of(region).db, event({ after: { which: 'after the kill' } }))
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await waiting
    await client.end().catch(() => {})
    expect((await records(store, region)).map(({ sequence }) => sequence)).toEqual([1, 2])
    expect((await verified(store, region)).faults).toEqual([])
  })

  test('thousands of events of one transaction are appended in one go', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    await store.of(region).transaction(async (tx) => {
      for (let i = 0; i < 3000; i += 1) await recordEvent(tx, event({ after: { i } }))
    })
    expect(await verified(store, region)).toMatchObject({ lines: 3000, faults: [] })
  })

  test('the digest may change between two records', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    await recordEvent(store.of(region).db, event())
    expect(await store.of(region).transaction((tx) => changeAlgorithm(tx, 'sm3'))).toBe('sha-256')
    await recordEvent(store.of(region).db, event())
    expect((await records(store, region)).map(({ algorithm }) => algorithm)).toEqual(['sha-256', 'sm3'])
    expect((await verified(store, region)).faults).toEqual([])
  })

  const TOUCHED: readonly (readonly [what: string, sql: string, faults: readonly object[]])[] = [
    [
      'a changed content',
      `update events set after = '{"file":"b.txt"}' where region_id = $1 and sequence = 3`,
      [{ code: 'changed', sequence: 3 }],
    ],
    [
      'a changed time',
      `update events set at = at - interval '1 day' where region_id = $1 and sequence = 3`,
      [{ code: 'changed', sequence: 3 }],
    ],
    [
      'another person',
      `update events set name = '别人' where region_id = $1 and sequence = 3`,
      [{ code: 'changed', sequence: 3 }],
    ],
    [
      'deleted rows',
      `delete from events where region_id = $1 and sequence in (3, 4)`,
      [{ code: 'missing', from: 3, to: 4 }],
    ],
    [
      'a deleted last row',
      `delete from events where region_id = $1 and sequence = 6`,
      [{ code: 'cut-off', from: 6, to: 6 }],
    ],
    [
      'exchanged numbers',
      'update events set sequence = case sequence when 2 then 105 else 102 end where region_id = ' +
        '$1 and sequence in (2, 5)',
      [],
    ],
    [
      'a lowered end',
      'with gone as (delete from events where region_id = $1 and sequence = 6) update ' +
        'event_chains set length = 5 where region_id = $1',
      [{ code: 'other-head', sequence: 5 }],
    ],
  ]

  test.each(TOUCHED)('%s is found', async (what, statement, faults) => {
    const { store, pool } = opened()
    const region = await freshRegion(store)
    for (let i = 1; i <= 6; i += 1) await recordEvent(store.of(region).db, event({ after: { i } }))
    await pool.query(statement, [region])
    if (what === 'exchanged numbers') {
      await pool.query(
        'update events set sequence = sequence - 100 where region_id = $1 and sequence > 100',
        [region],
      )
      expect((await verified(store, region)).faults).toMatchObject([
        { code: 'reordered', from: 2, place: 5 },
        { code: 'reordered', from: 5, place: 2 },
      ])
    } else expect((await verified(store, region)).faults).toMatchObject(faults)
  })

  test('events that were not appended are stray: without a number, or beyond the end', async () => {
    const { store, pool } = opened()
    const region = await freshRegion(store)
    await recordEvent(store.of(region).db, event())
    expect(await strayEvents(store.of(region).db, 10)).toEqual([])
    const [loose, beyond] = [randomUUID(), randomUUID()]
    await pool.query(
      `insert into events (region_id, event_id, at, type, subject) values ($1, $2, now(), 'user.created', 'user:x')`,
      [region, loose],
    )
    await pool.query(
      'insert into events (region_id, event_id, at, type, subject, sequence, algorithm, ' +
        `previous, hash) values ($1, $2, now(), 'user.created', 'user:x', 7, 'sha-256', 'x', 'x')`,
      [region, beyond],
    )
    expect(await strayEvents(store.of(region).db, 10)).toEqual([
      { id: beyond, sequence: 7 },
      { id: loose, sequence: null },
    ])
    expect(
      (await loadEvents(store.of(region).db, { page: 1, size: 10 })).rows.map(({ sequence }) => sequence),
    ).toEqual([7, 1])
  })

  test('a lost end is found again at the last record', async () => {
    const { store, pool } = opened()
    const region = await freshRegion(store)
    for (let i = 1; i <= 2; i += 1) await recordEvent(store.of(region).db, event())
    await pool.query('delete from event_chains where region_id = $1', [region])
    await recordEvent(store.of(region).db, event())
    expect(await verified(store, region)).toMatchObject({ lines: 3, faults: [] })
  })

  test('events are found by kind, person, time, subject and words', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const user = randomUUID()
    await insertUser(store.of(region).db, {
      id: user,
      account: 'wang_1',
      name: '王科长',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    await recordEvent(
      store.of(region).db,
      event({ actor: user, subject: 'document:aa11', after: { file: '100%.txt' } }),
    )
    await recordEvent(
      store.of(region).db,
      event({ at: minutes(5), type: 'user.created', subject: 'user:bb22', after: { name: '张三' } }),
    )
    const found = async (query: object) =>
      (await loadEvents(store.of(region).db, { page: 1, size: 10, ...query })).rows.map(
        ({ sequence }) => sequence,
      )
    expect(await found({})).toEqual([2, 1])
    expect(await found({ person: '王' })).toEqual([1])
    expect(await found({ person: 'WANG_' })).toEqual([1])
    expect(await found({ person: 'wang%' })).toEqual([])
    expect(await found({ person: 'system' })).toEqual([2])
    expect(await found({ from: minutes(5).toISOString() })).toEqual([2])
    expect(await found({ to: minutes(5).toISOString() })).toEqual([1])
    expect(await found({ subject: 'document:' })).toEqual([1])
    expect(await found({ subject: 'user:bb' })).toEqual([2])
    expect(await found({ search: '张三' })).toEqual([2])
    expect(await found({ search: '100%' })).toEqual([1])
    expect(await found({ search: '1%t' })).toEqual([])
    expect(await found({ until: 1 })).toEqual([1])
    expect(await found({ type: 'user.created', person: '王' })).toEqual([])
  })

  test('events without a number are chained in the order of their times, once, in whatever order they come', async () => {
    const { pool, store } = opened()
    const [region, user] = [await freshRegion(store), randomUUID()]
    await insertUser(store.of(region).db, {
      id: user,
      account: 'li',
      name: '李科员',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    await pool.query(
      'insert into event_chains (region_id, length, head, algorithm, complete) values ($1, 0, $2, $3, false)',
      [region, NO_RECORD, 'sha-256'],
    )
    for (const at of [3, 1, 2])
      await pool.query(
        'insert into events (region_id, event_id, at, type, actor_id, subject, after) values ' +
          `($1, $2, $3, 'document.imported', $4, 'document:x', $5)`,
        [region, randomUUID(), minutes(at), at === 3 ? null : user, JSON.stringify({ at })],
      )
    await Promise.all([
      recordEvent(store.of(region).db, event({ at: minutes(4), after: { at: 4 } })),
      store.of(region).transaction((tx) => completeChain(tx)),
      recordEvent(store.of(region).db, event({ at: minutes(4), after: { at: 4 } })),
    ])
    const chain = await records(store, region)
    expect(chain.map(({ sequence, after, name }) => [sequence, after?.['at'], name])).toEqual([
      [1, 1, '李科员'],
      [2, 2, '李科员'],
      [3, 3, null],
      [4, 4, null],
      [5, 4, null],
    ])
    expect((await verified(store, region)).faults).toEqual([])
    const [empty] = [randomUUID()]
    await createRegion(store.whole.db, { id: empty, code: '130203', name: '路北区', createdAt: NOON })
    await store.of(empty).transaction((tx) => completeChain(tx))
    expect((await chainEnd(store.of(empty).db)).length).toBe(0)
  })

  test('nothing of the store changes or removes an event that has its number', () => {
    const folder = join(import.meta.dirname, '..', '..', 'src', 'store')
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    const doors = sources.flatMap(({ name, text }) =>
      [
        ...text.matchAll(
          /(?:deleteFrom|updateTable)\('events|delete from events|update events\b|truncate\b/g,
        ),
      ].map((match) => `${name}: ${match[0]}`),
    )
    // What is chained late is given its number: `and e.sequence is null`.
    expect(doors).toEqual(['kernel/event-chain.ts: update events'])
  })
}
