/**
 * A unit is merged into one of another department in the middle of a year, with everything that a year has open:
 * over HTTP, those who hold posts in the new unit go on with every step of it, nothing is counted twice, and
 * those above the former unit see nothing of it any more.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftCreated, DraftView } from '#api/writing/drafts.ts'
import type { DelegationList } from '#api/delegation.ts'
import type { ExecutionList } from '#api/execution/execution.ts'
import type { EvaluationSheetView, EvaluationView, PoolView } from '#api/evaluation/evaluations.ts'
import type { Desk } from '#api/workbench.ts'
import type { MatrixView } from '#api/monitoring/matrix.ts'
import type {
  BoardView,
  MonitoringSheetView,
  RoundOpened,
  SheetList,
  WarningActs,
  WarningList,
} from '#api/monitoring/monitoring.ts'
import type { ChangeOrganisation, UnitHistory } from '#api/organisation.ts'
import { organisationChanged } from '#api/organisation.ts'
import type { RectificationList, RectificationView } from '#api/rectification.ts'
import type { ResultList, WhatIf } from '#api/results.ts'
import type { Coverage, SelfEvaluationList, SelfEvaluationView } from '#api/self-evaluation.ts'
import type { YearPlan } from '#api/years.ts'
import type { Project } from '#core/target/project.ts'
import { importApproved, type ApprovedTargets } from '../../../../test/support/approved.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { row } from '../../../../test/support/targets.ts'

const OLD = { code: '360001', name: '艺术学校' }
const NEW = { code: '370001', name: '图书馆' }
const INDICATORS = [row('数量指标', '培训人次', '全年培训', '≥200人次')]
const BUDGET = { total: '100', fiscal: '100', other: '0' }
const PROJECTS: readonly Partial<Project>[] = [
  { name: '下乡演出', unit: OLD, indicators: INDICATORS, budget: BUDGET },
  { name: '图书购置', unit: NEW, indicators: INDICATORS, budget: BUDGET },
]

let home: TestApp
let known: ApprovedTargets
let office: Member
let before: Member
let filler: Member
let ofEast: Member
let ofWest: Member
let business: Member
let [east, west, round, item, draft, task, subject] = ['', '', '', '', '', '', '']
const change = async (what: ChangeOrganisation['what']) => {
  const answer = await home.administrator.send('POST', '/api/organisation', {
    what,
    from: '2026-01-01',
    note: '机构改革方案',
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return organisationChanged.parse(answer.json()).id
}
const place = (
  kind: 'office' | 'department',
  code: string | null,
  name: string,
  under: string | null = null,
) => change({ change: 'create', kind, code, name, parent: null, office: under })
const at = (name = '下乡演出') => `/api/monitoring/rounds/${round}/sheets/${known.idOf(name)}`
const ok = (answer: { statusCode: number; body: string }) => {
  expect(answer.statusCode, answer.body).toBeLessThan(300)
}

/** A 财政评价 of the old unit's project, in which its lead asks for material. */
async function askedOfOld(): Promise<void> {
  const expert = await join(home, '专家甲', 'expert')
  const pool = (
    await office.send('POST', '/api/evaluation-pool', {
      kind: 'expert',
      name: '专家甲',
      qualification: '高级会计师',
      specialty: '文化',
      place: '石家庄',
      note: '',
      user: expert.id,
      agency: null,
      active: true,
      avoidances: [],
      version: 0,
    })
  ).json<PoolView>()
  task = (
    await office.send('POST', '/api/evaluations', {
      kind: 'finance',
      subjectKind: 'project',
      year: 2025,
      name: '重点项目评价',
      unit: null,
      due: '2099-12-31',
      marksDue: '2099-11-30',
    })
  ).json<{ id: string }>().id
  const send = (rest: string, body: object) => office.send('POST', `/api/evaluations/${task}${rest}`, body)
  ok(await send('/subjects', { by: 'hand', chosen: [known.idOf('下乡演出')] }))
  ok(await send('/experts', { by: 'hand', entries: [pool.rows[0]?.id ?? ''] }))
  const opened = await send('/acts', { act: 'open' })
  ok(opened)
  subject = opened.json<EvaluationView>().subjects[0]?.id ?? ''
  ok(await send(`/subjects/${subject}/requests`, { question: '请提供演出记录', due: '2099-11-01' }))
}

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科李', 'performance-office', null)
  known = await importApproved(home, PROJECTS, office.id)
  const room = await place('office', null, '教科文科')
  east = await place('department', '360', '教育局', room)
  west = await place('department', '370', '文旅局', room)
  await change({ change: 'move', id: known.unitOf(OLD.code), parent: east })
  await change({ change: 'move', id: known.unitOf(NEW.code), parent: west })
  before = await join(home, '艺校会计', 'unit-filler', known.unitOf(OLD.code))
  filler = await join(home, '图书馆会计', 'unit-filler', known.unitOf(NEW.code))
  ofEast = await join(home, '教育局审核', 'department-reviewer', east)
  ofWest = await join(home, '文旅局审核', 'department-reviewer', west)
  business = await join(home, '教科文科审核', 'finance-office', room)
  const colleague = await join(home, '艺校教务', 'contributor', known.unitOf(OLD.code))
  ok(
    await business.send('POST', `/api/projects/${known.idOf('下乡演出')}/payments`, {
      voucher: 'A1',
      day: '2025-03-01',
      amount: '1000000',
      fund: 'fiscal',
    }),
  )
  const opened = (
    await office.send('POST', '/api/monitoring/rounds', { year: 2025, mark: 'june', due: '2099-07-10' })
  ).json<RoundOpened>()
  round = opened.round
  await home.finish(opened.job)
  ok(await office.send('POST', '/api/self-evaluations/open', { year: 2025 }))
  item = (
    await office.send('POST', '/api/rectifications', {
      project: known.idOf('下乡演出'),
      problem: '支出进度慢',
      requirement: '加快支付',
      due: '2099-12-01',
    })
  ).json<RectificationView>().id
  draft = (
    await before.send('POST', '/api/drafts', {
      unit: known.unitOf(OLD.code),
      year: 2026,
      name: '下乡演出',
      start: { from: 'empty', size: 'full', budget: '10' },
    })
  ).json<DraftCreated>().project
  const rows = (await before.get(`/api/drafts/${draft}`)).json<DraftView>().form.rows
  ok(
    await before.send('POST', `/api/projects/${draft}/delegations`, {
      person: colleague.id,
      part: { kind: 'cells', cells: [{ row: rows[0]?.id ?? '', field: 'value' }] },
      note: '请填',
      due: '2099-01-20',
    }),
  )
  const self = await before.get(`/api/self-evaluations/${known.idOf('下乡演出')}`)
  const view = self.json<SelfEvaluationView>()
  ok(
    await before.send('PUT', `/api/self-evaluations/${known.idOf('下乡演出')}`, {
      facts: { ...view.facts, outcome: '完成了一半' },
      revision: view.revision,
      version: view.known.about.version,
    }),
  )
  await askedOfOld()
  await change({ change: 'merge', id: known.unitOf(OLD.code), into: known.unitOf(NEW.code) })
}, 120_000)
afterAll(() => home.close())

