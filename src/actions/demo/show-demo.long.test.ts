/**
 * The demonstration as `--demo` shows it: people for every role, targets in every state, and nothing of it
 * elsewhere.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import { ROLES } from '#core/kernel/roles.ts'
import { overspentFunds } from '#core/execution/execution.ts'
import { FILING_STATES } from '#core/filing/states.ts'
import { executionAt } from '#store/execution/execution.ts'
import { listFlowVersions } from '#store/filing/flows.ts'
import { ruleSetsInUse } from '#store/rule-sets/rule-sets.ts'
import { listDemoUsers } from '#store/accounts/users.ts'
import { demoUnit } from '#store/demo/demo.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadActor } from '../kernel/actor.ts'
import { beginDraft, readDraftStart } from '../writing/begin-draft.ts'
import { removeDemo } from './demo.ts'
import { DEMO_PEOPLE } from './people.ts'
import { DEMO_LAST_ACTS } from './filings.ts'
import { DEMO_LAST_YEAR, DEMO_NEXT_YEAR, DEMO_UNIT, DEMO_YEAR } from './year.ts'
import { listHanded } from '../delegation/delegations.ts'
import { listAssessments } from '../assessment/assessments.ts'
import { readDepartmentArchive } from '../archive/department-archive.ts'
import { compareEvaluations } from '../evaluation/comparison.ts'
import { listEvaluations } from '../evaluation/evaluations.ts'
import { actOnFiling, listFilings } from '../filing/filings.ts'
import type { Context } from '../kernel/context.ts'
import { readPooledTasks } from '../execution/pooled-budgets.ts'
import { readPrecision } from '../monitoring/warnings.ts'
import { openInstallation, type Installation } from '../installation/open-installation.ts'
import { rescueAccount } from '../accounts/rescue-account.ts'
import { signIn } from '../accounts/sign-in.ts'
import { listStatementTasks } from '../statements/filings.ts'
import { today } from '../kernel/today.ts'
import { DESK_KINDS } from '#core/workbench/desk.ts'
import { ended, sample } from '../../../test/support/context.ts'
import { importDocument } from '../documents/import-document.ts'
import { expectDeskAsLists } from '../../../test/support/desk.ts'

/** Of the demonstration's own department in each of the two years; beside it there is the whole county. */
const OWN_TARGETS = 24
/** Beside them this year: 代编预算. */
const POOLED = 1
/** Evaluations of the demonstration's own department, of others, and of policies: by experts, to their results. */
const FINISHED = 3 + 4 + 1
const EXPERTS = DEMO_PEOPLE.filter(({ role }) => role === 'expert').length
const dataFolder = mkdtempSync(join(tmpdir(), 'jichi-demo-'))
let installation: Installation | null = null
afterAll(async () => {
  await installation?.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function open(): Promise<Installation> {
  const opened = await openAgain()
  installation = opened
  await opened.startJobs()
  return opened
}

/** As another process on the same data does, and every command of the command line. */
async function openAgain(): Promise<Installation> {
  const opened = await openInstallation({
    root: resolve(import.meta.dirname, '..', '..', '..'),
    version: 'test',
    databaseUrl: null,
    dataFolder,
    onFault: (cause) => {
      throw cause
    },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

async function accountsOf({ context }: Installation): Promise<readonly DemoAccount[]> {
  await expect.poll(() => context.demoAccounts?.().length ?? 0, { timeout: 240_000 }).toBeGreaterThan(0)
  return context.demoAccounts?.() ?? []
}

/** Of everybody, each held against the lists. */
async function deskCounts({ context, administrator }: Installation) {
  const { db } = context.store.of((await administrator())?.region ?? '')
  const counted = []
  const own = new Set(DEMO_PEOPLE.map(({ account }) => account))
  for (const user of (await listDemoUsers(db)).filter(({ account }) => own.has(account))) {
    const role = DEMO_PEOPLE.find(({ account }) => account === user.account)?.role
    const counts = await expectDeskAsLists(context, await loadActor(db, user), DEMO_YEARS, user.account)
    counted.push({ role, counts })
  }
  return counted
}
const DEMO_YEARS = [DEMO_LAST_YEAR, DEMO_YEAR, DEMO_NEXT_YEAR]

const ownUnit = async (db: Db) => {
  const unit = await demoUnit(db, DEMO_UNIT)
  if (unit === null) throw new Error('the own department')
  return unit
}

const enter = ({ context }: Installation, { account, password }: Pick<DemoAccount, 'account' | 'password'>) =>
  signIn(context, { account, password, address: '127.0.0.1', agent: 'test' })

/** Projects that go on in the year to come. */
const CONTINUED = 44
/** Of them wait for the head of the unit. */
const WITH_HEAD = 2
/** At the department: half of them, but those that wait for the head and the one that came back. */
const QUEUE = CONTINUED / 2 - WITH_HEAD - 1
const many = (count: number, state: string) => Array.from({ length: count }, () => state)

test('every role has an account, every state has targets; another start keeps them and takes the password; removing it switches all off, and nothing else does', async () => {
  const first = await open()
  expect(await first.loadDemo()).toBe(true)
  const accounts = await accountsOf(first)
  // An administrator is there from the founding.
  expect(new Set(accounts.map(({ role }) => role))).toEqual(
    new Set(ROLES.filter((role) => role !== 'administrator')),
  )
  for (const account of accounts)
    expect(await enter(first, account), account.account).toMatchObject({ ok: true, value: { next: 'done' } })

  const region = (await first.administrator())?.region ?? ''
  const { db } = first.context.store.of(region)
  const sent = async ({ context: { store } }: Installation, year: number) =>
    (
      await store
        .of(region)
        .db.selectFrom('filings as f')
        .innerJoin('projects as p', 'p.project_id', 'f.project_id')
        .innerJoin('documents as d', 'd.document_id', 'p.document_id')
        .select('f.state')
        .where('p.unit_id', '=', await ownUnit(store.of(region).db))
        .where('p.fiscal_year', '=', year)
        .where('d.file', 'not like', '%经常性项目%')
        .where('f.steps', '>', 0)
        .execute()
    )
      .map(({ state }) => state)
      .toSorted()
  // What runs was approved; what is applied for stands everywhere else.
  const ends = [
    ...DEMO_LAST_ACTS.map((way) => way.ends),
    ...many(OWN_TARGETS + POOLED - DEMO_LAST_ACTS.length, 'approved'),
  ].toSorted()
  expect(await sent(first, DEMO_YEAR)).toEqual(ends)
  // None of its own department's was closed within its year.
  expect(new Set([...ends, ...(await sent(first, DEMO_NEXT_YEAR))])).toEqual(
    new Set(FILING_STATES.filter((state) => state !== 'closed')),
  )
  // Nothing of other places is in the county's lists and figures; the header names it.
  expect(
    await db
      .selectFrom('documents')
      .select('file')
      .where('region_code', 'is distinct from', '139901')
      .execute(),
  ).toEqual([])
  expect(await db.selectFrom('regions').select(['code', 'name']).execute()).toEqual([
    { code: '139901', name: '安澜县' },
  ])
  // Each who has a part in the way finds something to do, which is not long past whenever the demonstration
  // is started.
  for (const { account } of DEMO_PEOPLE.slice(0, 6)) {
    const user = (await listDemoUsers(db)).find((one) => one.account === account)
    if (user === undefined) throw new Error(account)
    const mine = await listFilings(first.context, await loadActor(db, user), {
      box: 'mine',
      sort: 'exposure',
      page: 1,
      size: 100,
    })
    expect(mine.ok && mine.value.total, account).toBeGreaterThan(0)
    expect(
      mine.ok &&
        mine.value.rows.flatMap(({ due }) =>
          due !== null && due.day < today(first.context) ? [due.day] : [],
        ),
      account,
    ).toEqual([])
  }
  // Departments' texts too: each state of the way has one, and each who has a part finds one; a head of a unit
  // has none before it is sent in.
  const texts = async () =>
    (
      await db
        .selectFrom('statement_filings as f')
        .innerJoin('documents as d', 'd.document_id', 'f.document_id')
        .innerJoin('budget_units as u', 'u.unit_id', 'd.unit_id')
        .select(['f.state', 'f.version'])
        .where('u.code', 'in', [DEMO_UNIT, '303002'])
        .execute()
    )
      .map(({ state, version }) => `${state} ${version}`)
      .toSorted()
  await expect
    .poll(texts, { timeout: 120_000 })
    .toEqual(['approved 1', 'approved 2', 'department-review 0', 'draft 0'])
  for (const { account } of DEMO_PEOPLE.slice(0, 6).filter((one) => one.account !== 'fuzeren')) {
    const user = (await listDemoUsers(db)).find((one) => one.account === account)
    const found =
      user === undefined
        ? null
        : await listStatementTasks(first.context, await loadActor(db, user), {
            box: 'mine',
            sort: 'due',
            page: 1,
            size: 100,
          })
    expect(found?.ok === true && found.value.rows.length, account).toBeGreaterThan(0)
  }
  const said = await db
    .selectFrom('place_comments')
    .select(['state', 'suggestion'])
    .where('project_id', 'is', null)
    .execute()
  expect(said.map(({ state, suggestion }) => [state, suggestion !== null]).toSorted()).toEqual([
    ['open', false],
    ['open', true],
  ])
  const filler = (await listDemoUsers(db)).find(({ account }) => account === 'keshi')
  if (filler === undefined) throw new Error('keshi')
  expect(await listHanded(first.context, await loadActor(db, filler))).toMatchObject({
    ok: true,
    value: { rows: [{}] },
  })
  // Last year was evaluated, this year is watched at two marks, and what went wrong is being mended.
  const lived = async () => ({
    evaluated: (
      await db
        .selectFrom('self_evaluations')
        .select('state')
        .distinct()
        .where('fiscal_year', '=', DEMO_LAST_YEAR)
        .execute()
    )
      .map(({ state }) => state)
      .toSorted(),
    rounds: (
      await db.selectFrom('monitoring_rounds').select('mark').where('fiscal_year', '=', DEMO_YEAR).execute()
    )
      .map(({ mark }) => mark)
      .toSorted(),
    sheets: (await db.selectFrom('monitoring_sheets').select('state').distinct().execute())
      .map(({ state }) => state)
      .toSorted(),
    rectified: (await db.selectFrom('rectifications').select('state').distinct().execute())
      .map(({ state }) => state)
      .toSorted(),
  })
  await expect.poll(lived, { timeout: 180_000, interval: 1000 }).toEqual({
    evaluated: ['checking', 'confirmed', 'confirming', 'filling'],
    rounds: ['june', 'march', 'october'],
    sheets: ['department', 'draft', 'final', 'finance'],
    rectified: ['confirmed', 'open', 'replied'],
  })
  const rows = async (table: 'evaluation_judges' | 'assurance_tasks' | 'result_decisions') =>
    (await db.selectFrom(table).select('region_id').execute()).length
  await expect
    .poll(
      async () => [
        await rows('evaluation_judges'),
        await rows('assurance_tasks'),
        (await rows('result_decisions')) > 3,
      ],
      { timeout: 60_000 },
    )
    .toEqual([1 + FINISHED * EXPERTS, 2, true])
  const leads = (await listDemoUsers(db)).find(({ account }) => account === 'jixiao')
  if (leads === undefined) throw new Error('jixiao')
  const bureau = await loadActor(db, leads)
  // Money: marked payments, what came over from last year, 代编预算 that is broken down in part and waits for the
  // rest.
  const paid = await db
    .selectFrom('payments')
    .select(['procurement', 'carryover'])
    .where('fiscal_year', '=', DEMO_YEAR)
    .execute()
  expect([
    paid.filter((one) => one.carryover).length,
    paid.some((one) => one.procurement && !one.carryover),
    paid.some((one) => !one.procurement),
  ]).toEqual([1, true, true])
  // Each fund pays for itself, on every day.
  for (const year of [DEMO_LAST_YEAR, DEMO_YEAR]) {
    for (const month of ['02', '03', '06', '10', '12']) {
      const known = await executionAt(db, { year }, `${year}-${month}-28`)
      expect(
        [...known.values()].filter((execution) => overspentFunds(execution).length > 0),
        `${year}-${month}`,
      ).toEqual([])
    }
    const atEnd = [...(await executionAt(db, { year }, `${year}-12-31`)).values()]
    expect(atEnd.some(({ fiscal }) => fiscal.paid > 0n) && atEnd.some(({ other }) => other.paid > 0n)).toBe(
      true,
    )
  }
  const changes = async () =>
    (
      await db
        .selectFrom('budget_changes as c')
        .innerJoin('projects as p', 'p.project_id', 'c.project_id')
        .select(['c.kind', 'c.amount', 'c.version'])
        .where('p.unit_id', '=', await ownUnit(db))
        .execute()
    )
      .map(({ kind, amount, version }) => [kind, Number(amount) / 1_000_000, version])
      .toSorted()
  expect(await changes()).toEqual([
    ['carryover', 20, null],
    ['cut', -8.5, 2],
    ['transfer', -30, null],
    ['transfer', 30, null],
  ])
  const department = (await listDemoUsers(db)).find(({ account }) => account === 'zhuguan')
  if (department === undefined) throw new Error('zhuguan')
  // The task is of the fiscal year that runs.
  const at: Context = { ...first.context, clock: () => new Date(`${DEMO_YEAR}-06-01T08:00:00+08:00`) }
  expect(await readPooledTasks(at, await loadActor(db, department))).toMatchObject({
    ok: true,
    value: { rows: [{ name: '农业生产救灾代编预算', left: '90000000' }] },
  })
  // An adjustment was approved, one is being written: both change what the target says, with the reason.
  const adjusted = await db
    .selectFrom('filings as f')
    .innerJoin('projects as p', 'p.project_id', 'f.project_id')
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'f.project_id').on('v.number', '=', 1),
    )
    .select(['f.state', 'f.version', 'p.paper', 'v.content'])
    .where('p.fiscal_year', '=', DEMO_YEAR)
    .where('p.unit_id', '=', await ownUnit(db))
    .where(({ or, eb }) => or([eb('f.version', '>', 1), eb('f.state', '=', 'adjusting')]))
    .orderBy('f.version')
    .execute()
  expect(
    adjusted.map(({ state, version, paper, content }) => [
      state,
      version,
      [content, paper].map(({ budget, indicators }) => `${budget.total} ${indicators[3]?.value.text}`),
    ]),
  ).toEqual([
    ['adjusting', 1, ['28.8 ≤4.8万元/个', '24 ≤4万元/个']],
    ['approved', 2, ['93.5 ≤11元/亩', '85 ≤10元/亩']],
  ])
  // 自评 has files that prove their indicators.
  const proved = await db
    .selectFrom('attachments as a')
    .innerJoin('projects as p', 'p.project_id', 'a.project_id')
    .select('a.indicator')
    .where('p.fiscal_year', '=', DEMO_LAST_YEAR)
    .execute()
  expect(proved.map(({ indicator }) => indicator)).toEqual([1, 1, 1])
  // Warnings were judged, so that their precision can be reported; one is muted, one settled.
  expect(await readPrecision(first.context, bureau)).toMatchObject({
    ok: true,
    value: {
      rows: expect.arrayContaining([
        expect.objectContaining({ kind: null, right: 6, falseAlarm: 2, precision: '75.00' }),
      ]),
    },
  })
  const warned = (
    await db
      .selectFrom('monitoring_warnings as w')
      .innerJoin('monitoring_rounds as r', 'r.round_id', 'w.round_id')
      .innerJoin('budget_units as u', 'u.unit_id', 'w.unit_id')
      .select('w.state')
      .where('r.fiscal_year', '=', DEMO_YEAR)
      .where('u.code', 'like', '303%')
      .execute()
  ).map(({ state }) => state)
  expect(['muted', 'decided'].map((state) => warned.filter((one) => one === state).length)).toEqual([1, 1])
  // Evaluations of last year are over; where the experts were stricter than the unit itself, the gap is
  // listed, and the department has an archive.
  const compared = await compareEvaluations(first.context, bureau, {
    year: DEMO_LAST_YEAR,
    page: 1,
    size: 100,
  })
  const gaps = new Set(compared.ok ? compared.value.rows.map(({ kind, listed }) => `${kind} ${listed}`) : [])
  expect([...gaps].toSorted()).toEqual([
    'department false',
    'department true',
    'finance false',
    'finance true',
  ])
  expect(await readDepartmentArchive(first.context, bureau)).toMatchObject({
    ok: true,
    value: {
      rows: expect.arrayContaining([
        expect.objectContaining({
          year: DEMO_LAST_YEAR,
          kind: 'finance',
          files: [expect.objectContaining({})],
        }),
      ]),
    },
  })
  const evaluations = await listEvaluations(first.context, bureau, { year: DEMO_LAST_YEAR })
  expect(evaluations.ok && evaluations.value.rows.map(({ state }) => state)).toEqual([
    'running',
    ...many(FINISHED, 'finished'),
  ])
  // Of next year's new projects one passed its assessment and was sent in; the others are kept back, each by
  // what it lacks.
  const applicant = (await listDemoUsers(db)).find(({ account }) => account === 'tianbao')
  if (applicant === undefined) throw new Error('tianbao')
  const asks = await loadActor(db, applicant)
  const assessed = async () => {
    const listed = await listAssessments(first.context, asks, {
      year: DEMO_NEXT_YEAR,
      box: 'all',
      page: 1,
      size: 20,
    })
    return listed.ok ? listed.value.rows : []
  }
  await expect
    .poll(
      async () =>
        (await assessed())
          .map(({ state, conclusion, refusal }) => [state, conclusion, refusal?.code ?? null])
          .toSorted(),
      { timeout: 60_000 },
    )
    .toEqual([
      ['draft', null, 'assessment-missing'],
      ['none', null, 'assessment-missing'],
      ['signed', 'adjust', 'assessment-changes-open'],
      ['signed', 'refuse', 'assessment-unsupported'],
      ['signed', 'support', null],
      ['submitted', null, 'assessment-unsigned'],
    ])
  // A queue worth the name: what goes on waits with its findings at the department and in the finance bureau.
  await expect
    .poll(() => sent(first, DEMO_NEXT_YEAR), { timeout: 30_000 })
    .toEqual([
      ...many(CONTINUED / 2 - WITH_HEAD - 1, 'department-review'),
      'draft',
      ...many(CONTINUED / 2, 'finance-review'),
      ...many(WITH_HEAD + 1, 'submitted'),
    ])
  for (const account of ['zhuguan', 'yewu', 'jixiao']) {
    const user = (await listDemoUsers(db)).find((one) => one.account === account)
    if (user === undefined) throw new Error(account)
    const mine = await listFilings(first.context, await loadActor(db, user), {
      box: 'mine',
      year: DEMO_NEXT_YEAR,
      sort: 'exposure',
      page: 1,
      size: 100,
    })
    const rows = mine.ok ? mine.value.rows : []
    const found = rows.filter(({ findings }) => findings.error === 0 && findings.warning > 0)
    expect(found.length, account).toBeGreaterThanOrEqual(QUEUE)
    // It is work of many kinds, not one project in many villages.
    const kinds = new Set(found.map(({ name }) => name.slice(-6)))
    expect(kinds.size, account).toBeGreaterThanOrEqual(QUEUE)
  }
  // The head of the unit, too, has some to confirm or to send back.
  const head = (await listDemoUsers(db)).find(({ account }) => account === 'fuzeren')
  if (head === undefined) throw new Error('fuzeren')
  const asHead = await loadActor(db, head)
  const query = { box: 'mine', year: DEMO_NEXT_YEAR, sort: 'exposure', page: 1, size: 100 } as const
  const confirms = await listFilings(first.context, asHead, query)
  const confirming = confirms.ok ? confirms.value.rows.filter(({ state }) => state === 'submitted') : []
  expect(confirming.length).toBeGreaterThan(WITH_HEAD)
  // What each finds on the 工作台 is what the lists of all modules say waits; each module has something for
  // somebody, and who only reads has nothing.
  const waiting = await deskCounts(first)
  for (const kind of DESK_KINDS)
    expect(
      waiting.some(({ counts }) => counts[kind] > 0),
      kind,
    ).toBe(true)
  for (const { counts } of waiting.filter(({ role }) => role === 'reader' || role === 'auditor'))
    expect(Object.values(counts).filter((count) => count > 0)).toEqual([])
  for (const { id, refusal } of (await assessed()).filter((row) => row.refusal !== null)) {
    expect(
      await actOnFiling(first.context, asks, {
        id,
        act: { kind: 'submit', comment: '' },
        request: null,
        steps: null,
      }),
    ).toMatchObject({ ok: false, error: { values: { reason: refusal?.code } } })
  }
  const graded = await db
    .selectFrom('self_evaluations')
    .select('grade')
    .distinct()
    .where('grade', 'is not', null)
    .execute()
  expect(graded.length).toBeGreaterThan(2)
  expect(await sent(first, DEMO_LAST_YEAR)).toEqual(Array.from({ length: OWN_TARGETS }, () => 'approved'))
  // What its people write belongs to it: who tried that is let in at the next start, too.
  const writer = (await listDemoUsers(db)).find(({ account }) => account === 'tianbao')
  if (writer === undefined) throw new Error('tianbao')
  const actor = await loadActor(db, writer)
  const place = await readDraftStart(first.context, actor, { year: 2027 })
  expect(
    await beginDraft(first.context, actor, {
      unit: place.ok ? (place.value.units[0]?.id ?? '') : '',
      year: 2027,
      name: '试填',
      start: { from: 'empty', size: 'full', budget: null },
    }),
  ).toMatchObject({ ok: true })
  await first.close()

  const second = await open()
  await second.loadDemo()
  const [again] = await accountsOf(second)
  const [before] = accounts
  if (again === undefined || before === undefined) throw new Error('no accounts')
  expect(await enter(second, before)).toMatchObject({ ok: false })
  expect(await enter(second, again)).toMatchObject({ ok: true })
  expect(await sent(second, DEMO_YEAR)).toEqual(ends)

  // What is opened beside it, as a demonstration or not, and what is started after it, leaves its accounts as
  // they are.
  const beside = await openAgain()
  expect(await enter(second, again)).toMatchObject({ ok: true })
  expect(await beside.loadDemo()).toBe(true)
  expect([beside.context.demoAccounts?.(), beside.context.demoComing?.()]).toEqual([[], false])
  expect(await rescueAccount(beside.context, 'reader', false)).toMatchObject({ ok: true })
  await beside.close()
  expect(await enter(second, again)).toMatchObject({ ok: true })
  await second.close()
  const ordinary = await open()
  expect(await ordinary.demoPeople()).toBe(DEMO_PEOPLE.length)
  expect(await enter(ordinary, again)).toMatchObject({ ok: true })
  await ordinary.close()
  const fourth = await open()
  expect(await enter(fourth, again)).toMatchObject({ ok: true })
  expect(await fourth.loadDemo()).toBe(true)
  const [last] = await accountsOf(fourth)
  if (last === undefined) throw new Error('no account')

  // One click takes all of it away again: nothing of the years stays behind without its targets.
  const owner = await fourth.administrator()
  if (owner === null) throw new Error('no administrator')
  const left = fourth.context.store.of(region).db
  // What others evaluate is theirs: here one of two projects is, and so is the task.
  const both = await left
    .selectFrom('evaluation_subjects')
    .select(['task_id', 'subject_id'])
    .where('project_id', 'is not', null)
    .where((by) => by('subject_id', 'in', by.selectFrom('evaluation_results').select('subject_id')))
    .execute()
  const real = both.find(({ task_id }) => both.filter((one) => one.task_id === task_id).length > 1)
  if (real === undefined) throw new Error('no task of several projects')
  await left
    .updateTable('evaluation_tasks')
    .set({ created_by: owner.id })
    .where('task_id', '=', real.task_id)
    .execute()
  for (const table of ['evaluation_subjects', 'evaluation_results'] as const)
    await left
      .updateTable(table)
      .set({ project_id: real.subject_id })
      .where('subject_id', '=', real.subject_id)
      .execute()

  expect(await removeDemo(fourth.context, owner)).toMatchObject({ ok: true })
  for (const table of ['evaluation_subjects', 'evaluation_results'] as const)
    expect([table, await left.selectFrom(table).select('subject_id').execute()]).toEqual([
      table,
      [{ subject_id: real.subject_id }],
    ])
  expect(await left.selectFrom('evaluation_tasks').select('task_id').execute()).toEqual([
    { task_id: real.task_id },
  ])
  for (const table of [
    'monitoring_rounds',
    'monitoring_sheets',
    'monitoring_warnings',
    'self_evaluations',
    'rectifications',
    'payments',
    'budget_changes',
    'project_versions',
    'drafts',
    'result_decisions',
    'evaluation_files',
    'attachments',
    'attachment_files',
    'calendars',
    'assurance_measures',
    'assessments',
    'projects',
  ] as const)
    expect([table, await left.selectFrom(table).select('region_id').execute()]).toEqual([table, []])
  expect((await listFlowVersions(left))[0]).toMatchObject({ year: DEMO_NEXT_YEAR, flow: null })
  expect((await ruleSetsInUse(left)).map(({ id }) => id)).not.toContain(`anlan/${DEMO_NEXT_YEAR}`)
  expect(fourth.context.demoAccounts?.()).toEqual([])
  expect(await enter(fourth, last)).toMatchObject({ ok: false })
  await fourth.close()

  const third = await open()
  expect(third.context.demoAccounts?.()).toEqual([])
  expect(await enter(third, last)).toMatchObject({ ok: false })
  expect((await listDemoUsers(third.context.store.of(region).db)).every(({ active }) => !active)).toBe(true)
}, 600_000)

test('where somebody has an account or a document of the own, nobody is let in by the demonstration', async () => {
  const running = installation ?? (await open())
  const region = (await running.administrator())?.region ?? ''
  const { db } = running.context.store.of(region)
  const owner = await running.administrator()
  if (owner === null) throw new Error('no administrator')
  const own = await importDocument(running.context, owner, sample('000-社会工作部.docx'))
  await ended(running.context, region, own.ok && 'job' in own.value ? [own.value.job] : [])
  expect(await running.loadDemo()).toBe(true)
  await expect
    .poll(async () => (await db.selectFrom('documents').select('document_id').execute()).length, {
      timeout: 60_000,
    })
    .toBeGreaterThan(1)
  await expect.poll(() => running.context.demoComing?.(), { timeout: 60_000 }).toBe(false)
  expect(running.context.demoAccounts?.()).toEqual([])
  expect((await listDemoUsers(db)).every(({ active }) => !active)).toBe(true)
  // Nothing of a county that does not exist is put beside it either.
  expect(await demoUnitProjects(db)).toBe(0)
}, 120_000)

async function demoUnitProjects(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('projects as p')
    .innerJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select('p.project_id')
    .where('u.code', '=', DEMO_UNIT)
    .execute()
  return rows.length
}
