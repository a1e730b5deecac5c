/**
 * An adjustment takes rows away and puts others in: 佐证材料, and what was written of the rows in 监控 and
 * 自评, stay with the row they were of.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachmentList } from '#api/attachments.ts'
import type { DraftView } from '#api/writing/drafts.ts'
import type { RoundOpened, MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import type { EvaluationSaved, SelfEvaluationView } from '#api/self-evaluation.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { FilingState } from '#core/filing/states.ts'
import { EMPTY_ENTRY } from '#core/monitoring/sheet-content.ts'
import { emptyFacts, NO_INDICATOR, type EvaluationFacts } from '#core/self-evaluation/facts.ts'
import type { Operation } from '#core/writing/operation.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { row, targets } from '../../../../test/support/targets.ts'

const MEDIUM_TERM = { ...row('数量指标', '三年培训', '三年培训人次', '≥300人'), term: 'medium-term' as const }
const INDICATORS = [
  MEDIUM_TERM,
  row('数量指标', '培训人次', '全年培训人次', '≥100人'),
  row('质量指标', '培训合格率', '考核合格率', '≥90%'),
  row('满意度指标', '学员满意度', '学员满意度', '≥95%'),
]
let home: TestApp
let office: Member
let filler: Member
let department: Member
const ids = new Map<string, { readonly project: string; readonly document: string }>()
const of = (name: string) => {
  const found = ids.get(name)
  if (found === undefined) throw new Error(name)
  return found
}
beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科李', 'performance-office')
  const projects = ['培训', '讲座'].map((name) => ({
    name,
    code: null,
    unit: { code: '326001', name: '民政局' },
    budget: { total: '100', fiscal: '100', other: null },
    indicators: INDICATORS,
  }))
  await home.import(
    'a.json',
    Buffer.from(
      JSON.stringify(
        targets(projects, {
          source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
        }),
      ),
    ),
  )
  const rows = await home.context.store
    .of(home.region)
    .db.selectFrom('projects')
    .select(['name', 'project_id', 'document_id', 'unit_id'])
    .execute()
  for (const { name, project_id, document_id } of rows)
    ids.set(name, { project: project_id, document: document_id })
  const unit = rows[0]?.unit_id ?? null
  filler = await join(home, '填报人王', 'unit-filler', unit)
  department = await join(home, '主管部门张', 'department-reviewer', unit)
  for (const { name } of projects) {
    await stand(name, 'approved', 1)
    await approve(name, 1)
  }
  expect((await office.send('POST', '/api/self-evaluations/open', { year: 2025 })).statusCode).toBe(200)
})
afterAll(() => home.close())

const stand = (name: string, state: FilingState, version: number) =>
  home.context.store.of(home.region).transaction((tx) =>
    saveFiling(tx, of(name), {
      ...newFiling(home.context.clock().toISOString()),
      state,
      version,
      steps: 3,
    }),
  )
const approve = (name: string, number: number) =>
  home.context.store.of(home.region).transaction((tx) =>
    saveProjectVersion(tx, of(name).project, {
      number,
      reason: '',
      approval: { number: '财绩1号', date: '2025-02-01' },
      by: office.id,
      at: home.context.clock(),
    }),
  )
const form = async (name: string) =>
  (await home.administrator.get(`/api/drafts/${of(name).project}`)).json<DraftView>()
const change = async (name: string, ...operations: readonly Operation[]) => {
  const answer = await home.administrator.send('PATCH', `/api/drafts/${of(name).project}`, {
    request: randomUUID(),
    base: (await form(name)).version,
    operations,
  })
  expect(answer.statusCode, answer.body).toBe(200)
}
/** Begins an adjustment: the row `without` goes, and another comes in behind 培训合格率. */
const adjust = async (
  name: string,
  version: number,
  without: string,
  put = { id: 'new', level3: '就业人数' },
) => {
  await stand(name, 'adjusting', version)
  const rows = (await form(name)).form.rows
  const at = (level3: string) => rows.findIndex(({ cells }) => cells.level3 === level3)
  const [removed, above, behind, last] = [
    rows[at(without)],
    rows[at(without) - 1],
    rows[at('培训合格率')],
    rows.at(-1),
  ]
  if (removed === undefined || behind === undefined || last === undefined) throw new Error('rows')
  await change(
    name,
    { kind: 'remove', row: removed, after: above?.id ?? null },
    { kind: 'add', row: { id: put.id, cells: { ...last.cells, level3: put.level3 } }, after: behind.id },
  )
}

