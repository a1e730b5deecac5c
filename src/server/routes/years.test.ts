import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarView } from '#api/calendar.ts'
import type { ProjectList } from '#api/projects.ts'
import type { DraftStart, DraftView } from '#api/writing/drafts.ts'
import { eventList } from '#api/operation-log.ts'
import type { FilingView } from '#api/filing/filings.ts'
import type { CarriedView, OpenYear, YearList, YearPlan, YearView } from '#api/years.ts'
import type { Statistics, UnitList } from '#api/statistics.ts'
import { usualDeadlines } from '#core/calendar/deadline.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { Detail, Project } from '#core/target/project.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { FULL_SET, row, targets } from '../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const detail = (field: Detail['field'], text: string): Detail => ({
  field,
  label: '项目类别',
  text,
  choice: null,
  at: { line: 2 },
})
const PROJECTS: readonly Partial<Project>[] = [
  {
    name: '培训',
    details: [detail('category', '经常性项目')],
    goals: ['完成2025年度培训4期'],
    indicators: [...FULL_SET.slice(0, 2), row('时效指标', '完成时间', '全部完成', '2025年11月底前')],
  },
  { name: '道路', code: null, details: [detail('period', '2024年1月至2027年12月')] },
  { name: '会展', code: null, details: [detail('category', '一次性项目')] },
  { name: '救助', code: null },
  { name: '没批', code: null, details: [detail('category', '经常性项目')] },
]

let home: TestApp
let office: Member
let filler: Member
const ids = new Map<string, string>()
const idOf = (name: string) => ids.get(name) ?? ''

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科李', 'performance-office')
  const done = await home.import(
    'a.json',
    Buffer.from(
      JSON.stringify(
        targets(
          PROJECTS.map((one) => ({ ...one, unit: UNIT })),
          { source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
        ),
      ),
    ),
  )
  expect(done.state).toBe('done')
  const { db } = home.context.store.of(home.region)
  for (const one of await db
    .selectFrom('projects')
    .select(['project_id', 'document_id', 'name', 'unit_id'])
    .execute()) {
    ids.set(one.name, one.project_id)
    if (one.name === '没批') continue
    const at = home.context.clock()
    await home.context.store.of(home.region).transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: one.project_id, document: one.document_id },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, one.project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at,
      })
    })
  }
  const unit = await db
    .selectFrom('budget_units')
    .select('unit_id')
    .where('code', '=', UNIT.code)
    .executeTakeFirstOrThrow()
  filler = await join(home, '填报人王', 'unit-filler', unit.unit_id)
})
afterAll(() => home.close())

const dryRun = async (unsaid: boolean) =>
  (await office.send('POST', '/api/years/2026/dry-run', { unsaid })).json<YearPlan>()
const open = (input: Partial<OpenYear> = {}) =>
  office.send('POST', '/api/years/2026/open', {
    unsaid: false,
    closes: true,
    note: '冀财预〔2025〕30号',
    ...input,
  })
const year = async (of: number) => (await home.reader.get(`/api/years/${of}`)).json<YearView>()
const undo = () => office.send('POST', '/api/years/2026/undo', { note: '时间有误' })
const targetsOf = async (of: number) =>
  home.context.store
    .of(home.region)
    .db.selectFrom('projects')
    .select(['project_id', 'name', 'code', 'paper'])
    .where('fiscal_year', '=', of)
    .orderBy('name')
    .execute()

