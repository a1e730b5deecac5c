/** Reports over HTTP: who begins, writes and sees them; nobody writes over another; final ones are frozen. */
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventList } from '#api/operation-log.ts'
import type { RoundOpened } from '#api/monitoring/monitoring.ts'
import type { NewReportBody, ReportBegun, ReportList, ReportOffers, ReportView } from '#api/reports.ts'
import { newFiling } from '#core/filing/filing.ts'
import { readDocxBlocks } from '#documents/docx/read.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { draftText } from '#text/reports.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { row, targets } from '../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }
const INDICATORS = [row('数量指标', '培训人次', '全年培训', '≥200人次')]

let home: TestApp
const people = new Map<string, Member>()
const who = (name: string): Member => {
  const member = people.get(name)
  if (member === undefined) throw new Error(name)
  return member
}
const units = new Map<string, string>()
let round = ''

beforeAll(async () => {
  home = await startApp()
  people.set('绩效科李', await join(home, '绩效科李', 'performance-office'))
  const document = targets(
    [
      { name: '养老补贴', unit: UNIT, indicators: INDICATORS },
      { name: '团建', code: null, unit: OTHER, indicators: INDICATORS },
    ],
    { source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
  )
  await home.import('a.json', Buffer.from(JSON.stringify(document)))
  const { db } = home.context.store.of(home.region)
  for (const one of await db.selectFrom('projects').select(['project_id', 'document_id']).execute()) {
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
  for (const { unit_id, name } of await db.selectFrom('budget_units').select(['unit_id', 'name']).execute())
    units.set(name, unit_id)
  const add = async (name: string, role: Parameters<typeof join>[2], unit: string | null = null) =>
    people.set(name, await join(home, name, role, unit === null ? null : (units.get(unit) ?? null)))
  await add('赵审核', 'department-reviewer', '民政局')
  await add('钱审核', 'department-reviewer', '民政局')
  await add('孙审核', 'department-reviewer', '团委')
  await add('人大代表', 'reader')
  const opened = await who('绩效科李').send('POST', '/api/monitoring/rounds', {
    year: 2025,
    mark: 'june',
    due: '2099-07-10',
  })
  const { job } = opened.json<RoundOpened>()
  await home.finish(job)
  round = (await db.selectFrom('monitoring_rounds').select('round_id').executeTakeFirstOrThrow()).round_id
})
afterAll(() => home.close())

const begin = (by: string, body: Partial<NewReportBody> = {}) =>
  who(by).send('POST', '/api/reports', {
    kind: 'monitoring',
    year: 2025,
    unit: units.get('民政局') ?? null,
    round,
    ...body,
  })
const read = async (by: string, id: string) => (await who(by).get(`/api/reports/${id}`)).json<ReportView>()
const list = async (by: string, group = 'monitoring') =>
  (await who(by).get(`/api/reports?year=2025&group=${group}`)).json<ReportList>()
const write = (by: string, id: string, text: string | null, revision: number) =>
  who(by).send('PUT', `/api/reports/${id}/sections/problems`, { text, revision })

test('a department drafts its own monitoring report; another department and 人大 know nothing of the draft', async () => {
  const offers = (
    await who('赵审核').get('/api/reports/offers?year=2025&group=monitoring')
  ).json<ReportOffers>()
  expect(offers.offers.map(({ unitName, mark }) => [unitName, mark])).toEqual([['民政局', 'june']])
  const { id } = (await begin('赵审核')).json<ReportBegun>()
  const view = await read('赵审核', id)
  expect(view.title).toBe('2025年6月底民政局绩效运行监控报告')
  expect(view.sections.map(({ title }) => title)).toContain('存在的问题')
  expect(draftText(view.sections[1] ?? { paragraphs: [] })).toContain('全年预算数')
  // The same again is the same draft.
  expect((await begin('钱审核')).json()).toEqual({ id, wasThere: true })
  for (const name of ['孙审核', '人大代表']) {
    expect((await who(name).get(`/api/reports/${id}`)).statusCode).toBe(404)
    expect((await who(name).get(`/api/reports/${id}/export/docx`)).statusCode).toBe(404)
    expect((await list(name)).rows).toEqual([])
  }
  // Who will read it once it is final is told that it is not; of another department's nothing is said.
  const codeFor = async (name: string) =>
    (await who(name).get(`/api/reports/${id}`)).json<{ code: string }>().code
  expect([await codeFor('人大代表'), await codeFor('孙审核')]).toEqual([
    'report-not-final',
    'report-not-found',
  ])
  // The bureau follows it, and the words are the department's.
  expect((await list('绩效科李')).rows.map((one) => one.id)).toEqual([id])
  expect((await write('绩效科李', id, '改', 0)).statusCode).toBe(403)
})

test('nobody begins a report of another department, or of the region without its office', async () => {
  for (const unit of [units.get('民政局') ?? null, null])
    expect((await begin('孙审核', { unit })).json()).toMatchObject({ code: 'report-place' })
  expect((await begin('绩效科李', { unit: null })).statusCode).toBe(201)
  // A round without its kind, and a kind without its round.
  expect((await begin('绩效科李', { unit: null, kind: 'work' })).json()).toMatchObject({
    code: 'report-place',
  })
})

test('two people write: the second is told, and takes the words of the system again', async () => {
  const { id } = (await begin('赵审核')).json<ReportBegun>()
  expect((await write('赵审核', id, '招标推迟。', 0)).json()).toMatchObject({ section: 1, by: '赵审核' })
  const refused = await write('钱审核', id, '我的话', 0)
  expect([refused.statusCode, refused.json()]).toEqual([
    409,
    { code: 'report-changed', values: { by: '赵审核', section: '存在的问题' } },
  ])
  const section = (view: ReportView) => view.sections.find((one) => one.id === 'problems')
  expect(section(await read('钱审核', id))?.written).toMatchObject({
    text: '招标推迟。',
    by: '赵审核',
    changes: [],
  })
  expect((await write('钱审核', id, null, 1)).statusCode).toBe(200)
  expect(section(await read('钱审核', id))).toMatchObject({ written: null, revision: 2 })
})

test('what changed since is told with both figures, and is taken over without the words of people', async () => {
  const { id } = (await begin('赵审核')).json<ReportBegun>()
  const view = await read('赵审核', id)
  const execution = view.sections.find((one) => one.id === 'execution')
  await who('赵审核').send('PUT', `/api/reports/${id}/sections/execution`, {
    text: '按我们的话说。',
    revision: execution?.revision ?? 0,
  })
  const { db } = home.context.store.of(home.region)
  await db
    .updateTable('monitoring_sheets')
    .set({ paid: '5000000' })
    .where('unit_id', '=', units.get('民政局') ?? '')
    .execute()
  const changed = await read('赵审核', id)
  expect(changed.news.map(({ fact, before, after }) => [fact.code, before, after])).toContainEqual([
    'paid',
    '0.00',
    '5.00',
  ])
  const renewed = (await who('赵审核').send('POST', `/api/reports/${id}/facts`, {})).json<ReportView>()
  expect(renewed.news).toEqual([])
  const own = renewed.sections.find((one) => one.id === 'execution')?.written
  expect(own?.text).toBe('按我们的话说。')
  expect(own?.changes.map(({ fact }) => fact.code)).toContain('paid')
})

test('a final report is frozen with its digest, is read by 人大, and is Word and PDF with charts', async () => {
  const { id } = (await begin('绩效科李', { unit: null })).json<ReportBegun>()
  await write('绩效科李', id, '两个项目进度偏慢。', 0)
  const stale = await who('绩效科李').send('POST', `/api/reports/${id}/final`, { revision: 1 })
  expect(stale.json()).toMatchObject({ code: 'report-changed' })
  const { revision } = await read('绩效科李', id)
  const final = (
    await who('绩效科李').send('POST', `/api/reports/${id}/final`, { revision })
  ).json<ReportView>()
  expect(final).toMatchObject({ state: 'final', finalBy: '绩效科李', mayWrite: false })
  expect(final.digest).toMatch(/^[0-9a-f]{64}$/)
  expect((await write('绩效科李', id, '再改', 1)).json()).toMatchObject({ code: 'report-final' })
  expect((await who('绩效科李').send('DELETE', `/api/reports/${id}`)).json()).toMatchObject({
    code: 'report-final',
  })
  expect((await read('人大代表', id)).title).toBe(final.title)
  const word = await who('人大代表').get(`/api/reports/${id}/export/docx`)
  expect(word.statusCode).toBe(200)
  const bytes = new Uint8Array(word.rawPayload)
  const blocks = readDocxBlocks(bytes)
  expect(JSON.stringify(blocks)).toContain('两个项目进度偏慢。')
  expect(JSON.stringify(blocks)).toContain('一、绩效运行监控工作开展情况')
  expect(JSON.stringify(blocks)).not.toContain('征求意见稿')
  const parts = unzipSync(bytes)
  expect(new TextDecoder().decode(parts['word/charts/chart1.xml'])).toContain('民政局')
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('r:id="chart1"')
  expect(new TextDecoder().decode(parts['[Content_Types].xml'])).toContain('/word/charts/chart1.xml')
  const pdf = await who('人大代表').get(`/api/reports/${id}/export/pdf`)
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const events = eventList.parse((await home.administrator.get('/api/events?size=200')).json())
  expect(events.rows.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      'report.begun',
      'report.written',
      'report.restored',
      'report.renewed',
      'report.finished',
    ]),
  )
})

test('a report of the year’s work and a self-evaluation report are drafted of the same year; drafts are removed', async () => {
  for (const [kind, group] of [
    ['work', 'results'],
    ['self-evaluation', 'evaluation'],
  ] as const) {
    const { id } = (await begin('赵审核', { kind, round: null })).json<ReportBegun>()
    const view = await read('赵审核', id)
    for (const section of view.sections) expect(draftText(section), section.title).not.toBe('')
    expect((await list('赵审核', group)).rows.map((one) => one.id)).toEqual([id])
    expect((await who('赵审核').send('DELETE', `/api/reports/${id}`)).statusCode).toBe(204)
    expect((await list('赵审核', group)).rows).toEqual([])
  }
})