const listed = async (query = '') =>
  attachmentList.parse(
    (await home.administrator.get(`/api/projects/${of('培训').project}/attachments${query}`)).json(),
  )
const rowsAt = async (query = '') =>
  (await listed(query)).rows.map(({ file, indicator, stood, ahead }) => [
    file.replace('.pdf', ''),
    indicator,
    stood,
    ahead,
  ])
const add = (file: string, query: string) =>
  home.administrator.upload(
    `${file}.pdf`,
    Buffer.from(`%PDF-1.7\n${file}`),
    `/api/projects/${of('培训').project}/attachments${query}`,
  )
/** The evidence that 自评 counts, by the indicators of the year: the medium-term one is none of them. */
const counted = async () =>
  (await office.get(`/api/self-evaluations/${of('培训').project}`))
    .json<SelfEvaluationView>()
    .evidence.map(({ indicator }) => indicator)

test('evidence follows the draft on the page of the draft, and the approved rows wherever these are shown', async () => {
  const { places } = await listed('?version=1')
  expect(places.map(({ name }) => name)).toEqual(['三年培训', '培训人次', '培训合格率', '学员满意度'])
  const [, people = '', rate = '', content = ''] = places.map((place) => place.row)
  for (const [file, of] of [
    ['签到册', people],
    ['成绩单', rate],
    ['问卷', content],
  ] as const)
    expect((await add(file, `?row=${of}`)).statusCode).toBe(201)
  expect(await counted()).toEqual([1, 2, 3])

  await adjust('培训', 1, '培训人次')
  expect(await rowsAt()).toEqual([
    ['签到册', null, 2, null],
    ['成绩单', 2, null, null],
    ['问卷', 4, null, null],
  ])
  expect(await rowsAt('?version=1')).toEqual([
    ['签到册', 2, null, null],
    ['成绩单', 3, null, null],
    ['问卷', 4, null, null],
  ])
  expect(await counted()).toEqual([1, 2, 3])

  // Who had the table open before its row went gets a refusal; who looks at the approved one proves its row.
  expect((await add('迟到', `?row=${people}`)).json()).toMatchObject({
    code: 'attachment-row-gone',
    values: { file: '迟到.pdf' },
  })
  expect((await add('补签', `?row=${people}&version=1`)).statusCode).toBe(201)
  expect((await add('合同', '?row=new')).statusCode).toBe(201)
  expect((await add('错行', '?row=new&version=7')).statusCode).toBe(201)
  expect(await rowsAt()).toEqual([
    ['签到册', null, 2, null],
    ['成绩单', 2, null, null],
    ['问卷', 4, null, null],
    ['补签', null, 2, null],
    ['合同', 3, null, null],
    ['错行', 3, null, null],
  ])
  expect((await rowsAt('?version=1')).slice(3)).toEqual([
    ['补签', 2, null, null],
    ['合同', null, null, 3],
    ['错行', null, null, 3],
  ])
  expect(await counted()).toEqual([1, 2, 3, 1, null, null])

  // Approved, the rows of the draft are those of the version.
  await stand('培训', 'approved', 2)
  await approve('培训', 2)
  expect(await rowsAt('?version=2')).toEqual(await rowsAt())
  expect(await counted()).toEqual([null, 1, 3, null, 2, 2])
})

test('evidence of versions that were approved before the names of rows were kept goes by the rows as they stand', async () => {
  await home.context.store
    .of(home.region)
    .db.updateTable('project_versions')
    .set({ listed: null })
    .where('project_id', '=', of('培训').project)
    .execute()
  expect(await rowsAt('?version=2')).toEqual(await rowsAt())
})

