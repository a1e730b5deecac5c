/**
 * 批注 on the words of a department over HTTP: said on a passage, answered by the department, kept through a
 * return, and accepted as a change of the text.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommentList, TextSinceReturn } from '#api/comments.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type { StatementFilingView } from '#api/statements/filings.ts'
import type { StatementCreated, StatementStart, StatementView } from '#api/statements/statements.ts'
import { addStatementRow, removeStatementRow } from '#core/writing/statement-commands.ts'
import { rowsOfList, type StatementForm, type StatementOperation } from '#core/writing/statement-form.ts'
import { eventSubject } from '#text/operation-log/events.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'

let home: TestApp
let document = ''
let filler: Member
let business: Member
let stranger: Member
const GOAL = '建强基层队伍，培训干部200人。'

const create = async (what: object) =>
  (
    await home.administrator.send('POST', '/api/organisation', {
      what: { change: 'create', parent: null, office: null, ...what },
      from: '2025-01-01',
      note: '',
    })
  ).json<{ id: string }>().id
const address = (more = '', of = document) => `/api/statements/${of}/comments${more}`
const list = async (who: Pick<Member, 'get'> = filler) => (await who.get(address())).json<CommentList>()
const act = async (who: Member, what: object) =>
  expect((await who.send('POST', `/api/statements/${document}/filing`, { act: what })).statusCode).toBe(200)
const since = async () =>
  (await business.get(`/api/statements/${document}/since-return`)).json<TextSinceReturn>()
const form = async () => (await filler.get(`/api/statements/${document}`)).json<StatementView>()
const say = async (comment: object) => {
  const answer = await business.send('POST', address(), { indicator: null, ...comment })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<CommentList>().rows.find(({ state }) => state === 'open')?.id ?? ''
}

beforeAll(async () => {
  home = await startApp()
  const office = await create({ kind: 'office', code: null, name: '行政科' })
  const unit = await create({ kind: 'department', code: '763', name: '社会工作部', office })
  const other = await create({ kind: 'department', code: '300', name: '乡村振兴局', office })
  filler = await join(home, '社工部填报', 'unit-filler', unit)
  business = await join(home, '行政科审核', 'finance-office', office)
  stranger = await join(home, '振兴局填报', 'unit-filler', other)
  document = (
    await home.administrator.send('POST', '/api/statements', {
      unit,
      year: 2026,
      start: { from: 'empty', table: true },
    })
  ).json<StatementCreated>().document
  const operations: StatementOperation[] = [
    { kind: 'set', place: { row: null, field: 'overallGoal' }, before: '', after: GOAL },
  ]
  expect(
    (
      await filler.send('PATCH', `/api/statements/${document}`, {
        request: randomUUID(),
        base: 0,
        operations,
      })
    ).statusCode,
  ).toBe(200)
  await act(filler, { kind: 'submit' })
}, 120_000)
afterAll(() => home.close())

test('what a reviewer says of a passage is beside it with what it says, and the department is notified', async () => {
  await say({ field: 'overallGoal', text: '写明培训场次', suggestion: `${GOAL}不少于4场。` })
  expect(await list()).toMatchObject({
    mayWrite: true,
    rows: [{ indicator: null, field: 'overallGoal', found: GOAL, state: 'open', by: '行政科审核' }],
  })
  const [message] = (await filler.get('/api/messages?kind=commented')).json<MessageList>().rows
  expect(message).toMatchObject({
    project: null,
    facts: { statement: document, name: '2026年社会工作部绩效文本', comment: '写明培训场次' },
  })
  const { rows } = (await home.administrator.get('/api/events?type=comment.written')).json<{
    rows: { subject: string }[]
  }>()
  expect(rows.map(({ subject }) => subject)).toEqual([`document:${document}`])
  expect(eventSubject(`document:${document}`, 'zh-CN')).toContain('文档')
})

test('under review nothing is accepted; sent back it is answered, accepted, and kept when the text comes again', async () => {
  const id = (await list()).rows[0]?.id ?? ''
  expect((await filler.send('POST', address(`/${id}/state`), { state: 'accepted' })).json()).toMatchObject({
    code: 'under-review',
  })
  await act(business, { kind: 'open' })
  expect(await since()).toEqual({ returned: null, change: null })
  await act(business, { kind: 'return', comment: '见批注', to: 'unit' })
  expect(await since()).toMatchObject({
    returned: { by: '行政科审核', comment: '见批注' },
    change: { fields: [], added: [], removed: [], changed: [] },
  })
  expect((await list()).rows).toMatchObject([{ id, state: 'open' }])
  expect((await filler.send('POST', address(`/${id}/answers`), { text: '同意' })).statusCode).toBe(200)
  expect((await business.get('/api/messages?kind=comment-answered')).json<MessageList>().rows).toMatchObject([
    { facts: { statement: document, thread: id } },
  ])
  const accepted = await filler.send('POST', address(`/${id}/state`), { state: 'accepted' })
  expect(accepted.statusCode, accepted.body).toBe(200)
  expect((await form()).form.head.overallGoal).toBe(`${GOAL}不少于4场。`)
  await act(filler, { kind: 'submit' })
  expect((await since()).change?.fields).toEqual([
    { path: 'statement.overallGoal', before: GOAL, after: `${GOAL}不少于4场。` },
  ])
  expect((await list(business)).rows).toMatchObject([
    { id, state: 'accepted', endedBy: '社工部填报', answers: [{ text: '同意', by: '社工部填报' }] },
  ])
})

test('a text that came back with an open 批注 and was not changed is sent in again only when told so, with a reason', async () => {
  await say({ field: 'overallGoal', text: '写明培训对象' })
  await act(business, { kind: 'return', comment: '见批注', to: 'unit' })
  const sendIn = (more: object = {}) =>
    filler.send('POST', `/api/statements/${document}/filing`, { act: { kind: 'submit', ...more } })
  expect((await filler.get(`/api/statements/${document}/filing`)).json<StatementFilingView>().back).toEqual({
    unchanged: true,
    comments: 1,
  })
  expect((await sendIn()).json()).toEqual({
    code: 'filing-refused',
    values: { reason: 'comments-open', count: 1 },
  })
  const sent = await sendIn({ confirmed: true, comment: '培训对象已在分项目标中写明' })
  expect(sent.statusCode, sent.body).toBe(200)
  expect(sent.json<StatementFilingView>()).toMatchObject({
    state: 'submitted',
    back: null,
    history: expect.arrayContaining([
      expect.objectContaining({ kind: 'submit', comment: '培训对象已在分项目标中写明' }),
    ]),
  })
  const [event] = (await home.administrator.get('/api/events?type=filing.submitted')).json<{
    rows: { after: object }[]
  }>().rows
  expect(event?.after).toMatchObject({ unchanged: true, commentsOpen: 1 })
  const id = (await list()).rows.find(({ state }) => state === 'open')?.id ?? ''
  expect((await business.send('POST', address(`/${id}/state`), { state: 'resolved' })).statusCode).toBe(200)
})

test('a cell of the whole-department table is spoken of, without a text to be put there', async () => {
  expect(
    (
      await business.send('POST', address(), {
        indicator: null,
        field: 'departments.1.goals',
        text: '改',
        suggestion: '改',
      })
    ).json(),
  ).toMatchObject({ code: 'suggestion-not-possible' })
  const id = await say({ field: 'departments.1.goals', text: '年度总体目标过于笼统' })
  expect((await business.send('POST', address(`/${id}/state`), { state: 'resolved' })).statusCode).toBe(200)
})

test('beyond the own reach there is nothing; 人大 reads none; what is said of the words is not said of a target', async () => {
  const id = (await list()).rows[0]?.id ?? ''
  expect((await stranger.get(address())).json()).toMatchObject({ code: 'document-not-found' })
  expect((await stranger.get(`/api/statements/${document}/since-return`)).json()).toMatchObject({
    code: 'document-not-found',
  })
  expect(
    (await stranger.send('POST', address(), { indicator: null, field: 'overallGoal', text: '看看' })).json(),
  ).toMatchObject({ code: 'document-not-found' })
  expect((await stranger.send('POST', address(`/${id}/answers`), { text: '看看' })).json()).toMatchObject({
    code: 'document-not-found',
  })
  expect((await home.reader.get(address())).json()).toMatchObject({ code: 'not-allowed' })
  expect((await filler.get(`/api/projects/${document}/comments`)).json()).toMatchObject({
    code: 'project-not-found',
  })
  expect(
    (await filler.send('POST', address(`/${randomUUID()}/state`), { state: 'resolved' })).json(),
  ).toMatchObject({ code: 'comment-not-found' })
})

test('a 批注 goes with its row of a list: moved up, gone, and back when the row is', async () => {
  const other = (
    await filler.send('POST', '/api/statements', {
      unit: (await filler.get('/api/statements/start?year=2027')).json<StatementStart>().units[0]?.id,
      year: 2027,
      start: { from: 'empty', table: true },
    })
  ).json<StatementCreated>().document
  const view = async () => (await filler.get(`/api/statements/${other}`)).json<StatementView>()
  const save = async (make: (form: StatementForm) => StatementOperation[]) => {
    const { form: now, version } = await view()
    const answer = await filler.send('PATCH', `/api/statements/${other}`, {
      request: randomUUID(),
      base: version,
      operations: make(now),
    })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  const said = async () =>
    (await filler.get(address('', other)))
      .json<CommentList>()
      .rows.map(({ field, gone, text }) => [text, field, gone])
  for (const id of ['one', 'two', 'three'])
    await save((now) =>
      addStatementRow(now, 'subGoals', rowsOfList(now, 'subGoals').at(-1)?.id ?? null, {
        id,
        cells: {
          title: id,
          goal: `办好第${id}件事`,
        },
      }),
    )
  await save((now) =>
    addStatementRow(now, 'tasks', null, { id: 'task', cells: { name: '培训', content: '办班' } }),
  )
  for (const field of ['subGoals.2.goal', 'departments.1.tasks.0.content'])
    expect(
      (
        await filler.send('POST', address('', other), {
          indicator: null,
          field,
          text: `见${field}`,
          suggestion: null,
        })
      ).statusCode,
    ).toBe(200)
  expect(await said()).toEqual([
    ['见subGoals.2.goal', 'subGoals.2.goal', false],
    ['见departments.1.tasks.0.content', 'departments.1.tasks.0.content', false],
  ])

  await save((now) => removeStatementRow(now, 'one'))
  expect((await said())[0]).toEqual(['见subGoals.2.goal', 'subGoals.1.goal', false])
  const held = (await view()).form.rows.find(({ id }) => id === 'two')
  await save((now) => removeStatementRow(now, 'two'))
  expect((await said())[0]).toEqual(['见subGoals.2.goal', 'subGoals.1.goal', true])
  await save(() => (held === undefined ? [] : [{ kind: 'add', row: held, after: 'three' }]))
  expect(await said()).toEqual([
    ['见subGoals.2.goal', 'subGoals.2.goal', false],
    ['见departments.1.tasks.0.content', 'departments.1.tasks.0.content', false],
  ])
})