describe('opening a fiscal year', () => {
  test('a dry run says what goes on, what does not and why, the days with weekends and holidays, and writes nothing', async () => {
    const plan = await dryRun(false)
    expect(plan).toMatchObject({
      year: 2026,
      flow: null,
      carried: { recurring: 1, 'multi-year': 1, unsaid: 0 },
      left: { 'not-approved': 1, 'one-off': 1, unsaid: 1, over: 0, 'unit-gone': 0, 'there-already': 0 },
      unfinished: { drafts: 1, underReview: 0 },
    })
    expect(plan.leftTargets.map(({ name, unit, reason }) => [name, unit, reason])).toEqual([
      ['会展', '民政局', 'one-off'],
      ['救助', '民政局', 'unsaid'],
      ['没批', '民政局', 'not-approved'],
    ])
    expect(plan.calendar.days.find(({ kind }) => kind === 'monitoring-october')).toMatchObject({
      day: '2026-10-31',
      remark: 'saturday',
    })
    expect(plan.calendar.days.find(({ kind }) => kind === 'approval')).toMatchObject({
      day: '2026-02-20',
      remark: 'shifted',
    })
    expect((await dryRun(true)).carried).toEqual({ recurring: 1, 'multi-year': 1, unsaid: 1 })
    expect([(await year(2026)).opening, await targetsOf(2026)]).toEqual([null, []])
  })

  test('only 绩效科 and the one administrator may', async () => {
    for (const role of [
      'unit-filler',
      'unit-head',
      'department-reviewer',
      'finance-office',
      'reader',
      'system-administrator',
      'security-administrator',
    ] as const) {
      const member = await join(home, `某${role}`, role)
      const asked = ['dry-run', 'open', 'continue', 'undo'].map((door) =>
        member.send('POST', `/api/years/2026/${door}`, { unsaid: true, closes: true, note: '试' }),
      )
      expect([
        role,
        ...(
          await Promise.all([
            ...asked,
            member.send('PUT', '/api/years/2025/closed', { closed: true, note: '试' }),
          ])
        ).map(({ statusCode }) => statusCode),
      ]).toEqual([role, 403, 403, 403, 403, 403])
    }
  })

  test('makes drafts of the approved versions, with deadlines moved and other years told; the calendar is laid down and last year closed', async () => {
    const opened = (await open()).json<YearView>()
    expect(opened.opening).toMatchObject({
      total: 2,
      closes: true,
      note: '冀财预〔2025〕30号',
      openedBy: '绩效科李',
    })
    await home.finish(opened.opening?.job ?? '')
    expect((await year(2026)).opening).toMatchObject({ state: 'done', total: 2, carried: 2 })
    const made = await targetsOf(2026)
    expect(made.map(({ name, code, paper }) => [name, code, paper.unit?.code])).toEqual([
      ['培训', null, '326001'],
      ['道路', null, '326001'],
    ])
    expect(made[0]?.paper.indicators.at(-1)?.value).toMatchObject({
      text: '2026年11月底前',
      deadline: '2026-11-30',
    })
    const { carried } = (await filler.get(`/api/projects/${made[0]?.project_id}/carried`)).json<CarriedView>()
    expect(carried).toMatchObject({
      project: idOf('培训'),
      year: 2025,
      version: 1,
      marks: expect.arrayContaining([
        { indicator: 3, field: 'value', before: '2025年11月底前', after: '2026年11月底前' },
        { indicator: null, field: 'goal', before: '完成2025年度培训4期', after: null },
      ]),
    })
    expect((await filler.get(`/api/projects/${idOf('培训')}/carried`)).json<CarriedView>()).toEqual({
      carried: null,
    })
    const draft = (await filler.get(`/api/drafts/${made[0]?.project_id}`)).json<DraftView>()
    expect(draft).toMatchObject({ state: 'draft', refusal: null, version: 0 })
    expect(calendarView.parse((await home.reader.get('/api/calendar/2026')).json())).toMatchObject({
      from: 2026,
      version: 1,
      deadlines: usualDeadlines(2026),
    })
    expect(await year(2025)).toMatchObject({ closed: true, closings: [{ closed: true, by: '绩效科李' }] })
    expect((await home.reader.get('/api/years')).json<YearList>()).toMatchObject({
      next: 2027,
      rows: [{ year: 2026 }, { year: 2025 }],
    })
  })

  test('opened again it stays as it is', async () => {
    const before = await targetsOf(2026)
    expect((await open({ unsaid: true })).json<YearView>().opening).toMatchObject({ state: 'done', total: 2 })
    expect(await targetsOf(2026)).toEqual(before)
    const events = eventList.parse(
      (await home.administrator.get('/api/events?type=year.opening-started')).json(),
    ).rows
    expect(events).toMatchObject([{ subject: 'year:2026', after: { projects: 2, left: 3, closed: true } }])
  })
})

