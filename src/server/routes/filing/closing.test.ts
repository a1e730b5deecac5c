/**
 * 终止 and 恢复 over HTTP: the money that is taken back, what is paid before and after the day, what ends of
 * monitoring, what every later step says of it, and that all of it can be taken back.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveView } from '#api/archive.ts'
import type { ClosingView } from '#api/filing/closing.ts'
import type { ExecutionList, Ledger } from '#api/execution/execution.ts'
import type { FilingList, FilingView } from '#api/filing/filings.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type {
  BoardView,
  MonitoringSheetView,
  RoundList,
  RoundOpened,
  SheetList,
  WarningList,
} from '#api/monitoring/monitoring.ts'
import type { ReportBegun, ReportView } from '#api/reports.ts'
import type { ResultList } from '#api/results.ts'
import type { SelfEvaluationList, SelfEvaluationView } from '#api/self-evaluation.ts'
import type { YearPlan } from '#api/years.ts'
import { eventList } from '#api/operation-log.ts'
import type { Project } from '#core/target/project.ts'
import type { ProjectList } from '#api/projects.ts'
import { draftText } from '#text/reports.ts'
import { archiveWords } from '#text/archive.ts'
import { importApproved, type ApprovedTargets } from '../../../../test/support/approved.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { row } from '../../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const INDICATORS = [
  row('数量指标', '培训人次', '全年培训', '≥200人次'),
  row('成本指标', '培训成本', '总成本', '≤10万元'),
  row('服务对象满意度指标', '满意度', '学员满意', '≥95%'),
]
const BUDGET = { total: '100', fiscal: '80', other: '20' }
const PROJECTS: readonly Partial<Project>[] = [
  { name: '道路', unit: UNIT, indicators: INDICATORS, budget: BUDGET },
  { name: '培训', code: null, unit: UNIT, indicators: INDICATORS, budget: BUDGET },
]

let home: TestApp
let known: ApprovedTargets
let office: Member
let business: Member
let filler: Member
let reviewer: Member
const at = (name: string, rest = '') => `/api/projects/${known.idOf(name)}${rest}`
const closing = async (name: string, day?: string) =>
  (await office.get(at(name, `/closing${day === undefined ? '' : `?day=${day}`}`))).json<ClosingView>()
const close = (name: string, more: object = {}, by = business) =>
  by.send('POST', at(name, '/closing'), {
    day: '2025-06-20',
    number: '路财〔2025〕31号',
    reason: '用地未获批准，年内无法实施',
    fiscal: '0',
    other: '0',
    ...more,
  })
const pay = (name: string, voucher: string, day: string, amount: string) =>
  business.send('POST', at(name, '/payments'), { voucher, day, amount, fund: 'fiscal' })
const ledger = async (name: string, day = '2025-12-31') =>
  (await business.get(at(name, `/execution?day=${day}`))).json<Ledger>()
const opened = async (mark: string) => {
  const { round, job } = (
    await office.send('POST', '/api/monitoring/rounds', { year: 2025, mark, due: '2099-07-10' })
  ).json<RoundOpened>()
  await home.finish(job)
  return round
}
const sheets = async (round: string) =>
  (await office.get(`/api/monitoring/rounds/${round}/sheets`)).json<SheetList>()
const refused = (answer: { json: () => unknown }) => answer.json()

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科李', 'performance-office', null)
  known = await importApproved(home, PROJECTS, office.id)
  business = await join(home, '业务科钱', 'finance-office', known.unitOf(UNIT.code))
  filler = await join(home, '填报人王', 'unit-filler', known.unitOf(UNIT.code))
  reviewer = await join(home, '主管部门赵', 'department-reviewer', known.unitOf(UNIT.code))
  expect((await pay('道路', 'A1', '2025-03-31', '1000000')).statusCode).toBe(200)
})
afterAll(() => home.close())

let [march, june] = ['', '']

describe('终止 is refused', () => {
  test('to all but the bureau, without a reason, number or day', async () => {
    for (const by of [filler, reviewer]) expect((await close('道路', {}, by)).statusCode).toBe(403)
    for (const lacking of [{ reason: ' ' }, { number: '' }, { day: '2025-13-01' }, { fiscal: '-1' }])
      expect((await close('道路', lacking)).statusCode).toBe(400)
  })

  test('on a day of another year, to come, before the approval or before the last payment, and with more money than is left', async () => {
    const reason = async (more: object) =>
      (refused(await close('道路', more)) as { values: { reason: string } }).values.reason
    expect(await reason({ day: '2024-12-31' })).toBe('closing-day-outside')
    expect(await reason({ day: '2025-01-31' })).toBe('closing-before-approval')
    expect(await reason({ day: '2025-03-30' })).toBe('closing-paid-after')
    // 80 of 财政资金 less 1 that were paid; 其他资金 has its own.
    expect(await reason({ fiscal: '79000001' })).toBe('closing-over-left')
    expect(await reason({ other: '20000001' })).toBe('closing-over-left')
    expect(await closing('道路', '2025-06-20')).toMatchObject({
      closed: null,
      mayClose: true,
      mayReopen: false,
      ahead: { fiscal: '79000000', other: '20000000', lastPaid: '2025-03-31', adjusting: false },
    })
  })
})

describe('终止', () => {
  test('takes back what is left, ends what is open in monitoring, notifies the unit and is recorded', async () => {
    march = await opened('march')
    june = await opened('june')
    expect((await sheets(june)).total).toBe(2)
    const open = (await office.get('/api/monitoring/warnings?year=2025&state=open')).json<WarningList>()
    const own = open.rows.filter(({ project }) => project === known.idOf('道路')).length
    expect(own).toBeGreaterThan(0)
    expect((await closing('道路')).ahead).toMatchObject({ sheets: 2, warnings: own })

    const done = await close('道路', { fiscal: '79000000', other: '20000000' })
    expect(done.statusCode, done.body).toBe(200)
    expect(done.json()).toMatchObject({
      closed: { day: '2025-06-20', number: '路财〔2025〕31号', fiscal: '79000000', sheets: 2, warnings: own },
      mayClose: false,
      mayReopen: true,
      ahead: null,
    })
    expect(await ledger('道路')).toMatchObject({
      closed: { day: '2025-06-20' },
      execution: { initial: '100000000', changes: '-99000000', budget: '1000000', paid: '1000000' },
      target: { asked: false },
      changes: [{ kind: 'cut' }, { kind: 'cut' }],
    })
    expect((await ledger('道路', '2025-06-19')).execution.budget).toBe('100000000')
    const list = (await office.get('/api/execution?year=2025&mark=closed')).json<ExecutionList>()
    expect(list.rows).toMatchObject([{ name: '道路', closed: '2025-06-20' }])
    expect((await filler.get('/api/messages?kind=closed')).json<MessageList>().rows).toMatchObject([
      { project: known.idOf('道路') },
    ])
    const events = eventList.parse(
      (await home.administrator.get('/api/events?type=filing.closed')).json(),
    ).rows
    expect(events).toMatchObject([{ after: { name: '道路', day: '2025-06-20', sheets: 2, state: 'closed' } }])
  })

  test('is done once; nothing is adjusted or written any more', async () => {
    expect(refused(await close('道路'))).toMatchObject({
      code: 'filing-refused',
      values: { reason: 'not-in-this-state', state: 'closed' },
    })
    const adjusted = await filler.send('POST', at('道路', '/filing'), {
      act: { kind: 'adjust', comment: '想改' },
    })
    expect(adjusted.json()).toMatchObject({ values: { reason: 'not-in-this-state', state: 'closed' } })
    const view = (await office.get(at('道路', '/filing'))).json<FilingView>()
    expect(view).toMatchObject({ state: 'closed', holders: [], writing: 'project-closed' })
  })

  test('refuses what is paid or added after the day with the reason, and takes what was paid before', async () => {
    expect(refused(await pay('道路', 'B1', '2025-06-21', '100'))).toMatchObject({
      values: { reason: 'row-project-closed', day: '2025-06-20', number: '路财〔2025〕31号' },
    })
    const add = await business.send('POST', at('道路', '/budget-changes'), {
      kind: 'supplement',
      approvalNumber: '路财〔2025〕40号',
      day: '2025-07-01',
      fund: 'fiscal',
      amount: '100',
      reason: '追加',
    })
    expect(refused(add)).toMatchObject({ values: { reason: 'row-project-closed' } })
    const read = await business.send('POST', '/api/money-imports/rows', {
      kind: 'payments',
      year: 2025,
      rows: [
        { name: '道路', voucher: 'C1', day: '2025-08-01', amount: '100.00', fund: '财政资金' },
        { name: '道路', voucher: 'C2', day: '2025-08-02', amount: '-100.00', kind: '退款', fund: '财政资金' },
      ],
    })
    expect(read.json()).toMatchObject({ booked: { rows: 1 }, refused: { rows: 1 } })
  })

  test('ended sheets stay to be read, are counted nowhere as open, and later rounds have none', async () => {
    const list = await sheets(june)
    expect(list.rows.map(({ name, state }) => [name, state])).toContainEqual(['道路', 'ended'])
    const rounds = (await office.get('/api/monitoring/rounds?year=2025')).json<RoundList>()
    expect(
      rounds.rows.map(({ counts }) => [counts.sheets, counts.states.draft, counts.states.ended]),
    ).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ])
    const board = (await office.get(`/api/monitoring/rounds/${june}/board`)).json<BoardView>()
    expect(board.total.sheets).toBe(1)
    const sheet = (
      await filler.get(`/api/monitoring/rounds/${june}/sheets/${known.idOf('道路')}`)
    ).json<MonitoringSheetView>()
    expect(sheet).toMatchObject({ state: 'ended', mayWrite: false, acts: [] })
    const warnings = (await office.get('/api/monitoring/warnings?year=2025&state=open')).json<WarningList>()
    expect(warnings.rows.map(({ name }) => name)).not.toContain('道路')
    // Refreshed, they stay ended, and no warning comes back.
    for (const round of [march, june])
      await home.finish(
        (await office.send('POST', `/api/monitoring/rounds/${round}/refresh`)).json<RoundOpened>().job,
      )
    expect((await sheets(june)).rows.find(({ name }) => name === '道路')?.state).toBe('ended')
    const again = (await office.get('/api/monitoring/warnings?year=2025&state=open')).json<WarningList>()
    expect(again.rows.map(({ name }) => name)).not.toContain('道路')
    expect((await sheets(await opened('october'))).rows.map(({ name }) => name)).toEqual(['培训'])
  })

  test('is told by lists and by the archive, with its day', async () => {
    const listed = (await office.get('/api/filings?box=all&state=closed&year=2025')).json<FilingList>()
    expect(listed.rows).toMatchObject([{ name: '道路', state: 'closed' }])
    expect(listed.states.closed).toMatchObject({ count: 1 })
    const targets = (await office.get('/api/projects?year=2025&sort=budget')).json<ProjectList>()
    // The money in force, as its page says it, and not what it was approved with.
    expect(targets.rows.map(({ name, closed, budget, fiscal }) => [name, closed, budget, fiscal])).toEqual([
      ['道路', '2025-06-20', '1000000', '1000000'],
      ['培训', null, '100000000', '80000000'],
    ])
    expect(targets.totals).toMatchObject({ budget: '101000000', fiscal: '81000000', other: '20000000' })
    const least = (await office.get('/api/projects?year=2025&atLeast=1000001')).json<ProjectList>()
    expect(least.rows.map(({ name }) => name)).toEqual(['培训'])
    const file = (await office.get('/api/projects/export/csv?year=2025')).body
    expect(file).toContain('已终止（2025-06-20）')
    const archive = (await office.get(at('道路', '/archive'))).json<ArchiveView>()
    const said = archive.entries.map((entry) => archiveWords(entry, 'zh-CN'))
    expect(said.map(({ title }) => title)).toContain('已终止（2025-06-20）')
    // A chapter of its own, once, with its reason.
    const own = archive.entries.filter(({ part }) => part === 'closing')
    expect(own.map((entry) => archiveWords(entry, 'zh-CN').detail)).toEqual([
      '路财〔2025〕31号；用地未获批准，年内无法实施；收回 99.00 万元',
    ])
    expect(archive.entries.filter(({ kind }) => kind === 'close')).toEqual([])
    expect(archive).toMatchObject({ state: 'closed', closed: '2025-06-20', budget: '1000000' })
    expect(said.map(({ detail }) => detail).join('\n')).toContain('项目已终止，监控表不再填报')
  })
})

describe('what comes after the year', () => {
  test('reports of a round after it and of the year name it, with its day and its reason', async () => {
    const drafted = async (body: object) => {
      const { id } = (
        await office.send('POST', '/api/reports', {
          year: 2025,
          unit: null,
          round: null,
          subject: null,
          ...body,
        })
      ).json<ReportBegun>()
      const { sections } = (await office.get(`/api/reports/${id}`)).json<ReportView>()
      return sections.map(draftText).join('')
    }
    const said = '年内终止项目1个，收回资金99.00万元：道路（2025-06-20，用地未获批准，年内无法实施）。'
    expect(await drafted({ kind: 'work' })).toContain(said)
    expect(await drafted({ kind: 'monitoring', round: june })).toContain(said)
    expect(await drafted({ kind: 'monitoring', round: march })).not.toContain('终止')
  })

  test('the self-evaluation is made, says it, and begins with the cause; the score is counted as ever', async () => {
    expect((await office.send('POST', '/api/self-evaluations/open', { year: 2025 })).statusCode).toBe(200)
    const view = (await filler.get(`/api/self-evaluations/${known.idOf('道路')}`)).json<SelfEvaluationView>()
    const cause = '项目已于 2025-06-20 终止（路财〔2025〕31号）：用地未获批准，年内无法实施'
    expect(view.closed).toEqual({
      day: '2025-06-20',
      number: '路财〔2025〕31号',
      reason: '用地未获批准，年内无法实施',
    })
    expect(view.facts.executionReason).toBe(cause)
    expect(view.facts.indicators.map(({ reason, actual }) => [reason, actual])).toEqual(
      INDICATORS.map(() => [cause, '']),
    )
    const other = (await filler.get(`/api/self-evaluations/${known.idOf('培训')}`)).json<SelfEvaluationView>()
    expect(other).toMatchObject({ closed: null, facts: { executionReason: '' } })
    const list = (await office.get('/api/self-evaluations?year=2025')).json<SelfEvaluationList>()
    expect(list.rows.map(({ name, closed }) => [name, closed]).toSorted()).toEqual([
      ['培训', null],
      ['道路', '2025-06-20'],
    ])
  })

  test('结果应用 proposes nothing more, and carry-over leaves it out with the reason', async () => {
    const results = (await office.get('/api/results?year=2025')).json<ResultList>()
    expect(results.rows.map(({ name, ends }) => [name, ends]).toSorted()).toEqual([
      ['培训', null],
      ['道路', 'closed'],
    ])
    expect(results.ending).toBe(1)
    const plan = (await office.send('POST', '/api/years/2026/dry-run', { unsaid: true })).json<YearPlan>()
    expect(plan.left).toMatchObject({ closed: 1 })
    expect(plan.leftTargets.map(({ name, reason }) => [name, reason])).toContainEqual(['道路', 'closed'])
  })
})

describe('恢复', () => {
  test('needs the bureau and a reason; money, sheets and warnings are as they were', async () => {
    expect((await filler.send('POST', at('道路', '/reopening'), { reason: '续建' })).statusCode).toBe(403)
    expect((await business.send('POST', at('道路', '/reopening'), { reason: '' })).statusCode).toBe(400)
    const done = await business.send('POST', at('道路', '/reopening'), { reason: '用地已批准' })
    expect(done.statusCode, done.body).toBe(200)
    expect(done.json()).toMatchObject({
      closed: null,
      mayClose: true,
      earlier: [{ day: '2025-06-20', reopened: { reason: '用地已批准', by: '业务科钱' } }],
    })
    expect((await ledger('道路')).execution).toMatchObject({ changes: '0', budget: '100000000' })
    expect((await sheets(june)).rows.find(({ name }) => name === '道路')?.state).toBe('draft')
    const open = (await office.get('/api/monitoring/warnings?year=2025&state=open')).json<WarningList>()
    expect(open.rows.map(({ name }) => name)).toContain('道路')
    expect((await pay('道路', 'D1', '2025-07-01', '100')).statusCode).toBe(200)
    expect((await office.get(at('道路', '/filing'))).json<FilingView>()).toMatchObject({
      state: 'approved',
      budgetChange: null,
    })
  })

  test('an adjustment under way is given up by 终止, and the approved version is there again', async () => {
    const adjust = await filler.send('POST', at('培训', '/filing'), {
      act: { kind: 'adjust', comment: '压缩规模' },
    })
    expect(adjust.statusCode).toBe(200)
    expect((await closing('培训')).ahead).toMatchObject({ adjusting: true })
    expect((await close('培训', { fiscal: '80000000' })).statusCode).toBe(200)
    const view = (await office.get(at('培训', '/filing'))).json<FilingView>()
    expect(view).toMatchObject({ state: 'closed', version: 1 })
    expect((await business.send('POST', at('培训', '/reopening'), { reason: '误办' })).statusCode).toBe(200)
  })
})
