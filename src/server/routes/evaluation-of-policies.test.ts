/**
 * 财政评价 of a 财政支出政策 over HTTP: chosen among the policies of the year, marked beside its goals and money, settled,
 * seen on its page, and never taken for the result of its department.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  CandidateList,
  EvaluationSheetView,
  EvaluationView,
  PoolView,
} from '#api/evaluation/evaluations.ts'
import type { PolicyView } from '#api/policies.ts'
import { dayInChina } from '#actions/kernel/today.ts'
import { departmentResults } from '#store/results/decided-budget.ts'
import { archivedDepartments } from '#store/archive/archive.ts'
import { wholeResults } from '#store/self-evaluation/lists.ts'
import { poorResults } from '#store/accountability/known.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { importApproved, type ApprovedTargets } from '../../../test/support/approved.ts'
import { join, type Member } from '../../../test/support/people.ts'

const CIVIL = { code: '326001', name: '民政局' }
const LEAGUE = { code: '327001', name: '团委' }
const YEAR = 2025
const GOAL = randomUUID()

let home: TestApp
let approved: ApprovedTargets
let expert = ''
const people: { [name: string]: Member } = {}
const who = (name: string): Member => {
  const found = people[name]
  if (found === undefined) throw new Error(name)
  return found
}
const at = (days: number) => dayInChina(new Date(home.context.clock().getTime() + days * 86_400_000))

beforeAll(async () => {
  home = await startApp()
  const target = (name: string, unit: typeof CIVIL) => ({
    name,
    code: null,
    unit,
    budget: { total: '100', fiscal: '100', other: null },
  })
  people['office'] = await join(home, '绩效科', 'performance-office')
  approved = await importApproved(
    home,
    [target('高龄津贴发放', CIVIL), target('青年活动', LEAGUE)],
    who('office').id,
  )
  const civil = approved.unitOf(CIVIL.code)
  people['department'] = await join(home, '民政科长', 'department-reviewer', civil)
  people['filler'] = await join(home, '民政会计', 'unit-filler', civil)
  people['other'] = await join(home, '团委会计', 'unit-filler', approved.unitOf(LEAGUE.code))
  people['expert'] = await join(home, '专家甲', 'expert')
  expert = await pooled('专家甲', who('expert'))
}, 120_000)
afterAll(() => home.close())

async function pooled(name: string, user: { readonly id: string }): Promise<string> {
  const made = await who('office').send('POST', '/api/evaluation-pool', {
    kind: 'expert',
    name,
    qualification: '高级会计师',
    specialty: '财政',
    place: '',
    note: '',
    user: user.id,
    agency: null,
    active: true,
    avoidances: [],
    version: 0,
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<PoolView>().rows.find((one) => one.name === name)?.id ?? ''
}

/** In force, with its project and what was reached of its goal. */
async function policy(name: string, more: object = {}): Promise<string> {
  const send = (method: 'POST' | 'PUT', path: string, body: object) =>
    who('department').send(method, path, body)
  const made = await send('POST', '/api/policies', {
    name,
    unit: approved.unitOf(CIVIL.code),
    documentNumber: '安政规〔2024〕3号',
    issuedOn: '2024-12-20',
    validFrom: `${YEAR}-01-01`,
    validTo: `${YEAR + 3}-12-31`,
    ground: '老年人权益保障法',
    budgets: [{ year: YEAR, amount: '8000000' }],
    goals: [{ id: GOAL, name: '覆盖率', sign: '>=', unit: '%', values: [{ year: YEAR, value: '90' }] }],
    ...more,
  })
  expect(made.statusCode, made.body).toBe(201)
  const { id } = made.json<{ id: string }>()
  const started = await send('POST', `/api/policies/${id}/acts`, {
    act: 'start',
    comment: '',
    day: null,
    revision: 1,
  })
  expect(started.statusCode, started.body).toBe(200)
  return id
}

const read = async (id: string, by = 'office') =>
  (await who(by).get(`/api/policies/${id}`)).json<PolicyView>()

async function done(by: string, method: 'POST' | 'PUT', path: string, body: object) {
  const answer = await who(by).send(method, path, body)
  expect([200, 201], answer.body).toContain(answer.statusCode)
  return answer
}

