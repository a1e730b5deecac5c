/**
 * GET /api/desk: what waits for the caller, and nothing of anybody else. That each kind counts what its list
 * counts is tried on the whole demonstration, in show-demo.long.test.ts.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilingList } from '#api/filing/filings.ts'
import type { Desk } from '#api/workbench.ts'
import { dueCounts } from '#core/workbench/desk.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'

let home: TestApp
let filler: Member
let reviewer: Member
let stranger: Member
let projects: string[] = []
let otherUnit: string | null = null

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
  otherUnit = (await rowsOf(other))[0]?.unit_id ?? null
  stranger = await join(home, '外单位填报员', 'unit-filler', otherUnit)
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
  // The days are those of the list, though the desk does not read all of it.
  const whole = (await filler.get('/api/filings?box=mine&size=500')).json<FilingList>().rows
  const [drafts] = await targets(filler)
  expect(drafts?.days).toEqual(dueCounts(whole.map(({ due }) => ({ due: due?.day ?? null }))))
  await act(filler, 1, { kind: 'submit' })
  await act(filler, 2, { kind: 'submit' })
  expect((await desk(filler)).counts.target).toBe(before - 2)
  const [sent] = await targets(reviewer)
  expect(sent?.total).toBe(await listed(reviewer))
  expect(sent?.items.map(({ id, task }) => [id, task]).toSorted()).toEqual(
    [projects[1], projects[2]].map((id) => [id, 'review']).toSorted(),
  )
})

test('who does not write what is with the unit sends it in: that is what the item says', async () => {
  const unit = await home.context.store.whole.db
    .selectFrom('projects')
    .select('unit_id')
    .where('project_id', '=', projects[0] ?? '')
    .executeTakeFirstOrThrow()
  const head = await join(home, '单位负责人', 'unit-head', unit.unit_id)
  const [drafts] = await targets(head)
  expect(drafts?.of).toBe('draft')
  expect(new Set(drafts?.items.map(({ task }) => task))).toEqual(new Set(['send']))
  // What cannot be sent as it is does not say so.
  const lame = drafts?.items[0]?.id ?? ''
  const withErrors = (errors: number) =>
    home.context.store.whole.db
      .updateTable('projects')
      .set({ errors })
      .where('project_id', '=', lame)
      .execute()
  await withErrors(2)
  const [after] = await targets(head)
  expect(after?.items.map(({ id, task }) => [id === lame, task])).toContainEqual([true, 'unready'])
  expect(new Set(after?.items.filter(({ id }) => id !== lame).map(({ task }) => task))).toEqual(
    new Set(['send']),
  )
  await withErrors(0)
  const [write] = await targets(filler)
  expect(new Set(write?.items.map(({ task }) => task))).toEqual(new Set(['write']))
  // By a further post the same person writes for another unit: each item says what may be done to it.
  await home.context.store.whole.db
    .insertInto('posts')
    .values({
      region_id: home.region,
      post_id: randomUUID(),
      user_id: head.id,
      role: 'unit-filler',
      unit_id: otherUnit,
      since: new Date(),
      given_by: null,
      until: null,
      ended_by: null,
    })
    .execute()
  for (const { id, task } of (await targets(head)).flatMap(({ items }) => items))
    expect(task, id).toBe(projects.includes(id) ? 'send' : 'write')
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

test('what the head of a unit has to confirm comes before drafts, by the day of handing in; what came back comes first', async () => {
  const { store } = home.context
  const { db } = store.of(home.region)
  const one = await db
    .selectFrom('projects')
    .select(['unit_id', 'fiscal_year'])
    .where('project_id', '=', projects[3] ?? '')
    .executeTakeFirstOrThrow()
  const head = await join(home, '负责人乙', 'unit-head', one.unit_id)
  const drafts = (await targets(head)).find(({ of }) => of === 'draft')
  const filingDay = drafts?.days[0]?.due ?? null
  await act(filler, 3, { kind: 'submit' })
  // As a flow has it in which the head confirms first.
  await db
    .updateTable('filing_tasks')
    .set({ step: 'head', roles: ['unit-head'] })
    .where('project_id', '=', projects[3] ?? '')
    .execute()
  const seen = await targets(head)
  expect(seen.map(({ of }) => of)).toEqual(['submitted', 'draft'])
  expect(seen[0]?.items).toMatchObject([{ id: projects[3], task: 'confirm', due: filingDay }])
  expect(seen[0]?.days).toEqual([{ due: filingDay, isReturned: false, count: 1 }])
  const [first] = (await head.get('/api/filings?box=mine&sort=due&size=3')).json<FilingList>().rows
  expect(first?.id).toBe(projects[3])
  // What came back to those who write it is not the head's to mend.
  expect(seen.flatMap(({ items, days }) => [...items, ...days]).some(({ isReturned }) => isReturned)).toBe(
    false,
  )
  const [mine] = await targets(filler)
  expect(mine?.days.filter(({ isReturned }) => isReturned).reduce((sum, { count }) => sum + count, 0)).toBe(
    mine?.items.filter(({ isReturned }) => isReturned).length,
  )
  expect(mine?.items[0]?.isReturned).toBe(true)
})

test('nobody finds what another unit has, and who only reads finds nothing', async () => {
  const seen = (await desk(stranger)).parts.flatMap(({ items }) => items.map(({ id }) => id))
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.filter((id) => projects.includes(id))).toEqual([])
  expect((await desk(home.reader)).parts.filter(({ kind }) => kind === 'monitoring')).toEqual([])
})
