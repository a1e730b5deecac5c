/** The demonstration: loaded by one click, removed by one, and nothing else with it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDocuments } from '#store/documents/documents.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { countOpenJobs, loadJobs } from '#store/jobs/jobs.ts'
import { loadOverview } from '#store/statistics/statistics.ts'
import {
  ended,
  openContext,
  sample,
  type TestContext,
  type TestOffice,
} from '../../../test/support/context.ts'
import { listSamples } from '../kernel/samples.ts'
import { loadDemo, removeDemo } from './demo.ts'
import { importDocument } from '../documents/import-document.ts'
import { createJobRunner, type JobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from '../installation/job-work.ts'
import { listJobs as listJobsOf } from '../jobs/list-jobs.ts'

let world: TestContext
let runner: JobRunner

beforeAll(async () => {
  world = await openContext()
  runner = createJobRunner(world.context, JOB_WORK)
  await runner.start()
})
afterAll(async () => {
  await runner.stop()
  await world.close()
})

async function load(office: TestOffice): Promise<string[]> {
  const loaded = await loadDemo(world.context, office.administrator)
  if (!loaded.ok) throw new Error(loaded.error.code)
  return loaded.value.jobs
}

async function files(office: TestOffice): Promise<string[]> {
  return (
    await loadDocuments(world.context.store.of(office.region).db, {
      page: 1,
      size: 100,
      sort: 'importedAt',
      order: 'asc',
    })
  ).rows
    .map((row) => row.file)
    .toSorted()
}

test('loads the five documents once, and removes them and nothing else', async () => {
  const { context } = world
  const office = await world.office()
  const own = await importDocument(context, office.administrator, sample('000-社会工作部.docx'))
  await ended(context, office.region, own.ok && 'job' in own.value ? [own.value.job] : [])
  expect((await ended(context, office.region, await load(office))).map((job) => job.state)).toEqual(
    Array.from({ length: 5 }, () => 'done'),
  )
  expect(await load(office)).toEqual([])
  expect(await files(office)).toEqual(['000-社会工作部.docx', ...(await listSamples(context.root))])
  expect(await loadOverview(context.store.of(office.region).db, {})).toMatchObject({
    documents: 6,
    demoDocuments: 5,
    projects: 101,
  })

  expect(await removeDemo(context, office.administrator)).toEqual({ ok: true, value: null })
  expect(await files(office)).toEqual(['000-社会工作部.docx'])
  expect(await loadOverview(context.store.of(office.region).db, {})).toMatchObject({
    documents: 1,
    demoDocuments: 0,
    projects: 5,
  })
  const listed = await listJobsOf(context, office.administrator)
  expect(
    listed.ok &&
      listed.value.rows
        .map(({ label, result }) => (result === null ? null : label))
        .filter((label) => label !== null),
  ).toEqual(['000-社会工作部.docx'])
  const [removed] = (await loadEvents(context.store.of(office.region).db, { page: 1, size: 1 })).rows
  expect(removed).toMatchObject({ type: 'demo.removed', actorName: '张会计' })
  expect(new Set(Object.values(removed?.before ?? {}).flat())).toEqual(
    new Set(await listSamples(context.root)),
  )
})

test('removed while it is being loaded, nothing of it stays or comes later', async () => {
  const { context } = world
  const office = await world.office()
  const jobs = await load(office)
  await new Promise((resolve) => setTimeout(resolve, 60))
  await removeDemo(context, office.administrator)
  const states = (await ended(context, office.region, jobs)).map((job) => job.state)
  expect(states.every((state) => state === 'done' || state === 'cancelled')).toBe(true)
  expect(await files(office)).toEqual([])
  expect(await countOpenJobs(context.store.of(office.region).db)).toBe(0)
  expect((await ended(context, office.region, await load(office))).map((job) => job.state)).toEqual(
    jobs.map(() => 'done'),
  )
})

test('only an administrator loads or removes it', async () => {
  const { context } = world
  const office = await world.office()
  expect(await loadDemo(context, office.reader)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  expect(await removeDemo(context, office.reader)).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  })
  expect(await loadJobs(context.store.of(office.region).db)).toEqual([])
})

test('an installation without samples says which folder is missing', async () => {
  const office = await world.office()
  const elsewhere = { ...world.context, root: import.meta.dirname }
  expect(await listSamples(elsewhere.root)).toEqual([])
  expect(await loadDemo(elsewhere, office.administrator)).toMatchObject({
    ok: false,
    error: { code: 'samples-missing' },
  })
})

test('a file of the demonstration that somebody hands in is their own, before and after it is read', async () => {
  const { context } = world
  const office = await world.office()
  const jobs = await load(office)
  const early = await importDocument(context, office.administrator, sample('004-人社局.txt'))
  expect(early.ok && ('job' in early.value || 'duplicateOf' in early.value)).toBe(true)
  await ended(context, office.region, jobs)
  const late = await importDocument(context, office.administrator, sample('002-乡村振兴局.txt'))
  expect(late.ok && 'duplicateOf' in late.value).toBe(true)
  await removeDemo(context, office.administrator)
  expect(await files(office)).toEqual(['002-乡村振兴局.txt', '004-人社局.txt'])
  const types = (await loadEvents(context.store.of(office.region).db, { page: 1, size: 100 })).rows.map(
    (row) => row.type,
  )
  expect(types.filter((type) => type === 'document.adopted')).toHaveLength(2)
})