describe('a policy that is evaluated', () => {
  let [id, task, subject] = ['', '', '']
  const path = (rest = '') => `/api/evaluations/${task}/subjects/${subject}${rest}`
  const sheet = async (by: string) => (await who(by).get(path())).json<EvaluationSheetView>()

  test('is chosen among the policies of the year, not among drafts and those of other years', async () => {
    id = await policy('高龄津贴政策')
    await policy('来年的政策', { validFrom: `${YEAR + 1}-01-01`, budgets: [], goals: [] })
    await done('department', 'PUT', `/api/projects/${approved.idOf('高龄津贴发放')}/policy`, { policy: id })
    const { revision } = await read(id, 'filler')
    await done('filler', 'PUT', `/api/policies/${id}/values`, {
      revision,
      year: YEAR,
      values: [{ goal: GOAL, value: '45', reason: '两个乡镇登记不全' }],
    })
    const made = await done('office', 'POST', '/api/evaluations', {
      kind: 'finance',
      subjectKind: 'policy',
      year: YEAR,
      name: '民政政策评价',
      unit: null,
      due: at(60),
      marksDue: at(30),
    })
    task = made.json<{ id: string }>().id
    const { rows } = (await who('office').get(`/api/evaluations/${task}/candidates`)).json<CandidateList>()
    expect(rows.map(({ name, budget, risk, closed }) => [name, budget, risk, closed])).toEqual([
      ['高龄津贴政策', '8000000', 0, null],
    ])
    const refused = await who('office').send('POST', `/api/evaluations/${task}/subjects`, {
      by: 'hand',
      chosen: [approved.idOf('高龄津贴发放')],
    })
    expect(refused.json()).toMatchObject({ code: 'evaluation-refused', values: { reason: 'subject-unfit' } })
    const chosen = await done('office', 'POST', `/api/evaluations/${task}/subjects`, {
      by: 'money',
      count: 1,
    })
    const view = chosen.json<EvaluationView>()
    expect(view.items.map(({ part }) => part)).toContain('policy-making')
    expect(view.subjects).toMatchObject([
      { project: null, policy: id, budget: '8000000', name: '高龄津贴政策' },
    ])
    subject = view.subjects[0]?.id ?? ''
  })

  test('is marked beside its goals and the money of its projects', async () => {
    await done('office', 'POST', `/api/evaluations/${task}/experts`, { by: 'hand', entries: [expert] })
    await done('office', 'POST', `/api/evaluations/${task}/acts`, { act: 'open' })
    await done('expert', 'POST', `/api/evaluations/${task}/declaration`, { conflict: false, reason: '' })
    const seen = await sheet('expert')
    expect(seen.policy).toMatchObject({
      id,
      projects: 1,
      budget: '100000000',
      paid: '0',
      progress: [{ year: YEAR, share: '50.00', light: 'behind' }],
    })
    expect(seen.figures).toEqual([
      { item: 'policy-execution', rate: '0.00', points: '0.00', doubt: null },
      { item: 'policy-completion', rate: '50.00', points: '10.00', doubt: null },
    ])
    expect((await who('other').get(path())).statusCode).toBe(404)
    const marks = Object.fromEntries(seen.items.map(({ id: item, weight }) => [item, weight]))
    await done('expert', 'PUT', path('/ballot'), {
      version: 0,
      marks: { ...marks, 'policy-execution': '0', 'policy-completion': '10' },
      opinion: '目标登记不全',
      submit: true,
    })
  })

  test('is settled, stands on its own page, and is not the result of its department', async () => {
    await done('office', 'PUT', path('/report'), {
      situation: '概况',
      achievements: '按时发放',
      problems: '覆盖不足',
      advice: '补登',
      adjustments: [],
    })
    await done('office', 'POST', path('/sending'), { due: at(10) })
    await done('filler', 'POST', path('/objections'), { points: [] })
    const rectify = [{ problem: '覆盖不足', requirement: '补登', due: at(40) }]
    const settled = (await done('office', 'POST', path('/result'), { rectify })).json<EvaluationSheetView>()
    expect(settled.result).toMatchObject({ total: '80.00', grade: '良' })
    expect(settled.about?.money).toMatchObject({ budget: '100000000', paid: '0' })
    expect((await read(id)).evaluations).toMatchObject([
      { task, subject, year: YEAR, total: '80.00', grade: '良' },
    ])
    expect((await read(id, 'filler')).evaluations).toHaveLength(1)
    const { db } = home.context.store.of(home.region)
    expect([...(await wholeResults(db, YEAR))]).toEqual([])
    expect(await archivedDepartments(db)).toEqual([])
    expect(await poorResults(db, YEAR, ['良'])).toEqual([])
    expect(await departmentResults(db, approved.idOf('高龄津贴发放'))).toEqual([])
    const mended = (await who('filler').get(`/api/rectifications?year=${YEAR}`)).json<{
      rows: { subject: string; problem: string }[]
    }>()
    expect(mended.rows).toMatchObject([{ subject: '高龄津贴政策', problem: '覆盖不足' }])
    const report = await who('office').get(path('/report/docx'))
    expect(report.statusCode).toBe(200)
  })

  test('is not removed, and another task knows that it was evaluated', async () => {
    const { revision } = await read(id)
    await done('department', 'POST', `/api/policies/${id}/acts`, { act: 'end', comment: '并入', revision })
    await done('department', 'POST', `/api/policies/${id}/acts`, {
      act: 'resume',
      comment: '重新拟订',
      revision: revision + 1,
    })
    expect((await read(id)).mayRemove).toBe(false)
    expect((await who('office').send('DELETE', `/api/policies/${id}`, {})).json()).toMatchObject({
      code: 'policy-refused',
    })
  })
})
