/**
 * The way of targets over HTTP and through the actions: by role, with what is approved locked, and by several
 * at once.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '#actions/accounts/start-session.ts'
import { loadActor } from '#actions/kernel/actor.ts'
import { actOnFiling, actOnFilings, listFilings, readFiling } from '#actions/filing/filings.ts'
import { actOnStatement } from '#actions/statements/filings.ts'
import { undoFilings } from '#actions/filing/undo.ts'
import { listFilingPeople } from '#actions/filing/people.ts'
import { listReviews } from '#actions/review/reviews.ts'
import { compareVersions, listVersions } from '#actions/filing/versions.ts'
import { adjustmentName } from '#text/filing.ts'
import type { ProjectList } from '#api/projects.ts'
import type { Ledger } from '#api/execution/execution.ts'
import {
  filingAct,
  type FilingAct,
  type FilingList,
  type FilingsActed,
  type FilingView,
} from '#api/filing/filings.ts'
import type { DraftView } from '#api/writing/drafts.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { usualDeadlines } from '#core/calendar/deadline.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { ROLES_AT_A_PLACE, type Role } from '#core/kernel/roles.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { insertPost } from '#store/accounts/posts.ts'
import { insertUser } from '#store/accounts/users.ts'
import { cookieName } from '#server/session.ts'
import type { Member } from '../../../../test/support/people.ts'
import { sampleBytes, startApp, type TestApp } from '../../../../test/support/app.ts'

let home: TestApp
let document = ''
let units: readonly string[] = []
/** Projects without open errors, each used by one test. */
let clean: string[] = []
let faulty = ''
const people = new Map<string, Actor>()

const PEOPLE: readonly (readonly [string, Role])[] = [
  ['filler', 'unit-filler'],
  ['department', 'department-reviewer'],
  ['business', 'finance-office'],
  ['performance', 'performance-office'],
  ['chief', 'performance-office'],
  ['watcher', 'reader'],
]

async function join(name: string, role: Role): Promise<Actor> {
  const id = randomUUID()
  await insertUser(home.context.store.of(home.region).db, {
    id,
    account: name,
    name,
    active: true,
    passwordHash: 'x',
    mustChangePassword: false,
    createdAt: new Date(),
  })
  const { db } = home.context.store.of(home.region)
  for (const unit of ROLES_AT_A_PLACE.has(role) ? units : [null])
    await insertPost(db, {
      id: randomUUID(),
      user: id,
      role,
      unit,
      since: new Date(),
      givenBy: null,
    })
  return loadActor(db, { id, active: true })
}

/** The same person over HTTP. */
async function member(name: string): Promise<Pick<Member, 'send'>> {
  const { context, region } = home
  const { db } = context.store.of(region)
  const cookie = `${cookieName(region)}=${await startSession(context, db, { region, id: who(name).id })}`
  return {
    send: (method, url, payload = {}) =>
      home.app.inject({ method, url, headers: { cookie, [REQUEST_HEADER]: '1' }, payload }),
  }
}

const who = (name: string): Actor => {
  const actor = people.get(name)
  if (actor === undefined) throw new Error(name)
  return actor
}

