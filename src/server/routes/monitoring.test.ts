import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveView } from '#api/archive.ts'
import type { EachActed } from '#api/kernel/common.ts'
import { eventList } from '#api/operation-log.ts'
import type { MatrixView } from '#api/monitoring/matrix.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type {
  BoardView,
  PrecisionView,
  RoundList,
  RoundOpened,
  SheetList,
  MonitoringSheetView,
  WarningActs,
  WarningList,
} from '#api/monitoring/monitoring.ts'
import { watchDaily } from '#actions/monitoring/daily.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { row, targets } from '../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }
const INDICATORS = [
  row('数量指标', '培训人次', '全年培训', '≥200人次'),
  row('成本指标', '培训成本', '总成本', '≤10万元'),
  row('服务对象满意度指标', '满意度', '学员满意', '≥95%'),
]
const PROJECTS: readonly Partial<Project>[] = [
  { name: '培训', unit: UNIT, indicators: INDICATORS },
  { name: '道路', code: null, unit: UNIT, indicators: INDICATORS },
  {
    name: '团建',
    code: null,
    unit: OTHER,
    indicators: INDICATORS,
    budget: { total: '1384.13625', fiscal: '1384.13625', other: '0' },
  },
  { name: '没批', code: null, unit: UNIT },
  // Approved, and broken down to projects that are watched: of itself it has no sheet.
  { name: '救灾代编预算', code: null, unit: UNIT, indicators: INDICATORS },
]

let home: TestApp
const people = new Map<string, Member>()
const who = (name: string): Member => {
  const member = people.get(name)
  if (member === undefined) throw new Error(name)
  return member
}
const ids = new Map<string, string>()
const idOf = (name: string) => ids.get(name) ?? ''
let round = ''

beforeAll(async () => {
  home = await startApp()
  const add = async (name: string, role: Parameters<typeof join>[2], unit: string | null = null) =>
    people.set(name, await join(home, name, role, unit))
  await add('绩效科李', 'performance-office')
  expect(
    (
      await home.import(
        'a.json',
        Buffer.from(
          JSON.stringify(
            targets(PROJECTS, {
              source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
            }),
          ),
        ),
      )
    ).state,
  ).toBe('done')
  const { db } = home.context.store.of(home.region)
  for (const one of await db.selectFrom('projects').select(['project_id', 'document_id', 'name']).execute()) {
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
        by: who('绩效科李').id,
        at,
      })
    })
  }
  const unit = await db
    .selectFrom('budget_units')
    .select('unit_id')
    .where('code', '=', UNIT.code)
    .executeTakeFirstOrThrow()
  const other = await db
    .selectFrom('budget_units')
    .select('unit_id')
    .where('code', '=', OTHER.code)
    .executeTakeFirstOrThrow()
  await add('填报人王', 'unit-filler', unit.unit_id)
  await add('别家填报人', 'unit-filler', other.unit_id)
  await add('主管部门赵', 'department-reviewer', unit.unit_id)
  await add('业务科钱', 'finance-office', unit.unit_id)
})
afterAll(() => home.close())

const at = (name: string) => `/api/monitoring/rounds/${round}/sheets/${idOf(name)}`
const sheet = async (name: string, by = '填报人王') =>
  (await who(by).get(at(name))).json<MonitoringSheetView>()
const rounds = async (by = '绩效科李') =>
  (await who(by).get('/api/monitoring/rounds?year=2025')).json<RoundList>()
/** The rounds of 2025 are opened long after their planned days. */
const DUE = '2099-07-10'
const open = (by: string, mark = 'june') =>
  who(by).send('POST', '/api/monitoring/rounds', { year: 2025, mark, due: DUE })
const line = (
  toDate: string,
  more: Partial<SheetContent['entries'][number]> = {},
): SheetContent['entries'][number] => ({
  toDate,
  expected: '',
  likelihood: 'certain',
  causes: [],
  reason: '',
  ...more,
})
const content = (entries: SheetContent['entries'], more: Partial<SheetContent> = {}): SheetContent => ({
  entries,
  expectedPaid: '',
  problems: '',
  measure: null,
  measureText: '',
  ...more,
})
const GOOD = content([line('100人次'), line('5万元'), line('未到测算期')])
const write = async (name: string, what: SheetContent, by = '填报人王') =>
  who(by).send('PUT', at(name), { content: what, revision: (await sheet(name)).revision })
const act = async (name: string, kind: string, by: string, comment = '') =>
  who(by).send('POST', `${at(name)}/acts`, { act: kind, comment, revision: (await sheet(name)).revision })

