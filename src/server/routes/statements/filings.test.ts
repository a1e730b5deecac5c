/**
 * The text of a department goes its way: sent in by the department, reviewed by the bureau, approved,
 * adjusted; locked meanwhile, and each step told and recorded.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notifyOfDeadlines } from '#actions/filing/notify-deadlines.ts'
import type { TextSinceReturn } from '#api/comments.ts'
import { eventList } from '#api/operation-log.ts'
import { handoverView, type HandedOver } from '#api/accounts/handover.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type { Reminded } from '#api/messages/reminders.ts'
import type { FilingPeople, FilingsActed, VersionList } from '#api/filing/filings.ts'
import type {
  StatementFilingView,
  StatementTasks,
  StatementVersionComparison,
} from '#api/statements/filings.ts'
import type { StatementCreated, StatementView } from '#api/statements/statements.ts'
import { usualDeadlines } from '#core/calendar/deadline.ts'
import type { StatementOperation } from '#core/writing/statement-form.ts'
import { messageWords } from '#text/messages/messages.ts'
import { startApp, type Person, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'

let home: TestApp
let administrator: Person
let [office, unit, other] = ['', '', '']
let filler: Member
let head: Member
let business: Member
let performance: Member
let reader: Member
let stranger: Member
let document = ''

const create = async (what: object) =>
  (
    await administrator.send('POST', '/api/organisation', {
      what: { change: 'create', parent: null, office: null, ...what },
      from: '2025-01-01',
      note: '',
    })
  ).json<{ id: string }>().id
const begin = async (of: string, year = 2026) =>
  (
    await administrator.send('POST', '/api/statements', {
      unit: of,
      year,
      start: { from: 'empty', table: false },
    })
  ).json<StatementCreated>().document
const filing = async (who: Pick<Member, 'get'>, id = document) =>
  (await who.get(`/api/statements/${id}/filing`)).json<StatementFilingView>()
const acting = (who: Member, act: object, more: object = {}, id = document) =>
  who.send('POST', `/api/statements/${id}/filing`, { act, ...more })
const act = async (who: Member, body: object, id = document) => {
  const answer = await acting(who, body, {}, id)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<StatementFilingView>()
}
const write = async (who: Pick<Member, 'get' | 'send'>, after: string, id = document) => {
  const view = (await who.get(`/api/statements/${id}`)).json<StatementView>()
  const operations: StatementOperation[] = [
    { kind: 'set', place: { row: null, field: 'overallGoal' }, before: view.form.head.overallGoal, after },
  ]
  return who.send('PATCH', `/api/statements/${id}`, { request: randomUUID(), base: view.version, operations })
}
const tasks = async (who: Pick<Member, 'get'>) =>
  (await who.get('/api/statements/tasks?year=2026')).json<StatementTasks>().rows.map((row) => row.document)
const messagesTo = async (who: Pick<Member, 'get'>) =>
  (await who.get('/api/messages'))
    .json<MessageList>()
    .rows.map(({ kind, facts }) => [kind, facts['statement']])
const approval = { number: '南财预〔2026〕9号', date: '2026-02-01' }

beforeAll(async () => {
  home = await startApp()
  // At noon in China, so that the test never reaches the next day.
  home.advance(((28 - home.context.clock().getUTCHours()) % 24) * 60 * 60 * 1000)
  administrator = await home.sessionOf('administrator')
  office = await create({ kind: 'office', code: null, name: '行政科' })
  unit = await create({ kind: 'department', code: '763', name: '社会工作部', office })
  other = await create({ kind: 'department', code: '300', name: '乡村振兴局', office })
  filler = await join(home, '社工部填报', 'unit-filler', unit)
  head = await join(home, '社工部审核', 'department-reviewer', unit)
  business = await join(home, '行政科审核', 'finance-office', office)
  performance = await join(home, '绩效科', 'performance-office')
  reader = await join(home, '人大', 'reader')
  stranger = await join(home, '振兴局填报', 'unit-filler', other)
  document = await begin(unit)
  expect((await write(filler, '建强基层队伍，培训干部200人。')).statusCode).toBe(200)
})
afterAll(() => home.close())

describe('the text of a department', () => {
  test('waits for those who fill in for the department, for nobody else, and is there for nobody beyond', async () => {
    const view = await filing(filler)
    expect(view).toMatchObject({ state: 'draft', version: 0, errors: 0, grade: null, history: [] })
    expect(view.way.map(({ kind, steps }) => [kind, steps.map(({ id }) => id)])).toEqual([
      ['finance', ['business', 'performance']],
      ['finance', ['approval']],
    ])
    expect(view.acts.map(({ kind }) => kind)).toEqual(['submit'])
    expect(await tasks(filler)).toEqual([document])
    expect(await tasks(head)).toEqual([document])
    expect([await tasks(business), await tasks(reader), await tasks(stranger)]).toEqual([[], [], []])
    expect((await stranger.get(`/api/statements/${document}/filing`)).statusCode).toBe(404)
    expect((await acting(stranger, { kind: 'submit' })).statusCode).toBe(404)
    expect((await acting(business, { kind: 'submit' })).json()).toMatchObject({
      code: 'filing-refused',
      values: { reason: 'not-yours' },
    })
    expect((await filing(reader)).acts).toEqual([])
  })

  test('is not sent in while an error is open in it', async () => {
    const { db } = home.context.store.whole
    const words = await db
      .selectFrom('findings')
      .select(['finding_id', 'severity', 'body'])
      .where('document_id', '=', document)
      .execute()
    const own = words.find(
      ({ body }) =>
        body.project === null &&
        body.field !== null &&
        /^(?:title|overallGoal|subGoals|safeguards|departments)/u.test(body.field),
    )
    if (own === undefined) throw new Error('a finding in the words')
    const raise = (severity: 'error' | 'warning' | 'advice') =>
      db
        .updateTable('findings')
        .set({ severity, body: JSON.stringify({ ...own.body, severity }) })
        .where('finding_id', '=', own.finding_id)
        .execute()
    await raise('error')
    expect((await filing(filler)).barred).toMatchObject([
      { kind: 'submit', refusal: { code: 'errors-open', values: { count: 1 } } },
    ])
    expect((await acting(filler, { kind: 'submit' })).json()).toMatchObject({
      code: 'filing-refused',
      values: { reason: 'errors-open' },
    })
    await raise(own.severity)
  })

  test('sent in it is locked and told to the bureau; it comes back until it is opened', async () => {
    const request = randomUUID()
    const [first, second] = [
      await acting(filler, { kind: 'submit' }, { request, steps: 0 }),
      await acting(filler, { kind: 'submit' }, { request, steps: 0 }),
    ]
    expect([first.statusCode, second.statusCode]).toEqual([200, 200])
    expect((await filing(filler)).history).toHaveLength(1)
    expect(await messagesTo(business)).toEqual([['arrived', document]])
    expect(await tasks(business)).toEqual([document])
    expect(await tasks(filler)).toEqual([])
    expect((await write(filler, '改')).json()).toMatchObject({
      code: 'under-review',
      values: { project: '2026年社会工作部绩效文本' },
    })
    expect(
      (
        await filler.send('POST', `/api/documents/${document}/edits`, {
          project: null,
          indicator: null,
          field: 'overallGoal',
          before: '建强基层队伍，培训干部200人。',
          after: '改',
        })
      ).json(),
    ).toMatchObject({ code: 'under-review' })
    expect((await filler.send('DELETE', `/api/statements/${document}`)).json()).toMatchObject({
      code: 'under-review',
    })
    expect((await filler.get(`/api/statements/${document}`)).json()).toMatchObject({
      refusal: 'under-review',
      removable: false,
    })
    expect((await act(filler, { kind: 'withdraw' })).state).toBe('draft')
    await act(filler, { kind: 'submit' })
    await act(business, { kind: 'open' })
    expect((await acting(filler, { kind: 'withdraw' })).json()).toMatchObject({
      code: 'filing-refused',
      values: { reason: 'opened' },
    })
  })

  test('goes back with a reason, is mended by its writers, and reviewed by nobody who wrote', async () => {
    expect((await acting(business, { kind: 'return', comment: '' })).json()).toMatchObject({
      values: { reason: 'comment-missing' },
    })
    const back = await act(business, { kind: 'return', comment: '总体目标没有数量', to: 'unit' })
    expect([back.state, back.history[0]?.comment]).toEqual(['draft', '总体目标没有数量'])
    expect(await messagesTo(filler)).toEqual([['returned', document]])
    expect((await write(performance, '建强基层队伍，培训干部300人。')).statusCode).toBe(200)
    await act(filler, { kind: 'submit' })
    expect((await acting(performance, { kind: 'pass' })).json()).toMatchObject({
      values: { reason: 'four-eyes' },
    })
    const stale = await acting(business, { kind: 'pass', comment: '' }, { steps: 1 })
    expect(stale.json()).toMatchObject({ code: 'filing-changed' })
    await act(business, { kind: 'pass', comment: '' })
  })

  test('passes both offices, is approved as a version, and stands', async () => {
    const second = await join(home, '绩效科二', 'performance-office')
    const third = await join(home, '绩效科三', 'performance-office')
    expect(
      (await second.get(`/api/statements/${document}/filing/people?kind=transfer`))
        .json<FilingPeople>()
        .rows.map(({ name }) => name),
    ).toContain('绩效科三')
    // Who is asked for an opinion comes before who looks after the system.
    const asked = (await second.get(`/api/statements/${document}/filing/people?kind=countersign`))
      .json<FilingPeople>()
      .rows.map(({ roles }) => roles)
    expect(asked.map((roles) => roles.includes('administrator'))).toEqual([
      ...asked.slice(1).map(() => false),
      true,
    ])
    await act(second, { kind: 'pass', comment: '' })
    const approved = await act(third, { kind: 'approve', comment: '', approval })
    expect(approved).toMatchObject({
      state: 'approved',
      version: 1,
      acts: [{ kind: 'adjust' }, { kind: 'archive' }],
    })
    expect((await messagesTo(filler))[0]).toEqual(['approved', document])
    const { rows } = (await reader.get(`/api/statements/${document}/versions`)).json<VersionList>()
    expect(rows).toMatchObject([
      { number: 1, fiscalYear: 2026, reason: '', approval, approvedBy: '绩效科三', isSigned: false },
    ])
    expect((await write(filler, '改')).json()).toMatchObject({ code: 'approved-locked' })
    expect((await administrator.send('DELETE', `/api/documents/${document}`)).json()).toMatchObject({
      code: 'approved-locked',
    })
  })

  test('is adjusted for a reason, and becomes the next version that is compared with the first', async () => {
    expect((await acting(filler, { kind: 'adjust', comment: '' })).json()).toMatchObject({
      values: { reason: 'comment-missing' },
    })
    await act(filler, { kind: 'adjust', comment: '做错了' })
    expect((await write(head, '写错的话')).statusCode).toBe(200)
    expect(await act(filler, { kind: 'abandon', comment: '' })).toMatchObject({
      state: 'approved',
      version: 1,
    })
    const kept = (await filler.get(`/api/statements/${document}`)).json<StatementView>()
    expect(kept).toMatchObject({
      refusal: 'approved-locked',
      form: { head: { overallGoal: '建强基层队伍，培训干部300人。' } },
    })
    const same = (
      await filler.get(`/api/statements/${document}/versions/comparison?from=1`)
    ).json<StatementVersionComparison>()
    expect(same.comparison).toMatchObject({ fields: [], added: [], removed: [], changed: [] })
    await act(filler, { kind: 'adjust', comment: '预算调整' })
    expect((await write(head, '建强基层队伍，培训干部500人。')).statusCode).toBe(200)
    const now = (
      await filler.get(`/api/statements/${document}/versions/comparison?from=1`)
    ).json<StatementVersionComparison>()
    expect(now.comparison.fields).toEqual([
      {
        path: 'statement.overallGoal',
        before: '建强基层队伍，培训干部300人。',
        after: '建强基层队伍，培训干部500人。',
      },
    ])
    await act(head, { kind: 'submit' })
    await act(business, { kind: 'pass', comment: '' })
    await act(performance, { kind: 'pass', comment: '' })
    const last = await join(home, '绩效科四', 'performance-office')
    await act(last, { kind: 'approve', comment: '', approval: { ...approval, number: '南财预〔2026〕31号' } })
    const { rows } = (await filler.get(`/api/statements/${document}/versions`)).json<VersionList>()
    expect(rows.map(({ number, reason }) => [number, reason])).toEqual([
      [2, '预算调整'],
      [1, ''],
    ])
    expect(
      (
        await filler.get(`/api/statements/${document}/versions/comparison?from=1&to=2`)
      ).json<StatementVersionComparison>().comparison.fields,
    ).toHaveLength(1)
    expect((await filler.get(`/api/statements/${document}/versions/comparison?from=7`)).json()).toMatchObject(
      { code: 'version-not-found' },
    )
  })

  test('every step is in its history and in the operation log', async () => {
    const { history } = await filing(filler)
    expect(history.map(({ number }) => number)).toEqual(
      Array.from({ length: history.length }, (_, i) => history.length - i),
    )
    const events = eventList
      .parse((await administrator.get(`/api/events?subject=document:${document}&size=100`)).json())
      .rows.filter(({ subject, type }) => subject === `document:${document}` && type.startsWith('filing.'))
    expect(events.map(({ type }) => type)).toEqual(
      history.map(
        ({ kind }) =>
          (
            {
              submit: 'filing.submitted',
              withdraw: 'filing.withdrawn',
              open: 'filing.opened',
              return: 'filing.returned',
              pass: 'filing.passed',
              approve: 'filing.approved',
              adjust: 'filing.adjusted',
              abandon: 'filing.abandoned',
            } as Record<string, string>
          )[kind],
      ),
    )
  })
})

describe('deadlines, 催办 and several at once', () => {
  const YEAR = new Date().getFullYear() + 1
  let [near, far] = ['', '']
  const listed = async (who: Pick<Member, 'get'>, box: string) =>
    (await who.get(`/api/statements/tasks?year=${YEAR}&box=${box}`)).json<StatementTasks>().rows
  const several = async (who: Member, documents: readonly string[], what: object) => {
    const answer = await who.send('POST', '/api/filings/acts', { statements: documents, act: what })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<FilingsActed>()
  }
  const remind = async (who: Member, documents: readonly string[], comment = '') =>
    (await who.send('POST', '/api/filings/reminders', { statements: documents, comment })).json<Reminded>()

  beforeAll(async () => {
    const sibling = await create({ kind: 'department', code: '764', name: '档案馆', office })
    await join(home, '档案馆填报', 'unit-filler', sibling)
    near = await begin(unit, YEAR)
    far = await begin(sibling, YEAR)
    for (const id of [near, far])
      expect((await write(administrator, '建强基层队伍，培训干部200人。', id)).statusCode).toBe(200)
  })

  test('a text that is written waits under the deadline of its duty, in the list and in the daily reminder', async () => {
    const [row] = await listed(filler, 'mine')
    expect(row).toMatchObject({ document: near, state: 'draft', waits: [], findings: { error: 0 } })
    expect(usualDeadlines(YEAR)).toContainEqual({ ...row?.due, note: '' })
    expect(row?.due?.kind).toMatch(/^filing-/u)
    const day = `${YEAR - 1}-11-25`
    expect(await notifyOfDeadlines(home.context, home.region, day)).toBeGreaterThan(0)
    expect(await notifyOfDeadlines(home.context, home.region, day)).toBe(0)
    const messagesTo = (await filler.get('/api/messages?kind=deadline-near')).json<MessageList>().rows
    expect(messagesTo).toMatchObject([
      {
        facts: {
          deadline: 'filing-second',
          day: `${YEAR - 1}-11-30`,
          waits: 'filing',
          waiting: 0,
          texts: 1,
          year: YEAR,
        },
      },
    ])
    expect(messagesTo.map((message) => messageWords(message, 'zh-CN').title)).toEqual([
      '期限临近：您有 1 份部门绩效文本待送审',
    ])
    // A reviewer of the department may send its text in, and is notified of it; the bureau has nothing yet.
    expect((await head.get('/api/messages?kind=deadline-near')).json<MessageList>().rows).toHaveLength(1)
    expect((await business.get('/api/messages?kind=deadline-near')).json<MessageList>().rows).toEqual([])
  })

  test('is listed page by page, narrowed and ordered by the database, with how many there are', async () => {
    const asked = async (query: string) =>
      (await administrator.get(`/api/statements/tasks?year=${YEAR}&box=all&${query}`)).json<StatementTasks>()
    const everything = await asked('sort=since')
    expect(everything.total).toBe(everything.rows.length)
    expect(everything.total).toBeGreaterThan(1)
    const pages = await Promise.all(everything.rows.map((_, i) => asked(`sort=since&size=1&page=${i + 1}`)))
    expect(pages.map(({ rows, total }) => [rows.map((row) => row.document), total])).toEqual(
      everything.rows.map((row) => [[row.document], everything.total]),
    )
    expect(await asked('sort=since&size=1&page=99')).toEqual({ rows: [], total: everything.total })
    const [first] = everything.rows
    expect(
      (await asked(`search=${encodeURIComponent(first?.unitName ?? '')}`)).rows.map((row) => row.unitName),
    ).toEqual([first?.unitName])
    expect(await asked('unit=764')).toMatchObject({ total: 1, rows: [{ document: far }] })
    expect(await asked('state=approved')).toEqual({ rows: [], total: 0 })
    expect((await administrator.get('/api/statements/tasks?sort=budget')).statusCode).toBe(400)
  })

  test('the holder is reminded once a day; beyond the own reach there is nothing to remind of', async () => {
    expect((await filing(business, near)).reminders).toEqual({ today: null })
    expect((await filing(filler, near)).reminders).toBeNull()
    const first = await remind(business, [near, randomUUID()], '本周五前报送')
    expect(first).toMatchObject({ done: 1 })
    expect(first.results.find(({ id }) => id === near)).toMatchObject({ ok: true, notified: 2 })
    expect(first.results.find(({ id }) => id !== near)).toMatchObject({
      ok: false,
      name: '',
      problem: { code: 'document-not-found' },
    })
    const [message] = (await filler.get('/api/messages?kind=reminded')).json<MessageList>().rows
    expect(message).toMatchObject({
      by: '行政科审核',
      project: null,
      facts: { statement: near, waits: 'filing', comment: '本周五前报送' },
    })
    expect(await remind(performance, [near])).toMatchObject({
      done: 0,
      results: [{ problem: { code: 'reminded-already', values: { by: '行政科审核' } } }],
    })
    expect((await filing(performance, near)).reminders).toMatchObject({ today: { by: '行政科审核' } })
    expect((await filler.send('POST', '/api/filings/reminders', { statements: [near] })).statusCode).toBe(403)
    const theirs = await join(home, '振兴局审核', 'department-reviewer', other)
    expect(await remind(theirs, [near])).toMatchObject({
      done: 0,
      results: [{ name: '', problem: { code: 'document-not-found' } }],
    })
    const events = eventList.parse((await administrator.get('/api/events?type=filing.reminded')).json()).rows
    expect(events.map(({ subject }) => subject)).toEqual([`document:${near}`])
  })

  test('several are sent in, passed where they are clean, and sent back, each by itself', async () => {
    expect(await several(filler, [near, far], { kind: 'submit' })).toMatchObject({
      done: 1,
      results: [
        { id: near, ok: true, state: 'submitted' },
        { id: far, ok: false, problem: { code: 'document-not-found' } },
      ],
    })
    expect(
      (await administrator.send('POST', `/api/statements/${far}/filing`, { act: { kind: 'submit' } }))
        .statusCode,
    ).toBe(200)
    expect((await listed(filler, 'sent')).map((row) => row.document)).toEqual([near])
    expect((await listed(business, 'mine')).map((row) => row.document).toSorted()).toEqual(
      [near, far].toSorted(),
    )
    expect((await listed(business, 'mine'))[0]).toMatchObject({
      waits: ['business', 'performance'],
      last: { kind: 'submit' },
    })
    // With a warning open it is looked at by itself.
    const { db } = home.context.store.whole
    const own = (
      await db
        .selectFrom('findings')
        .select(['finding_id', 'severity', 'body'])
        .where('document_id', '=', near)
        .execute()
    ).find(
      ({ body }) =>
        body.project === null &&
        body.field !== null &&
        /^(?:title|overallGoal|subGoals|safeguards|departments)/u.test(body.field),
    )
    if (own === undefined) throw new Error('a finding in the words')
    const weigh = (of: string, severity: 'warning' | 'advice') =>
      db
        .updateTable('findings')
        .set({
          severity,
          body: sql`jsonb_set(body::jsonb, '{severity}', to_jsonb(${severity}::text))::json` as never,
        })
        .where('document_id', '=', of)
        .execute()
    await weigh(near, 'warning')
    await weigh(far, 'advice')
    expect(
      (await listed(business, 'mine')).find((row) => row.document === near)?.findings.warning,
    ).toBeGreaterThan(0)
    expect(await several(business, [near, far], { kind: 'pass' })).toMatchObject({
      done: 1,
      results: [
        { id: near, problem: { code: 'filing-not-clean' } },
        { id: far, ok: true },
      ],
    })
    await weigh(near, 'advice')
    expect(await several(business, [near], { kind: 'pass' })).toMatchObject({ done: 1 })
    expect(
      await several(performance, [near, far], { kind: 'return', comment: '与预算数不一致' }),
    ).toMatchObject({ done: 2 })
    expect((await listed(business, 'done')).map((row) => row.document).toSorted()).toEqual(
      [near, far].toSorted(),
    )
    expect((await listed(reader, 'all')).map((row) => row.document).toSorted()).toEqual(
      [near, far].toSorted(),
    )
    expect((await messagesTo(business)).length).toBeGreaterThan(0)
  })
})

describe('what was done to several texts', () => {
  const YEAR = new Date().getFullYear() + 2
  let [one, two] = ['', '']
  const acted = async (who: Member, documents: readonly string[], what: object, request: string) => {
    const answer = await who.send('POST', '/api/filings/acts', { statements: documents, act: what, request })
    expect(answer.json<FilingsActed>().done, answer.body).toBe(documents.length)
  }
  const undone = async (who: Member, request: string) =>
    (await who.send('POST', '/api/filings/undo', { request }))
      .json<FilingsActed>()
      .results.map((result) => [result.id, result.ok ? result.state : result.problem.values['reason']])
      .toSorted()

  beforeAll(async () => {
    one = await begin(unit, YEAR)
    two = await begin(other, YEAR)
    for (const id of [one, two])
      expect((await write(administrator, '建强基层队伍，培训干部200人。', id)).statusCode).toBe(200)
    await acted(filler, [one], { kind: 'submit' }, 'texts-1')
    await acted(stranger, [two], { kind: 'submit' }, 'texts-1')
  })

  test('is taken back whole by who did it, and by nobody else; what came of it leaves no trace but its record', async () => {
    const back = { kind: 'return', comment: '请核对人数', to: 'unit' }
    await acted(business, [one, two], back, 'texts-2')
    expect((await filing(filler, one)).state).toBe('draft')
    expect(await undone(performance, 'texts-2')).toEqual([])
    expect(await undone(filler, 'texts-2')).toEqual([])
    const all = [
      [one, 'submitted'],
      [two, 'submitted'],
    ]
    expect(await undone(business, 'texts-2')).toEqual(all.toSorted())
    const { history, acts } = await filing(business, one)
    expect(history[0]).toMatchObject({ kind: 'withdraw', undone: 'return', from: 'draft', to: 'submitted' })
    expect(history.some((step) => 'before' in step)).toBe(false)
    expect(acts.map(({ kind }) => kind)).toContain('pass')
    const since = (await filler.get(`/api/statements/${one}/since-return`)).json<TextSinceReturn>()
    expect(since.returned).toBeNull()
    const log = await administrator.get('/api/events?type=filing.undone&size=2')
    expect(eventList.parse(log.json()).rows.map(({ after }) => after?.['undone'])).toEqual([
      'return',
      'return',
    ])
    expect((await undone(business, 'texts-2')).map(([, reason]) => reason)).toEqual(['acted-on', 'acted-on'])
  })

  test('stays where the next has acted, where the unit wrote in it, and after ten minutes, and is named', async () => {
    await act(business, { kind: 'open', task: null }, one)
    expect(await undone(filler, 'texts-1')).toEqual([[one, 'acted-on']])
    await acted(business, [one, two], { kind: 'return', comment: '请核对人数', to: 'unit' }, 'texts-3')
    expect((await write(filler, '建强基层队伍，培训干部300人。', one)).statusCode).toBe(200)
    home.advance(11 * 60_000)
    expect(await undone(business, 'texts-3')).toEqual(
      [
        [one, 'late'],
        [two, 'late'],
      ].toSorted(),
    )
    await acted(filler, [one], { kind: 'submit' }, 'texts-4')
    await acted(business, [one], { kind: 'return', comment: '再核对', to: 'unit' }, 'texts-5')
    expect((await write(filler, '建强基层队伍，培训干部400人。', one)).statusCode).toBe(200)
    expect(await undone(business, 'texts-5')).toEqual([[one, 'acted-on']])
  })
})

describe('when people and units change', () => {
  test('a task that was handed to somebody goes to the successor, and back to its place when the department leaves the office', async () => {
    const text = await begin(other)
    expect((await write(stranger, '修好村道。', text)).statusCode).toBe(200)
    await act(stranger, { kind: 'submit' }, text)
    const leaver = await join(home, '行政科离任', 'finance-office', office)
    const successor = await join(home, '行政科接任', 'finance-office', office)
    await act(business, { kind: 'transfer', target: leaver.id, comment: '' }, text)
    expect(
      handoverView.parse((await administrator.get(`/api/users/${leaver.id}/handover`)).json()),
    ).toMatchObject({ tasks: [], texts: [{ document: text, name: '2026年乡村振兴局绩效文本' }] })
    const answer = await administrator.send('POST', `/api/users/${leaver.id}/handover`, {
      to: successor.id,
      note: '调离',
      leave: true,
    })
    expect(answer.json<HandedOver>()).toMatchObject({ tasks: 1, left: [] })
    expect((await filing(business, text)).holders.find(({ step }) => step === 'business')?.person?.name).toBe(
      '行政科接任',
    )
    const elsewhere = await create({ kind: 'office', code: null, name: '农业科' })
    const farming = await join(home, '农业科审核', 'finance-office', elsewhere)
    expect(await tasks(farming)).toEqual([])
    expect(
      (
        await administrator.send('POST', '/api/organisation', {
          what: { change: 'charge', id: other, office: elsewhere },
          from: '2026-01-01',
          note: '归口调整',
        })
      ).statusCode,
    ).toBe(200)
    expect(await tasks(farming)).toEqual([text])
    expect((await filing(farming, text)).holders.find(({ step }) => step === 'business')?.person).toBeNull()
    expect((await messagesTo(farming))[0]).toEqual(['arrived', text])
    expect((await business.get(`/api/statements/${text}/filing`)).statusCode).toBe(404)
  })
})