beforeAll(async () => {
  home = await startApp()
  document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  const rows = await home.context.store.whole.db
    .selectFrom('projects')
    .select(['project_id', 'unit_id', 'errors'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  units = [...new Set(rows.flatMap(({ unit_id }) => unit_id ?? []))]
  // One has errors, whatever the rules say of the sample today.
  faulty = rows[0]?.project_id ?? ''
  clean = rows.slice(1).map(({ project_id }) => project_id)
  await home.context.store.whole.db
    .updateTable('projects')
    .set({ errors: 2 })
    .where('project_id', '=', faulty)
    .execute()
  for (const [name, role] of PEOPLE) people.set(name, await join(name, role))
}, 120_000)
afterAll(() => home.close())

/** Without errors, whatever the rules say of the sample today, and with a conclusion. */
async function reviewed(project: string, grade: '优' | '良' | '中' | '差' = '优'): Promise<string> {
  const put = await home.administrator.send('PUT', `/api/reviews/${project}/opinion`, {
    comment: '已审',
    conclusion: grade,
  })
  expect(put.statusCode, put.body).toBe(200)
  await home.context.store.whole.db
    .updateTable('projects')
    .set({ errors: 0 })
    .where('project_id', '=', project)
    .execute()
  return project
}

function next(grade: '优' | '良' | '中' | '差' = '优'): Promise<string> {
  return reviewed(clean.shift() ?? '', grade)
}

type Wish = { readonly kind: FilingAct['kind']; readonly [key: string]: unknown }

async function tried(
  name: string,
  project: string,
  wish: Wish,
  more: { request?: string; steps?: number } = {},
): Promise<FilingView | Problem> {
  const acted = await actOnFiling(home.context, who(name), {
    id: project,
    act: filingAct.parse(wish),
    request: more.request ?? null,
    steps: more.steps ?? null,
  })
  return acted.ok ? acted.value : acted.error
}

async function done(name: string, project: string, wish: Wish): Promise<FilingView> {
  const view = await tried(name, project, wish)
  if (!('state' in view)) throw new Error(`${wish.kind}: ${JSON.stringify(view)}`)
  return view
}

const APPROVE = { kind: 'approve', approval: { number: '财预〔2026〕1号', date: '2026-01-31' } } as const

async function approve(project: string): Promise<FilingView> {
  await done('filler', project, { kind: 'submit' })
  await done('department', project, { kind: 'pass' })
  await done('performance', project, { kind: 'pass' })
  await done('business', project, { kind: 'pass' })
  return done('chief', project, APPROVE)
}

const edit = async (project: string, after: string) => {
  const { project_id: _, ...row } = await home.context.store.whole.db
    .selectFrom('projects')
    .select(['project_id', 'position', 'name'])
    .where('project_id', '=', project)
    .executeTakeFirstOrThrow()
  return home.administrator.send('POST', `/api/documents/${document}/edits`, {
    project: row.position,
    indicator: null,
    field: 'name',
    before: row.name,
    after,
  })
}

describe('the whole way', () => {
  test('goes from the draft through every hand to the approved version, each step with its record and its event', async () => {
    const project = await next()
    const view = await approve(project)
    expect(view).toMatchObject({ state: 'approved', version: 1, holders: [] })
    expect(view.history.map(({ kind, actorName, role }) => [kind, actorName, role])).toEqual([
      ['approve', 'chief', 'performance-office'],
      ['pass', 'business', 'finance-office'],
      ['pass', 'performance', 'performance-office'],
      ['pass', 'department', 'department-reviewer'],
      ['submit', 'filler', 'unit-filler'],
    ])
    // With the unit of the post, for who knows nobody there.
    const at = { name: expect.any(String) as string }
    expect(view.history.at(-1)?.posts).toContainEqual({ role: 'unit-filler', unit: at })
    expect(view.history[0]?.posts).toEqual([{ role: 'performance-office', unit: null }])
    const events = (await home.administrator.get(`/api/events?type=filing.approved`)).json() as {
      rows: { subject: string; after: Record<string, unknown> }[]
    }
    expect(events.rows).toMatchObject([
      {
        subject: `project:${project}`,
        after: { state: 'approved', approval: '财预〔2026〕1号', date: '2026-01-31', version: 1 },
      },
    ])
  })

  test('errors keep it from being sent in; the draft can be changed', async () => {
    expect(await tried('filler', faulty, { kind: 'submit' })).toMatchObject({
      code: 'filing-refused',
      values: { reason: 'errors-open', count: 2 },
    })
  })

  test('中 and 差 pass nobody', async () => {
    for (const [grade, reason] of [
      ['中', 'grade-returns'],
      ['差', 'grade-blocks'],
    ] as const) {
      const project = await next(grade)
      await done('filler', project, { kind: 'submit' })
      expect(await tried('department', project, { kind: 'pass', comment: '同意' })).toMatchObject({
        code: 'filing-refused',
        values: { reason },
      })
      expect(await done('department', project, { kind: 'return', comment: '重新填报' })).toMatchObject({
        state: 'draft',
      })
    }
  })

  test('is closed to readers, and to units of others', async () => {
    const project = await next()
    expect(await tried('watcher', project, { kind: 'submit' })).toMatchObject({ code: 'not-allowed' })
    const stranger: Actor = {
      ...who('filler'),
      posts: [{ role: 'unit-filler', units: new Set([randomUUID()]) }],
    }
    const acted = await actOnFiling(home.context, stranger, {
      id: project,
      act: { kind: 'submit', comment: '' },
      request: null,
      steps: null,
    })
    expect(acted).toMatchObject({ ok: false, error: { code: 'project-not-found' } })
    expect(await readFiling(home.context, stranger, { id: project })).toMatchObject({
      ok: false,
      error: { code: 'project-not-found' },
    })
    const list = await listFilings(home.context, stranger, {
      box: 'all',
      sort: 'exposure',
      page: 1,
      size: 10,
    })
    expect(list.ok && list.value.total).toBe(0)
  })
})

describe('what a page gets', () => {
  test('the whole way with what is done and open, and what the caller cannot do yet', async () => {
    const project = await next('中')
    const sent = await done('filler', project, { kind: 'submit' })
    expect(
      sent.way.map(({ kind, steps }) => [kind, ...steps.map(({ id, standing }) => `${id} ${standing}`)]),
    ).toEqual([
      ['department', 'department open'],
      ['finance', 'business ahead', 'performance ahead'],
      ['finance', 'approval ahead'],
    ])
    const seen = await readFiling(home.context, who('department'), { id: project })
    expect(seen.ok && seen.value.barred).toEqual([
      { kind: 'pass', refusal: { code: 'grade-returns', values: {} } },
    ])
    const watched = await readFiling(home.context, who('watcher'), { id: project })
    expect(watched.ok && [watched.value.acts, watched.value.barred]).toEqual([[], []])
  })

  test('a task can be handed to those who could take it, and to nobody else', async () => {
    const project = await next()
    await done('filler', project, { kind: 'submit' })
    await done('department', project, { kind: 'pass' })
    const people = await listFilingPeople(home.context, who('performance'), {
      id: project,
      kind: 'transfer',
      task: null,
    })
    const names = people.ok ? people.value.rows.map(({ name }) => name) : []
    expect(names).toContain('chief')
    for (const name of ['filler', 'department', 'watcher', 'performance']) expect(names).not.toContain(name)
    // Who looks after the system may be in at every step, and is nobody's colleague there.
    expect(names).not.toContain('系统管理员')
    const toOneself = {
      act: filingAct.parse({ kind: 'transfer', target: who('performance').id }),
      request: null,
      steps: null,
    }
    expect(await actOnFiling(home.context, who('performance'), { id: project, ...toOneself })).toMatchObject({
      ok: false,
      error: { code: 'filing-refused', values: { reason: 'target-same' } },
    })
    expect(
      await listFilingPeople(home.context, who('watcher'), { id: project, kind: 'transfer', task: null }),
    ).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })
})

describe('what is approved', () => {
  let adjusted = ''
  test('is changed, read again, removed or taken back by nobody; an adjustment makes the next version', async () => {
    const project = await next()
    await approve(project)
    expect((await edit(project, '改名')).json()).toMatchObject({ code: 'approved-locked' })
    expect((await home.administrator.send('DELETE', `/api/documents/${document}`)).json()).toMatchObject({
      code: 'approved-locked',
    })
    expect(
      (await home.administrator.send('POST', `/api/documents/${document}/read-again`)).json(),
    ).toMatchObject({ code: 'approved-locked' })
    const adjusting = await done('filler', project, { kind: 'adjust', comment: '预算调减' })
    expect(adjusting).toMatchObject({ state: 'adjusting', version: 1 })
    // The list 绩效目标 marks it by the version that was approved, whatever state it is in on its way.
    const { rows } = (await home.administrator.get('/api/projects?size=500')).json<ProjectList>()
    const listed = rows.find(({ id }) => id === project)
    expect(listed).toMatchObject({ state: 'adjusting', version: 1 })
    expect(listed && adjustmentName(listed, 'zh-CN')).toBe('调整（第 2 版）')
    const changed = await edit(project, '调整后的项目')
    expect(changed.statusCode, changed.body).toBe(201)
    await reviewed(project)
    expect(await approve(project)).toMatchObject({ state: 'approved', version: 2 })
    adjusted = project
    const versions = await listVersions(home.context, who('watcher'), { id: project })
    expect(versions.ok && versions.value.rows.map(({ number, reason }) => [number, reason])).toEqual([
      [2, '预算调减'],
      [1, ''],
    ])
    const compared = await compareVersions(home.context, who('watcher'), { id: project, from: 1, to: 2 })
    expect(compared.ok && compared.value.change.fields).toMatchObject([
      { path: 'name', after: '调整后的项目' },
    ])
    const now = await compareVersions(home.context, who('watcher'), { id: project, from: 2 })
    expect(now.ok && now.value.change.fields).toEqual([])
    expect(await compareVersions(home.context, who('watcher'), { id: project, from: 3 })).toMatchObject({
      ok: false,
      error: { code: 'version-not-found' },
    })
  })

  test('is under no day of the calendar of its compilation once it is adjusted, at every step of its way', async () => {
    const project = adjusted
    const standing = async () => {
      const { rows } = (await home.administrator.get('/api/filings?box=all&size=200')).json<FilingList>()
      const row = rows.find(({ id }) => id === project)
      return row && { state: row.state, due: row.due }
    }
    const overdue = async () =>
      (await home.administrator.get('/api/filings?box=all&due=over'))
        .json<FilingList>()
        .rows.map(({ id }) => id)
    const lay = async (day: string) => {
      const { version } = (await home.administrator.get('/api/calendar/2026')).json<{ version: number }>()
      const deadlines = usualDeadlines(2026).map((one) => ({ ...one, day }))
      const put = await home.administrator.send('PUT', '/api/calendar/2026', { deadlines, expected: version })
      expect(put.statusCode, put.body).toBe(200)
    }
    const targets = home.context.store.whole.db.updateTable('projects').set({ fiscal_year: 2026 })
    await targets.where('project_id', 'in', [project, faulty]).execute()
    await lay('2025-12-15')
    expect(await overdue()).toEqual([faulty])
    await done('filler', project, { kind: 'adjust', comment: '预算再调减' })
    expect(await standing()).toEqual({ state: 'adjusting', due: null })
    for (const [name, wish] of [
      ['filler', { kind: 'submit' }],
      ['department', { kind: 'pass' }],
      ['performance', { kind: 'pass' }],
      ['business', { kind: 'pass' }],
    ] as const) {
      await reviewed(project)
      await done(name, project, wish)
      expect((await standing())?.due).toBeNull()
      expect(await overdue()).toEqual([faulty])
    }
  })

  test('is there again when its adjustment is given up, whatever was written in it; the log keeps that', async () => {
    const [project, beside] = [await next(), await next()]
    await approve(project)
    const { send: ask } = home.administrator
    const form = async () => (await home.administrator.get(`/api/drafts/${project}`)).json<DraftView>()
    const as = (name: string, kind: 'adjust' | 'abandon') => done(name, project, { kind, comment: '做错了' })
    const before = await form()
    const [first] = before.form.rows.filter(({ id }) => before.listed.includes(id))
    if (first === undefined) throw new Error('a row')
    const write = async () => {
      const { version } = await form()
      const goals = { row: null, field: 'goals' }
      const answer = await ask('PATCH', `/api/drafts/${project}`, {
        request: randomUUID(),
        base: version,
        operations: [
          { kind: 'set', place: goals, before: before.form.head.goals, after: '改写的总体目标' },
          { kind: 'remove', row: first, after: null },
          { kind: 'add', row: { ...first, id: 'n1' }, after: null },
        ],
      })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    await as('filler', 'adjust')
    await write()
    expect((await edit(beside, '不属于这次调整')).statusCode).toBe(201)
    const back = await as('filler', 'abandon')
    expect(back).toMatchObject({ state: 'approved', version: 1, round: 0 })
    expect(back.history[0]).toMatchObject({ kind: 'abandon', from: 'adjusting', to: 'approved' })
    const after = await form()
    expect(after).toMatchObject({ form: before.form, listed: before.listed, refusal: 'approved-locked' })
    const since = async () => compareVersions(home.context, who('watcher'), { id: project, from: 1 })
    expect(await since()).toMatchObject({ ok: true, value: { change: { fields: [], added: [], moved: [] } } })
    const name = async (id: string) =>
      (await home.administrator.get(`/api/projects/${id}`)).json<OpenedProject>().project.name
    expect(await name(beside)).toBe('不属于这次调整')
    const [event] = (await home.administrator.get('/api/events?type=filing.abandoned&size=1')).json<{
      rows: { subject: string; after: { givenUp: string[] } }[]
    }>().rows
    expect(event?.subject).toBe(`project:${project}`)
    expect(event?.after.givenUp.join('；')).toContain('改写的总体目标')

    // It came back from a review: what was said then is no matter of the next adjustment.
    await as('filler', 'adjust')
    await write()
    await reviewed(project)
    await done('filler', project, { kind: 'submit' })
    expect(await tried('filler', project, { kind: 'abandon' })).toMatchObject({
      values: { reason: 'not-in-this-state' },
    })
    await done('department', project, { kind: 'return', comment: '请说明', to: 'unit' })
    expect(await as('filler', 'abandon')).toMatchObject({ state: 'approved', version: 1 })
    expect((await form()).form).toEqual(before.form)
    expect(await as('filler', 'adjust')).toMatchObject({ back: null })
  })

  test('an error that lies in the text of the department, too, is no bar while that text is under review', async () => {
    const project = await next()
    const { db } = home.context.store.whole
    const standing = async () =>
      (await home.administrator.get(`/api/projects/${project}/filing`)).json<FilingView>()
    const [found] = await db
      .selectFrom('findings')
      .select(['finding_id', 'body'])
      .where('document_id', '=', document)
      .where('project_id', '=', project)
      .execute()
    if (found === undefined) throw new Error('a finding')
    const raise = (rule: string) =>
      db
        .updateTable('findings')
        .set({
          rule,
          severity: 'error',
          touched: [project],
          body: JSON.stringify({ ...found.body, rule, severity: 'error' }),
        })
        .where('finding_id', '=', found.finding_id)
        .execute()
    await db.updateTable('projects').set({ errors: 1 }).where('project_id', '=', project).execute()
    await raise('narrative-table-conflict')
    // The text can be written in: the two are made to agree before.
    expect(await standing()).toMatchObject({ errors: 1, held: null, textHeld: false })
    expect(await tried('filler', project, { kind: 'submit' })).toMatchObject({
      values: { reason: 'errors-open', count: 1 },
    })
    await db
      .updateTable('findings')
      .set({ severity: 'advice', body: sql`jsonb_set(body::jsonb, '{severity}', '"advice"')::json` })
      .where('document_id', '=', document)
      .where('project_id', 'is', null)
      .execute()
    const ofText = (kind: 'submit' | 'withdraw') =>
      actOnStatement(home.context, who('filler'), {
        id: document,
        act: filingAct.parse({ kind }),
        request: null,
        steps: null,
      })
    const text = await ofText('submit')
    expect(text).toMatchObject({ ok: true, value: { state: 'submitted' } })
    expect(await standing()).toMatchObject({
      errors: 0,
      held: { document, state: 'submitted', errors: 1 },
      barred: [],
    })
    // What the target alone is to blame for keeps it back as before; of an error that comes it is known before.
    await raise('value-no-unit')
    expect(await standing()).toMatchObject({ errors: 1, held: null, textHeld: true })
    await raise('narrative-table-conflict')
    expect(await done('filler', project, { kind: 'submit' })).toMatchObject({ state: 'submitted' })
    const row = await db
      .selectFrom('projects')
      .select('errors')
      .where('project_id', '=', project)
      .executeTakeFirst()
    expect(row?.errors).toBe(1)
    expect(await ofText('withdraw')).toMatchObject({ ok: true, value: { state: 'draft' } })
  })

  test('money and target go together: an adjustment that changes 预算数 books the change, and a change asks for the target', async () => {
    const project = await next()
    await approve(project)
    const { paper, budget, position } = await home.context.store.whole.db
      .selectFrom('projects')
      .select(['paper', 'budget', 'position'])
      .where('project_id', '=', project)
      .executeTakeFirstOrThrow()
    const ledger = async () =>
      (await home.administrator.get(`/api/projects/${project}/execution?day=2026-12-31`)).json<Ledger>()
    const first = await ledger()
    expect(first).toMatchObject({
      execution: { initial: budget, changes: '0', budget },
      target: { version: 1, budget, asked: false },
    })
    // The money first: the target is asked for, and its adjustment books nothing twice.
    const plus = await home.administrator.send('POST', `/api/projects/${project}/budget-changes`, {
      day: `${first.year}-06-30`,
      amount: '1000000',
      fund: 'fiscal',
      kind: 'supplement',
      approvalNumber: '财预〔2025〕30号',
      reason: '追加',
    })
    expect(plus.json()).toMatchObject({ target: { asked: true }, changes: [{ version: null }] })
    const asked = async () =>
      (await home.administrator.get(`/api/projects/${project}/filing`)).json<FilingView>().budgetChange
    const raised = String(BigInt(budget ?? '0') + 1_000_000n)
    expect(await asked()).toMatchObject({ total: raised, follows: false })
    const set = async (total: bigint) => {
      const [before, after] = [
        (
          await home.context.store.whole.db
            .selectFrom('projects')
            .select('paper')
            .where('project_id', '=', project)
            .executeTakeFirstOrThrow()
        ).paper.budget,
        formatMoney(fen(total), '万元'),
      ]
      for (const field of ['budget.total', 'budget.fiscal'] as const)
        expect(
          (
            await home.administrator.send('POST', `/api/documents/${document}/edits`, {
              project: position,
              indicator: null,
              field,
              before: field === 'budget.total' ? before.total : before.fiscal,
              after,
            })
          ).statusCode,
        ).toBe(201)
      if (paper.budget.other !== null && paper.budget.other !== '0')
        expect(
          (
            await home.administrator.send('POST', `/api/documents/${document}/edits`, {
              project: position,
              indicator: null,
              field: 'budget.other',
              before: before.other,
              after: '0',
            })
          ).statusCode,
        ).toBeLessThan(300)
    }
    const adjustTo = async (total: bigint, why: string) => {
      await done('filler', project, { kind: 'adjust', comment: why })
      const before = await asked()
      await set(total)
      // From the beginning on it is known whether the target follows.
      if (before !== null) expect([before.follows, await asked()]).toMatchObject([false, { follows: true }])
      await reviewed(project)
      await approve(project)
    }
    const whole = BigInt(budget ?? '0')
    await adjustTo(whole + 1_000_000n, '随预算追加')
    const followed = await ledger()
    expect(await asked()).toBeNull()
    expect(followed).toMatchObject({
      execution: { budget: String(whole + 1_000_000n) },
      target: { version: 2, asked: false },
    })
    expect(
      followed.changes.find(({ approvalNumber }) => approvalNumber === '财预〔2025〕30号'),
    ).toMatchObject({ version: 2 })
    // The target first: the approval brings the change, with its number, reason and version.
    await adjustTo(whole - 500_000n, '压减')
    const cut = await ledger()
    expect(cut).toMatchObject({
      execution: { initial: String(whole), budget: String(whole - 500_000n) },
      target: { version: 3, asked: false },
    })
    expect(cut.changes.at(-1)).toMatchObject({
      kind: 'cut',
      amount: '-1500000',
      approvalNumber: '财预〔2026〕1号',
      reason: '压减',
      version: 3,
    })
    // What the fund has paid cannot be taken from it: the approval is refused, and nothing of it stays.
    const paid = await home.administrator.send('POST', `/api/projects/${project}/payments`, {
      voucher: 'V1',
      day: `${first.year}-12-31`,
      amount: String(whole - 500_000n),
      fund: 'fiscal',
      purpose: '',
    })
    expect(paid.statusCode, paid.body).toBe(200)
    await expect(adjustTo(whole - 600_000n, '再压减')).rejects.toThrow(/row-below-paid|money-refused/u)
    // It is said before: in the way of the target, and among its findings, with both figures and the day.
    const view = (await home.administrator.get(`/api/projects/${project}/filing`)).json<FilingView>()
    expect(view.belowPaid).toEqual({
      of: 'total',
      budget: String(whole - 600_000n),
      paid: String(whole - 500_000n),
      carryover: '0',
      day: `${first.year}-12-31`,
    })
    const found = await home.context.store.whole.db
      .selectFrom('findings')
      .select('rule')
      .where(sql<boolean>`${project}::uuid = any(touched)`)
      .where('rule', '=', 'budget-below-paid')
      .execute()
    expect(found).toHaveLength(1)
    expect(await ledger()).toMatchObject({
      execution: { budget: String(whole - 500_000n) },
      target: { version: 3 },
    })
  })

  test('is not replaced by another version of its document, nor what is under review', async () => {
    const name = '002-乡村振兴局.txt'
    const older = (await home.importSample(name)).result?.document ?? ''
    const { project_id } = await home.context.store.whole.db
      .selectFrom('projects')
      .select('project_id')
      .where('document_id', '=', older)
      .orderBy('position')
      .executeTakeFirstOrThrow()
    await reviewed(project_id)
    const everywhere: Actor = { ...who('filler'), posts: [{ role: 'unit-filler', units: 'all' }] }
    expect(
      await actOnFiling(home.context, everywhere, {
        id: project_id,
        act: { kind: 'submit', comment: '' },
        request: null,
        steps: null,
      }),
    ).toMatchObject({ ok: true })
    const accepted = (
      await home.administrator.upload(
        name,
        Buffer.from((await sampleBytes(name)).toString('utf8').replace('≥95%', '≥98%')),
      )
    ).json<{ job: string }>()
    const job = await home.finish(accepted.job)
    expect(job.state).toBe('needs-decision')
    const decide = (decision: string) =>
      home.administrator.send('POST', `/api/jobs/${job.id}/decide`, { decision })
    expect((await decide('replace')).json()).toMatchObject({ code: 'under-review' })
    expect((await decide('discard')).statusCode).toBe(200)
    expect(await readFiling(home.context, everywhere, { id: project_id })).toMatchObject({
      ok: true,
      value: { state: 'submitted' },
    })
  })

  test('so is what is under review; who wrote it does not review it', async () => {
    const project = await next()
    expect((await edit(project, '管理员改的名')).statusCode).toBe(201)
    await reviewed(project)
    await done('filler', project, { kind: 'submit' })
    expect((await edit(project, '又改')).json()).toMatchObject({ code: 'under-review' })
    const passed = await home.administrator.send('POST', `/api/projects/${project}/filing`, {
      act: { kind: 'pass' },
    })
    expect([passed.statusCode, passed.json()]).toMatchObject([
      409,
      { code: 'filing-refused', values: { reason: 'four-eyes' } },
    ])
  })
})

describe('several at once', () => {
  test('of acts that meet exactly one is done, the others are refused', async () => {
    const project = await next()
    await done('filler', project, { kind: 'submit' })
    const outcomes = await Promise.all([
      ...Array.from({ length: 4 }, () => tried('department', project, { kind: 'pass' })),
      ...Array.from({ length: 2 }, () => tried('department', project, { kind: 'return', comment: '退' })),
      tried('filler', project, { kind: 'withdraw' }),
    ])
    expect(outcomes.filter((one) => 'state' in one)).toHaveLength(1)
    for (const one of outcomes) if (!('state' in one)) expect(one.code).toBe('filing-refused')
    const view = await readFiling(home.context, who('watcher'), { id: project })
    expect(view.ok && view.value.history.map(({ number }) => number)).toEqual([2, 1])
  })

  test('what is sent twice under one name is done once; what was seen too early is not done', async () => {
    const project = await next()
    const sent = await tried('filler', project, { kind: 'submit' }, { request: 'r-1', steps: 0 })
    expect(sent).toMatchObject({ state: 'submitted', steps: 1 })
    expect(await tried('filler', project, { kind: 'submit' }, { request: 'r-1', steps: 0 })).toEqual(sent)
    expect(await tried('department', project, { kind: 'pass' }, { steps: 0 })).toMatchObject({
      code: 'filing-changed',
    })
  })

  test('one’s own opening is no change that one was too late for; another’s is', async () => {
    const project = await next()
    await tried('filler', project, { kind: 'submit' }, { steps: 0 })
    expect(await tried('department', project, { kind: 'open' })).toMatchObject({ steps: 2 })
    expect(await tried('department', project, { kind: 'pass' }, { steps: 1 })).toMatchObject({
      state: 'finance-review',
      steps: 3,
    })
    expect(await tried('business', project, { kind: 'pass' }, { steps: 1 })).toMatchObject({
      code: 'filing-changed',
    })
  })

  test('a batch does what it can', async () => {
    const [one, two] = [await next(), await next()]
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 2 })
      .where('project_id', '=', faulty)
      .execute()
    const batch = (name: string, act: Wish) =>
      actOnFilings(home.context, who(name), {
        projects: [one, faulty, two, randomUUID()],
        act: filingAct.parse(act),
        request: null,
      })
    const sent = await batch('filler', { kind: 'submit' })
    expect(sent.ok && sent.value.done, JSON.stringify(sent)).toBe(2)
    expect(
      sent.ok && sent.value.results.map((result) => (result.ok ? result.state : result.problem.code)),
    ).toEqual(['submitted', 'filing-refused', 'submitted', 'project-not-found'])
    await home.context.store.whole.db
      .updateTable('reviews')
      .set({ heap: 'clean' })
      .where('project_id', '=', one)
      .execute()
    await home.context.store.whole.db
      .updateTable('reviews')
      .set({ heap: 'person' })
      .where('project_id', '=', two)
      .execute()
    const passed = await batch('department', { kind: 'pass' })
    expect(
      passed.ok && passed.value.results.map((result) => (result.ok ? result.state : result.problem.code)),
    ).toEqual(['finance-review', 'filing-refused', 'filing-not-clean', 'project-not-found'])
    const returned = await batch('department', { kind: 'return', to: 'unit', comment: '指标值请补单位' })
    expect(returned.ok && returned.value.done).toBe(1)
  })
})

describe('what an act on several would come to', () => {
  type Asked = { readonly projects: readonly string[]; readonly kind: string; readonly said?: boolean }
  const foretold = async (name: string, asked: Asked) => {
    const answer = await (await member(name)).send('POST', '/api/filings/forecast', asked)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer
      .json<FilingsActed>()
      .results.map((one) => (one.ok ? one.state : (one.problem.values['reason'] ?? one.problem.code)))
  }
  const kept = async () =>
    JSON.stringify(
      await Promise.all(
        (['filings', 'filing_steps', 'messages', 'events'] as const).map((table) =>
          home.context.store.whole.db.selectFrom(table).selectAll().execute(),
        ),
      ),
    )
  const heap = (project: string, to: 'clean' | 'person') =>
    home.context.store.whole.db
      .updateTable('reviews')
      .set({ heap: to })
      .where('project_id', '=', project)
      .execute()

  test('is what the act then answers, each with its reason, and nothing of it stays', async () => {
    const project = await next()
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 2 })
      .where('project_id', '=', faulty)
      .execute()
    const projects = [project, faulty, randomUUID()]
    const before = await kept()
    expect(await foretold('filler', { projects, kind: 'submit' })).toEqual([
      'submitted',
      'errors-open',
      'project-not-found',
    ])
    expect(await foretold('filler', { projects, kind: 'return', said: true })).toEqual([
      'not-in-this-state',
      'not-in-this-state',
      'project-not-found',
    ])
    expect(await kept()).toBe(before)
    await done('filler', project, { kind: 'submit' })
    await heap(project, 'person')
    expect(await foretold('department', { projects: [project], kind: 'pass' })).toEqual(['filing-not-clean'])
    await heap(project, 'clean')
    expect(await foretold('department', { projects: [project], kind: 'pass' })).toEqual(['finance-review'])
    // Nobody approves what is not at the approval.
    expect(await foretold('chief', { projects: [project], kind: 'approve' })).toEqual(['not-at-approval'])
  })

  test('what only waits for its approval is said to, whatever it has open, and an approval is foretold', async () => {
    const project = await next()
    await done('filler', project, { kind: 'submit' })
    await done('department', project, { kind: 'pass' })
    await done('performance', project, { kind: 'pass' })
    await done('business', project, { kind: 'pass' })
    for (const to of ['clean', 'person'] as const) {
      await heap(project, to)
      expect(await foretold('chief', { projects: [project], kind: 'pass' })).toEqual(['awaits-approval'])
    }
    const before = await kept()
    expect(await foretold('chief', { projects: [project], kind: 'approve' })).toEqual(['approved'])
    expect(await kept()).toBe(before)
  })

  test('is told with who has it from then on: the steps that come next, those it goes back to, or its unit', async () => {
    const project = await next()
    const goesTo = async (name: string, kind: string) => {
      const asked = { projects: [project], kind, said: true }
      const answer = await (await member(name)).send('POST', '/api/filings/forecast', asked)
      const [one] = answer.json<FilingsActed>().results
      const to = one?.ok ? one.goesTo : undefined
      return Array.isArray(to) ? to.map(({ id }: { id: string }) => id) : to
    }
    expect(await goesTo('filler', 'submit')).toEqual(['department'])
    await done('filler', project, { kind: 'submit' })
    await heap(project, 'clean')
    expect(await goesTo('department', 'return')).toBe('unit')
    expect(await goesTo('department', 'pass')).toEqual(['business', 'performance'])
    await done('department', project, { kind: 'pass' })
    expect(await goesTo('performance', 'return')).toEqual(['department'])
    // The other of the two steps of this level is still to be taken.
    expect(await goesTo('performance', 'pass')).toEqual(['business'])
    await done('performance', project, { kind: 'pass' })
    await done('business', project, { kind: 'pass' })
    expect(await goesTo('chief', 'approve')).toEqual([])
  })

  test('who may do nothing is told nothing', async () => {
    const answer = await (
      await member('watcher')
    ).send('POST', '/api/filings/forecast', { projects: [randomUUID()], kind: 'submit' })
    expect(answer.statusCode).toBe(403)
  })

  test('良 is passed once something is said', async () => {
    const project = await next('良')
    await done('filler', project, { kind: 'submit' })
    await heap(project, 'clean')
    const asked = { projects: [project], kind: 'pass' } as const
    expect(await foretold('department', asked)).toEqual(['comment-missing'])
    expect(await foretold('department', { ...asked, said: true })).toEqual(['finance-review'])
    // Where something is open nothing that is said helps: that is the reason, whether it is said or not.
    await heap(project, 'person')
    for (const said of [false, true])
      expect(await foretold('department', { ...asked, said })).toEqual(['filing-not-clean'])
  })

  test('looking at a target is not the last that was done with it, and it waits no shorter for that', async () => {
    const project = await next()
    await done('filler', project, { kind: 'submit' })
    const row = async () =>
      (await home.administrator.get('/api/filings?box=all&size=200'))
        .json<FilingList>()
        .rows.find(({ id }) => id === project)
    const before = await row()
    expect(before?.last).toMatchObject({ kind: 'submit' })
    await done('department', project, { kind: 'open' })
    expect(await row()).toMatchObject({
      state: 'department-review',
      last: before?.last,
      since: before?.since,
    })
  })
})

