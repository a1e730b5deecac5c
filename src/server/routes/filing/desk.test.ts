/**
 * What is beside the way of targets: progress by department, and the opinions that reviewers write over
 * and over.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilingList, FilingProgress } from '#api/filing/filings.ts'
import { USUAL_OPINIONS } from '#core/filing/standard-opinions.ts'
import type { OpinionList } from '#core/filing/rows.ts'
import { filingProgress } from '#store/filing/progress.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp()
  await home.importSample('004-人社局.txt')
  await home.importSample('000-社会工作部.txt')
}, 120_000)
afterAll(() => home.close())

const progress = async () => (await home.reader.get('/api/filings/progress')).json<FilingProgress>().rows
const counted = (rows: FilingProgress['rows']) =>
  rows.flatMap(({ states }) => Object.values(states)).reduce((sum, { count }) => sum + count, 0)

test('progress counts every target once, a unit under its department', async () => {
  const { db } = home.context.store.of(home.region)
  const before = await progress()
  const { total } = (await home.reader.get('/api/filings?box=all')).json<FilingList>()
  expect(counted(before)).toBe(total)
  expect(before.length).toBeGreaterThan(1)
  const department = randomUUID()
  await db
    .insertInto('budget_units')
    .values({
      region_id: home.region,
      unit_id: department,
      key: '763',
      code: '763',
      name: '社会工作部门',
      kind: 'department',
      parent_id: null,
      office_id: null,
      closed_on: null,
      successor_id: null,
      kept: true,
    })
    .execute()
  const unit = before.find(({ unit: one }) => one?.code === '763001')?.unit
  await db
    .updateTable('budget_units')
    .set({ parent_id: department })
    .where('unit_id', '=', unit?.id ?? '')
    .execute()
  const after = await progress()
  expect(after.find(({ unit: one }) => one?.id === department)?.states).toEqual(
    before.find(({ unit: one }) => one?.id === unit?.id)?.states,
  )
  expect(counted(after)).toBe(total)
  // The department’s key finds the targets of its units.
  const below = (await home.reader.get('/api/filings?box=all&unit=763')).json<FilingList>()
  expect(below.total).toBe(
    (await home.reader.get('/api/filings?box=all&unit=763001')).json<FilingList>().total,
  )
  expect(below.total).toBeGreaterThan(0)
})

test('progress shows nothing beyond the reach', async () => {
  const [first] = await progress()
  const reach = { region: home.region, units: new Set([randomUUID()]) }
  expect(
    await filingProgress(home.context.store.of(home.region).db, reach, {
      year: null,
      clock: { today: '2025-10-01', dues: [] },
    }),
  ).toEqual([])
  expect(first).toBeDefined()
})

test('standard opinions are the program’s until the region keeps its own; nobody overwrites what somebody else saved', async () => {
  const read = async () => (await home.reader.get('/api/opinions')).json<OpinionList>()
  expect(await read()).toMatchObject({ opinions: USUAL_OPINIONS, version: 0, savedBy: null })
  const saved = await home.administrator.send('PUT', '/api/opinions', {
    opinions: ['请补充测算依据', '请写明受益人数'],
    version: 0,
  })
  expect(saved.statusCode, saved.body).toBe(200)
  expect(await read()).toMatchObject({ opinions: ['请补充测算依据', '请写明受益人数'], version: 1 })
  expect(
    (await home.administrator.send('PUT', '/api/opinions', { opinions: ['另一份'], version: 0 })).json(),
  ).toMatchObject({ code: 'opinions-changed' })
  expect(
    (await home.administrator.send('PUT', '/api/opinions', { opinions: [' '], version: 1 })).statusCode,
  ).toBe(400)
  expect((await read()).version).toBe(1)
  const events = (await home.administrator.get('/api/events?type=opinions.saved')).json<{ rows: unknown[] }>()
  expect(events.rows).toHaveLength(1)
})

test('of several who save at once one is kept, the others are refused', async () => {
  const all = await Promise.all(
    Array.from({ length: 6 }, (_, i) =>
      home.administrator.send('PUT', '/api/opinions', { opinions: [`第 ${i} 份`], version: 1 }),
    ),
  )
  expect(all.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409, 409, 409, 409])
})
