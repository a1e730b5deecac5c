/** 催办 of 监控表 over HTTP: once a day for a sheet and its state, to those who have it, within the own reach. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MessageList } from '#api/messages/messages.ts'
import type { Reminded } from '#api/messages/reminders.ts'
import type { MonitoringSheetView, RoundOpened, SheetList } from '#api/monitoring/monitoring.ts'
import { eventList } from '#api/operation-log.ts'
import { startApp, type Person, type TestApp } from '../../../test/support/app.ts'
import { importApproved, type ApprovedTargets } from '../../../test/support/approved.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { row } from '../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }
const NAMES = ['培训', '道路', '救助', '养老']

let home: TestApp
let administrator: Person
let approved: ApprovedTargets
let office: Member
let filler: Member
let department: Member
let elsewhere: Member
let round = ''

beforeAll(async () => {
  home = await startApp()
  const project = { code: null, indicators: [row('数量指标', '培训人次', '全年培训', '≥200人次')] }
  const opener = await join(home, '开启人', 'performance-office')
  approved = await importApproved(
    home,
    [...NAMES.map((name) => ({ ...project, name, unit: UNIT })), { ...project, name: '团建', unit: OTHER }],
    opener.id,
  )
  const body = { year: 2025, mark: 'june', due: '2099-07-10' }
  const opened = (await opener.send('POST', '/api/monitoring/rounds', body)).json<RoundOpened>()
  round = opened.round
  await home.finish(opened.job)
  // At noon in China, so that the test never reaches the next day.
  home.advance(((28 - home.context.clock().getUTCHours()) % 24) * 60 * 60 * 1000)
  administrator = await home.sessionOf('administrator')
  office = await join(home, '绩效科李', 'performance-office')
  filler = await join(home, '填报人王', 'unit-filler', approved.unitOf(UNIT.code))
  department = await join(home, '主管部门赵', 'department-reviewer', approved.unitOf(UNIT.code))
  elsewhere = await join(home, '别处审核员', 'department-reviewer', approved.unitOf(OTHER.code))
}, 120_000)
afterAll(() => home.close())

const address = () => `/api/monitoring/rounds/${round}/reminders`
const remind = async (who: Member, body: object) => {
  const answer = await who.send('POST', address(), body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Reminded>()
}
const of = (...names: string[]) => names.map((name) => approved.idOf(name))
const reminders = async (who: Member) =>
  (await who.get('/api/messages?kind=reminded')).json<MessageList>().rows
const listed = async (who: Member, query = '') =>
  (await who.get(`/api/monitoring/rounds/${round}/sheets?sort=name${query}`)).json<SheetList>()

/** Writes the sheet and sends it in. */
async function send(name: string): Promise<void> {
  const at = `/api/monitoring/rounds/${round}/sheets/${approved.idOf(name)}`
  const line = { toDate: '100人次', expected: '', likelihood: 'certain', causes: [], reason: '' }
  const said = { problems: '未支付', measure: 'correct', measureText: '加快支付', expectedPaid: '' }
  const { revision } = (await filler.get(at)).json<MonitoringSheetView>()
  const written = await filler.send('PUT', at, { content: { entries: [line], ...said }, revision })
  expect(written.statusCode, written.body).toBe(200)
  const sent = await filler.send('POST', `${at}/acts`, {
    act: 'send',
    revision: written.json<MonitoringSheetView>().revision,
  })
  expect(sent.statusCode, sent.body).toBe(200)
}

