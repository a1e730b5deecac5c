/** Generated documents in the database: whole ones, audited, marked as demonstration, stopped between two. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOverspent } from '#core/execution/execution.ts'
import type { Project } from '#core/target/project.ts'
import { loadDocuments } from '#store/documents/documents.ts'
import { executionAt } from '#store/execution/execution.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import {
  openContext,
  ended,
  sample,
  type TestContext,
  type TestOffice,
} from '../../../test/support/context.ts'
import { someDocuments } from '../../../test/factories/county.ts'
import { generatedMoney } from '../../../test/factories/payments.ts'
import { seededRandom } from '../../../test/factories/random.ts'
import { removeDemo } from './demo.ts'
import { fillDatabase, realDocuments } from './fill-database.ts'
import { importDocument } from '../documents/import-document.ts'
import { createJobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from '../installation/job-work.ts'

let world: TestContext

beforeAll(async () => {
  world = await openContext()
})
afterAll(async () => {
  await world.close()
})

const documents = someDocuments(4, 'fill')
const projects = documents.reduce((sum, document) => sum + document.projects.length, 0)
const always = { onProgress: () => {}, mayGoOn: () => true }

async function listed(office: TestOffice) {
  return (
    await loadDocuments(world.context.store.of(office.region).db, {
      page: 1,
      size: 100,
      sort: 'importedAt',
      order: 'asc',
    })
  ).rows
}

test('keeps every document once, and one click removes them', async () => {
  const office = await world.office()
  const counts: number[] = []
  const filled = await fillDatabase(world.context, office.administrator, documents, {
    ...always,
    onProgress: (count) => counts.push(count),
  })
  expect(filled).toEqual({ ok: true, value: { documents: 4, projects, whole: true } })
  expect(counts.at(-1)).toBe(projects)
  await fillDatabase(world.context, office.administrator, documents, always)
  const rows = await listed(office)
  expect(rows.map(({ projects: count, demo, findings }) => [count, demo, findings.error])).toEqual(
    documents.map((document) => [document.projects.length, true, 0]),
  )
  expect(
    (await loadEvents(world.context.store.of(office.region).db, { page: 1, size: 100 })).rows.filter(
      ({ type }) => type === 'document.imported',
    ).length,
  ).toBe(4)
  expect(await realDocuments(world.context, office.administrator)).toBe(0)
  expect((await removeDemo(world.context, office.administrator)).ok).toBe(true)
  expect(await listed(office)).toEqual([])
})

test('stops between two documents, and what is in stays', async () => {
  const office = await world.office()
  const in1 = { count: 0 }
  const filled = await fillDatabase(world.context, office.administrator, documents, {
    onProgress: () => {
      in1.count += 1
    },
    mayGoOn: () => in1.count < 2,
  })
  expect(filled).toMatchObject({ ok: true, value: { documents: 2, whole: false } })
  expect((await listed(office)).length).toBe(2)
})

test('readers may not, and real documents are counted', async () => {
  const office = await world.office()
  expect(await fillDatabase(world.context, office.reader, documents, always)).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  })
  const runner = createJobRunner(world.context, JOB_WORK)
  await runner.start()
  const own = await importDocument(world.context, office.administrator, sample('000-社会工作部.docx'))
  await ended(world.context, office.region, own.ok && 'job' in own.value ? [own.value.job] : [])
  await runner.stop()
  expect(await realDocuments(world.context, office.administrator)).toBe(1)
})

test('with payments targets stand approved, and a click removes all of it', async () => {
  const office = await world.office()
  const { db } = world.context.store.of(office.region)
  let voucher = 0
  const money = (project: Project, year: number) =>
    generatedMoney(project, year, seededRandom(`fill/${project.order}`), () => `G${(voucher += 1)}`)
  expect((await fillDatabase(world.context, office.administrator, documents, { ...always, money })).ok).toBe(
    true,
  )
  const executions = await executionAt(db, { year: 2025 }, '2025-12-31')
  const paid = [...executions.values()].reduce((sum, one) => sum + one.paid, 0n)
  expect([executions.size, paid > 0n, [...executions.values()].some(isOverspent)]).toEqual([
    projects,
    true,
    false,
  ])
  expect((await removeDemo(world.context, office.administrator)).ok).toBe(true)
  expect((await executionAt(db, { year: 2025 }, '2025-12-31')).size).toBe(0)
})
