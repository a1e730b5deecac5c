/**
 * 评价得分与支付 over HTTP: departments and their units with budget, payments, what is final of self-evaluations and
 * evaluations, and lights; against sums worked out by hand.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundOpened } from '#api/monitoring/monitoring.ts'
import type { OutcomeList } from '#api/outcomes.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { importApproved, type ApprovedTargets } from '../../../test/support/approved.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { keepEvaluated, keepJudged, placeUnit } from '../../../test/support/results.ts'
import { row } from '../../../test/support/targets.ts'

const CIVIL = { code: '326001', name: '民政局' }
const HOME = { code: '326002', name: '敬老院' }
const LEAGUE = { code: '327001', name: '团委' }
const budget = (total: string) => ({ total, fiscal: total, other: '0' })
const INDICATORS = [row('数量指标', '人次', '全年人次', '≥200人次')]

let home: TestApp
let office: Member
let deputy: Member
let approved: ApprovedTargets

const judged = (name: string, state: 'confirming' | 'confirmed', score: number, grade: Grade) =>
  keepJudged(home, { project: approved.idOf(name), year: 2025, state, score, grade, by: office.id })

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科员', 'performance-office')
  deputy = await join(home, '人大代表', 'reader')
  const civil = await placeUnit(home, 'department', CIVIL, null)
  await placeUnit(home, 'unit', HOME, civil)
  const league = await placeUnit(home, 'department', LEAGUE, null)
  approved = await importApproved(
    home,
    [
      { name: '低保补助', code: null, unit: CIVIL, budget: budget('100'), indicators: INDICATORS },
      { name: '殡葬改革', code: null, unit: CIVIL, budget: budget('50'), indicators: INDICATORS },
      { name: '敬老院运转', code: null, unit: HOME, budget: budget('30'), indicators: INDICATORS },
      { name: '青年活动', code: null, unit: LEAGUE, budget: budget('20'), indicators: INDICATORS },
    ],
    office.id,
  )
  const paid = await office.send('POST', `/api/projects/${approved.idOf('低保补助')}/payments`, {
    voucher: '2025-1',
    day: '2025-05-06',
    amount: '60000000',
    fund: 'fiscal',
  })
  expect(paid.statusCode).toBe(200)
  await judged('低保补助', 'confirmed', 9000, '优')
  await judged('敬老院运转', 'confirmed', 6001, '中')
  // What nobody confirmed yet counts nowhere.
  await judged('殡葬改革', 'confirming', 1000, '差')
  await judged('青年活动', 'confirming', 2000, '差')
  const project = approved.idOf('低保补助')
  const of = { year: 2025, by: office.id }
  await keepEvaluated(home, { ...of, kind: 'department', project, unit: civil, total: '70.00', grade: '中' })
  await keepEvaluated(home, { ...of, kind: 'finance', project, unit: civil, total: '82.50', grade: '良' })
  await keepEvaluated(home, { ...of, kind: 'finance', project: null, unit: league, total: '55', grade: '差' })
  const opened = await office.send('POST', '/api/monitoring/rounds', {
    year: 2025,
    mark: 'june',
    due: '2099-07-10',
  })
  await home.finish(opened.json<RoundOpened>().job)
}, 120_000)
afterAll(() => home.close())

const read = async (who: Pick<Member, 'get'>, query = '') =>
  (await who.get(`/api/outcomes?year=2025${query}`)).json<OutcomeList>()

test('departments, each with the units below it: what is final alone, a dash where nothing is', async () => {
  const { rows, total, department } = await read(office)
  expect(department).toBeNull()
  expect(
    rows.map(({ unit, lights: _lights, whole, ...figures }) => [unit?.name, whole?.total, figures]),
  ).toEqual([
    [
      '民政局',
      undefined,
      {
        projects: 3,
        approved: 3,
        budget: '180000000',
        paid: '60000000',
        rate: '33.33',
        // (100 × 90.00 + 30 × 60.01) ÷ 130 = 83.079…
        self: { confirmed: 2, grades: { 优: 1, 良: 0, 中: 1, 差: 0 }, mean: '83.08' },
        // 财政评价 before 部门评价 of the same project.
        evaluated: { projects: 1, grades: { 优: 0, 良: 1, 中: 0, 差: 0 }, mean: '82.50' },
      },
    ],
    [
      '团委',
      '55.00',
      { projects: 1, approved: 1, budget: '20000000', paid: '0', rate: '0.00', self: null, evaluated: null },
    ],
  ])
  expect(total).toMatchObject({ projects: 4, budget: '200000000', paid: '60000000', rate: '30.00' })
  expect(total.self).toMatchObject({ confirmed: 2, mean: '83.08' })
  expect(rows[1]?.whole).toMatchObject({ kind: 'finance', grade: '差' })
})

test('the units of a department, the department itself among them', async () => {
  const { rows, department } = await read(office, `&unit=${approved.unitOf('326001')}`)
  expect(department?.name).toBe('民政局')
  expect(rows.map(({ unit, projects, budget: of, self }) => [unit?.name, projects, of, self?.mean])).toEqual([
    ['民政局', 2, '150000000', '90.00'],
    ['敬老院', 1, '30000000', '60.01'],
  ])
})

test('人大 sees the same money and final results, and no light of a sheet that is not 办结', async () => {
  const [theirs, ours] = [await read(deputy), await read(office)]
  const without = ({ rows }: OutcomeList) => rows.map(({ lights: _lights, ...rest }) => rest)
  expect(without(theirs)).toEqual(without(ours))
  expect(ours.round?.mark).toBe('june')
  expect(ours.rows.every(({ lights }) => lights !== null)).toBe(true)
  expect(theirs).toMatchObject({ finalOnly: true, round: null })
  expect(theirs.rows.map(({ lights }) => lights)).toEqual([null, null])
  const { db } = home.context.store.of(home.region)
  await db
    .updateTable('monitoring_sheets')
    .set({ state: 'final', light: 'red' })
    .where('project_id', '=', approved.idOf('殡葬改革'))
    .execute()
  const later = await read(deputy)
  expect(later.round?.mark).toBe('june')
  expect(later.rows.map(({ lights }) => lights)).toEqual([{ red: 1, yellow: 0 }, null])
})

test('a unit sees what is below it alone; where nothing is final, the year that has something is named', async () => {
  const filler = await join(home, '敬老院会计', 'unit-filler', approved.unitOf('326002'))
  const own = await read(filler)
  expect(own.rows.map(({ unit, projects, paid }) => [unit?.name, projects, paid])).toEqual([
    ['民政局', 1, '0'],
  ])
  expect(own.total.budget).toBe('30000000')
  const beyond = await filler.get(`/api/outcomes?year=2025&unit=${approved.unitOf('327001')}`)
  expect(beyond.json()).toMatchObject({ code: 'unit-not-found' })
  const next = (await deputy.get('/api/outcomes?year=2026')).json<OutcomeList>()
  expect(next).toMatchObject({ rows: [], yearWithResults: 2025 })
  expect((await read(deputy)).yearWithResults).toBeNull()
})

test('who has no part in the statistics is refused', async () => {
  const security = await join(home, '安全员', 'security-administrator')
  expect((await security.get('/api/outcomes?year=2025')).statusCode).toBe(403)
  expect((await deputy.get('/api/outcomes')).statusCode).toBe(400)
})