describe('rounds', () => {
  test('are planned by the rule set and the calendar; the other months can be opened, too; one before its day is refused', async () => {
    expect((await rounds()).planned.map(({ mark, isOver }) => [mark, isOver])).toEqual([
      ['march', true],
      ['june', true],
      ['october', true],
      ['december', expect.any(Boolean)],
    ])
    expect((await rounds()).further.map(({ mark, day }) => [mark, day])).toEqual([
      ['january', '2025-01-31'],
      ['february', '2025-02-28'],
      ['april', '2025-04-30'],
      ['may', '2025-05-31'],
      ['july', '2025-07-31'],
      ['august', '2025-08-31'],
      ['september', '2025-09-30'],
      ['november', '2025-11-30'],
    ])
    expect((await open('绩效科李', 'smarch')).statusCode).toBe(400)
    expect(
      (await who('绩效科李').send('POST', '/api/monitoring/rounds', { year: 2099, mark: 'june' })).json(),
    ).toMatchObject({ code: 'round-too-early', values: { day: '2099-06-30' } })
    expect(
      (await who('绩效科李').send('POST', '/api/monitoring/rounds', { year: 2020, mark: 'june' })).json(),
    ).toMatchObject({ code: 'round-empty' })
  })

  test('only 绩效科 opens them', async () => {
    for (const by of ['填报人王', '主管部门赵', '业务科钱'])
      expect([by, (await open(by)).statusCode]).toEqual([by, 403])
  })

  test('is not opened overdue: a planned day that is past is set anew, and no past day is', async () => {
    const june = (more: object = {}) =>
      who('绩效科李').send('POST', '/api/monitoring/rounds', { year: 2025, mark: 'june', ...more })
    expect((await rounds()).planned.map(({ mark, due, isLate }) => [mark, due, isLate])).toContainEqual([
      'june',
      '2025-07-10',
      true,
    ])
    const refused = await june()
    expect([refused.statusCode, refused.json()]).toEqual([
      409,
      { code: 'round-overdue', values: { due: '2025-07-10' } },
    ])
    const past = await june({ due: '2025-07-11' })
    expect([past.statusCode, past.json()]).toEqual([
      422,
      { code: 'day-past', values: { until: '2025-07-11' } },
    ])
    expect((await june({ due: 'soon' })).statusCode).toBe(400)
    expect((await rounds()).rows).toEqual([])
  })

  test('one sheet for every approved target, once', async () => {
    const opened = (await open('绩效科李')).json<RoundOpened>()
    expect(opened.isNew).toBe(true)
    round = opened.round
    await home.finish(opened.job)
    expect((await open('绩效科李')).json<RoundOpened>()).toMatchObject({ round, isNew: false })
    const refreshed = (
      await who('绩效科李').send('POST', `/api/monitoring/rounds/${round}/refresh`)
    ).json<RoundOpened>()
    await home.finish(refreshed.job)
    const { rows, approved } = await rounds()
    expect(approved).toBe(3)
    expect(rows).toMatchObject([
      {
        mark: 'june',
        day: '2025-06-30',
        due: DUE,
        ruleSet: 'hebei/2025',
        openedBy: '绩效科李',
        job: null,
        counts: { sheets: 3, states: { draft: 3, final: 0 } },
      },
    ])
    expect((await rounds('填报人王')).rows[0]?.counts.sheets).toBe(2)
    expect(
      (await who('填报人王').get('/api/messages')).json<MessageList>().rows.map(({ kind }) => kind),
    ).toEqual(expect.arrayContaining(['monitoring-opened', 'warning-raised']))
  })
})

describe('a sheet', () => {
  test('holds plan, money and targets of the approved version; nothing is paid', async () => {
    const view = await sheet('培训')
    expect(view).toMatchObject({
      state: 'draft',
      revision: 0,
      version: 1,
      paid: '0',
      rate: '0.00',
      mayWrite: true,
      previous: null,
      target: { name: '培训' },
    })
    expect(view.target.indicators).toHaveLength(3)
    expect(view.faultList.map(({ code, entry, field }) => [code, entry, field])).toEqual(
      expect.arrayContaining([
        ['actual-missing', 0, 'toDate'],
        ['likelihood-missing', 2, 'likelihood'],
      ]),
    )
  })

  test('is there for nobody else', async () => {
    expect((await who('别家填报人').get(at('培训'))).json()).toMatchObject({ code: 'sheet-not-found' })
    expect((await write('培训', GOOD, '别家填报人')).json()).toMatchObject({ code: 'sheet-not-found' })
    expect((await write('培训', GOOD, '主管部门赵')).statusCode).toBe(403)
    expect((await home.reader.get(at('培训'))).json()).toMatchObject({ code: 'sheet-not-found' })
    expect(
      (await who('别家填报人').get(`/api/monitoring/rounds/${round}/sheets`))
        .json<SheetList>()
        .rows.map(({ name }) => name),
    ).toEqual(['团建'])
    expect((await home.reader.get(`/api/monitoring/rounds/${round}/sheets`)).json<SheetList>()).toEqual({
      rows: [],
      lights: { red: 0, yellow: 0, green: 0, none: 0 },
      total: 0,
      states: { draft: 0, department: 0, finance: 0, final: 0, ended: 0 },
      unfinished: {
        total: 3,
        rows: ['培训', '团建', '道路']
          .toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
          .map((name) => ({
            project: idOf(name),
            name,
            unitName: name === '团建' ? '团委' : '民政局',
            state: 'draft',
          })),
      },
    })
    expect((await home.stranger.get(at('培训'))).json()).toMatchObject({ code: 'round-not-found' })
  })

  test('says what is wrong with what is typed, and keeps it as a draft', async () => {
    const bad = content(
      [line('100'), line('50000元'), line('九成五', { likelihood: 'possible', causes: ['funding'] })],
      { expectedPaid: '1e9' },
    )
    const view = (await write('培训', bad)).json<MonitoringSheetView>()
    expect(
      view.faultList.map(({ code, entry, values }) => [
        code,
        entry,
        values['instead'] ?? values['expected'] ?? '',
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['actual-unit-missing', 0, '人次'],
        ['actual-other-unit', 1, '5万元'],
        ['actual-not-a-number', 2, ''],
        ['expected-missing', 2, ''],
        ['cause-without-text', 2, ''],
        ['money-not-a-number', null, ''],
      ]),
    )
    expect((await sheet('培训')).content).toEqual(bad)
    expect((await act('培训', 'send', '填报人王')).json()).toMatchObject({ code: 'sheet-faults' })
    expect((await sheet('培训')).state).toBe('draft')
  })

  test('of another form, or changed meanwhile, is refused as a whole', async () => {
    const before = await sheet('培训')
    expect((await write('培训', content([line('1人次')]))).json()).toMatchObject({
      code: 'sheet-misfit',
      values: { expected: 3, found: 1 },
    })
    expect(
      (
        await who('填报人王').send('PUT', at('培训'), { content: GOOD, revision: before.revision - 1 })
      ).json(),
    ).toMatchObject({ code: 'sheet-changed', values: { by: '填报人王' } })
    expect(
      (
        await who('填报人王').send('PUT', at('培训'), {
          content: { ...GOOD, measure: 'nothing' },
          revision: before.revision,
        })
      ).statusCode,
    ).toBe(400)
    expect(await sheet('培训')).toEqual(before)
  })

  test('counts F12 to F14 as it is written, and a red one asks for problem and measure', async () => {
    const view = (await write('培训', GOOD)).json<MonitoringSheetView>()
    // The limit of costs and the satisfaction count when the year is over.
    expect(view).toMatchObject({
      achievement: '50.00',
      rate: '0.00',
      difference: '50.00',
      light: 'red',
      entries: [{ progress: '50.00' }, { progress: '100.00' }, { progress: null }],
    })
    expect(view.faultList.map(({ code }) => code)).toEqual([
      'problems-missing',
      'measure-missing',
      'measure-without-text',
    ])
  })
})