describe('what was done to several', () => {
  const acted = (name: string, projects: readonly string[], request: string, act: Wish) =>
    actOnFilings(home.context, who(name), { projects: [...projects], act: filingAct.parse(act), request })
  const undone = async (name: string, request: string) => {
    const all = await undoFilings(home.context, who(name), { request })
    if (!all.ok) throw new Error(all.error.code)
    return all.value.results.map(
      (one) => [one.id, one.ok ? one.state : one.problem.values['reason']] as const,
    )
  }

  test('is taken back whole by the person who did it, and by nobody else; each leaves its event', async () => {
    const [one, two] = [await next(), await next()]
    await acted('filler', [one, two], 'send-1', { kind: 'submit' })
    await acted('department', [one, two], 'back-1', { kind: 'return', comment: '请补单位', to: 'unit' })
    expect(await undone('business', 'back-1')).toEqual([])
    expect(await undone('filler', 'back-1')).toEqual([])
    expect(await undoFilings(home.context, who('watcher'), { request: 'back-1' })).toMatchObject({
      ok: false,
    })
    expect(new Map(await undone('department', 'back-1'))).toEqual(
      new Map([
        [one, 'submitted'],
        [two, 'submitted'],
      ]),
    )
    const view = await readFiling(home.context, who('department'), { id: one })
    expect(view.ok && view.value.history[0]).toMatchObject({
      kind: 'withdraw',
      undone: 'return',
      from: 'draft',
      to: 'submitted',
    })
    expect(view.ok && view.value.history.some((step) => 'before' in step)).toBe(false)
    expect(view.ok && view.value.acts.map(({ kind }) => kind)).toContain('pass')
    const events = (await home.administrator.get('/api/events?type=filing.undone&size=2')).json<{
      rows: { after: { undone?: string } }[]
    }>()
    expect(events.rows.map(({ after }) => after.undone)).toEqual(['return', 'return'])
    // It is done no second time.
    expect((await undone('department', 'back-1')).map(([, reason]) => reason)).toEqual([
      'acted-on',
      'acted-on',
    ])
  })

  test('stays where the next person acted on it, or the unit wrote in it, and is named', async () => {
    const [one, two] = [await next(), await next()]
    await acted('filler', [one, two], 'send-2', { kind: 'submit' })
    expect(await tried('department', one, { kind: 'open' })).toMatchObject({ state: 'department-review' })
    expect(new Map(await undone('filler', 'send-2'))).toEqual(
      new Map([
        [one, 'acted-on'],
        [two, 'draft'],
      ]),
    )
    await acted('department', [one], 'back-2', { kind: 'return', comment: '请补', to: 'unit' })
    expect((await edit(one, '改过的名')).statusCode).toBe(201)
    expect(await undone('department', 'back-2')).toEqual([[one, 'acted-on']])
  })

  test('is not taken back by a person who has left the post since', async () => {
    const project = await next()
    await acted('filler', [project], 'send-3', { kind: 'submit' })
    const other: Actor = { ...who('filler'), posts: who('department').posts }
    const left = await undoFilings(home.context, other, { request: 'send-3' })
    expect(left).toMatchObject({
      value: { results: [{ problem: { code: 'filing-not-undoable', values: { reason: 'not-yours' } } }] },
    })
  })
})

