/** 审核通过 of several 监控表 over HTTP: those in which nothing is open, each by itself, within the own reach. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EachActed } from '#api/kernel/common.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type { MonitoringSheetView, RoundOpened, SheetList, WarningList } from '#api/monitoring/monitoring.ts'
import { eventList } from '#api/operation-log.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { importApproved, type ApprovedTargets } from '../../../test/support/approved.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { row } from '../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }
const NAMES = ['培训', '道路', '救助', '养老', '水利', '护林']

type Caller = Pick<Member, 'get' | 'send'>

let home: TestApp
let approved: ApprovedTargets
let filler: Member
let department: Member
let bureau: Member
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
  filler = await join(home, '填报人王', 'unit-filler', approved.unitOf(UNIT.code))
  department = await join(home, '主管部门赵', 'department-reviewer', approved.unitOf(UNIT.code))
  bureau = await join(home, '业务科钱', 'finance-office', approved.unitOf(UNIT.code))
  elsewhere = await join(home, '别处审核员', 'department-reviewer', approved.unitOf(OTHER.code))
  for (const name of NAMES) await sendIn(name, name === '水利' ? 'suspend' : 'correct')
  await settleWarnings(...NAMES.filter((name) => name !== '养老'))
}, 120_000)
afterAll(() => home.close())

const at = (name: string) => `/api/monitoring/rounds/${round}/sheets/${approved.idOf(name)}`
const sheet = async (name: string) => (await filler.get(at(name))).json<MonitoringSheetView>()

/** Writes the sheet and sends it in. */
async function sendIn(name: string, measure: 'correct' | 'suspend'): Promise<void> {
  const line = { toDate: '100人次', expected: '', likelihood: 'certain', causes: [], reason: '' }
  const said = { problems: '未支付', measure, measureText: '加快支付', expectedPaid: '' }
  const { revision } = await sheet(name)
  const written = await filler.send('PUT', at(name), { content: { entries: [line], ...said }, revision })
  expect(written.statusCode, written.body).toBe(200)
  await step(filler, name, 'send')
}

async function step(who: Caller, name: string, act: string, comment = ''): Promise<void> {
  const { revision } = await sheet(name)
  const done = await who.send('POST', `${at(name)}/acts`, { act, comment, revision })
  expect(done.statusCode, done.body).toBe(200)
}

async function settleWarnings(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const query = `/api/monitoring/warnings?year=2025&state=open&project=${approved.idOf(name)}`
    const warnings = (await filler.get(query)).json<WarningList>().rows.map(({ id }) => id)
    expect(warnings.length).toBeGreaterThan(0)
    const answer = { act: 'answer', warnings, answer: 'continue', note: '七月付清' }
    expect((await filler.send('POST', '/api/monitoring/warnings/acts', answer)).statusCode).toBe(200)
  }
}

type Seen = { readonly id: string; readonly state: string; readonly revision: number }

