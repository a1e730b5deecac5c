/**
 * The operation log over HTTP: the list, the end, the file, the verification with its progress, the digest.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventList, logEnd, type VerificationLine } from '#api/operation-log.ts'
import { verifyLogFile } from '#actions/operation-log/verify-log-file.ts'
import { parseHeadLine, parseLine } from '#core/operation-log/log-lines.ts'
import { startApp, type Answer, type TestApp } from '../../../test/support/app.ts'

let home: TestApp

beforeAll(async () => {
  home = await startApp()
  for (const name of ['路北区', '路南区', '开平区'])
    await home.administrator.send('PUT', '/api/region', { code: '130203', name })
})

afterAll(() => home.close())

const list = async (query = '') =>
  eventList.parse((await home.administrator.get(`/api/events?${query}`)).json())
const end = async () => logEnd.parse((await home.administrator.get('/api/events/chain')).json())
const linesOf = (answer: Answer) => answer.body.trimEnd().split('\n')

async function verified(body: object = {}) {
  const answer = await home.administrator.send('POST', '/api/events/verification', body)
  expect(answer.statusCode).toBe(200)
  const lines = linesOf(answer).map((line) => JSON.parse(line) as VerificationLine)
  const last = lines.at(-1)
  if (last === undefined || !('report' in last)) throw new Error('the last line is the report')
  return { progress: lines.slice(0, -1), report: last.report }
}

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}

describe('the operation log', () => {
  test('has an end that is the newest record of the list', async () => {
    const [newest] = (await list('size=1')).rows
    expect(await end()).toEqual({
      length: newest?.sequence,
      head: newest?.hash,
      algorithm: 'sha-256',
      at: newest?.at,
    })
    expect(newest).toMatchObject({
      type: 'region.changed',
      account: 'admin',
      before: { name: '路南区' },
      after: { name: '开平区' },
      subjectFacts: { name: '开平区' },
    })
  })

  test('is narrowed by what was asked for; what is no day or number is refused', async () => {
    expect((await list('type=region.changed')).total).toBe(3)
    expect((await list('search=%E8%B7%AF%E5%8C%97')).total).toBe(2)
    expect((await list('person=ADM&type=region.changed')).total).toBe(3)
    expect((await list('subject=region%3A&until=9999')).total).toBeGreaterThan(2)
    expect(
      (await list(`from=${encodeURIComponent(new Date(Date.now() + 86_400_000).toISOString())}`)).total,
    ).toBe(0)
    for (const query of ['from=yesterday', 'until=0', 'person='])
      expect((await home.administrator.get(`/api/events?${query}`)).statusCode).toBe(400)
  })

  test('is exported with a head, and anybody can verify the file; the export is an event of its own', async () => {
    const before = await end()
    const answer = await home.administrator.get('/api/events/export')
    expect(answer.headers['content-disposition']).toMatch(/^attachment;/)
    const [first = '', ...rest] = linesOf(answer)
    expect(parseHeadLine(first)).toMatchObject({
      region: home.region,
      regionCode: '130203',
      regionName: '开平区',
      first: 1,
      last: before.length,
      count: before.length,
      hash: before.head,
      algorithm: 'sha-256',
    })
    expect(rest.map((line) => parseLine(line)?.sequence)).toEqual(
      Array.from({ length: before.length }, (_, i) => i + 1),
    )
    expect(
      await verifyLogFile(bytesOf(answer.body), { sequence: null, hash: before.head.slice(0, 16) }),
    ).toMatchObject({ ok: true, value: { report: { faultCount: 0, noted: { sequence: before.length } } } })
    expect((await list('size=1')).rows[0]).toMatchObject({
      type: 'log.exported',
      after: { first: 1, last: before.length, head: before.head },
    })
  })

  test('is exported by days without holes, and a day without events gives an empty log', async () => {
    const tomorrow = encodeURIComponent(new Date(Date.now() + 86_400_000).toISOString())
    const none = await home.administrator.get(`/api/events/export?from=${tomorrow}`)
    expect(linesOf(none).length).toBe(1)
    expect(await verifyLogFile(bytesOf(none.body), null)).toMatchObject({
      ok: true,
      value: { head: { count: 0 }, report: { faultCount: 0 } },
    })
    const chosen = (await list('type=region.changed')).rows.at(-1)
    const part = await home.administrator.get(
      `/api/events/export?from=${encodeURIComponent(chosen?.at ?? '')}&to=${tomorrow}`,
    )
    expect(parseHeadLine(linesOf(part)[0] ?? '')?.first).toBe(chosen?.sequence)
    expect(await verifyLogFile(bytesOf(part.body), null)).toMatchObject({
      ok: true,
      value: { report: { faultCount: 0 } },
    })
  })

  test('is verified with progress, and that is an event, too', async () => {
    const { length, head } = await end()
    const { progress, report } = await verified({ noted: `${length}:${head}` })
    expect(progress.at(-1)).toEqual({ checked: length, of: length })
    expect(report).toEqual({
      lines: length,
      last: { sequence: length, hash: head },
      faults: [],
      faultCount: 0,
      noted: { sequence: length },
    })
    expect((await list('size=1')).rows[0]).toMatchObject({
      type: 'log.verified',
      after: { records: length, faults: 0, noted: true },
    })
  })

  test('is compared with a hash that was noted; what is none is refused', async () => {
    expect((await verified({ noted: '0123456789abcdef' })).report.faults).toMatchObject([
      { code: 'other-head', found: null },
    ])
    expect(
      (await home.administrator.send('POST', '/api/events/verification', { noted: 'x' })).statusCode,
    ).toBe(400)
  })

  test('tells what was touched in the database, record by record', async () => {
    const { db } = home.context.store.whole
    const { length } = await end()
    await sql`update events set account = 'somebody' where region_id = ${home.region} and sequence = 4`.execute(
      db,
    )
    await sql`delete from events where region_id = ${home.region} and sequence = 2`.execute(db)
    await sql`insert into events (region_id, event_id, at, type, subject) values (${home.region}, '3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11', now(), 'user.created', 'user:x')`.execute(
      db,
    )
    const { report } = await verified()
    expect(report.lines).toBe(length - 1)
    expect(report.faults).toMatchObject([
      { code: 'missing', from: 2, to: 2 },
      { code: 'changed', sequence: 4 },
      { code: 'stray', id: '3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11' },
    ])
    const exported = await home.administrator.get('/api/events/export')
    const file = await verifyLogFile(bytesOf(exported.body), null)
    expect(file.ok && file.value.report.faults).toMatchObject([
      { code: 'missing', from: 2, to: 2 },
      { code: 'changed', sequence: 4, line: 4 },
    ])
  })

  test('goes on with another digest, and says so', async () => {
    expect(
      logEnd.parse(
        (await home.administrator.send('PUT', '/api/events/algorithm', { algorithm: 'sm3' })).json(),
      ).algorithm,
    ).toBe('sm3')
    const [changed] = (await list('size=1')).rows
    expect(changed).toMatchObject({
      type: 'log.algorithm-changed',
      before: { algorithm: 'sha-256' },
      after: { algorithm: 'sm3' },
      algorithm: 'sm3',
    })
    await home.administrator.send('PUT', '/api/events/algorithm', { algorithm: 'sm3' })
    expect((await list('type=log.algorithm-changed')).total).toBe(1)
    expect(
      (await home.administrator.send('PUT', '/api/events/algorithm', { algorithm: 'md5' })).statusCode,
    ).toBe(400)
    // Nothing new is wrong: what follows is linked to what was there.
    expect((await verified()).report.faultCount).toBe(3)
  })

  test('is nothing for a reader', async () => {
    expect((await home.reader.get('/api/events/chain')).statusCode).toBe(403)
    expect((await home.reader.get('/api/events/export')).statusCode).toBe(403)
    expect((await home.reader.send('POST', '/api/events/verification', {})).statusCode).toBe(403)
    expect((await home.reader.send('PUT', '/api/events/algorithm', { algorithm: 'sm3' })).statusCode).toBe(
      403,
    )
  })
})
