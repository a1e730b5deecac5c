/** 催办 of 自评表 over HTTP: once a day for a sheet and its state, to those who have it, within the own reach. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MessageList } from '#api/messages/messages.ts'
import type { Reminded } from '#api/messages/reminders.ts'
import { eventList } from '#api/operation-log.ts'
import type { SelfEvaluationList } from '#api/self-evaluation.ts'
import { startApp, type Person, type TestApp } from '../../../../test/support/app.ts'
import { importApproved, type ApprovedTargets } from '../../../../test/support/approved.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { row } from '../../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }

let home: TestApp
let administrator: Person
let approved: ApprovedTargets
let office: Member
let filler: Member
let department: Member
let elsewhere: Member

beforeAll(async () => {
  home = await startApp()
  const project = { code: null, indicators: [row('数量指标', '培训人次', '全年培训', '≥200人次')] }
  const names = ['培训', '道路', '救助']
  approved = await importApproved(
    home,
    [...names.map((name) => ({ ...project, name, unit: UNIT })), { ...project, name: '团建', unit: OTHER }],
    (await join(home, '批复人', 'finance-office')).id,
  )
  // At noon in China, so that the test never reaches the next day.
  home.advance(((28 - home.context.clock().getUTCHours()) % 24) * 60 * 60 * 1000)
  administrator = await home.sessionOf('administrator')
  office = await join(home, '绩效科李', 'performance-office')
  filler = await join(home, '填报人王', 'unit-filler', approved.unitOf(UNIT.code))
  department = await join(home, '主管部门张', 'department-reviewer', approved.unitOf(UNIT.code))
  elsewhere = await join(home, '别处审核员', 'department-reviewer', approved.unitOf(OTHER.code))
  expect((await office.send('POST', '/api/self-evaluations/open', { year: 2025 })).statusCode).toBe(200)
}, 120_000)
afterAll(() => home.close())

const remind = async (who: Member, body: object) => {
  const answer = await who.send('POST', '/api/self-evaluations/reminders', body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Reminded>()
}
const of = (...names: string[]) => names.map((name) => approved.idOf(name))
const reminders = async (who: Member) =>
  (await who.get('/api/messages?kind=reminded')).json<MessageList>().rows
const listed = async (who: Member, name: string) =>
  (await who.get('/api/self-evaluations?year=2025'))
    .json<SelfEvaluationList>()
    .rows.find((one) => one.name === name)
/** As if it had been sent in, or passed. */
const move = (name: string, to: object) =>
  home.context.store
    .of(home.region)
    .db.updateTable('self_evaluations')
    .set({ score: 9000, grade: '优', ...to })
    .where('project_id', '=', approved.idOf(name))
    .execute()

describe('催办 of 自评表', () => {
  test('reminds the unit of what it has not sent in, once a day, with the deadline', async () => {
    expect(await remind(department, { sheets: of('培训', '道路'), comment: '请抓紧' })).toMatchObject({
      done: 2,
      results: [{ ok: true, notified: 1, people: ['填报人王'] }, { ok: true }],
    })
    expect(await reminders(filler)).toMatchObject([
      {
        count: 2,
        facts: {
          sheet: 'self-evaluation',
          year: 2025,
          waits: 'filing',
          deadline: 'self-evaluation',
          day: '2026-03-31',
        },
      },
    ])
    expect(await remind(office, { sheets: of('培训') })).toMatchObject({
      done: 0,
      results: [{ problem: { code: 'reminded-already', values: { by: '主管部门张' } } }],
    })
    const events = eventList.parse(
      (await administrator.get('/api/events?type=self-evaluation.reminded')).json(),
    ).rows
    expect(events.map(({ after }) => after?.['steps'])).toEqual([['filling'], ['filling']])
  })

  test('reminds those who check, and those who confirm; four eyes leave out who passed it', async () => {
    await move('培训', { state: 'checking', fillers: [filler.id] })
    expect(await remind(office, { sheets: of('培训') })).toMatchObject({
      results: [{ ok: true, people: ['主管部门张'] }],
    })
    expect(await listed(department, '培训')).toMatchObject({ together: 'pass', remind: false })
    await move('培训', { state: 'confirming', passed_by: department.id })
    expect(await remind(department, { sheets: of('培训') })).toMatchObject({
      results: [{ ok: true, people: ['绩效科李'] }],
    })
    await move('道路', { state: 'confirming', passed_by: office.id })
    expect(await remind(department, { sheets: of('道路') })).toMatchObject({
      done: 0,
      results: [{ problem: { code: 'remind-nobody' } }],
    })
    await move('培训', { state: 'confirmed', confirmed_at: home.context.clock() })
    expect(await remind(department, { sheets: of('培训') })).toMatchObject({
      done: 0,
      results: [{ problem: { code: 'remind-nobody' } }],
    })
  })

  test('all of the list that wait, as it is filtered', async () => {
    const unsent = await remind(department, { of: { year: 2025, waits: 'home' } })
    expect(unsent.results.map(({ name, ok }) => [name, ok])).toEqual([['救助', true]])
    expect((await remind(office, { of: { year: 2024 } })).results).toEqual([])
    expect(
      (await remind(office, { of: { year: 2025, unit: approved.unitOf(OTHER.code) } })).results,
    ).toMatchObject([{ name: '团建', ok: false, problem: { code: 'remind-nobody' } }])
  })

  test('is for reviewers, over what they reach', async () => {
    for (const who of [filler, await home.sessionOf('reader'), home.nobody])
      expect(
        (await who.send('POST', '/api/self-evaluations/reminders', { sheets: of('救助') })).statusCode,
      ).toBeGreaterThanOrEqual(401)
    for (const who of [elsewhere, await home.sessionOf('stranger')]) {
      const answer = await who.send('POST', '/api/self-evaluations/reminders', { sheets: of('救助') })
      expect(answer.json()).toMatchObject({
        done: 0,
        results: [{ name: '', problem: { code: 'self-evaluation-not-found' } }],
      })
    }
    expect((await remind(elsewhere, { of: { year: 2025 } })).results.map(({ name }) => name)).toEqual([
      '团建',
    ])
  })
})