/** As the list shows it to somebody. */
const seen = async (who: Caller, ...names: readonly string[]): Promise<Seen[]> => {
  const { rows } = (await who.get(`/api/monitoring/rounds/${round}/sheets`)).json<SheetList>()
  return names.map((name) => {
    const found = rows.find((one) => one.name === name)
    if (found === undefined) throw new Error(name)
    const { project: id, state, revision } = found
    return { id, state, revision }
  })
}
const passed = async (who: Caller, sheets: readonly Seen[], comment = '') => {
  const answer = await who.send('POST', `/api/monitoring/rounds/${round}/acts`, {
    act: 'pass',
    sheets,
    comment,
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<EachActed>()
}
const codes = ({ results }: EachActed) => results.map(({ problem }) => problem?.code ?? null)
const listed = async (who: Caller) =>
  Object.fromEntries(
    (await who.get(`/api/monitoring/rounds/${round}/sheets`))
      .json<SheetList>()
      .rows.map(({ name, pass }) => [
        name,
        pass === null ? null : pass.alone.map(({ code, count }) => `${code} ${count}`),
      ]),
  )

describe('审核通过 of several 监控表', () => {
  test('the list says which are passed together, and why others are not; to those alone who check them', async () => {
    const { 养老: warned, ...others } = await listed(department)
    expect(others).toEqual({ 培训: [], 道路: [], 救助: [], 水利: ['suspends 1'], 护林: [] })
    expect(warned).toEqual([expect.stringMatching(/^warnings \d$/)])
    for (const who of [filler, bureau])
      expect(new Set(Object.values(await listed(who)))).toEqual(new Set([null]))
    expect(await listed(elsewhere)).toEqual({ 团建: null })
  })

  test('nobody else passes any: not the unit, not another department, not those who only read', async () => {
    const sheets = await seen(department, '培训', '道路')
    for (const who of [filler, home.reader]) {
      const answer = await who.send('POST', `/api/monitoring/rounds/${round}/acts`, { act: 'pass', sheets })
      expect(answer.statusCode).toBe(403)
    }
    expect(codes(await passed(elsewhere, sheets))).toEqual(['sheet-not-found', 'sheet-not-found'])
    expect(codes(await passed(bureau, sheets))).toEqual(['sheet-not-here', 'sheet-not-here'])
    const abroad = await home.stranger.send('POST', `/api/monitoring/rounds/${round}/acts`, {
      act: 'pass',
      sheets,
    })
    expect([abroad.statusCode, abroad.json()]).toMatchObject([404, { code: 'round-not-found' }])
    expect((await sheet('培训')).state).toBe('department')
  })

  test('each by itself: what is not clean, was changed or acted on meanwhile is named, the rest goes on', async () => {
    const sheets = await seen(department, ...NAMES)
    // Between the look at the list and the press: taken back and sent in anew, and passed by a colleague.
    await step(filler, '道路', 'withdraw')
    await step(filler, '道路', 'send')
    await step(home.administrator, '救助', 'pass')
    const acted = await passed(department, sheets, '同意')
    expect(codes(acted)).toEqual([
      null,
      'sheet-changed',
      'sheet-acted-on',
      'sheet-with-warnings',
      'sheet-suspends',
      null,
    ])
    expect(acted.done).toBe(2)
    expect(acted.results[1]?.problem?.values).toEqual({ by: '填报人王' })
    expect(acted.results[2]?.problem?.values['by']).not.toBe('')
    const states = await Promise.all(NAMES.map(async (name) => (await sheet(name)).state))
    expect(states).toEqual(['finance', 'department', 'finance', 'department', 'department', 'finance'])
    // The list says who passed each as it is now, ordered by what was paid.
    const asked = `/api/monitoring/rounds/${round}/sheets?sort=rate&order=desc&size=50`
    const { rows } = (await home.administrator.get(asked)).json<SheetList>()
    const rates = rows.flatMap(({ rate }) => (rate === null ? [] : [Number(rate)]))
    expect(rates).toEqual(rates.toSorted((a, b) => b - a))
    const passers = (name: string) => rows.find((row) => row.name === name)?.passes.map(({ by }) => by)
    expect([passers('培训'), passers('护林')]).toEqual([['主管部门赵'], ['主管部门赵']])
    expect(rows.filter(({ state }) => state === 'department').flatMap(({ passes }) => passes)).toEqual([])
    const steps = (await sheet('培训')).steps
    expect(steps.at(-1)).toMatchObject({ act: 'pass', by: '主管部门赵', comment: '同意' })
    const events = eventList.parse(
      (await home.administrator.get('/api/events?type=monitoring.passed')).json(),
    )
    expect(events.rows.map(({ after }) => [after?.['name'], after?.['note'] ?? ''])).toEqual([
      ['护林', '同意'],
      ['培训', '同意'],
      ['救助', ''],
    ])
    // Who has them next is notified of all of one press at once.
    const messages = (await bureau.get('/api/messages?kind=monitoring-sent')).json<MessageList>().rows
    expect(messages.filter(({ by }) => by === '主管部门赵').map(({ count }) => count)).toEqual([2])
  })

  test('pressed again nothing goes one step further, not even for a person who holds both posts', async () => {
    const before = await seen(home.administrator, '道路')
    expect(codes(await passed(home.administrator, before))).toEqual([null])
    const again = await passed(home.administrator, before)
    expect(codes(again)).toEqual(['sheet-acted-on'])
    expect((await sheet('道路')).state).toBe('finance')
  })

  test('faults that came with the money of now keep a sheet back, though the list knows of none', async () => {
    const sheets = await seen(bureau, '培训', '救助')
    const { db } = home.context.store.whole
    await sql`update monitoring_contents set content = jsonb_set(content::jsonb, '{expectedPaid}', '"1e9"')
      where project_id = ${approved.idOf('培训')}`.execute(db)
    expect(codes(await passed(bureau, sheets))).toEqual(['sheet-with-faults', null])
    expect([(await sheet('培训')).state, (await sheet('救助')).state]).toEqual(['finance', 'final'])
  })

  test('a request of the wrong form, and a round that is closed, are refused as a whole', async () => {
    const [one] = await seen(bureau, '护林')
    const ask = (body: object) => bureau.send('POST', `/api/monitoring/rounds/${round}/acts`, body)
    for (const body of [
      { act: 'return', sheets: [one] },
      { act: 'pass', sheets: [] },
      { act: 'pass', sheets: [{ ...one, state: 'draft' }] },
    ])
      expect((await ask(body)).statusCode).toBe(400)
    const closing = await home.administrator.send('PUT', `/api/monitoring/rounds/${round}/closed`, {
      closed: true,
    })
    expect(closing.statusCode).toBe(200)
    expect((await ask({ act: 'pass', sheets: [one] })).json()).toMatchObject({ code: 'round-closed' })
    expect((await listed(bureau))['护林']).toBeNull()
  })
})

describe('撤销 of 审核通过', () => {
  const undo = async (who: Caller, ...names: readonly string[]) => {
    const sheets = names.map((name) => approved.idOf(name))
    const answer = await who.send('POST', `/api/monitoring/rounds/${round}/undo`, { sheets })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<EachActed>()
  }
  const reasons = ({ results }: EachActed) => results.map(({ problem }) => problem?.values['reason'] ?? null)

  test('is offered to who passed it, until the next has acted, and leaves its record', async () => {
    const name = '护林'
    const closed = (is: boolean) =>
      home.administrator.send('PUT', `/api/monitoring/rounds/${round}/closed`, { closed: is })
    expect((await closed(false)).statusCode).toBe(200)
    if ((await sheet(name)).state === 'finance') await step(bureau, name, 'return', '重填')
    if ((await sheet(name)).state === 'draft') await sendAgain(name)
    await step(department, name, 'pass')
    const view = async (who: Caller) => (await who.get(at(name))).json<MonitoringSheetView>()
    expect([(await view(department)).mayUndo, (await view(bureau)).mayUndo]).toEqual([true, false])
    expect(reasons(await undo(bureau, name))).toEqual(['not-yours'])
    expect(codes(await undo(elsewhere, name))).toEqual(['sheet-not-found'])
    expect(codes(await undo(department, name))).toEqual([null])
    expect(await view(department)).toMatchObject({ state: 'department', mayUndo: false })
    expect((await view(department)).steps.at(-1)).toMatchObject({ act: 'withdraw', by: '主管部门赵' })
    const [event] = eventList.parse(
      (await home.administrator.get('/api/events?type=monitoring.withdrawn')).json(),
    ).rows
    expect(event).toMatchObject({
      before: { state: 'finance' },
      after: { state: 'department', undone: 'pass' },
    })
    expect(reasons(await undo(department, name))).toEqual(['not-yours'])

    await step(department, name, 'pass')
    await step(bureau, name, 'pass')
    expect(reasons(await undo(department, name))).toEqual(['not-yours'])
    expect(codes(await undo(bureau, name))).toEqual([null])
    expect((await view(bureau)).state).toBe('finance')

    await step(bureau, name, 'pass')
    expect((await closed(true)).statusCode).toBe(200)
    const late = await bureau.send('POST', `/api/monitoring/rounds/${round}/undo`, {
      sheets: [approved.idOf(name)],
    })
    expect(late.json()).toMatchObject({ code: 'round-closed' })
  })

  const sendAgain = async (name: string) => {
    const { revision } = await sheet(name)
    const done = await filler.send('POST', `${at(name)}/acts`, {
      act: 'send',
      comment: '已核对',
      confirmed: true,
      revision,
    })
    expect(done.statusCode, done.body).toBe(200)
  }
})
