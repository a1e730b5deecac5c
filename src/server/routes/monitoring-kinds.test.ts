/** 绩效监控 by kind of project, money and promise, and causes without a measure. */
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MatrixView } from '#api/monitoring/matrix.ts'
import type {
  BoardView,
  MonitoringSheetView,
  RoundOpened,
  SheetList,
  WarningList,
} from '#api/monitoring/monitoring.ts'
import { eventList } from '#api/operation-log.ts'
import type { Desk } from '#api/workbench.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { Project } from '#core/target/project.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { row, targets } from '../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }
const INDICATORS = [row('数量指标', '培训人次', '全年培训', '≥200人次')]
/** It pays in October. */
const PLAN = { measure: 'percent', march: '0', june: '0', october: '100', december: '100' } as const
const PROJECTS: readonly Partial<Project>[] = [
  { name: '办公设备购置', unit: UNIT, indicators: INDICATORS, plan: PLAN },
  { name: '能力提升', code: null, unit: UNIT, indicators: INDICATORS, plan: PLAN, purpose: '用于培训' },
  { name: '团建', code: null, unit: OTHER, indicators: INDICATORS, plan: PLAN },
]

let home: TestApp
const people = new Map<string, Member>()
const who = (name: string): Member => {
  const member = people.get(name)
  if (member === undefined) throw new Error(name)
  return member
}
const ids = new Map<string, string>()
let round = ''

beforeAll(async () => {
  home = await startApp()
  const add = async (name: string, role: Parameters<typeof join>[2], unit: string | null = null) =>
    people.set(name, await join(home, name, role, unit))
  await add('绩效科李', 'performance-office')
  const source = { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' }
  expect(
    (await home.import('a.json', Buffer.from(JSON.stringify(targets(PROJECTS, { source }))))).state,
  ).toBe('done')
  const { db } = home.context.store.of(home.region)
  for (const one of await db.selectFrom('projects').select(['project_id', 'document_id', 'name']).execute()) {
    ids.set(one.name, one.project_id)
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
        by: who('绩效科李').id,
        at,
      })
    })
  }
  const unitOf = async (code: string) =>
    (await db.selectFrom('budget_units').select('unit_id').where('code', '=', code).executeTakeFirstOrThrow())
      .unit_id
  const unit = await unitOf(UNIT.code)
  await add('填报人王', 'unit-filler', unit)
  await add('别家填报人', 'unit-filler', await unitOf(OTHER.code))
  await add('主管部门赵', 'department-reviewer', unit)
  await add('业务科钱', 'finance-office', unit)
  // A month that the plan leaves out: between two marks of the spending plan.
  const opened = await who('绩效科李').send('POST', '/api/monitoring/rounds', {
    year: 2025,
    mark: 'july',
    due: '2099-08-31',
  })
  const { round: id, job } = opened.json<RoundOpened>()
  round = id
  await home.finish(job)
})
afterAll(() => home.close())

const at = (name: string) => `/api/monitoring/rounds/${round}/sheets/${ids.get(name) ?? ''}`
const sheet = async (name: string, by = '填报人王') =>
  (await who(by).get(at(name))).json<MonitoringSheetView>()
const list = async (query: string, by = '绩效科李') =>
  (await who(by).get(`/api/monitoring/rounds/${round}/sheets${query}`)).json<SheetList>()
const setKind = (name: string, kind: string | null, by = '填报人王') =>
  who(by).send('PUT', `${at(name)}/kind`, { kind })
const warnings = async () =>
  (await who('绩效科李').get('/api/monitoring/warnings?year=2025&state=open'))
    .json<WarningList>()
    .rows.filter(({ name }) => name === '办公设备购置')
    .map(({ kind }) => kind)
const content = (more: Partial<SheetContent> = {}): SheetContent => ({
  entries: [{ toDate: '10人次', expected: '', likelihood: 'certain', causes: [], reason: '' }],
  expectedPaid: '',
  problems: '',
  measure: null,
  measureText: '',
  ...more,
})
const write = async (name: string, what: SheetContent) =>
  who('填报人王').send('PUT', at(name), { content: what, revision: (await sheet(name)).revision })
const act = async (name: string, kind: string, by: string) =>
  who(by).send('POST', `${at(name)}/acts`, {
    act: kind,
    comment: '',
    revision: (await sheet(name)).revision,
  })

