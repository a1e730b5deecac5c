/**
 * Jobs as pages see them: a stream of true changes, for one's own region only, that ends with the session.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { job as jobSchema, type Job } from '#api/jobs.ts'
import { join } from '../../../test/support/people.ts'
import { builtRoot, sampleBytes, startApp, type Person, type TestApp } from '../../../test/support/app.ts'

let home: TestApp
let address: string

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
  address = await home.listen()
})

afterAll(() => home.close())

type Listener = {
  readonly status: number
  readonly type: string | null
  readonly next: (until: (job: Job) => boolean) => Promise<Job[]>
  readonly ended: () => Promise<boolean>
}

/** Opens the stream as a page does. */
async function listen(person: Person, at = address): Promise<Listener> {
  const response = await fetch(`${at}/api/jobs/stream`, { headers: { cookie: person.cookie } })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const read = async () => {
    const piece = await reader?.read()
    text += piece?.value ?? ''
    return piece?.done !== true
  }
  const jobs = () =>
    [...text.matchAll(/^event: job\ndata: (.*)\n\n/gm)].map(([, data = '']) =>
      jobSchema.parse(JSON.parse(data)),
    )
  await read()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    async next(until) {
      while (!jobs().some(until)) if (!(await read())) break
      return jobs()
    },
    async ended() {
      while (await read()) text = ''
      return true
    },
  }
}

describe('the stream', () => {
  test('tells of a job from waiting to its one true end, never going back', async () => {
    const listener = await listen(home.administrator)
    expect([listener.status, listener.type]).toEqual([200, 'text/event-stream; charset=utf-8'])
    const accepted = (await home.administrator.upload('001.txt', await sampleBytes('001-组织部.txt'))).json<{
      job: string
    }>()
    const events = (await listener.next(({ id, state }) => id === accepted.job && state === 'done')).filter(
      ({ id }) => id === accepted.job,
    )
    expect(events[0]).toMatchObject({ state: 'waiting', progress: 0, label: '001.txt' })
    expect(events.at(-1)).toMatchObject({
      state: 'done',
      progress: 100,
      result: { projects: 19, indicators: 122 },
    })
    expect(events.every(({ progress }, i) => i === 0 || progress >= (events[i - 1]?.progress ?? 0))).toBe(
      true,
    )
    expect((await home.administrator.get(`/api/jobs/${accepted.job}`)).json()).toEqual(events.at(-1))
  })

  test('tells nothing of other regions', async () => {
    const [own, other] = [
      await listen(await home.sessionOf('administrator')),
      await listen(await home.sessionOf('stranger')),
    ]
    const theirs = (await home.stranger.upload('theirs.txt', Buffer.from('没有表格 1'))).json<{
      job: string
    }>()
    await other.next(({ id, state }) => id === theirs.job && state === 'failed')
    const ours = (await home.administrator.upload('ours.txt', Buffer.from('没有表格 2'))).json<{
      job: string
    }>()
    const events = await own.next(({ id, state }) => id === ours.job && state === 'failed')
    expect(new Set(events.map(({ id }) => id))).toEqual(new Set([ours.job]))
  })

  test('ends with the session that opened it', async () => {
    const person = await home.sessionOf('administrator')
    const listener = await listen(person)
    await fetch(`${address}/api/session`, {
      method: 'DELETE',
      headers: { cookie: person.cookie, [REQUEST_HEADER]: '1' },
    })
    expect(await listener.ended()).toBe(true)
    expect((await fetch(`${address}/api/jobs/stream`, { headers: { cookie: person.cookie } })).status).toBe(
      401,
    )
  })

  test('does not hold up the server when it stops', async () => {
    const other = await startApp({ root: builtRoot() })
    const listener = await listen(other.administrator, await other.listen())
    await other.close()
    expect(await listener.ended()).toBe(true)
  })
})

describe('files of others', () => {
  test('are nothing for who looks in from outside, nor for who administers the system alone', async () => {
    await home.administrator.upload('broken.txt', Buffer.from('没有表格 3'))
    for (const path of ['jobs', 'batches', 'jobs/stream'])
      expect((await home.reader.get(`/api/${path}`)).statusCode, path).toBe(403)
    const system = await join(home, '系统员', 'system-administrator')
    const { rows } = (await system.get('/api/jobs')).json<{ rows: Job[] }>()
    expect(rows.filter(({ kind }) => kind === 'import')).toEqual([])
    expect((await system.get('/api/batches')).statusCode).toBe(403)
    const own = (await home.administrator.get('/api/jobs')).json<{ rows: Job[] }>()
    expect((await system.get(`/api/jobs/${own.rows[0]?.id}`)).statusCode).toBe(404)
  })

  test('that wait for a decision are compared for those who see them alone, and cancelled by those alone', async () => {
    const older = (await sampleBytes('002-乡村振兴局.txt')).toString('utf8')
    const there = await home.import('乡村振兴局.txt', Buffer.from(older))
    const newer = Buffer.from(older.replace('≥95%', '≥98%'))
    const job = await home.finish(
      (await home.administrator.upload('乡村振兴局.txt', newer)).json<{ job: string }>().job,
    )
    expect(job.state).toBe('needs-decision')
    const system = await join(home, '系统员二', 'system-administrator')
    const answers = async (person: Pick<Person, 'get' | 'send'>) =>
      [
        await person.get(`/api/jobs/${job.id}/comparison`),
        await person.send('POST', `/api/jobs/${job.id}/cancel`),
      ].map(({ statusCode }) => statusCode)
    expect(await answers(home.reader)).toEqual([403, 403])
    expect(await answers(system)).toEqual([404, 404])
    expect(await answers(home.administrator)).toEqual([200, 200])
    await home.administrator.send('DELETE', `/api/documents/${there.result?.document}`)
  })
})

describe('the demonstration', () => {
  test('is loaded by one request and removed by one, and is nobody else’s documents', async () => {
    const kept = await home.import(
      'my-own.txt',
      Buffer.concat([await sampleBytes('004-人社局.txt'), Buffer.from('\n')]),
    )
    const loaded = await home.administrator.send('POST', '/api/demo')
    expect(loaded.statusCode).toBe(202)
    const { jobs } = loaded.json<{ jobs: string[] }>()
    // 001 is there already, from above.
    expect(jobs).toHaveLength(4)
    for (const id of jobs) expect((await home.finish(id)).state).toBe('done')
    const overview = (await home.reader.get('/api/overview')).json<{ demo: unknown; documents: number }>()
    expect(overview).toMatchObject({ demo: { available: true, loaded: true }, documents: 6 })
    expect((await home.administrator.send('DELETE', '/api/demo')).statusCode).toBe(204)
    const left = (await home.reader.get('/api/documents')).json<{ rows: { file: string; id: string }[] }>()
    expect(left.rows.map(({ file }) => file).toSorted()).toEqual(['001.txt', 'my-own.txt'])
    expect(left.rows.map(({ id }) => id)).toContain(kept.result?.document)
  })
})