describe('its way', () => {
  test('unit, department, bureau, with four eyes; a red one makes a 整改事项', async () => {
    await write('培训', {
      ...GOOD,
      problems: '资金没有支付',
      measure: 'correct',
      measureText: '七月底前支付首笔',
    })
    expect((await act('培训', 'send', '填报人王')).json<MonitoringSheetView>()).toMatchObject({
      state: 'department',
      mayWrite: false,
      acts: [{ act: 'withdraw', refusal: null }],
    })
    expect((await write('培训', GOOD)).json()).toMatchObject({ code: 'sheet-not-here' })
    const items = await home.context.store.whole.db
      .selectFrom('rectifications')
      .select(['problem', 'requirement', 'source'])
      .where('project_id', '=', idOf('培训'))
      .execute()
    expect(items).toEqual([
      { problem: '资金没有支付', requirement: '七月底前支付首笔', source: 'monitoring' },
    ])
    expect((await act('培训', 'pass', '业务科钱')).json()).toMatchObject({ code: 'sheet-not-here' })
    expect((await act('培训', 'pass', '填报人王')).statusCode).toBe(403)
    expect((await act('培训', 'return', '主管部门赵')).json()).toMatchObject({
      code: 'sheet-comment-missing',
    })
    expect(
      (await act('培训', 'return', '主管部门赵', '请说明原因')).json<MonitoringSheetView>(),
    ).toMatchObject({
      state: 'draft',
    })
    expect(
      (await who('填报人王').get('/api/messages')).json<MessageList>().rows.map(({ kind }) => kind),
    ).toContain('monitoring-returned')
    // As it came back it goes in only for a reason, and confirmed.
    const again = (more: object) =>
      sheet('培训').then(({ revision }) =>
        who('填报人王').send('POST', `${at('培训')}/acts`, { act: 'send', revision, ...more }),
      )
    for (const more of [{}, { comment: '数据无误' }, { confirmed: true }])
      expect((await again(more)).json()).toMatchObject({ code: 'sheet-unchanged' })
    expect(
      (await again({ comment: '原因已在存在问题中写明', confirmed: true })).json<MonitoringSheetView>(),
    ).toMatchObject({ state: 'department' })
    const [sent] = eventList.parse(
      (await home.administrator.get('/api/events?type=monitoring.sent')).json(),
    ).rows
    expect(sent?.after).toMatchObject({ note: '原因已在存在问题中写明', unchanged: true })
    // What was changed goes in as it is.
    expect((await act('培训', 'return', '主管部门赵', '请写明支付时间')).statusCode).toBe(200)
    expect(
      (
        await write('培训', {
          ...GOOD,
          problems: '资金没有支付',
          measure: 'correct',
          measureText: '七月底前支付首笔，九月底前付清',
        })
      ).statusCode,
    ).toBe(200)
    expect((await act('培训', 'send', '填报人王')).statusCode).toBe(200)
    expect((await act('培训', 'pass', '主管部门赵')).json<MonitoringSheetView>()).toMatchObject({
      state: 'finance',
    })
    expect((await act('培训', 'pass', '业务科钱')).json<MonitoringSheetView>()).toMatchObject({
      state: 'final',
      acts: [],
    })
    expect((await sheet('培训')).steps.map(({ act: one, by }) => [one, by])).toEqual([
      ['send', '填报人王'],
      ['return', '主管部门赵'],
      ['send', '填报人王'],
      ['return', '主管部门赵'],
      ['send', '填报人王'],
      ['pass', '主管部门赵'],
      ['pass', '业务科钱'],
    ])
    expect(
      await home.context.store.whole.db
        .selectFrom('rectifications')
        .select('number')
        .where('project_id', '=', idOf('培训'))
        .execute(),
    ).toHaveLength(1)
    const events = eventList.parse(
      (await home.administrator.get('/api/events?type=monitoring.passed')).json(),
    ).rows
    expect(events.map(({ after }) => after?.['state'])).toEqual(['final', 'finance'])
  })

  test('who wrote in it does not check it, whatever the posts', async () => {
    await write('道路', { ...GOOD, problems: '未支付', measure: 'correct', measureText: '加快支付' })
    const revision = (await sheet('道路')).revision
    expect(
      (await home.administrator.send('POST', `${at('道路')}/acts`, { act: 'send', revision })).statusCode,
    ).toBe(200)
    expect(
      (
        await home.administrator.send('POST', `${at('道路')}/acts`, { act: 'pass', revision: revision + 1 })
      ).json(),
    ).toMatchObject({ code: 'sheet-own' })
  })

  test('what is final is there for readers', async () => {
    expect((await home.reader.get(at('培训'))).json<MonitoringSheetView>()).toMatchObject({
      state: 'final',
      mayWrite: false,
      acts: [],
    })
    expect(
      (await home.reader.get(`/api/monitoring/rounds/${round}/sheets`))
        .json<SheetList>()
        .rows.map(({ name }) => name),
    ).toEqual(['培训'])
    const unfinished = async (by: Pick<Member, 'get'>, search = '') =>
      (
        await by.get(`/api/monitoring/rounds/${round}/sheets?search=${encodeURIComponent(search)}`)
      ).json<SheetList>().unfinished
    expect(await unfinished(home.reader, '道路')).toEqual({
      total: 1,
      rows: [{ project: idOf('道路'), name: '道路', unitName: '民政局', state: 'department' }],
    })
    expect((await unfinished(home.reader))?.rows.map(({ name }) => name)).toEqual(['道路', '团建'])
    expect(await unfinished(home.reader, '培训')).toEqual({ total: 0, rows: [] })
    expect(await unfinished(who('填报人王'), '道路')).toBeNull()
    // 绩效档案 says so, too, of the project that was searched for.
    const archived = async (name: string) => {
      const answer = await home.reader.get(`/api/projects/${idOf(name)}/archive`)
      return answer.json<ArchiveView>().entries.filter(({ part }) => part === 'monitoring')
    }
    expect((await archived('道路')).map(({ kind, facts }) => [kind, Object.keys(facts)])).toEqual([
      ['open', ['day']],
    ])
    // What is final names who passed it, and leads to the sheet.
    expect(await archived('培训')).toMatchObject([
      { kind: 'final', by: '业务科钱', link: { to: 'monitoring', id: round } },
    ])
    // Lights of what is not final are not counted for them, and a sheet tells its unit nothing of others.
    const lit = (lights: Readonly<Record<string, number>> | undefined) =>
      Object.values(lights ?? {}).reduce((sum, count) => sum + count, 0)
    const seen = (await home.reader.get('/api/monitoring/rounds?year=2025'))
      .json<RoundList>()
      .rows.find(({ id }) => id === round)?.counts
    expect([seen?.sheets, lit(seen?.lights)]).toEqual([3, 1])
    // The board counts what everybody's counts, and shows the lights of what is final.
    const board = async (by: Pick<Member, 'get'>) =>
      (await by.get(`/api/monitoring/rounds/${round}/board`)).json<BoardView>()
    const [theirs, ours] = [await board(home.reader), await board(who('绩效科李'))]
    const counted = ({ sheets, final, budget, paid }: BoardView['total']) => ({ sheets, final, budget, paid })
    expect(counted(theirs.total)).toEqual(counted(ours.total))
    expect([theirs.total.sheets, theirs.total.final, lit(theirs.total.lights)]).toEqual([3, 1, 1])
    expect(lit(ours.total.lights)).toBe(3)
    expect(theirs.rows.map((row) => [row.name, counted(row)])).toEqual(
      expect.arrayContaining(ours.rows.map((row) => [row.name, counted(row)])),
    )
    expect(theirs.round.counts.lights).toEqual(seen?.lights)
    expect([theirs.round.counts.sheets, theirs.round.counts.states.final]).toEqual([3, 1])
    expect(lit((await rounds('绩效科李')).rows[0]?.counts.lights)).toBe(3)
    expect((await who('填报人王').get(at('培训'))).json<MonitoringSheetView>().round.counts.sheets).toBe(2)
  })

  test('a closed round is only looked at, until it is opened again', async () => {
    const closed = (is: boolean) =>
      who('绩效科李').send('PUT', `/api/monitoring/rounds/${round}/closed`, { closed: is })
    expect((await closed(true)).statusCode).toBe(200)
    expect((await closed(true)).json()).toMatchObject({ code: 'round-unchanged' })
    expect(
      (await who('别家填报人').send('PUT', at('团建'), { content: GOOD, revision: 0 })).json(),
    ).toMatchObject({ code: 'round-closed' })
    expect(
      (await who('绩效科李').send('POST', `/api/monitoring/rounds/${round}/refresh`)).json(),
    ).toMatchObject({ code: 'round-closed' })
    await closed(false)
    expect((await who('别家填报人').send('PUT', at('团建'), { content: GOOD, revision: 0 })).statusCode).toBe(
      200,
    )
  })
})

