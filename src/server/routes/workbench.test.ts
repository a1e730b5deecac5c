/**
 * GET /api/desk: what waits for the caller, and nothing of anybody else. That each kind counts what its list
 * counts is tried on the whole demonstration, in show-demo.long.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilingList } from '#api/filing/filings.ts'
import type { Desk } from '#api/workbench.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'

let home: TestApp
let filler: Member
let reviewer: Member
let stranger: Member
let projects: string[] = []

beforeAll(async () => {
  home = await startApp()
  const document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  const other = (await home.importSample('000-社会工作部.txt')).result?.document ?? ''
  const rowsOf = async (of: string) =>
    home.context.store.whole.db
      .selectFrom('projects')
      .select(['project_id', 'unit_id'])
      .where('document_id', '=', of)
      .orderBy('position')
      .execute()
  const rows = await rowsOf(document)
  projects = rows.map(({ project_id }) => project_id)
  const unit = rows[0]?.unit_id ?? null
  filler = await join(home, '填报员', 'unit-filler', unit)
  reviewer = await join(home, '部门审核员', 'department-reviewer', unit)
  stranger = await join(home, '外单位填报员', 'unit-filler', (await rowsOf(other))[0]?.unit_id ?? null)
  await home.context.store.whole.db.updateTable('projects').set({ errors: 0, warnings: 0 }).execute()
}, 120_000)
afterAll(() => home.close())

const desk = async (who: Pick<Member, 'get'>) => (await who.get('/api/desk')).json<Desk>()
const targets = async (who: Member) => (await desk(who)).parts.filter(({ kind }) => kind === 'target')
const listed = async (who: Member, query = '') =>
  (await who.get(`/api/filings?box=mine${query}`)).json<FilingList>().total
const act = async (who: Member, index: number, wish: object) => {
  const answer = await who.send('POST', `/api/projects/${projects[index]}/filing`, { act: wish })
  expect(answer.statusCode, answer.body).toBe(200)
}

test('drafts wait for who writes them, sent ones for who reviews them, each by its state', async () => {
  const before = await listed(filler)
  expect(before).toBeGreaterThan(8)
  expect(await targets(filler)).toMatchObject([{ of: 'draft', total: before }])
  expect((await targets(reviewer)).length).toBe(0)
  await act(filler, 1, { kind: 'submit' })
  await act(filler, 2, { kind: 'submit' })
  expect((await desk(filler)).counts.target).toBe(before - 2)
  const [sent] = await targets(reviewer)
  expect(sent?.total).toBe(await listed(reviewer))
  expect(sent?.items.map(({ id, task }) => [id, task]).toSorted()).toEqual(
    [projects[1], projects[2]].map((id) => [id, 'review']).toSorted(),
  )
})

test('what was sent back is the first of many, and is to be mended', async () => {
  const last = projects.length - 1
  await act(filler, last, { kind: 'submit' })
  await act(reviewer, last, { kind: 'return', comment: '补充成本指标' })
  const [drafts] = await targets(filler)
  expect(drafts?.total).toBeGreaterThan(drafts?.items.length ?? 0)
  expect(drafts?.items[0]).toMatchObject({ id: projects[last], task: 'mend', isReturned: true })
  expect(drafts?.items.slice(1).some(({ isReturned }) => isReturned)).toBe(false)
})

test('nobody finds what another unit has, and who only reads finds nothing', async () => {
  const seen = (await desk(stranger)).parts.flatMap(({ items }) => items.map(({ id }) => id))
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.filter((id) => projects.includes(id))).toEqual([])
  expect((await desk(home.reader)).parts.filter(({ kind }) => kind === 'monitoring')).toEqual([])
})
