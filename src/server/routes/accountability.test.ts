/** 问责台账 over HTTP: suggested, written down, told, seen by whom it concerns, closed, revoked, in the archive. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRectification } from '#actions/rectification/open-rectification.ts'
import { dayInChina } from '#actions/kernel/today.ts'
import type { AccountabilityList, AccountabilityView, SuggestionList } from '#api/accountability.ts'
import type { ArchiveView } from '#api/archive.ts'
import type { MessageList } from '#api/messages/messages.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { targets } from '../../../test/support/targets.ts'

const [MINE, THEIRS] = [
  { code: '326001', name: '民政局' },
  { code: '327001', name: '团委' },
]
const DAY = 24 * 60 * 60 * 1000

let home: TestApp
const people: { [name: string]: Member } = {}
const projects = new Map<string, string>()
const who = (name: string) => people[name] ?? home.administrator
const idOf = (name: string) => projects.get(name) ?? ''
const today = () => dayInChina(home.context.clock())

beforeAll(async () => {
  home = await startApp()
  const document = targets(
    [
      { name: '敬老院运转经费', code: null, unit: MINE },
      { name: '青年活动经费', code: null, unit: THEIRS },
    ],
    { fiscalYear: 2025, source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
  )
  expect((await home.import('a.json', Buffer.from(JSON.stringify(document)))).state).toBe('done')
  const { db } = home.context.store.of(home.region)
  for (const row of await db.selectFrom('projects').select(['project_id', 'name']).execute())
    projects.set(row.name, row.project_id)
  const units = await db.selectFrom('budget_units').select(['unit_id', 'code']).execute()
  const unitOf = ({ code }: { readonly code: string }) =>
    units.find((unit) => unit.code === code)?.unit_id ?? ''
  people['head'] = await join(home, '民政局长', 'unit-head', unitOf(MINE))
  people['other'] = await join(home, '团委会计', 'unit-filler', unitOf(THEIRS))
  people['office'] = await join(home, '社保科员', 'finance-office', unitOf(MINE))
  people['performance'] = await join(home, '绩效科员', 'performance-office')
  people['reader'] = await join(home, '人大代表', 'reader')
  people['auditor'] = await join(home, '审计员', 'auditor')
}, 120_000)
afterAll(() => home.close())

const body = (more: object = {}) => ({
  year: 2025,
  project: idOf('敬老院运转经费'),
  kind: 'talk',
  post: 'project-lead',
  person: '王建国',
  basis: 'audit',
  ground: '审计发现床位数虚报',
  decidedOn: today(),
  decidedBy: '县财政局',
  ...more,
})
const add = (name: string, more: object = {}) => who(name).send('POST', '/api/accountability', body(more))
const added = async (more: object = {}) => {
  const answer = await add('performance', more)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<AccountabilityView>()
}
const act = (id: string, sent: object) =>
  who('performance').send('POST', `/api/accountability/${id}/acts`, sent)
const list = async (name: string, query = '') =>
  (await who(name).get(`/api/accountability${query}`)).json<AccountabilityList>()
const suggested = async (year = 2025) =>
  (await who('performance').get(`/api/accountability-suggestions?year=${year}`)).json<SuggestionList>().rows

test('the performance office alone writes; who leads is of a project, and no decision is of tomorrow', async () => {
  for (const name of ['head', 'other', 'office', 'reader', 'auditor'])
    expect((await add(name)).statusCode, name).toBe(403)
  const wrong = await add('performance', { kind: 'lifelong', post: 'unit-head' })
  expect(wrong.json()).toMatchObject({ code: 'accountability-wrong', values: { reason: 'post-not-lead' } })
  const ahead = dayInChina(new Date(home.context.clock().getTime() + DAY))
  expect((await add('performance', { decidedOn: ahead })).statusCode).toBe(422)
  expect((await add('performance', { project: null })).statusCode).toBe(400)
})

test('an entry has its number, is told to the head, and seen by its unit, its office and the audit alone', async () => {
  const entry = await added()
  expect(entry).toMatchObject({
    year: 2025,
    number: 1,
    subject: '敬老院运转经费',
    unitName: '民政局',
    state: 'open',
    acts: ['close', 'revoke'],
    mayChange: true,
  })
  const told = (await who('head').get('/api/messages?kind=accountability-recorded')).json<MessageList>()
  expect(told.rows[0]?.facts).toMatchObject({ of: 'talk', name: '敬老院运转经费' })
  const seen = await list('head')
  expect(seen).toMatchObject({ total: 1, mayManage: false, counts: { talk: { all: 1, open: 1 } } })
  expect(seen.rows[0]).toMatchObject({ person: '王建国', acts: [], mayChange: false })
  expect((await list('office')).total).toBe(1)
  expect((await list('auditor')).total).toBe(1)
  expect((await list('other')).total).toBe(0)
  expect((await who('reader').get('/api/accountability')).statusCode).toBe(403)
  expect((await list('performance', '?search=王建国&kind=talk&basis=audit&year=2025')).total).toBe(1)
  expect((await list('performance', '?kind=lifelong')).total).toBe(0)
})

test('the archive of the project tells it to the same people', async () => {
  const entries = async (name: string) =>
    (await who(name).get(`/api/projects/${idOf('敬老院运转经费')}/archive`))
      .json<ArchiveView>()
      .entries.filter(({ part }) => part === 'accountability')
  expect(await entries('head')).toMatchObject([{ kind: 'talk', facts: { person: '王建国', number: 1 } }])
  expect(await entries('reader')).toEqual([])
})

test('it is put right while it is open, closed with its outcome, opened again, revoked; who comes second is told', async () => {
  const { id } = await added({ ground: '审计发现验收补签' })
  const { year: _year, project: _project, ...content } = body({ person: '李卫东' })
  const put = (revision: number) =>
    who('performance').send('PUT', `/api/accountability/${id}`, { ...content, revision })
  expect((await put(1)).json()).toMatchObject({ person: '李卫东', revision: 2 })
  expect((await put(1)).json()).toMatchObject({ code: 'accountability-changed', values: { by: '绩效科员' } })
  expect((await act(id, { act: 'close', revision: 2 })).json()).toMatchObject({
    code: 'accountability-refused',
    values: { reason: 'outcome-missing' },
  })
  expect((await act(id, { act: 'close', said: '已约谈', revision: 2 })).json()).toMatchObject({
    state: 'closed',
    outcome: '已约谈',
    closedOn: today(),
    acts: ['reopen'],
  })
  expect((await put(3)).statusCode).toBe(409)
  expect((await act(id, { act: 'reopen', said: '情况有出入', revision: 3 })).json()).toMatchObject({
    state: 'open',
    closedOn: null,
  })
  expect((await act(id, { act: 'revoke', said: '登记有误', revision: 4 })).json()).toMatchObject({
    state: 'revoked',
    acts: [],
  })
  // What was revoked is in the list, and in its count.
  expect(await list('performance')).toMatchObject({ total: 2, counts: { talk: { all: 2, open: 1 } } })
})

test('a late 整改 suggests a 约谈, 约谈 that repeat suggest 问责: followed once, or set aside with a reason', async () => {
  expect(await suggested()).toEqual([])
  const due = dayInChina(new Date(home.context.clock().getTime() - 40 * DAY))
  await home.context.store.of(home.region).transaction((tx) =>
    openRectification(
      home.context,
      tx,
      { region: home.region, actor: null },
      {
        source: 'audit',
        key: null,
        project: idOf('敬老院运转经费'),
        unit: null,
        year: 2025,
        problem: '床位数虚报',
        requirement: '',
        due,
      },
    ),
  )
  const [late] = await suggested()
  expect(late).toMatchObject({ rule: 'rectification-late', kind: 'talk', facts: { days: 40, due } })
  const followed = { kind: 'talk', basis: 'rectification', suggestion: late?.key }
  for (const wrong of [{ suggestion: 'late nothing' }, { project: idOf('青年活动经费') }, { year: 2024 }])
    expect((await add('performance', { ...followed, ...wrong })).json()).toMatchObject({
      code: 'suggestion-not-found',
    })
  // Two people at once: one entry, and the other is told.
  const both = await Promise.all([add('performance', followed), add('administrator', followed)])
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
  expect(both.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
    code: 'accountability-there',
  })
  expect(await suggested(2024)).toEqual([])
  const [repeated, ...others] = await suggested()
  expect(others).toEqual([])
  expect(repeated).toMatchObject({ rule: 'talks-repeated', kind: 'accountability', facts: { times: 2 } })
  const aside = { year: 2025, suggestion: repeated?.key, reason: '已由上级问责' }
  const send = (name: string) => who(name).send('POST', '/api/accountability-suggestions/asides', aside)
  const twice = await Promise.all([send('performance'), send('administrator')])
  expect(twice.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 404])
  expect(await suggested()).toEqual([])
  expect((await send('performance')).statusCode).toBe(404)
  expect((await who('head').get('/api/accountability-suggestions?year=2025')).statusCode).toBe(403)
})