describe('papers', () => {
  test('a sheet on the official form, read back by the importer with its values', async () => {
    const url = `${at('培训')}/export/docx`
    expect((await who('别家填报人').get(url)).json()).toMatchObject({ code: 'sheet-not-found' })
    const file = await who('填报人王').get(url)
    expect(file.statusCode).toBe(200)
    const done = await home.import('监控表.docx', file.rawPayload)
    expect(done.state).toBe('done')
    const read = (
      await home.administrator.get(`/api/documents/${done.result?.document}/content`)
    ).json<TargetDocument>()
    expect(read.kind).toBe('monitoring')
    // It is called what it is, and what is signed below it is nobody's content.
    const words = new TextDecoder()
      .decode(unzipSync(file.rawPayload)['word/document.xml'])
      .replaceAll(/<[^>]*>/gu, '')
    expect(words).toContain('项目支出绩效目标执行监控表')
    expect(words).toMatch(/填报人：填报人王　　单位负责人：.*　　填报日期：\d{4}年\d+月\d+日　　（盖章）/u)
    expect(read.projects[0]?.details).toBeUndefined()
    expect(read.projects).toMatchObject([
      {
        name: '培训',
        monitoring: {
          period: '1—6月',
          throughMonth: 6,
          problems: '资金没有支付',
          measures: '整改纠偏：七月底前支付首笔，九月底前付清',
          funds: [
            { source: 'total', initial: '10', executed: '0', rate: '0' },
            { source: 'fiscal' },
            { source: 'other' },
          ],
        },
      },
    ])
    expect(
      read.projects[0]?.indicators.map(({ level3, progress }) => [
        level3,
        progress?.toDate,
        progress?.likelihood,
      ]),
    ).toEqual([
      ['培训人次', '100人次', 'certain'],
      ['培训成本', '5万元', 'certain'],
      ['满意度', '未到测算期', 'certain'],
    ])
  })

  test('a sheet and a report as PDF and Word, of what is reached alone', async () => {
    expect((await who('填报人王').get(`${at('培训')}/export/pdf`)).rawPayload.subarray(0, 5).toString()).toBe(
      '%PDF-',
    )
    const report = await who('填报人王').get(`/api/monitoring/rounds/${round}/report/docx`)
    expect(report.headers['content-disposition']).toContain('docx')
    const text = Object.values(unzipSync(report.rawPayload))
      .map((part) => new TextDecoder().decode(part))
      .join('')
    expect(text).toContain('共监控2个项目')
    expect(text).toContain('资金没有支付')
    expect(text).not.toContain('团建')
  })

  test('a report rounds its sums, separates thousands and names rule sets in words', async () => {
    const report = await who('绩效科李').get(`/api/monitoring/rounds/${round}/report/docx`)
    const words = new TextDecoder()
      .decode(unzipSync(report.rawPayload)['word/document.xml'])
      .split(/<[^>]*>/u)
      .join(' ')
    expect(words).toContain('全年预算数1,404.14万元，执行数0.00万元')
    expect(words).toContain(' 1,384.14 ')
    expect(words).not.toMatch(/\d\.\d{3}/u)
    expect(words).toContain('判定依据：河北省 2025 年版规则集')
    expect(words).not.toMatch(/[a-z]+\/\d{4}/u)
  })
})