test('sums of budgets say how much of them is approved', async () => {
  const { rows } = (await home.administrator.get('/api/projects?year=2025&size=100')).json<ProjectList>()
  const sum = (of: typeof rows) => String(of.reduce((all, { budget }) => all + BigInt(budget ?? '0'), 0n))
  const expected = { budget: sum(rows), approvedBudget: sum(rows.filter(({ name }) => name !== '没批')) }
  expect(expected.approvedBudget).not.toBe(expected.budget)
  expect((await home.administrator.get('/api/overview?year=2025')).json()).toMatchObject(expected)
  const units = (await home.administrator.get('/api/units?year=2025')).json<{
    rows: { budget: string; approvedBudget: string }[]
  }>().rows
  const total = (key: 'budget' | 'approvedBudget') =>
    String(units.reduce((all, row) => all + BigInt(row[key]), 0n))
  expect({ budget: total('budget'), approvedBudget: total('approvedBudget') }).toEqual(expected)
  // So the share of indicators with a number by unit is that of all.
  const list = (await home.administrator.get('/api/units?year=2025')).json<UnitList>().rows
  const count = (key: 'quantified' | 'indicators') => list.reduce((all, row) => all + row[key], 0)
  const { quality } = (await home.administrator.get('/api/statistics?year=2025')).json<Statistics>()
  expect(count('quantified')).toBeGreaterThan(0)
  expect(count('quantified') / count('indicators')).toBe(quality.quantified)
  // What an adjustment writes is approved only once it is approved.
  const { db } = home.context.store.of(home.region)
  const approved = rows.find(({ name }) => name !== '没批')
  const written = db.updateTable('projects').where('project_id', '=', approved?.id ?? '')
  await written.set({ budget: 1n }).execute()
  const now = (await home.administrator.get('/api/overview?year=2025')).json<{ approvedBudget: string }>()
  expect(now.approvedBudget).toBe(expected.approvedBudget)
  await written.set({ budget: approved?.budget ?? null }).execute()
})

