/**
 * 批注 over HTTP: said and answered on a place, settled once, and accepted as a change of the text; what
 * changed since a return.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommentList, SinceReturn } from '#api/comments.ts'
import type { FilingView } from '#api/filing/filings.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'

let home: TestApp
let filler: Member
let reviewer: Member
let projects: string[] = []

beforeAll(async () => {
  home = await startApp()
  const document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  const rows = await home.context.store.whole.db
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  projects = rows.map(({ project_id }) => project_id)
  filler = await join(home, '填报员', 'unit-filler', rows[0]?.unit_id ?? null)
  reviewer = await join(home, '绩效科员', 'performance-office')
  await home.context.store.whole.db
    .updateTable('projects')
    .set({ errors: 0 })
    .where('document_id', '=', document)
    .execute()
}, 120_000)
afterAll(() => home.close())

const address = (index: number, more = '') => `/api/projects/${projects[index]}/comments${more}`
const list = async (index: number) => (await filler.get(address(index))).json<CommentList>()
const detail = async (index: number) =>
  (await filler.get(`/api/projects/${projects[index]}`)).json<OpenedProject>()
const say = async (index: number, comment: { readonly text: string; readonly [field: string]: unknown }) => {
  const answer = await reviewer.send('POST', address(index), comment)
  expect(answer.statusCode, answer.body).toBe(200)
  return (
    answer.json<CommentList>().rows.find(({ text, state }) => state === 'open' && text === comment.text)
      ?.id ?? ''
  )
}

test('a comment is on its place with what it says there, is answered, and settled by one person once', async () => {
  const id = await say(0, { indicator: 1, field: 'value', text: '请写明计量单位' })
  const { project } = await detail(0)
  expect(await list(0)).toMatchObject({
    mayWrite: true,
    rows: [
      {
        indicator: 1,
        field: 'value',
        text: '请写明计量单位',
        suggestion: null,
        found: project.indicators[0]?.value.text,
        state: 'open',
        by: '绩效科员',
        answers: [],
      },
    ],
  })
  expect((await filler.send('POST', address(0, `/${id}/answers`), { text: '已补充' })).statusCode).toBe(200)
  const settled = await Promise.all(
    [filler, reviewer].map((who) => who.send('POST', address(0, `/${id}/state`), { state: 'resolved' })),
  )
  expect(settled.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  expect((await list(0)).rows).toMatchObject([
    { state: 'resolved', answers: [{ text: '已补充', by: '填报员' }] },
  ])
  const events = (await home.administrator.get('/api/events?type=comment.written')).json<{
    rows: { subject: string }[]
  }>()
  expect(events.rows[0]?.subject).toBe(`project:${projects[0]}`)
})

test('a comment on the whole comes before those on cells, is answered and settled like them, and proposes nothing', async () => {
  const cell = await say(3, { indicator: 1, field: 'value', text: '请写明计量单位' })
  const whole = await say(3, { indicator: null, field: 'whole', text: '目标与预算不匹配' })
  expect((await list(3)).rows).toMatchObject([
    {
      id: whole,
      indicator: null,
      field: 'whole',
      found: null,
      suggestion: null,
      gone: false,
      by: '绩效科员',
    },
    { id: cell, field: 'value' },
  ])
  const refused = await reviewer.send('POST', address(3), {
    indicator: null,
    field: 'whole',
    text: '改',
    suggestion: '改为',
  })
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'suggestion-not-possible'])
  expect((await filler.send('POST', address(3, `/${whole}/answers`), { text: '已调整' })).statusCode).toBe(
    200,
  )
  expect((await filler.send('POST', address(3, `/${whole}/state`), { state: 'resolved' })).statusCode).toBe(
    200,
  )
  // Settled ones come last.
  expect((await list(3)).rows).toMatchObject([
    { id: cell, state: 'open' },
    { id: whole, state: 'resolved', answers: [{ text: '已调整' }] },
  ])
})

test('what is proposed is written there by those who may write, and by nobody once something else is there', async () => {
  const before = (await detail(1)).project.name
  const first = await say(1, {
    indicator: null,
    field: 'name',
    text: '名称不规范',
    suggestion: `${before}（2025年）`,
  })
  const second = await say(1, { indicator: null, field: 'name', text: '另有一议', suggestion: '另一个名称' })
  expect(
    (await home.reader.send('POST', address(1, `/${first}/state`), { state: 'accepted' })).statusCode,
  ).toBe(403)
  const accepted = await filler.send('POST', address(1, `/${first}/state`), { state: 'accepted' })
  expect(accepted.statusCode, accepted.body).toBe(200)
  expect((await detail(1)).project.name).toBe(`${before}（2025年）`)
  expect((await filler.send('POST', address(1, `/${second}/state`), { state: 'accepted' })).json()).toEqual({
    code: 'suggestion-overtaken',
    values: { field: 'name', found: `${before}（2025年）` },
  })
  const after = await list(1)
  expect(after.rows.find(({ id }) => id === first)?.state).toBe('accepted')
  expect(after.rows.find(({ id }) => id === second)).toMatchObject({ state: 'open', found: before })
  expect((await filler.send('POST', address(1, `/${second}/state`), { state: 'resolved' })).statusCode).toBe(
    200,
  )
})

test('nothing can be proposed for a place without one text, and nothing is accepted under review', async () => {
  expect(
    (
      await reviewer.send('POST', address(2), {
        indicator: null,
        field: 'indicators',
        text: '改',
        suggestion: '改',
      })
    ).json(),
  ).toMatchObject({ code: 'suggestion-not-possible' })
  const id = await say(2, { indicator: 1, field: 'description', text: '写明口径', suggestion: '按年度统计' })
  await home.context.store.whole.db
    .updateTable('projects')
    .set({ errors: 0 })
    .where('project_id', '=', projects[2] ?? '')
    .execute()
  const sent = await filler.send('POST', `/api/projects/${projects[2]}/filing`, { act: { kind: 'submit' } })
  expect(sent.statusCode, sent.body).toBe(200)
  expect((await filler.send('POST', address(2, `/${id}/state`), { state: 'accepted' })).json()).toMatchObject(
    { code: 'under-review' },
  )
  expect((await list(2)).rows[0]?.state).toBe('open')
})

test('人大 reads no working notes, an audit reads them and says nothing; a comment of another project is none', async () => {
  const auditor = await join(home, '审计员', 'auditor')
  expect((await auditor.get(address(0))).json<CommentList>()).toMatchObject({
    mayWrite: false,
    rows: [{ text: '请写明计量单位' }],
  })
  expect(
    (await auditor.send('POST', address(0), { indicator: null, field: 'name', text: '看看' })).statusCode,
  ).toBe(403)
  expect((await home.reader.get(address(0))).json()).toMatchObject({ code: 'not-allowed' })
  expect(
    (await home.reader.send('POST', address(0), { indicator: null, field: 'name', text: '看看' })).statusCode,
  ).toBe(403)
  const id = await say(0, { indicator: null, field: 'purpose', text: '用途过于笼统' })
  expect((await filler.send('POST', address(1, `/${id}/state`), { state: 'resolved' })).json()).toMatchObject(
    { code: 'comment-not-found' },
  )
})

test('what came back shows only what changed since', async () => {
  const project = projects[3] ?? ''
  const since = async () => (await reviewer.get(`/api/projects/${project}/since-return`)).json<SinceReturn>()
  expect(await since()).toEqual({ returned: null, change: null })
  const act = async (who: Member, wish: object) => {
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', project)
      .execute()
    const answer = await who.send('POST', `/api/projects/${project}/filing`, { act: wish })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  const reviewing = await join(home, '部门审核员', 'administrator')
  await act(filler, { kind: 'submit' })
  await act(reviewing, { kind: 'return', comment: '名称不规范', to: 'unit' })
  expect(await since()).toMatchObject({
    returned: { by: '部门审核员', comment: '名称不规范' },
    change: { fields: [], changed: [] },
  })
  const { row, project: paper } = await detail(3)
  const edited = await filler.send('POST', `/api/documents/${row.document}/edits`, {
    project: paper.order,
    indicator: null,
    field: 'name',
    before: paper.name,
    after: '改后的名称',
  })
  expect(edited.statusCode, edited.body).toBe(201)
  expect((await since()).change?.fields).toEqual([{ path: 'name', before: paper.name, after: '改后的名称' }])
})

test('what came back with open 批注 and was not changed is sent in again only when told so, with a reason', async () => {
  const project = projects[4] ?? ''
  const filing = `/api/projects/${project}/filing`
  const department = await join(home, `部门审核员${project.slice(0, 8)}`, 'administrator')
  const ready = () =>
    home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', project)
      .execute()
  const back = async () => (await filler.get(filing)).json<FilingView>().back
  const sendIn = (more: object = {}) => filler.send('POST', filing, { act: { kind: 'submit', ...more } })
  await ready()
  expect((await sendIn()).statusCode).toBe(200)
  const first = await say(4, { indicator: 1, field: 'value', text: '请补充计量单位' })
  expect(await back()).toBeNull()
  expect(
    (await department.send('POST', filing, { act: { kind: 'return', comment: '见批注', to: 'unit' } }))
      .statusCode,
  ).toBe(200)
  expect(await back()).toEqual({ unchanged: true, comments: 1 })
  const refused = { code: 'filing-refused', values: { reason: 'comments-open', count: 1 } }
  expect((await sendIn()).json()).toEqual(refused)
  // A word that goes with every sending is no answer, and to confirm says nothing.
  expect((await sendIn({ comment: '请审核' })).json()).toEqual(refused)
  expect((await sendIn({ confirmed: true, comment: ' ' })).json()).toEqual(refused)
  const several = await filler.send('POST', '/api/filings/acts', {
    projects: [project],
    act: { kind: 'submit', comment: '请审核' },
  })
  expect(several.json()).toMatchObject({ done: 0, results: [{ ok: false, problem: refused }] })
  const forecast = await filler.send('POST', '/api/filings/forecast', { projects: [project], kind: 'submit' })
  expect(forecast.json()).toEqual(several.json())
  expect((await filler.get(filing)).json<FilingView>().state).toBe('draft')

  const sent = await sendIn({ confirmed: true, comment: '计量单位已在指标描述中写明' })
  expect(sent.statusCode, sent.body).toBe(200)
  expect(sent.json<FilingView>()).toMatchObject({
    state: 'submitted',
    back: null,
    history: [{ kind: 'submit', comment: '计量单位已在指标描述中写明' }, {}, {}],
  })
  const [event] = (await home.administrator.get('/api/events?type=filing.submitted')).json<{
    rows: { subject: string; after: object }[]
  }>().rows
  expect(event).toMatchObject({
    subject: `project:${project}`,
    after: { comment: '计量单位已在指标描述中写明', unchanged: true, commentsOpen: 1 },
  })

  expect(
    (await department.send('POST', filing, { act: { kind: 'return', comment: '仍未修改', to: 'unit' } }))
      .statusCode,
  ).toBe(200)
  expect((await filler.send('POST', address(4, `/${first}/state`), { state: 'resolved' })).statusCode).toBe(
    200,
  )
  expect(await back()).toEqual({ unchanged: true, comments: 0 })
  expect((await sendIn()).statusCode).toBe(200)
})

test('what was changed since it came back is sent in as ever, also with open 批注', async () => {
  const project = projects[5] ?? ''
  const filing = `/api/projects/${project}/filing`
  const department = await join(home, `部门审核员${project.slice(0, 8)}`, 'administrator')
  const ready = () =>
    home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', project)
      .execute()
  await ready()
  expect((await filler.send('POST', filing, { act: { kind: 'submit' } })).statusCode).toBe(200)
  await say(5, { indicator: null, field: 'purpose', text: '用途过于笼统' })
  expect(
    (await department.send('POST', filing, { act: { kind: 'return', comment: '见批注', to: 'unit' } }))
      .statusCode,
  ).toBe(200)
  const { row, project: paper } = await detail(5)
  expect(
    (
      await filler.send('POST', `/api/documents/${row.document}/edits`, {
        project: paper.order,
        indicator: null,
        field: 'name',
        before: paper.name,
        after: '改了的名称',
      })
    ).statusCode,
  ).toBe(201)
  await ready()
  expect((await filler.get(filing)).json<FilingView>().back).toEqual({ unchanged: false, comments: 1 })
  expect((await filler.send('POST', filing, { act: { kind: 'submit' } })).statusCode).toBe(200)
})

test('一级指标 and 二级指标 of a row are places like others: said, proposed, accepted', async () => {
  const { project } = await detail(0)
  const { level2: was = '', level3: name = '' } = project.indicators[0] ?? {}
  const id = await say(0, {
    indicator: 1,
    field: 'level2',
    text: '应为数量指标以外的指标',
    suggestion: '社会效益指标',
  })
  expect((await list(0)).rows.find((one) => one.id === id)).toMatchObject({
    indicator: 1,
    field: 'level2',
    found: was,
  })
  const accepted = await filler.send('POST', address(0, `/${id}/state`), { state: 'accepted' })
  expect(accepted.statusCode, accepted.body).toBe(200)
  const { indicators } = (await detail(0)).project
  const at = indicators.findIndex(({ level3 }) => level3 === name)
  // Beside the others of its kind, under the label that they have, with what was said of it.
  expect(indicators[at]).toMatchObject({ level1: '效果指标', level2: '社会效益指标', kind: 'social' })
  expect(indicators.slice(0, at).every(({ level1 }) => level1 !== '满意度指标')).toBe(true)
  expect((await list(0)).rows.find((one) => one.id === id)).toMatchObject({
    indicator: at + 1,
    state: 'accepted',
  })
  expect(
    (await reviewer.send('POST', address(0), { indicator: 1, field: 'level1', text: '列错了一级指标' }))
      .statusCode,
  ).toBe(200)
})