describe('the kind of a project', () => {
  test('is told by what the project says, and what cannot be told is judged as it always was', async () => {
    // Nothing is due before October; by days a quarter would be.
    expect(await sheet('办公设备购置')).toMatchObject({
      kind: 'purchase',
      kindByHand: null,
      maySetKind: true,
      planned: '0.00',
      light: 'none',
      moneyLight: 'green',
      promiseLight: 'none',
    })
    expect(await sheet('能力提升')).toMatchObject({
      kind: 'unknown',
      planned: '25.20',
      light: 'red',
      moneyLight: 'red',
      promiseLight: 'none',
      reasons: [{ code: 'plan-behind' }, { code: 'forecast-low' }],
    })
    expect((await list('?kind=purchase')).rows.map(({ name }) => name)).toEqual(['办公设备购置'])
    expect((await list('')).rows.map(({ kind, moneyLight }) => [kind, moneyLight])).toContainEqual([
      'unknown',
      'red',
    ])
  })

  test('is said otherwise by the unit; lights and warnings follow, and the log says who did it', async () => {
    expect(await warnings()).toEqual([])
    const said = (await setKind('办公设备购置', 'routine')).json<MonitoringSheetView>()
    expect(said).toMatchObject({
      kind: 'routine',
      kindByHand: { kind: 'routine', by: '填报人王' },
      light: 'red',
      // What is written is another matter.
      revision: 0,
    })
    expect(await warnings()).toEqual(['plan-behind'])
    expect((await list('?kind=purchase')).total).toBe(0)
    const events = eventList.parse(
      (await home.administrator.get('/api/events?type=monitoring.kind-set')).json(),
    )
    expect(events.rows.map(({ before, after }) => [before, after])).toEqual([
      [{ kind: 'purchase' }, { kind: 'routine', name: '办公设备购置' }],
    ])
  })

  test('again by what the project says', async () => {
    expect((await setKind('办公设备购置', null, '主管部门赵')).json()).toMatchObject({
      kind: 'purchase',
      kindByHand: null,
      light: 'none',
    })
    expect(await warnings()).toEqual([])
  })

  test('by nobody beyond reach, nor without a part in it, nor with a word that is none', async () => {
    expect((await setKind('办公设备购置', 'building', '别家填报人')).json()).toMatchObject({
      code: 'sheet-not-found',
    })
    expect(
      (await home.reader.send('PUT', `${at('办公设备购置')}/kind`, { kind: 'building' })).statusCode,
    ).toBe(403)
    expect((await setKind('办公设备购置', 'gift')).statusCode).toBe(400)
    expect(await sheet('办公设备购置')).toMatchObject({ kind: 'purchase' })
  })

  test('a round that was opened before kinds were told apart keeps its lights', async () => {
    const { db } = home.context.store.of(home.region)
    const switched = async (isOn: boolean) => {
      await sql`update monitoring_rounds set scheme = (scheme::jsonb || ${JSON.stringify({ kindsOn: isOn })}::jsonb)::json where region_id = ${db.region} and round_id = ${round}`.execute(
        db,
      )
      const refreshed = await who('绩效科李').send('POST', `/api/monitoring/rounds/${round}/refresh`)
      await home.finish(refreshed.json<RoundOpened>().job)
      return list('?search=办公设备')
    }
    expect((await switched(false)).rows).toMatchObject([{ light: 'red', planned: '25.20', notes: [] }])
    expect((await setKind('办公设备购置', 'building')).json()).toMatchObject({ code: 'sheet-not-here' })
    expect((await switched(true)).rows).toMatchObject([{ light: 'none', planned: '0.00' }])
  })
})

describe('有原因无措施', () => {
  const OPEN = content({
    entries: [
      {
        toDate: '10人次',
        expected: '180人次',
        likelihood: 'possible',
        causes: ['funding'],
        reason: '资金到位晚',
      },
    ],
    problems: '进度慢',
  })

  test('is listed while no measure is given, at a light that is not red, and keeps nothing from being sent', async () => {
    const written = (await write('办公设备购置', OPEN)).json<MonitoringSheetView>()
    expect(written).toMatchObject({
      light: 'yellow',
      moneyLight: 'green',
      promiseLight: 'yellow',
      faults: 0,
      openCauses: 2,
    })
    for (const by of ['绩效科李', '主管部门赵', '业务科钱'])
      expect((await list('?causes=open', by)).rows.map(({ name }) => name)).toEqual(['办公设备购置'])
    expect((await act('办公设备购置', 'send', '填报人王')).statusCode).toBe(200)
    expect((await setKind('办公设备购置', 'routine')).json()).toMatchObject({ code: 'sheet-not-here' })
    expect((await sheet('办公设备购置', '主管部门赵')).maySetKind).toBe(true)
  })

  test('is counted on the board, in the report and on the 工作台 of who checks', async () => {
    const board = (await who('绩效科李').get(`/api/monitoring/rounds/${round}/board`)).json<BoardView>()
    expect(board.total).toMatchObject({
      openCauses: 1,
      lights: { red: 2, yellow: 1 },
      parts: { money: { red: 2, green: 1 }, promise: { yellow: 1, none: 2 } },
    })
    const file = await who('绩效科李').get(`/api/monitoring/rounds/${round}/report/docx`)
    const paper = Buffer.from(
      unzipSync(new Uint8Array(file.rawPayload))['word/document.xml'] ?? new Uint8Array(),
    ).toString()
    expect(paper).toContain('有原因无措施的1个')
    expect(paper).toContain('目标黄灯')
    const desk = async (by: string) => (await who(by).get('/api/desk')).json<Desk>().openCauses
    expect(await desk('主管部门赵')).toEqual([{ round, year: 2025, mark: 'july', count: 1 }])
    expect(await desk('业务科钱')).toHaveLength(1)
    expect(await desk('填报人王')).toEqual([])
  })

  test('the matrix shows both parts of a project', async () => {
    const matrix = (
      await who('填报人王').get('/api/monitoring/matrix?year=2025&search=办公设备')
    ).json<MatrixView>()
    expect(matrix.projects?.rows).toMatchObject([
      { cells: ['yellow'], parts: [{ money: 'green', promise: 'yellow' }] },
    ])
  })

  test('what is final stays as it was counted', async () => {
    for (const by of ['主管部门赵', '业务科钱'])
      expect((await act('办公设备购置', 'pass', by)).statusCode).toBe(200)
    expect((await setKind('办公设备购置', 'routine', '业务科钱')).json()).toMatchObject({
      code: 'sheet-not-here',
    })
    expect(await sheet('办公设备购置')).toMatchObject({
      state: 'final',
      kind: 'purchase',
      light: 'yellow',
      openCauses: 2,
      maySetKind: false,
    })
  })
})