describe('a closed year', () => {
  test('refuses at every door what was never approved; other years and adjustments go on', async () => {
    const closed = { code: 'year-closed', values: { year: 2025 } }
    const { units } = (await filler.get('/api/drafts/start?year=2025')).json<DraftStart>()
    const unit = units[0]?.id ?? ''
    const begin = (of: number) =>
      filler.send('POST', '/api/drafts', {
        unit,
        year: of,
        name: '新项目',
        start: { from: 'empty', size: 'short', budget: null },
      })
    expect((await begin(2025)).json()).toMatchObject(closed)
    expect((await filler.get(`/api/drafts/${idOf('没批')}`)).json()).toMatchObject({ refusal: 'year-closed' })
    const write = (project: string) =>
      filler.send('PATCH', `/api/drafts/${project}`, {
        request: crypto.randomUUID(),
        base: 0,
        operations: [
          {
            kind: 'set',
            place: { row: null, field: 'purpose' },
            before: '支付讲课费、场地费和资料费',
            after: '支付讲课费',
          },
        ],
      })
    expect((await write(idOf('没批'))).json()).toMatchObject(closed)
    expect(
      (await filler.send('POST', `/api/projects/${idOf('没批')}/filing`, { act: { kind: 'submit' } })).json(),
    ).toMatchObject(closed)
    // The button says so before it is pressed.
    expect((await filler.get(`/api/projects/${idOf('没批')}/filing`)).json<FilingView>().barred).toEqual([
      { kind: 'submit', refusal: { code: 'year-closed', values: { year: 2025 } } },
    ])
    expect(
      (
        await home.administrator.send('POST', '/api/statements', {
          unit,
          year: 2025,
          start: { from: 'empty', table: false },
        })
      ).json(),
    ).toMatchObject(closed)
    const document = await home.context.store.whole.db
      .selectFrom('projects')
      .select('document_id')
      .where('project_id', '=', idOf('没批'))
      .executeTakeFirstOrThrow()
    expect(
      (
        await filler.send('POST', `/api/documents/${document.document_id}/edits`, {
          project: 5,
          indicator: null,
          field: 'purpose',
          before: '支付讲课费、场地费和资料费',
          after: '无',
        })
      ).json(),
    ).toMatchObject(closed)
    const file = Buffer.from(
      JSON.stringify(
        targets([{ name: '补报', code: null }], {
          source: { file: 'b.json', sha256: '1'.repeat(64), mediaType: 'application/json' },
        }),
      ),
    )
    expect(await home.import('b.json', file)).toMatchObject({
      state: 'failed',
      problem: { code: 'year-closed', values: { year: 2025 } },
    })
    // What was approved is adjusted as ever: its year goes on being carried out.
    const adjusted = await filler.send('POST', `/api/projects/${idOf('会展')}/filing`, {
      act: { kind: 'adjust', comment: '预算调整' },
    })
    expect(adjusted.statusCode).toBe(200)
    expect((await write(idOf('会展'))).statusCode).toBe(200)
  })

  test('is opened again with a reason, and closed anew; the same twice is refused', async () => {
    const set = (closed: boolean, note = '补办目标') =>
      office.send('PUT', '/api/years/2025/closed', { closed, note })
    expect((await set(true)).json()).toMatchObject({ code: 'year-unchanged' })
    expect((await set(false, ' ')).statusCode).toBe(400)
    expect((await set(false)).json<YearView>()).toMatchObject({
      closed: false,
      closings: [{ closed: false, note: '补办目标' }, { closed: true }],
    })
    expect((await filler.get(`/api/drafts/${idOf('没批')}`)).json()).toMatchObject({ refusal: null })
    expect((await set(true)).json<YearView>().closed).toBe(true)
    expect(
      eventList.parse((await home.administrator.get('/api/events?type=year.reopened')).json()).rows,
    ).toMatchObject([{ subject: 'year:2025', after: { closed: false, note: '补办目标' } }])
  })
})

describe('undoing', () => {
  test('is refused once somebody wrote, with how many', async () => {
    const [first] = await targetsOf(2026)
    const written = await filler.send('PATCH', `/api/drafts/${first?.project_id}`, {
      request: crypto.randomUUID(),
      base: 0,
      operations: [
        {
          kind: 'set',
          place: { row: null, field: 'purpose' },
          before: '支付讲课费、场地费和资料费',
          after: '支付讲课费',
        },
      ],
    })
    expect(written.statusCode).toBe(200)
    expect((await undo()).json()).toMatchObject({
      code: 'year-touched',
      values: { year: 2026, written: 1, sent: 0, annotated: 0, begun: 0 },
    })
    expect((await filler.send('DELETE', `/api/drafts/${first?.project_id}`)).statusCode).toBe(204)
  })

  test('takes everything away that the opening made, and opens last year again; then it can be opened anew', async () => {
    const undone = await undo()
    expect(undone.json<YearView>().opening).toMatchObject({ state: 'undone' })
    expect(await targetsOf(2026)).toEqual([])
    expect((await year(2025)).closed).toBe(false)
    expect(calendarView.parse((await home.reader.get('/api/calendar/2026')).json())).toMatchObject({
      from: null,
      version: 0,
    })
    expect((await undo()).json()).toMatchObject({ code: 'year-not-opened' })
    const again = (await open({ unsaid: true, closes: false })).json<YearView>()
    await home.finish(again.opening?.job ?? '')
    expect((await targetsOf(2026)).map(({ name }) => name)).toEqual(['培训', '救助', '道路'])
    expect((await year(2025)).closed).toBe(false)
  })
})