describe('of a unit that was merged', () => {
  test('the open 监控表 is written by the new unit and checked by its department, no longer by the former one', async () => {
    const sheet = (await filler.get(at())).json<MonitoringSheetView>()
    expect(sheet).toMatchObject({ state: 'draft', mayWrite: true, unitName: '艺术学校' })
    expect((await ofEast.get(at())).statusCode).toBe(404)
    const content = {
      ...sheet.content,
      expectedPaid: '100',
      problems: '支出慢',
      measure: 'correct' as const,
      measureText: '合并后加快实施',
      entries: sheet.content.entries.map((entry) => ({
        ...entry,
        toDate: '100人次',
        likelihood: 'certain' as const,
        causes: ['other' as const],
        reason: '合并交接',
      })),
    }
    ok(await filler.send('PUT', at(), { content, revision: sheet.revision }))
    const act = async (who: Member, kind: string) => {
      const { revision } = (await who.get(at())).json<MonitoringSheetView>()
      ok(await who.send('POST', `${at()}/acts`, { act: kind, comment: '', revision }))
    }
    await act(filler, 'send')
    await act(ofWest, 'pass')
    await act(business, 'pass')
    expect((await filler.get(at())).json<MonitoringSheetView>().state).toBe('final')
  })

  test('the sheets are counted once, under the new department', async () => {
    const board = (await office.get(`/api/monitoring/rounds/${round}/board`)).json<BoardView>()
    expect(board.total.sheets).toBe(2)
    expect(board.rows.map(({ name, sheets }) => [name, sheets])).toEqual([['文旅局', 2]])
    const inside = (await office.get(`/api/monitoring/rounds/${round}/board?unit=${west}`)).json<BoardView>()
    expect(inside.rows.reduce((sum, { sheets }) => sum + sheets, 0)).toBe(2)
    for (const unit of [west, known.unitOf(NEW.code)]) {
      const list = (await office.get(`/api/monitoring/rounds/${round}/sheets?unit=${unit}`)).json<SheetList>()
      expect([unit, list.rows.map(({ name }) => name).toSorted()]).toEqual([unit, ['下乡演出', '图书购置']])
    }
    const matrix = (await office.get('/api/monitoring/matrix?year=2025')).json<MatrixView>()
    expect(matrix.units.map(({ name }) => name)).toEqual(['文旅局'])
    const lines = (await office.get(`/api/monitoring/matrix?year=2025&unit=${west}`)).json<MatrixView>()
    expect(lines.projects?.total).toBe(2)
  })

  test('the open warning is answered by the new unit, and seen by nobody of the former department', async () => {
    const list = (await filler.get('/api/monitoring/warnings?year=2025&state=open')).json<WarningList>()
    const [own] = list.rows.filter(({ project }) => project === known.idOf('下乡演出'))
    expect(own).toBeDefined()
    const east = (await ofEast.get('/api/monitoring/warnings?year=2025')).json<WarningList>()
    expect(east.rows).toEqual([])
    const answered = (
      await filler.send('POST', '/api/monitoring/warnings/acts', {
        warnings: [own?.id ?? ''],
        act: 'answer',
        answer: 'continue',
        note: '合并后由图书馆继续实施',
      })
    ).json<WarningActs>()
    expect(answered).toMatchObject({ done: 1, refused: [] })
  })

  test('the draft of the self-evaluation goes on in the new unit with what was typed', async () => {
    const address = `/api/self-evaluations/${known.idOf('下乡演出')}`
    const view = (await filler.get(address)).json<SelfEvaluationView>()
    expect(view).toMatchObject({ facts: { outcome: '完成了一半' }, may: { write: true } })
    ok(
      await filler.send('PUT', address, {
        facts: { ...view.facts, outcome: '全部完成' },
        revision: view.revision,
        version: view.known.about.version,
      }),
    )
    expect((await ofEast.get(address)).statusCode).toBe(404)
    const list = (await ofWest.get('/api/self-evaluations?year=2025')).json<SelfEvaluationList>()
    expect(list.rows.map(({ name }) => name).toSorted()).toEqual(['下乡演出', '图书购置'])
    const coverage = (await office.get('/api/self-evaluations/coverage?year=2025')).json<Coverage>()
    expect(coverage.rows.map(({ unit, approved }) => [unit?.name, approved])).toEqual([['文旅局', 2]])
  })

  test('the 整改 item is replied to by the new unit, and checked', async () => {
    const list = (await filler.get('/api/rectifications')).json<RectificationList>()
    // Beside what the 监控表 registered when it was finished.
    expect(list.rows.map(({ id }) => id)).toContain(item)
    expect((await ofEast.get('/api/rectifications')).json<RectificationList>().rows).toEqual([])
    ok(
      await filler.send('POST', `/api/rectifications/${item}/acts`, {
        kind: 'reply',
        said: '已加快支付，6 月底前支付 50 万元',
      }),
    )
  })

  test('the material that an evaluation asks for is given by the new unit', async () => {
    const address = `/api/evaluations/${task}/subjects/${subject}`
    const desk = (await filler.get('/api/desk')).json<Desk>()
    expect(JSON.stringify(desk.parts)).toContain('下乡演出')
    const seen = (await filler.get(address)).json<EvaluationSheetView>()
    const [request] = seen.requests
    expect(request).toMatchObject({ question: '请提供演出记录' })
    ok(
      await filler.send('POST', `${address}/requests/${request?.id ?? ''}/answer`, {
        answer: '见演出记录表',
        files: [],
      }),
    )
    expect((await ofEast.get(address)).statusCode).toBe(404)
    const list = (await office.get(`/api/evaluations/${task}`)).json<EvaluationView>()
    expect(list.subjects.map(({ name }) => name)).toEqual(['下乡演出'])
  })

  test('what was handed to a colleague is taken back by the new unit, and the draft is sent in', async () => {
    const list = (await filler.get(`/api/projects/${draft}/delegations`)).json<DelegationList>()
    const [given] = list.rows
    expect(given?.state).toBe('open')
    ok(await filler.send('POST', `/api/delegations/${given?.id}/acts`, { act: 'take-back', said: '' }))
    expect((await filler.get(`/api/drafts/${draft}`)).json<DraftView>()).toMatchObject({ refusal: null })
  })

  test('money, results and carry-over have it once, in the new unit and its department', async () => {
    for (const unit of [NEW.code, '370', '教科文科']) {
      const money = (
        await office.get(`/api/execution?year=2025&unit=${encodeURIComponent(unit)}`)
      ).json<ExecutionList>()
      expect([unit, money.total, money.totals.initial]).toEqual([unit, 2, '200000000'])
      const results = (
        await office.get(`/api/results?year=2025&unit=${encodeURIComponent(unit)}`)
      ).json<ResultList>()
      expect([unit, results.total, results.base]).toEqual([unit, 2, '200000000'])
    }
    const money = (await office.get('/api/execution?year=2025&unit=360')).json<ExecutionList>()
    expect(money.total).toBe(0)
    const plan = (await office.send('POST', '/api/years/2026/dry-run', { unsaid: true })).json<YearPlan>()
    expect(plan.left['unit-gone']).toBe(0)
    const whatIf = (
      await office.get('/api/results/what-if?year=2025&shares=100,90,80,0&page=1&size=20')
    ).json<WhatIf>()
    expect(whatIf.departments.map(({ name, count, base }) => [name, count, base])).toEqual([
      ['文旅局', 2, '200000000'],
    ])
    // The new unit's history names what was merged into it.
    const history = (
      await home.administrator.get(`/api/organisation/${known.unitOf(NEW.code)}/history`)
    ).json<UnitHistory>()
    expect(history.taken.map(({ name }) => name)).toEqual(['艺术学校'])
  })
})
