/** Notices of deadlines, by the day: to those who have the targets, once, also after the server was down. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MessageList } from '#api/messages/messages.ts'
import { usualDeadlines } from '#core/calendar/deadline.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { notifyOfDeadlines } from './notify-deadlines.ts'

const YEAR = new Date().getFullYear() + 1
let home: TestApp
let filler: Member
let reviewer: Member
let projects: string[] = []
let unit: string | null = null

beforeAll(async () => {
  home = await startApp()
  const { db } = home.context.store.whole
  const document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  await db
    .updateTable('projects')
    .set({ errors: 0, fiscal_year: YEAR })
    .where('document_id', '=', document)
    .execute()
  const rows = await db
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  projects = rows.map(({ project_id }) => project_id)
  unit = rows[0]?.unit_id ?? null
  filler = await join(home, '填报员', 'unit-filler', unit)
  reviewer = await join(home, '部门审核员', 'department-reviewer', unit)
  for (const project of projects.slice(0, 4))
    await filler.send('POST', `/api/projects/${project}/filing`, { act: { kind: 'submit' } })
  const days = {
    'filing-first': `${YEAR}-03-15`,
    'filing-second': null,
    'review-first': `${YEAR}-03-31`,
    'review-second': null,
    'approval': `${YEAR}-05-31`,
  } as const
  const deadlines = usualDeadlines(YEAR).map((one) => ({
    ...one,
    ...(Object.hasOwn(days, one.kind) && { day: days[one.kind as keyof typeof days] }),
  }))
  expect(
    (await home.administrator.send('PUT', `/api/calendar/${YEAR}`, { deadlines, expected: 0 })).statusCode,
  ).toBe(200)
}, 120_000)
afterAll(() => home.close())

const on = (day: string) => notifyOfDeadlines(home.context, home.region, `${YEAR}-${day}`)
const messagesTo = async (who: Member) => {
  const { rows } = (await who.get('/api/messages?size=100')).json<MessageList>()
  return rows
    .filter(({ kind }) => kind.startsWith('deadline'))
    .map(({ kind, facts }) => `${kind} ${facts['deadline']} ${facts['on']} ${facts['waiting']}`)
    .toSorted()
}

test('the holder of targets is notified a week before, a day before and after, each once, however often it runs', async () => {
  expect(await on('03-01')).toBe(0)
  expect(await on('03-08')).toBe(1)
  expect(await on('03-08')).toBe(0)
  expect(await messagesTo(filler)).toEqual([
    `deadline-near filing-first ${YEAR}-03-08 ${projects.length - 4}`,
  ])
  // The server was down on the day before the deadline, and on the day after it.
  expect(await on('03-18')).toBe(1)
  expect(await on('03-19')).toBe(0)
  expect(await messagesTo(filler)).toEqual([
    `deadline-near filing-first ${YEAR}-03-08 ${projects.length - 4}`,
    `deadline-over filing-first ${YEAR}-03-18 ${projects.length - 4}`,
  ])
  expect(await messagesTo(reviewer)).toEqual([])
})

test('reviewers are notified of what is open with them, and nobody of what is nobody’s', async () => {
  expect(await on('03-30')).toBeGreaterThanOrEqual(1)
  expect(await messagesTo(reviewer)).toEqual([`deadline-near review-first ${YEAR}-03-30 4`])
  expect((await home.reader.get('/api/messages')).json<MessageList>().rows).toEqual([])
})

test('who took another step of the round is not told of an approval that is for others', async () => {
  const project = projects[0] ?? ''
  const [office, chief] = [
    await join(home, '绩效科员', 'performance-office'),
    await join(home, '绩效科长', 'performance-office'),
  ]
  const business = await join(home, '业务科员', 'finance-office', unit)
  await home.administrator.send('PUT', `/api/reviews/${project}/opinion`, {
    comment: '已核对',
    conclusion: '优',
  })
  for (const who of [reviewer, office, business]) {
    const passed = await who.send('POST', `/api/projects/${project}/filing`, { act: { kind: 'pass' } })
    expect(passed.statusCode, passed.body).toBe(200)
  }
  expect(await on('05-24')).toBeGreaterThanOrEqual(1)
  const approvals = async (who: Member) =>
    (await messagesTo(who)).filter((words) => words.includes(' approval '))
  expect(await approvals(chief)).toEqual([`deadline-near approval ${YEAR}-05-24 1`])
  expect(await approvals(office)).toEqual([])
})

test('two servers that run at the same moment tell once', async () => {
  const before = (await messagesTo(filler)).length
  const counts = await Promise.all([on('04-10'), on('04-10')])
  expect((await messagesTo(filler)).length).toBe(before + 1)
  expect(counts.filter((count) => count > 0)).toHaveLength(1)
  const events = (await home.administrator.get('/api/events?type=deadline.told')).json<{
    rows: { subject: string }[]
  }>().rows
  expect(new Set(events.map(({ subject }) => subject))).toEqual(new Set([`calendar:${YEAR}`]))
})

test('what the head of the unit has to confirm is told by the day of handing in, and not to reviewers', async () => {
  const head = await join(home, '单位负责人', 'unit-head', unit)
  await home.context.store
    .of(home.region)
    .db.updateTable('filing_tasks')
    .set({ step: 'head', roles: ['unit-head'] })
    .where('project_id', '=', projects[1] ?? '')
    .execute()
  expect(await on('04-20')).toBeGreaterThanOrEqual(2)
  expect(await messagesTo(head)).toEqual([
    `deadline-over filing-first ${YEAR}-04-20 ${projects.length - 4 + 1}`,
  ])
  expect(await messagesTo(reviewer)).toContain(`deadline-over review-first ${YEAR}-04-20 2`)
})
