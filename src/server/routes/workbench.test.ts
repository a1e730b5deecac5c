/**
 * GET /api/desk: what waits for the caller, and nothing of anybody else. That each kind counts what its list
 * counts is tried on the whole demonstration, in show-demo.long.test.ts.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReviewList } from '#api/review.ts'
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

test('an adjustment of the year that runs waits beside the targets of the year that is compiled', async () => {
  const { db } = home.context.store.of(home.region)
  const id = projects[1] ?? ''
  const ofYear = await db
    .selectFrom('projects')
    .select('fiscal_year')
    .where('project_id', '=', id)
    .executeTakeFirstOrThrow()
  const compiled = (ofYear.fiscal_year ?? 0) + 1
  const versioned = (version: number) =>
    db.updateTable('filings').set({ version }).where('project_id', '=', id).execute()
  const queue = async (box: string) =>
    (await reviewer.get(`/api/reviews?box=${box}&year=${compiled}`)).json<ReviewList>()
  expect([await listed(reviewer, `&year=${compiled}`), (await queue('mine')).total]).toEqual([0, 0])
  await versioned(1)
  expect(await listed(reviewer, `&year=${compiled}`)).toBe(1)
  const { rows, boxes } = await queue('mine')
  expect(rows.map((row) => [row.id, row.version])).toEqual([[id, 1]])
  expect(boxes).toMatchObject({ mine: 1 })
  // The list of that year is of that year alone.
  expect((await queue('all')).rows.map((row) => row.id)).not.toContain(id)
  await versioned(0)
})

test('what was sent in is one kind of work, whether somebody opened it yet or not', async () => {
  const { db } = home.context.store.of(home.region)
  await db
    .updateTable('filings')
    .set({ state: 'department-review' })
    .where('project_id', '=', projects[2] ?? '')
    .execute()
  const parts = await targets(reviewer)
  expect(parts.map(({ of, total }) => [of, total])).toEqual([['department-review', 2]])
  const { states, total } = (
    await reviewer.get('/api/filings?box=mine&state=department-review')
  ).json<FilingList>()
  expect([states['department-review'].count, states.submitted.count, total]).toEqual([2, 0, 2])
})

test('drafts are the work of who writes them: the head of the unit, who does not, has none of them', async () => {
  const unit = await home.context.store.whole.db
    .selectFrom('projects')
    .select('unit_id')
    .where('project_id', '=', projects[0] ?? '')
    .executeTakeFirstOrThrow()
  const head = await join(home, '单位负责人', 'unit-head', unit.unit_id)
  expect(await targets(head)).toEqual([])
  expect((await desk(head)).counts.target).toBe(0)
  // The list of what waits says the same.
  expect(await listed(head)).toBe(0)
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
  const both = (await targets(head)).flatMap(({ items }) => items)
  expect(both.length).toBeGreaterThan(0)
  expect(both.filter(({ id, task }) => projects.includes(id) || task !== 'write')).toEqual([])
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

test('what the head of a unit has to confirm is there by the day of handing in; of the writer, what came back comes first', async () => {
  const { store } = home.context
  const { db } = store.of(home.region)
  const one = await db
    .selectFrom('projects')
    .select(['unit_id', 'fiscal_year'])
    .where('project_id', '=', projects[3] ?? '')
    .executeTakeFirstOrThrow()
  const head = await join(home, '负责人乙', 'unit-head', one.unit_id)
  const drafts = (await targets(filler)).find(({ of }) => of === 'draft')
  const filingDay = drafts?.days[0]?.due ?? null
  await act(filler, 3, { kind: 'submit' })
  // As a flow has it in which the head confirms first.
  await db
    .updateTable('filing_tasks')
    .set({ step: 'head', roles: ['unit-head'] })
    .where('project_id', '=', projects[3] ?? '')
    .execute()
  const seen = await targets(head)
  expect(seen.map(({ of }) => of)).toEqual(['submitted'])
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

test('what was passed at every level waits for 批复 apart from what is reviewed', async () => {
  const office = await join(home, '绩效科员', 'performance-office')
  const unused = projects.slice(5, 7)
  for (const [at, name] of ['甲', '乙', '丙', '丁'].entries()) {
    const who = await join(home, `审核${name}`, 'administrator')
    for (const id of unused) {
      const wish = at === 0 ? { kind: 'submit' } : { kind: 'pass', task: null, comment: '同意' }
      if (at === 0)
        await reviewer.send('PUT', `/api/reviews/${id}/opinion`, { comment: '已核对', conclusion: '优' })
      // The second stops at the last level.
      if (at === 3 && id === unused[1]) continue
      const answer = await who.send('POST', `/api/projects/${id}/filing`, { act: wish })
      expect(answer.statusCode, answer.body).toBe(200)
    }
  }
  const parts = await targets(office)
  expect(parts.map(({ of, items }) => [of, items.map(({ id, task }) => [id, task])])).toEqual([
    ['approval', [[unused[0], 'approve']]],
    ['finance-review', [[unused[1], 'review']]],
  ])
  // Each as its list counts it.
  const lists = await Promise.all(
    ['&task=approval', '&state=finance-review&task=review'].map((query) => listed(office, query)),
  )
  expect(parts.map(({ total }) => total)).toEqual(lists)
})

test('nobody finds what another unit has, and who only reads finds nothing', async () => {
  const seen = (await desk(stranger)).parts.flatMap(({ items }) => items.map(({ id }) => id))
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.filter((id) => projects.includes(id))).toEqual([])
  expect((await desk(home.reader)).parts.filter(({ kind }) => kind === 'monitoring')).toEqual([])
})