describe('the matrix of a year', () => {
  const matrix = async (by: { get: Member['get'] }, query = '') =>
    (await by.get(`/api/monitoring/matrix?year=2025${query}`)).json<MatrixView>()

  test('shows departments by mark with the very lights of the board, then the projects of one', async () => {
    const board = (await who('绩效科李').get(`/api/monitoring/rounds/${round}/board`)).json<BoardView>()
    const whole = await matrix(who('绩效科李'))
    const i = whole.marks.findIndex((mark) => mark.round === round)
    expect([whole.at, whole.projects]).toEqual([null, null])
    expect(whole.units.map(({ id, cells }) => [id, cells[i]]).toSorted()).toEqual(
      board.rows.map(({ id, lights }) => [id, { ...lights, open: 0 }]).toSorted(),
    )
    for (const { id } of board.rows) {
      const one = await matrix(who('绩效科李'), `&unit=${id}`)
      expect(one.at).toMatchObject({ id, isOnly: false })
      const { rows } = (
        await who('绩效科李').get(`/api/monitoring/rounds/${round}/sheets?unit=${id}`)
      ).json<SheetList>()
      expect(new Map(one.projects?.rows.map(({ project, cells }) => [project, cells[i]]))).toEqual(
        new Map(rows.map(({ project, light }) => [project, light])),
      )
    }
  })

  test('is narrowed down by what a project ever showed and by words', async () => {
    const all = (await matrix(who('填报人王'))).projects
    const red = (await matrix(who('填报人王'), '&light=red')).projects
    expect(red?.rows).toEqual(all?.rows.filter(({ cells }) => cells.includes('red')))
    expect((await matrix(who('填报人王'), '&search=培训')).projects).toMatchObject({
      total: 1,
      rows: [{ name: '培训' }],
    })
    expect((await matrix(who('填报人王'), '&search=没有这个')).projects).toEqual({ total: 0, rows: [] })
  })

  test('nobody sees what is beyond the own reach, nor readers what is not final', async () => {
    const own = await matrix(who('填报人王'))
    expect(own.at).toMatchObject({ isOnly: true })
    expect(own.projects?.rows.map(({ name }) => name).toSorted()).toEqual(['培训', '道路'])
    expect(await matrix(who('填报人王'), `&unit=${own.at?.id}`)).toEqual(own)
    const beyond = (await matrix(who('别家填报人'), `&unit=${own.at?.id}`)).projects
    expect(beyond).toEqual({ total: 0, rows: [] })
    // Who sees what is final alone learns that there is a sheet, and nothing of what is in it.
    const seen = await matrix(home.reader)
    expect(seen.projects).toBeNull()
    const department = seen.units.find(({ name }) => name === '民政局')
    expect(department?.cells.map(({ red, open }) => [red, open])).toContainEqual([1, 1])
    const unitsOf = await matrix(home.reader, `&unit=${department?.id}`)
    expect(
      unitsOf.projects?.rows.map(({ name, cells }) => [name, cells.filter((cell) => cell !== null)]),
    ).toEqual([
      ['培训', ['red']],
      ['道路', ['open']],
    ])
    expect((await matrix(home.reader, `&unit=${department?.id}&light=red`)).projects?.total).toBe(1)
    const lights = (await matrix(who('绩效科李'))).units.flatMap(({ cells }) => cells.map(({ open }) => open))
    expect(lights.every((open) => open === 0)).toBe(true)
    expect((await home.nobody.get('/api/monitoring/matrix?year=2025')).statusCode).toBe(401)
    expect(
      (
        await who('绩效科李').get(
          '/api/monitoring/matrix?year=2025&unit=3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11',
        )
      ).statusCode,
    ).toBe(404)
  })
})

describe('the board', () => {
  test('counts lights by department and unit, and what somebody reaches alone', async () => {
    const board = async (by: string, unit = '') =>
      (await who(by).get(`/api/monitoring/rounds/${round}/board${unit}`)).json<BoardView>()
    const whole = await board('绩效科李')
    expect(whole.total).toMatchObject({ sheets: 3, final: 1 })
    expect(whole.rows.map(({ name, sheets }) => [name, sheets]).toSorted()).toEqual([
      ['团委', 1],
      ['民政局', 2],
    ])
    const own = await board('填报人王')
    expect(own.rows.map(({ name, sheets }) => [name, sheets])).toEqual([['民政局', 2]])
    expect((await board('绩效科李', `?unit=${own.rows[0]?.id}`)).total).toMatchObject({ sheets: 2 })
    expect(
      (await home.reader.get(`/api/monitoring/rounds/${round}/board`)).json<BoardView>().total,
    ).toMatchObject({ sheets: 3, final: 1, lights: { red: 1, yellow: 0, green: 0, none: 0 } })
  })
})