describe('what is written of the rows', () => {
  const evaluation = async () =>
    (await filler.get(`/api/self-evaluations/${of('讲座').project}`)).json<SelfEvaluationView>()
  const values = (facts: EvaluationFacts) => facts.indicators.map(({ actual }) => actual)
  const typed = (...actual: readonly string[]): EvaluationFacts => ({
    ...emptyFacts(0),
    executed: '100',
    executedSource: '国库',
    outcome: '完成',
    conclusion: '完成',
    indicators: actual.map((one) => ({
      ...NO_INDICATOR,
      actual: one,
      record: '台账',
      sample: '100',
      reason: '按计划完成',
    })),
  })
  const write = (facts: EvaluationFacts, version: number, revision: number) =>
    filler.send('PUT', `/api/self-evaluations/${of('讲座').project}`, { facts, version, revision })
  const act = async (by: Member, what: string, comment = '') => {
    const answer = await by.send('POST', `/api/self-evaluations/${of('讲座').project}/acts`, {
      act: what,
      comment,
      revision: (await evaluation()).revision,
    })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  const open = async (mark: string) => {
    const opened = (
      await office.send('POST', '/api/monitoring/rounds', { year: 2025, mark, due: '2099-12-31' })
    ).json<RoundOpened>()
    await home.finish(opened.job)
    return `/api/monitoring/rounds/${opened.round}/sheets/${of('讲座').project}`
  }

  test('in 监控 begins 自评, and is beside the next sheet, by the rows that are approved then', async () => {
    const june = await open('june')
    const entries = ['60人', '97%', '96%'].map((toDate) => ({
      ...EMPTY_ENTRY,
      toDate,
      likelihood: 'certain' as const,
    }))
    const written = await filler.send('PUT', june, {
      content: { entries, expectedPaid: '', problems: '支付晚', measure: 'correct', measureText: '尽快支付' },
      revision: 0,
    })
    expect(written.statusCode, written.body).toBe(200)
    const sent = await filler.send('POST', `${june}/acts`, {
      act: 'send',
      comment: '',
      revision: written.json<MonitoringSheetView>().revision,
    })
    expect(sent.statusCode, sent.body).toBe(200)
    expect(values((await evaluation()).facts)).toEqual(['60人', '97%', '96%'])

    await adjust('讲座', 1, '培训人次')
    await stand('讲座', 'approved', 2)
    await approve('讲座', 2)
    expect((await evaluation()).known.project.indicators.map(({ level3 }) => level3)).toEqual([
      '三年培训',
      '培训合格率',
      '就业人数',
      '学员满意度',
    ])
    expect(values((await evaluation()).facts)).toEqual(['97%', '', '96%'])
    const october = (await filler.get(await open('october'))).json<MonitoringSheetView>()
    expect([october.version, october.previous?.entries.map(({ toDate }) => toDate)]).toEqual([
      2,
      ['97%', '', '96%'],
    ])
    expect((await filler.get(june)).json<MonitoringSheetView>()).toMatchObject({
      version: 1,
      content: { entries },
    })
  })

  test('in 自评 follows the rows, also from a page that was open before; what was sent in stays as it was', async () => {
    // The page had been opened while version 1 was the approved one.
    const saved = await write(typed('60', '97', '96'), 1, 0)
    expect(saved.statusCode, saved.body).toBe(200)
    expect(values((await evaluation()).facts)).toEqual(['97', '', '96'])
    const { revision } = saved.json<EvaluationSaved>()
    expect((await write(typed('97', '99'), 2, revision)).json()).toMatchObject({
      code: 'self-evaluation-misfit',
      values: { expected: 3, found: 2 },
    })
    expect((await write(typed('97', '99', '96'), 9, revision)).json()).toMatchObject({
      code: 'self-evaluation-misfit',
      values: { expected: 0, found: 3 },
    })
    expect((await write(typed('97', '99', '96'), 2, revision)).statusCode).toBe(200)

    await adjust('讲座', 2, '学员满意度', { id: 'second', level3: '讲座场次' })
    await stand('讲座', 'approved', 3)
    await approve('讲座', 3)
    expect(values((await evaluation()).facts)).toEqual(['97', '', '99'])
    await write(typed('97', '98', '99'), 3, revision + 1)
    await act(filler, 'submit')
    const before = await evaluation()

    await adjust('讲座', 3, '就业人数', { id: 'third', level3: '结业人数' })
    await stand('讲座', 'approved', 4)
    await approve('讲座', 4)
    expect(await evaluation()).toEqual(before)
    await act(department, 'return', '请补充')
    expect((await evaluation()).known.about.version).toBe(4)
    expect(values((await evaluation()).facts)).toEqual(['97', '', '98'])
  })
})
