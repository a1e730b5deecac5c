/** 佐证材料 while an adjustment goes on: told of the version that a page shows, and kept with the row that the uploader saw. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachmentList } from '#api/attachments.ts'
import type { DraftView } from '#api/drafts.ts'
import type { EvaluationView } from '#api/self-evaluations.ts'
import { newFiling } from '#core/flow/filing.ts'
import type { FilingState } from '#core/flow/states.ts'
import type { Operation } from '#core/writing/operation.ts'
import { saveFiling } from '#store/filings.ts'
import { saveProjectVersion } from '#store/project-versions.ts'
import { startApp, type TestApp } from '../../test/support/app.ts'
import { join, type Member } from '../../test/support/people.ts'
import { row, targets } from '../../test/support/targets.ts'

const MEDIUM_TERM = { ...row('数量指标', '三年培训', '三年培训人次', '≥300人'), term: 'medium-term' as const }
const INDICATORS = [MEDIUM_TERM, row('数量指标', '培训人次', '全年培训人次', '≥100人'), row('质量指标', '培训合格率', '考核合格率', '≥90%'), row('满意度指标', '学员满意度', '学员满意度', '≥95%')]
let home: TestApp
let office: Member
let project = ''
let document = ''
beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科李', 'performance-office')
  await home.import('a.json', Buffer.from(JSON.stringify(targets([{ name: '培训', code: null, unit: { code: '326001', name: '民政局' }, budget: { total: '100', fiscal: '100', other: null }, indicators: INDICATORS }], { source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } }))))
  const one = await home.context.store.db.selectFrom('projects').select(['project_id', 'document_id']).where('region_id', '=', home.region).executeTakeFirstOrThrow()
  project = one.project_id
  document = one.document_id
  await stand('approved', 1)
  await approve(1)
})
afterAll(() => home.close())

const stand = (state: FilingState, version: number) => home.context.store.transaction((tx) => saveFiling(tx, home.region, { project, document }, { ...newFiling(home.context.clock().toISOString()), state, version, steps: 3 }))
const approve = (number: number) => home.context.store.transaction((tx) => saveProjectVersion(tx, home.region, project, { number, reason: '', approval: { number: '财绩1号', date: '2025-02-01' }, by: office.id, at: home.context.clock() }))
const listed = async (query = '') => attachmentList.parse((await home.administrator.get(`/api/projects/${project}/attachments${query}`)).json())
const told = async (query = '') => (await listed(query)).rows.map(({ file, indicator, stood, ahead }) => [file.replace('.pdf', ''), indicator, stood, ahead])
const add = (file: string, query: string) => home.administrator.upload(`${file}.pdf`, Buffer.from(`%PDF-1.7\n${file}`), `/api/projects/${project}/attachments${query}`)
const form = async () => (await home.administrator.get(`/api/drafts/${project}`)).json<DraftView>()
const change = async (...operations: readonly Operation[]) => {
  const answer = await home.administrator.send('PATCH', `/api/drafts/${project}`, { request: randomUUID(), base: (await form()).version, operations })
  expect(answer.statusCode, answer.body).toBe(200)
}
/** The evidence that 自评 counts, by the indicators of the year: the medium-term one is none of them. */
const counted = async () => (await office.get(`/api/self-evaluations/${project}`)).json<EvaluationView>().evidence.map(({ indicator }) => indicator)

test('follows the draft on the page of the draft, and the approved rows wherever these are shown', async () => {
  expect((await office.send('POST', '/api/self-evaluations/open', { year: 2025 })).statusCode).toBe(200)
  const { places } = await listed('?version=1')
  expect(places.map(({ name }) => name)).toEqual(['三年培训', '培训人次', '培训合格率', '学员满意度'])
  const [, people = '', rate = '', content = ''] = places.map((place) => place.row)
  for (const [file, of] of [['签到册', people], ['成绩单', rate], ['问卷', content]] as const) expect((await add(file, `?row=${of}`)).statusCode).toBe(201)
  expect(await counted()).toEqual([1, 2, 3])

  await stand('adjusting', 1)
  const rows = (await form()).form.rows
  const removed = rows.find(({ id }) => id === people)
  const above = rows[rows.findIndex(({ id }) => id === people) - 1]?.id ?? null
  const last = rows.at(-1)
  if (removed === undefined || last === undefined) throw new Error('rows')
  await change({ kind: 'remove', row: removed, after: above }, { kind: 'add', row: { id: 'new', cells: { ...last.cells, level3: '就业人数' } }, after: rate })
  expect(await told()).toEqual([['签到册', null, 2, null], ['成绩单', 2, null, null], ['问卷', 4, null, null]])
  expect(await told('?version=1')).toEqual([['签到册', 2, null, null], ['成绩单', 3, null, null], ['问卷', 4, null, null]])
  expect(await counted()).toEqual([1, 2, 3])

  // Who had the table open before its row went is told; who looks at the approved one proves its row.
  expect((await add('迟到', `?row=${people}`)).json()).toMatchObject({ code: 'attachment-row-gone', values: { file: '迟到.pdf' } })
  expect((await add('补签', `?row=${people}&version=1`)).statusCode).toBe(201)
  expect((await add('合同', '?row=new')).statusCode).toBe(201)
  expect((await add('错行', '?row=new&version=7')).statusCode).toBe(201)
  expect(await told()).toEqual([['签到册', null, 2, null], ['成绩单', 2, null, null], ['问卷', 4, null, null], ['补签', null, 2, null], ['合同', 3, null, null], ['错行', 3, null, null]])
  expect((await told('?version=1')).slice(3)).toEqual([['补签', 2, null, null], ['合同', null, null, 3], ['错行', null, null, 3]])
  expect(await counted()).toEqual([1, 2, 3, 1, null, null])

  // Approved, the rows of the draft are those of the version.
  await stand('approved', 2)
  await approve(2)
  expect(await told('?version=2')).toEqual(await told())
  expect(await counted()).toEqual([null, 1, 3, null, 2, 2])
})

test('of versions that were approved before the names of rows were kept, goes by the rows as they stand', async () => {
  await home.context.store.db.updateTable('project_versions').set({ listed: null }).where('region_id', '=', home.region).execute()
  expect(await told('?version=2')).toEqual(await told())
})