describe('warnings', () => {
  const list = async (by: string, query = '') =>
    (await who(by).get(`/api/monitoring/warnings?year=2025${query}`)).json<WarningList>()
  const acts = (by: string, body: object) => who(by).send('POST', '/api/monitoring/warnings/acts', body)

  test('come of figures, with a term, to those within reach', async () => {
    const { rows } = await list('填报人王')
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['培训', '道路']))
    expect(
      rows.filter(({ state }) => state === 'open').map(({ name, kind, light }) => [name, kind, light]),
    ).toEqual(
      expect.arrayContaining([
        ['培训', 'gap', 'yellow'],
        ['培训', 'plan-behind', 'red'],
      ]),
    )
    for (const { due, raisedOn } of rows) expect(due > raisedOn).toBe(true)
    // Each state shows how many the others have.
    const { counts } = await list('填报人王')
    expect((await list('填报人王', '&state=ended')).counts).toEqual(counts)
    expect(counts.open).toBeGreaterThan(0)
    expect((await list('别家填报人')).rows.map(({ name }) => name)).not.toContain('培训')
    expect((await home.reader.get('/api/monitoring/warnings')).statusCode).toBe(403)
  })

  test("are answered once, each by itself; others' are not there", async () => {
    const own = (await list('填报人王', '&state=open')).rows.find(({ name }) => name === '培训')
    const foreign = (await list('别家填报人', '&state=open')).rows[0]
    const ids = [own?.id, foreign?.id]
    expect(
      (await acts('填报人王', { act: 'answer', warnings: ids, answer: 'continue', note: '' })).statusCode,
    ).toBe(400)
    expect(
      (
        await acts('填报人王', { act: 'answer', warnings: ids, answer: 'adjust', note: '已申请调剂' })
      ).json<WarningActs>(),
    ).toEqual({ done: 1, refused: [{ warning: foreign?.id, code: 'warning-not-found' }] })
    expect(
      (
        await acts('填报人王', { act: 'answer', warnings: [own?.id], answer: 'continue', note: '改主意' })
      ).json<WarningActs>(),
    ).toEqual({ done: 0, refused: [{ warning: own?.id, code: 'warning-settled' }] })
    expect((await list('填报人王', '&state=decided')).rows).toMatchObject([
      { id: own?.id, answer: 'adjust', note: '已申请调剂', settledBy: '填报人王' },
    ])
  })

  test('are muted with a reason, and judged, by the checkers alone', async () => {
    const open = (await list('主管部门赵', '&state=open')).rows[0]?.id
    expect((await acts('填报人王', { act: 'mute', warnings: [open], note: '不想看' })).statusCode).toBe(403)
    expect((await acts('主管部门赵', { act: 'mute', warnings: [open], note: '' })).statusCode).toBe(400)
    expect(
      (await acts('主管部门赵', { act: 'mute', warnings: [open], note: '季末集中支付' })).json<WarningActs>(),
    ).toMatchObject({ done: 1 })
    const mutedAs = async () => (await list('主管部门赵')).rows.find(({ id }) => id === open)
    expect(await mutedAs()).toMatchObject({ state: 'muted', note: '季末集中支付', settledBy: '主管部门赵' })
    expect((await acts('填报人王', { act: 'unmute', warnings: [open] })).statusCode).toBe(403)
    expect((await acts('主管部门赵', { act: 'unmute', warnings: [open] })).json<WarningActs>()).toEqual({
      done: 1,
      refused: [],
    })
    expect(await mutedAs()).toMatchObject({ state: 'open', note: '', settledBy: null, isLate: false })
    expect((await acts('主管部门赵', { act: 'unmute', warnings: [open] })).json<WarningActs>()).toEqual({
      done: 0,
      refused: [{ warning: open, code: 'warning-not-muted' }],
    })
    expect(
      (await acts('主管部门赵', { act: 'mute', warnings: [open], note: '季末集中支付' })).json<WarningActs>(),
    ).toMatchObject({ done: 1 })
    expect(
      (
        await acts('主管部门赵', { act: 'judge', warnings: [open], verdict: 'false-alarm' })
      ).json<WarningActs>(),
    ).toMatchObject({ done: 1 })
    const { rows } = (await who('主管部门赵').get('/api/monitoring/warnings/precision')).json<PrecisionView>()
    expect(rows[0]).toMatchObject({ kind: null, right: 0, falseAlarm: 1, precision: '0.00' })
    expect((await who('别家填报人').get('/api/monitoring/warnings/precision')).json<PrecisionView>()).toEqual(
      { rows: [] },
    )
  })

  test('end as false alarms, stay ended when figures are brought up to date, and open again once judged right', async () => {
    const [before] = (await list('主管部门赵', '&state=open')).rows
    if (before === undefined) throw new Error('no open warning')
    const now = async () => (await list('主管部门赵', `&warning=${before.id}`)).rows[0]
    const judge = (verdict: string) => acts('主管部门赵', { act: 'judge', warnings: [before.id], verdict })
    const undo = () =>
      who('主管部门赵').send('POST', '/api/monitoring/warnings/undo', { warnings: [before.id] })
    const { counts } = await list('主管部门赵')
    await judge('false-alarm')
    expect(await now()).toMatchObject({ state: 'ended', verdict: 'false-alarm', settledBy: '主管部门赵' })
    const after = (await list('主管部门赵')).counts
    expect([after.open, after.ended]).toEqual([counts.open - 1, counts.ended + 1])
    await undo()
    expect(await now()).toEqual(before)
    // What it says still holds; that it is none was said.
    await judge('false-alarm')
    const refresh = `/api/monitoring/rounds/${round}/refresh`
    await home.finish((await who('绩效科李').send('POST', refresh)).json<{ job: string }>().job)
    expect(await now()).toMatchObject({ state: 'ended', verdict: 'false-alarm' })
    expect((await acts('主管部门赵', { act: 'mute', warnings: [before.id], note: '静默' })).json()).toEqual({
      done: 0,
      refused: [{ warning: before.id, code: 'warning-settled' }],
    })
    await judge('right')
    expect(await now()).toMatchObject({ state: 'open', verdict: 'right', settledBy: null, isLate: false })
    await undo()
    expect(await now()).toMatchObject({ state: 'ended', verdict: 'false-alarm' })
    await judge('right')
    const { db } = home.context.store.of(home.region)
    await db
      .updateTable('monitoring_warnings')
      .set({ verdict: null, due: before.due, last_act: null })
      .where('warning_id', '=', before.id)
      .execute()
  })

  test('are again as they were when who acted takes it back, within ten minutes, until another has acted', async () => {
    const undo = async (by: Pick<Member, 'send'>, ...warnings: readonly string[]) => {
      const answer = await by.send('POST', '/api/monitoring/warnings/undo', { warnings })
      expect(answer.statusCode, answer.body).toBe(200)
      return answer
        .json<EachActed>()
        .results.map(({ problem }) => problem?.values['reason'] ?? problem?.code ?? null)
    }
    const rows = (await list('主管部门赵', '&state=open')).rows
    const ids = rows.slice(0, 2).map(({ id }) => id)
    const [one = '', two = ''] = ids
    const seen = async () => {
      const all = (await list('主管部门赵', '&size=200')).rows
      return ids.map((id) => all.find((row) => row.id === id))
    }
    const before = await seen()
    expect((await list('主管部门赵', `&warning=${one}`)).rows).toEqual([before[0]])
    for (const act of [
      { act: 'answer', answer: 'continue', note: '误操作' },
      { act: 'mute', note: '误操作' },
      { act: 'judge', verdict: 'right' },
    ]) {
      const acted = (await acts('主管部门赵', { ...act, warnings: ids })).json<WarningActs>()
      expect(acted).toEqual({ done: 2, refused: [] })
      expect(await seen()).not.toEqual(before)
      expect(await undo(who('主管部门赵'), one, two)).toEqual([null, null])
      expect(await seen()).toEqual(before)
    }
    const log = await home.administrator.get('/api/events?type=warning.taken-back&size=2')
    expect(eventList.parse(log.json()).rows.map(({ after }) => after?.['undone'])).toEqual(['judge', 'judge'])
    // Opened again it has another term: taken back it is muted as before.
    await acts('主管部门赵', { act: 'mute', warnings: [one], note: '季末集中支付' })
    const muted = (await seen())[0]
    await acts('主管部门赵', { act: 'unmute', warnings: [one] })
    expect(await undo(who('主管部门赵'), one)).toEqual([null])
    expect((await seen())[0]).toEqual(muted)
    // It is done once; nobody else does it, nor where another has acted since, nor later.
    expect(await undo(who('主管部门赵'), one, two)).toEqual(['not-yours', 'not-yours'])
    await acts('主管部门赵', { act: 'judge', warnings: [one, two], verdict: 'right' })
    expect(await undo(who('业务科钱'), two)).toEqual(['acted-on'])
    expect(await undo(who('别家填报人'), two)).toEqual(['warning-not-found'])
    expect(await undo(home.stranger, two)).toEqual(['warning-not-found'])
    const reading = await home.reader.send('POST', '/api/monitoring/warnings/undo', { warnings: [two] })
    expect(reading.statusCode).toBe(403)
    await acts('业务科钱', { act: 'judge', warnings: [two], verdict: 'false-alarm' })
    expect(await undo(who('主管部门赵'), two)).toEqual(['acted-on'])
    home.advance(11 * 60_000)
    expect(await undo(who('主管部门赵'), one)).toEqual(['late'])
    // As the tests after this one expect them: open, and judged by nobody.
    const { db } = home.context.store.of(home.region)
    await db
      .updateTable('monitoring_warnings')
      .set({ state: 'open', note: '', settled_by: null, settled_at: null, verdict: null, last_act: null })
      .where('warning_id', 'in', ids)
      .execute()
  })

  test('every day: rounds open by themselves, late sheets are warned of, late warnings go on to department and bureau, told once', async () => {
    const late = async (name: string) =>
      (await who(name).get('/api/messages?kind=warning-late'))
        .json<MessageList>()
        .rows.map(({ facts }) => facts['waiting'])
    await watchDaily(home.context, home.region, '2025-10-31')
    expect((await rounds()).rows).toHaveLength(1)
    await watchDaily(home.context, home.region, '2025-11-01')
    const october = (await rounds()).rows.find(({ mark }) => mark === 'october')
    expect(october).toMatchObject({ openedBy: null, day: '2025-10-31', due: '2025-11-10' })
    if (october?.job !== null && october?.job !== undefined) await home.finish(october.job)
    await watchDaily(home.context, home.region, '2025-11-01')
    expect((await rounds()).rows).toHaveLength(2)
    await watchDaily(home.context, home.region, '2025-11-10')
    expect(
      (await list('绩效科李', '&kind=overdue')).rows.filter(({ round: of }) => of === october?.id),
    ).toEqual([])
    await watchDaily(home.context, home.region, '2025-11-11')
    await watchDaily(home.context, home.region, '2025-11-12')
    const overdue = (await list('绩效科李', '&kind=overdue')).rows.filter(
      ({ round: of }) => of === october?.id,
    )
    expect(overdue.map(({ name, raisedOn, due }) => [name, raisedOn, due]).toSorted()).toEqual([
      ['团建', '2025-11-11', '2025-11-25'],
      ['培训', '2025-11-11', '2025-11-25'],
      ['道路', '2025-11-11', '2025-11-25'],
    ])
    const before = (await late('主管部门赵')).length
    await watchDaily(home.context, home.region, '2025-11-26')
    await watchDaily(home.context, home.region, '2025-11-27')
    expect(await late('主管部门赵')).toHaveLength(before + 1)
    expect(await late('业务科钱')).toEqual([])
    await watchDaily(home.context, home.region, '2025-12-03')
    await watchDaily(home.context, home.region, '2025-12-04')
    expect(await late('业务科钱')).toHaveLength(1)
    expect(await late('主管部门赵')).toHaveLength(before + 1)
  })

  test('a red one that nobody answers stops payments by itself where the rule set says so, once, and what an office lifts is not stopped again', async () => {
    const { db } = home.context.store.of(home.region)
    const red = async () =>
      (await list('绩效科李', '&state=open')).rows.filter(({ light }) => light === 'red')
    const [first] = await red()
    if (first === undefined) throw new Error('no red warning')
    // A day that every term has passed, the five working days after it too.
    const [day, later] = ['2099-12-01', '2099-12-02']
    const stopped = async () =>
      (
        await db
          .selectFrom('payment_blocks')
          .select(['project_id', 'reason', 'blocked_by'])
          .where('project_id', '=', first.project)
          .execute()
      ).map(({ reason, blocked_by }) => [reason, blocked_by])
    await watchDaily(home.context, home.region, day)
    expect(await stopped()).toEqual([])
    const rows = await db.selectFrom('monitoring_rounds').select(['round_id', 'scheme']).execute()
    for (const { round_id, scheme } of rows)
      await db
        .updateTable('monitoring_rounds')
        .set({ scheme: JSON.stringify({ ...scheme, suspendAfter: 5 }) as never })
        .where('round_id', '=', round_id)
        .execute()
    await watchDaily(home.context, home.region, day)
    expect(await stopped()).toEqual([
      [`红灯预警逾期未处理（处理期限 ${first.due}），按规则集自动暂停支付`, null],
    ])
    const told = (await who('填报人王').get('/api/messages?kind=warning-late')).json<MessageList>().rows
    expect(told.map(({ facts }) => facts['stopped'])).toContainEqual(expect.any(Number))
    const events = (await home.administrator.get('/api/events?type=payments.stopped')).json<{
      rows: { subject: string; actor: string | null }[]
    }>().rows
    expect(events.some(({ subject }) => subject === `project:${first.project}`)).toBe(true)
    await db.deleteFrom('payment_blocks').execute()
    await watchDaily(home.context, home.region, later)
    expect(await stopped()).toEqual([])
  })
})