describe('催办 of 监控表', () => {
  test('reminds the unit of what it has not sent in, once a day, by one message with the link', async () => {
    expect(await remind(department, { sheets: of('培训', '道路'), comment: '本周五前报送' })).toMatchObject({
      done: 2,
      results: [
        { ok: true, notified: 1, people: ['填报人王'] },
        { ok: true, notified: 1, people: ['填报人王'] },
      ],
    })
    expect(await reminders(filler)).toMatchObject([
      {
        by: '主管部门赵',
        count: 2,
        facts: { sheet: 'monitoring', round, waits: 'filing', due: '2099-07-10', comment: '本周五前报送' },
      },
    ])
    expect(await remind(office, { sheets: of('培训') })).toMatchObject({
      done: 0,
      results: [{ ok: false, problem: { code: 'reminded-already', values: { by: '主管部门赵' } } }],
    })
    expect(await reminders(filler)).toHaveLength(1)
    const events = eventList.parse(
      (await administrator.get('/api/events?type=monitoring.reminded')).json(),
    ).rows
    expect(events.map(({ subject }) => subject).toSorted()).toEqual(
      of('培训', '道路')
        .map((id) => `project:${id}`)
        .toSorted(),
    )
    expect(events[0]?.after).toMatchObject({ round, steps: ['draft'], people: 1, comment: '本周五前报送' })
  })

  test('reminds those who check it in its next state on the same day; nobody of what is theirs alone', async () => {
    await send('培训')
    expect(await remind(department, { sheets: of('培训') })).toMatchObject({
      done: 0,
      results: [{ name: '培训', problem: { code: 'remind-nobody' } }],
    })
    expect(await remind(office, { sheets: of('培训') })).toMatchObject({
      done: 1,
      results: [{ people: ['主管部门赵'] }],
    })
    expect(await reminders(department)).toMatchObject([
      { project: approved.idOf('培训'), count: 1, facts: { waits: 'review' } },
    ])
    const row = (list: SheetList) => list.rows.find(({ name }) => name === '培训')
    expect(row(await listed(department))).toMatchObject({ state: 'department', remind: false })
    expect(row(await listed(office))).toMatchObject({ remind: true })
    expect(row(await listed(filler))).toMatchObject({ remind: false })
  })

  test('all of the list that wait, as it is filtered; what nobody holds is not said to be done', async () => {
    expect((await listed(department)).states).toEqual({
      draft: 3,
      department: 1,
      finance: 0,
      final: 0,
      ended: 0,
    })
    expect((await listed(office, '&state=department')).rows.map(({ name }) => name)).toEqual(['培训'])
    const all = await remind(office, { of: { search: '救助', waits: 'home' } })
    expect(all.results.map(({ name, ok }) => [name, ok])).toEqual([['救助', true]])
    const unit = await remind(office, { of: { unit: approved.unitOf(OTHER.code) } })
    // 团委 has nobody who fills in.
    expect(unit).toMatchObject({ done: 0, results: [{ name: '团建', problem: { code: 'remind-nobody' } }] })
    const rest = await remind(department, { of: { waits: 'all' } })
    expect(rest.done).toBe(1)
    expect(rest.results.filter(({ ok }) => ok).map(({ name }) => name)).toEqual(['养老'])
    expect((await remind(department, { of: { state: 'department', waits: 'home' } })).results).toEqual([])
  })

  test('is for reviewers, over what they reach, while the round is open', async () => {
    for (const who of [filler, await home.sessionOf('reader'), home.nobody])
      expect((await who.send('POST', address(), { sheets: of('培训') })).statusCode).toBeGreaterThanOrEqual(
        401,
      )
    expect(await remind(elsewhere, { sheets: of('养老') })).toMatchObject({
      done: 0,
      results: [{ name: '', problem: { code: 'sheet-not-found' } }],
    })
    expect((await remind(elsewhere, { of: {} })).results.map(({ name }) => name)).toEqual(['团建'])
    expect(
      (await (await home.sessionOf('stranger')).send('POST', address(), { sheets: of('养老') })).statusCode,
    ).toBe(404)
    const close = (closed: boolean) =>
      office.send('PUT', `/api/monitoring/rounds/${round}/closed`, { closed })
    await close(true)
    expect((await office.send('POST', address(), { sheets: of('养老') })).json()).toMatchObject({
      code: 'round-closed',
    })
    expect((await listed(office)).rows.map(({ remind: may }) => may)).not.toContain(true)
    await close(false)
  })

  test('of two at the same moment one is first, and the next day it can be said again', async () => {
    home.advance(24 * 60 * 60 * 1000)
    const bureau = await join(home, '绩效科钱', 'performance-office')
    const second = await join(home, '主管部门孙', 'department-reviewer', approved.unitOf(UNIT.code))
    const again = await Promise.all([
      remind(bureau, { sheets: of('道路') }),
      remind(second, { sheets: of('道路') }),
    ])
    expect(again.map(({ done }) => done).toSorted()).toEqual([0, 1])
  })
})
