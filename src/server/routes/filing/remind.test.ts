/**
 * 催办 and deadlines over HTTP: once a day for a target and a step, to those who have it, within the reviewer's
 * reach.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilingList, FilingProgress, FilingView } from '#api/filing/filings.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type { Reminded } from '#api/messages/reminders.ts'
import { usualDeadlines } from '#core/calendar/deadline.ts'
import { startApp, type Person, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'

const DAY = 24 * 60 * 60 * 1000
let home: TestApp
let administrator: Person
let filler: Member
let reviewer: Member
let performance: Member
let elsewhere: Member
let unit = ''
let projects: string[] = []
const YEAR = new Date().getFullYear() + 1

beforeAll(async () => {
  home = await startApp()
  const { db } = home.context.store.whole
  const document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  const rows = await db
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  projects = rows.map(({ project_id }) => project_id)
  unit = rows[0]?.unit_id ?? ''
  // At noon in China, so that the test never reaches the next day.
  home.advance(((28 - home.context.clock().getUTCHours()) % 24) * 60 * 60 * 1000)
  administrator = await home.sessionOf('administrator')
  filler = await join(home, '填报员', 'unit-filler', unit)
  reviewer = await join(home, '部门审核员', 'department-reviewer', unit)
  performance = await join(home, '绩效科员', 'performance-office')
  const other = await createUnitOf('另一个部门')
  elsewhere = await join(home, '别处审核员', 'department-reviewer', other)
  await db
    .updateTable('projects')
    .set({ errors: 0, fiscal_year: YEAR })
    .where('document_id', '=', document)
    .execute()
}, 120_000)
afterAll(() => home.close())

async function createUnitOf(name: string): Promise<string> {
  const answer = await administrator.send('POST', '/api/organisation', {
    what: { change: 'create', kind: 'department', code: null, name, parent: null, office: null },
    from: '2020-01-01',
    note: '',
  })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json<{ id: string }>().id
}

const remind = async (who: Pick<Member, 'send'>, body: object) => {
  const answer = await who.send('POST', '/api/filings/reminders', body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Reminded>()
}
const reminders = async (who: Member) =>
  (await who.get('/api/messages?kind=reminded')).json<MessageList>().rows

describe('催办', () => {
  test('reminds the unit of what it has, once a day; the second learns who was first', async () => {
    const some = projects.slice(0, 3)
    expect(await remind(reviewer, { projects: some, comment: '本周五前报送' })).toMatchObject({
      done: 3,
      results: [{ ok: true, notified: 1 }, { ok: true }, { ok: true }],
    })
    expect(await reminders(filler)).toMatchObject([
      { by: '部门审核员', count: 3, facts: { waits: 'filing', comment: '本周五前报送' } },
    ])
    const again = await remind(performance, { projects: [some[0]] })
    expect(again).toMatchObject({
      done: 0,
      results: [{ ok: false, problem: { code: 'reminded-already', values: { by: '部门审核员' } } }],
    })
    expect(await reminders(filler)).toHaveLength(1)
    // The strip of the target says so before it is pressed; those who may remind nobody get nothing.
    const strip = async (who: Member, project: string | undefined) =>
      (await who.get(`/api/projects/${project}/filing`)).json<FilingView>().reminders
    expect([
      await strip(performance, some[0]),
      await strip(performance, projects[4]),
      await strip(filler, some[0]),
    ]).toMatchObject([{ today: { by: '部门审核员' } }, { today: null }, null])
    const events = (await administrator.get('/api/events?type=filing.reminded')).json<{
      rows: { subject: string }[]
    }>().rows
    expect(events.map(({ subject }) => subject).toSorted()).toEqual(
      some.map((id) => `project:${id}`).toSorted(),
    )
  })

  test('of two at the same moment one is first', async () => {
    const both = await Promise.all([
      remind(reviewer, { projects: [projects[4]] }),
      remind(performance, { projects: [projects[4]] }),
    ])
    expect(both.map(({ done }) => done).toSorted()).toEqual([0, 1])
  })

  test('reminds reviewers of what they have, step by step, and nobody of the own task', async () => {
    await filler.send('POST', `/api/projects/${projects[5]}/filing`, { act: { kind: 'submit' } })
    expect(await remind(reviewer, { projects: [projects[5]] })).toMatchObject({
      done: 0,
      results: [{ problem: { code: 'remind-nobody' } }],
    })
    expect(await remind(performance, { projects: [projects[5]] })).toMatchObject({ done: 1 })
    expect(await reminders(reviewer)).toMatchObject([
      { by: '绩效科员', project: projects[5], facts: { waits: 'review' } },
    ])
  })

  test('a whole department at once, what was reminded of today left out', async () => {
    const { key } = await home.context.store.whole.db
      .selectFrom('budget_units')
      .select('key')
      .where('unit_id', '=', unit)
      .executeTakeFirstOrThrow()
    // First it is said who would be told; nothing is sent by that.
    const preview = await remind(performance, {
      of: { units: [key], year: YEAR, waits: 'home' },
      preview: true,
    })
    expect([preview.done, preview.told, preview.names]).toEqual([projects.length - 5, 1, ['填报员']])
    const before = await reminders(filler)
    expect(await remind(performance, { of: { year: YEAR, waits: 'home' }, preview: true })).toEqual(preview)
    expect(await reminders(filler)).toEqual(before)
    const all = await remind(performance, { of: { units: [key], year: YEAR, waits: 'home' } })
    expect([all.told, all.names]).toEqual([1, ['填报员']])
    expect(all.results).toHaveLength(projects.length - 1)
    expect(all.done).toBe(projects.length - 5)
    expect(
      (await remind(performance, { of: { units: [key], year: YEAR + 1, waits: 'all' } })).results,
    ).toEqual([])
  })

  test('is for reviewers, over what they reach', async () => {
    for (const who of [filler, await home.sessionOf('reader'), home.nobody])
      expect(
        (await who.send('POST', '/api/filings/reminders', { projects })).statusCode,
      ).toBeGreaterThanOrEqual(401)
    for (const who of [elsewhere, await home.sessionOf('stranger')]) {
      expect(await remind(who, { projects: [projects[6]] })).toMatchObject({
        done: 0,
        results: [{ name: '', problem: { code: 'project-not-found' } }],
      })
      expect((await remind(who, { of: { waits: 'all' } })).results).toEqual([])
    }
  })
})

describe('deadlines', () => {
  const filings = async (query: string) => (await performance.get(`/api/filings?${query}`)).json<FilingList>()
  /** Lays down the day by which drafts are sent in, and leaves the others as they usually are. */
  const dueIn = async (days: number) => {
    const today = new Date(home.context.clock().getTime() + 8 * 60 * 60 * 1000)
    const day = new Date(today.getTime() + days * DAY).toISOString().slice(0, 10)
    const { version } = (await administrator.get(`/api/calendar/${YEAR}`)).json<{ version: number }>()
    const deadlines = usualDeadlines(YEAR).map((one) => {
      if (one.kind === 'filing-first') return { ...one, day }
      return one.kind === 'filing-second' ? { ...one, day: null } : one
    })
    expect(
      (await administrator.send('PUT', `/api/calendar/${YEAR}`, { deadlines, expected: version })).statusCode,
    ).toBe(200)
    return day
  }

  test('are in the lists, narrow them down and order them, and are counted by department', async () => {
    const late = await dueIn(-2)
    const over = await filings('box=all&due=over&state=draft')
    expect(over.total).toBe(projects.length - 1)
    expect(over.rows[0]?.due).toEqual({ kind: 'filing-first', day: late })
    expect((await filings('box=all&due=soon&state=draft')).total).toBe(0)
    await dueIn(3)
    expect((await filings('box=all&due=soon&state=draft')).total).toBe(projects.length - 1)
    expect((await filings('box=all&due=over&state=draft')).total).toBe(0)
    const rows = (await filings('box=all&sort=due')).rows
    const days = rows.map(({ due }) => due?.day ?? '9999')
    expect(days).toEqual(days.toSorted())
    expect(rows.find(({ id }) => id === projects[5])?.due?.kind).toMatch(/^review-/)
    const [row] = (await performance.get('/api/filings/progress')).json<FilingProgress>().rows
    expect(row?.soon).toBeGreaterThanOrEqual(projects.length - 1)
  })

  test('of a year that is over nothing is waited for', async () => {
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ fiscal_year: YEAR - 3 })
      .where('project_id', '=', projects[8] ?? '')
      .execute()
    expect((await filings(`box=all&year=${YEAR - 3}`)).rows).toMatchObject([{ id: projects[8], due: null }])
  })
})