describe('a project that is suspended', () => {
  test('gets no new payments once the sheet is final, until an office of the bureau lifts it with a reason', async () => {
    expect(
      (
        await home.administrator.send('POST', `${at('道路')}/acts`, {
          act: 'withdraw',
          revision: (await sheet('道路')).revision,
        })
      ).statusCode,
    ).toBe(200)
    await write('道路', {
      ...GOOD,
      problems: '用地手续未办结',
      measure: 'suspend',
      measureText: '停工整顿，办结手续后复工',
    })
    const ledger = `/api/projects/${idOf('道路')}/execution`
    const resume = (by: string) =>
      who(by).send('POST', `/api/projects/${idOf('道路')}/payments/resumption`, { reason: '手续已办结' })
    for (const [kind, by] of [
      ['send', '填报人王'],
      ['pass', '主管部门赵'],
    ] as const)
      expect((await act('道路', kind, by)).statusCode).toBe(200)
    expect((await resume('业务科钱')).json()).toMatchObject({ code: 'payments-not-stopped' })
    expect((await act('道路', 'pass', '业务科钱')).json<MonitoringSheetView>()).toMatchObject({
      state: 'final',
    })
    expect((await who('业务科钱').get(ledger)).json()).toMatchObject({
      blocked: { reason: '停工整顿，办结手续后复工', by: '业务科钱' },
    })
    const pay = () =>
      who('业务科钱').send('POST', `/api/projects/${idOf('道路')}/payments`, {
        voucher: 'S1',
        day: '2025-08-01',
        amount: '100',
        fund: 'fiscal',
      })
    expect((await pay()).json()).toMatchObject({ values: { reason: 'row-project-blocked' } })
    expect((await resume('填报人王')).statusCode).toBe(403)
    expect((await resume('业务科钱')).json()).toMatchObject({ blocked: null })
    expect((await pay()).statusCode).toBe(200)
    const events = eventList.parse(
      (await home.administrator.get('/api/events?type=payments.resumed')).json(),
    ).rows
    expect(events).toMatchObject([{ after: { name: '道路', reason: '手续已办结' } }])
  })
})