describe('lists over HTTP', () => {
  test('待我审核 lists the sheets of the targets that wait for the reviewer, and nobody else’s', async () => {
    const project = await next()
    await done('filler', project, { kind: 'submit' })
    const waiting = async (name: string) => {
      const [filings, reviews] = [
        await listFilings(home.context, who(name), { box: 'mine', page: 1, size: 200, sort: 'since' }),
        await listReviews(home.context, who(name), { box: 'mine', page: 1, size: 200 }),
      ]
      if (!filings.ok || !reviews.ok) throw new Error(name)
      return {
        filings: filings.value.rows.map(({ id }) => id).toSorted(),
        reviews: reviews.value.rows.map(({ id }) => id).toSorted(),
      }
    }
    const { filings, reviews } = await waiting('department')
    expect(reviews).toContain(project)
    expect(reviews).toEqual(filings)
    expect((await waiting('watcher')).reviews).toEqual([])
  })

  test('what one person may not approve after a step of the round is said before, and waits for others', async () => {
    const project = await next()
    await done('filler', project, { kind: 'submit' })
    await done('department', project, { kind: 'pass' })
    const view = await readFiling(home.context, who('performance'), { id: project })
    const pass = view.ok ? view.value.acts.find(({ kind }) => kind === 'pass') : undefined
    expect(pass?.givesUp.map(({ id }) => id)).toEqual(['approval'])
    const business = await readFiling(home.context, who('business'), { id: project })
    expect(business.ok && business.value.acts.every(({ givesUp }) => givesUp.length === 0)).toBe(true)
    // So is it of several together, before anything is done.
    await home.context.store.whole.db
      .updateTable('reviews')
      .set({ heap: 'clean' })
      .where('project_id', '=', project)
      .execute()
    const foretold = async (name: string) =>
      (
        await (
          await member(name)
        ).send('POST', '/api/filings/forecast', { projects: [project], kind: 'pass' })
      ).json<FilingsActed>().results
    expect(await foretold('performance')).toMatchObject([{ ok: true, givesUp: [{ id: 'approval' }] }])
    expect((await foretold('business')).map((one) => 'givesUp' in one)).toEqual([false])
    await done('performance', project, { kind: 'pass' })
    await done('business', project, { kind: 'pass' })
    const waits = async (name: string) => {
      const asked = { box: 'mine', page: 1, size: 200 } as const
      const filings = await listFilings(home.context, who(name), { ...asked, sort: 'since' })
      const reviews = await listReviews(home.context, who(name), asked)
      if (!filings.ok || !reviews.ok) throw new Error(name)
      const has = (rows: readonly { readonly id: string }[]) => rows.some(({ id }) => id === project)
      return [has(filings.value.rows), has(reviews.value.rows)]
    }
    expect(await waits('performance')).toEqual([false, false])
    expect(await waits('chief')).toEqual([true, true])
    await done('chief', project, APPROVE)
  })

  test('待办 of the administrator, by state, with totals', async () => {
    const list = (await home.administrator.get('/api/filings?box=all&state=draft')).json<FilingList>()
    expect(list.rows.length).toBe(list.total)
    expect(list.rows.every(({ state }) => state === 'draft')).toBe(true)
    expect(list.states.draft.count).toBe(list.total)
    expect((await home.administrator.get('/api/filings?state=lost')).statusCode).toBe(400)
    expect((await home.reader.get('/api/filings?box=mine')).json<FilingList>().total).toBe(0)
  })

  test('lists what waits for its approval apart from what is still reviewed', async () => {
    const listed = async (query: string) =>
      (await home.administrator.get(`/api/filings?box=all&size=200${query}`)).json<FilingList>().rows
    const [all, approvals, reviews] = [
      await listed(''),
      await listed('&task=approval'),
      await listed('&task=review'),
    ]
    const ids = (rows: FilingList['rows']) => rows.map(({ id }) => id).toSorted()
    // What the tests before left at each of both.
    const ready = all.filter(({ waits }) => waits.includes('approval'))
    const reviewed = all.filter(({ waits }) => waits.length > 0 && !waits.includes('approval'))
    expect([ready.length > 0, reviewed.length > 0]).toEqual([true, true])
    expect(ids(approvals)).toEqual(ids(ready))
    expect(ids(reviews)).toEqual(ids(reviewed))
    expect((await home.administrator.get('/api/filings?task=lost')).statusCode).toBe(400)
    expect(
      (await home.administrator.get('/api/statements/tasks?box=all&task=approval')).json<{ total: number }>()
        .total,
    ).toBe(0)
  })
})