describe('what is taken over from the last round', () => {
  test('is confirmed line by line before it is sent in, and explains no value of this one', async () => {
    const october = (await rounds()).rows.find(({ mark }) => mark === 'october')?.id ?? ''
    const address = `/api/monitoring/rounds/${october}/sheets/${idOf('道路')}`
    const read = async () => (await who('填报人王').get(address)).json<MonitoringSheetView>()
    const faultsOf = async (entries: SheetContent['entries']) => {
      const saved = await who('填报人王').send('PUT', address, {
        content: content(entries, { problems: '尚未支付', measure: 'correct', measureText: '年内支付' }),
        revision: (await read()).revision,
      })
      expect(saved.statusCode, saved.body).toBe(200)
      return saved.json<MonitoringSheetView>().faultList.map(({ code, entry }) => `${entry} ${code}`)
    }
    const last = (await read()).previous?.entries ?? []
    expect(last.map(({ toDate }) => toDate)).toEqual(['100人次', '5万元', '未到测算期'])
    const taken = last.map((entry) => ({ ...entry, carried: true }))
    expect(await faultsOf(taken)).toEqual([
      '0 carried-unconfirmed',
      '1 carried-unconfirmed',
      '2 carried-unconfirmed',
    ])
    // Leaving the mark out does not get around it: the numbers are the same.
    expect(await faultsOf(last)).toEqual(['0 carried-unconfirmed', '1 carried-unconfirmed'])
    expect(
      (
        await who('填报人王').send('POST', `${address}/acts`, {
          act: 'send',
          comment: '',
          revision: (await read()).revision,
        })
      ).json(),
    ).toMatchObject({ code: 'sheet-faults' })
    const confirmed = taken.map((entry) => ({ ...entry, confirmed: true }))
    const huge = {
      ...confirmed[0],
      toDate: '9000000人次',
      expected: '',
      likelihood: 'certain' as const,
      causes: [],
      reason: '用地手续未办结',
    }
    expect(await faultsOf([huge, ...confirmed.slice(1)])).toEqual(['0 value-absurd'])
    expect(await faultsOf(confirmed)).toEqual([])
    expect(
      (
        await who('填报人王').send('POST', `${address}/acts`, {
          act: 'send',
          comment: '',
          revision: (await read()).revision,
        })
      ).json<MonitoringSheetView>(),
    ).toMatchObject({ state: 'department' })
  })
})

test('without a year the rounds are of the latest approved year that has begun', async () => {
  const next = Number(home.context.clock().toISOString().slice(0, 4)) + 1
  const { db } = home.context.store.of(home.region)
  await db.updateTable('projects').set({ fiscal_year: next }).where('project_id', '=', idOf('没批')).execute()
  await home.context.store.of(home.region).transaction((tx) =>
    saveProjectVersion(tx, idOf('没批'), {
      number: 1,
      reason: '',
      approval: { number: '财绩〔2099〕1号', date: `${next}-02-01` },
      by: who('绩效科李').id,
      at: home.context.clock(),
    }),
  )
  const list = (await who('绩效科李').get('/api/monitoring/rounds')).json<RoundList>()
  expect([list.years[0], list.year]).toEqual([next, 2025])
})

test('a round of a month that the plan leaves out is made like any other, and looked at up to its end', async () => {
  const opened = await open('绩效科李', 'august')
  expect(opened.statusCode, opened.body).toBe(200)
  const { round: august, job } = opened.json<RoundOpened>()
  await home.finish(job)
  const list = await rounds('绩效科李')
  expect(list.rows.find(({ id }) => id === august)).toMatchObject({
    mark: 'august',
    day: '2025-08-31',
    due: DUE,
    counts: { sheets: 3 },
  })
  expect(list.further.map(({ mark }) => mark)).not.toContain('august')
  const sheets = (await who('填报人王').get(`/api/monitoring/rounds/${august}/sheets`)).json<SheetList>()
  expect(sheets.total).toBe(2)
})
