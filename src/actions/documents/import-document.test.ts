/**
 * Importing the real documents: what is kept, what is reported meanwhile, and how each thing that can go
 * wrong ends.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTargets } from '#documents/formats.ts'
import { loadDocuments, loadOriginal, loadTargets, deleteDocument } from '#store/documents/documents.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { loadFile } from '#store/documents/files.ts'
import { claimJob, createJob, findJob, resumeJobs } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import {
  ended,
  openContext,
  sample,
  type TestContext,
  type TestOffice,
} from '../../../test/support/context.ts'
import { cancelJob } from '../jobs/cancel-job.ts'
import { importDocument } from './import-document.ts'
import { createJobRunner, type JobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from '../installation/job-work.ts'

const DOCUMENTS = [
  '000-社会工作部.txt',
  '001-组织部.txt',
  '002-乡村振兴局.txt',
  '003-希望路街道.txt',
  '004-人社局.txt',
]
const COUNTS = [
  [5, 31],
  [19, 122],
  [6, 36],
  [36, 108],
  [30, 234],
]

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

async function handIn(office: TestOffice, file: string, bytes: Uint8Array): Promise<string> {
  const accepted = await importDocument(world.context, office.administrator, { file, bytes })
  if (!accepted.ok || !('job' in accepted.value)) throw new Error(`not accepted: ${JSON.stringify(accepted)}`)
  return accepted.value.job
}

async function eventsOf(region: string): Promise<string[]> {
  return (await loadEvents(world.context.store.of(region).db, { page: 1, size: 500 })).rows
    .map((event) => event.type)
    .toReversed()
}

const all = { page: 1, size: 100, sort: 'importedAt', order: 'asc' } as const

test('the five files become documents, each as it is read, with live progress and one end', async () => {
  const { context } = world
  const office = await world.office()
  const seen: JobRow[] = []
  const unsubscribe = context.board.subscribe(({ region, job }) => {
    if (region === office.region) seen.push(job)
  })
  const ids: string[] = []
  for (const file of DOCUMENTS) ids.push(await handIn(office, file, sample(file).bytes))
  const jobs = await ended(context, office.region, ids)
  // Of an end is said after it was committed: a moment after the database knows it.
  await expect.poll(() => seen.filter((one) => one.finishedAt !== null)).toHaveLength(ids.length)
  unsubscribe()

  expect(jobs.map((job) => job.state)).toEqual(DOCUMENTS.map(() => 'done'))
  expect(jobs.map((job) => [job.result?.projects, job.result?.indicators])).toEqual(COUNTS)
  for (const [i, job] of jobs.entries()) {
    const { file, bytes } = sample(DOCUMENTS[i] ?? '')
    const read = await readTargets(bytes, file)
    expect(await loadTargets(context.store.of(office.region).db, job.result?.document ?? '')).toEqual(
      read.ok && read.value,
    )
    const steps = seen.filter((one) => one.id === job.id)
    expect(steps.map((one) => one.progress)).toEqual(
      steps.map((one) => one.progress).toSorted((a, b) => a - b),
    )
    expect(steps.filter((one) => one.finishedAt !== null)).toHaveLength(1)
    expect(steps.length).toBeGreaterThanOrEqual(5)
  }
  const list = await loadDocuments(context.store.of(office.region).db, all)
  expect(list.total).toBe(5)
  expect(list.rows.find((row) => row.file.startsWith('004'))).toMatchObject({
    unit: { code: null, name: '汉沽管理区人力资源和社会保障局' },
    fiscalYear: 2025,
    importedBy: '张会计',
    demo: false,
  })
  expect(list.rows.every((row) => row.ruleSet.startsWith('hebei/') && row.findings.error > 0)).toBe(true)
  const events = await eventsOf(office.region)
  expect(events.filter((type) => type === 'job.created')).toHaveLength(5)
  expect(events.filter((type) => type === 'document.imported')).toHaveLength(5)
})

test('the same bytes again name the document, whatever the file is called', async () => {
  const office = await world.office()
  const { file, bytes } = sample('002-乡村振兴局.txt')
  const [first, second] = await Promise.all([
    handIn(office, file, bytes),
    handIn(office, 'another.txt', bytes),
  ])
  expect(first).toBe(second)
  const [job] = await ended(world.context, office.region, [first])
  expect(
    await importDocument(world.context, office.administrator, { file: 'C:\\附件\\third.txt', bytes }),
  ).toEqual({ ok: true, value: { duplicateOf: job?.result?.document } })
  expect((await loadDocuments(world.context.store.of(office.region).db, all)).total).toBe(1)
})

test.each([
  ['空.txt', new Uint8Array(), 'file-empty'],
  ['照片.docx', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex'), 'file-is-picture'],
  ['通知.txt', Buffer.from('关于召开会议的通知\n各部门：\n请准时参加。\n'), 'no-target-table'],
])('%s ends as failed with the fault, its bytes kept', async (file, bytes, code) => {
  const office = await world.office()
  const [job] = await ended(world.context, office.region, [await handIn(office, file, bytes)])
  expect(job).toMatchObject({ state: 'failed', result: null, problem: { code, values: { file } } })
  expect((await loadDocuments(world.context.store.of(office.region).db, all)).total).toBe(0)
  expect(await eventsOf(office.region)).toEqual(['job.created', 'document.refused'])
  const [again] = await ended(world.context, office.region, [await handIn(office, file, bytes)])
  expect(again).toMatchObject({ state: 'failed', problem: { code } })
})

test('a reader may neither import nor cancel, and nothing is kept', async () => {
  const office = await world.office()
  expect(await importDocument(world.context, office.reader, sample('000-社会工作部.txt'))).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  })
  expect(await cancelJob(world.context, office.reader, { id: randomUUID() })).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  })
  expect(await eventsOf(office.region)).toEqual([])
})

test('cancelled at any step, a job leaves no document; ended, it cannot be cancelled', async () => {
  const { context } = world
  const outcomes: string[] = []
  for (const moment of [0, 5, 10, 60, 80, 100]) {
    const office = await world.office()
    const cancelling = new Promise<Awaited<ReturnType<typeof cancelJob>>>((resolve) => {
      const unsubscribe = context.board.subscribe(({ region, job }) => {
        if (region !== office.region || job.progress !== moment) return
        unsubscribe()
        resolve(cancelJob(context, office.administrator, { id: job.id }))
      })
    })
    const id = await handIn(office, '004.txt', sample('004-人社局.txt').bytes)
    const answer = await cancelling
    const [job] = await ended(context, office.region, [id])
    const documents = (await loadDocuments(context.store.of(office.region).db, all)).total
    const events = await eventsOf(office.region)
    expect([
      job?.state,
      documents,
      events.includes('job.cancelled'),
      events.includes('document.imported'),
    ]).toEqual(answer.ok ? ['cancelled', 0, true, false] : ['done', 1, false, true])
    outcomes.push(answer.ok ? 'cancelled' : answer.error.code)
  }
  expect(outcomes[0]).toBe('cancelled')
  expect(outcomes.at(-1)).toBe('job-ended')
  expect(await cancelJob(context, (await world.office()).administrator, { id: randomUUID() })).toMatchObject({
    ok: false,
    error: { code: 'job-not-found' },
  })
})

test('stopped in the middle, unfinished jobs wait for the next start and end then', async () => {
  const { context } = world
  const office = await world.office()
  const ids: string[] = []
  for (const file of DOCUMENTS) ids.push(await handIn(office, file, sample(file).bytes))
  await runner.stop()
  const states = await Promise.all(
    ids.map(async (id) => (await findJob(context.store.of(office.region).db, id))?.state),
  )
  expect(states.filter((state) => state === 'running')).toEqual([])
  expect((await loadDocuments(context.store.of(office.region).db, all)).total).toBe(
    states.filter((state) => state === 'done').length,
  )
  runner = createJobRunner(context, JOB_WORK)
  await runner.start()
  expect((await ended(context, office.region, ids)).map((job) => job.state)).toEqual(ids.map(() => 'done'))
  expect((await loadDocuments(context.store.of(office.region).db, all)).total).toBe(5)
})

test('a file during which the process ended three times is not tried a fourth time', async () => {
  const { context } = world
  await runner.stop()
  const office = await world.office()
  const id = await handIn(office, '002.txt', sample('002-乡村振兴局.txt').bytes)
  for (let i = 0; i < 3; i += 1) {
    await claimJob(context.store.of(office.region).db, { runner: `killed ${i}`, until: new Date(0) })
    await resumeJobs(context.store.of(office.region).db, new Date())
  }
  runner = createJobRunner(context, JOB_WORK)
  await runner.start()
  expect(await ended(context, office.region, [id])).toMatchObject([
    { state: 'failed', problem: { code: 'unexpected', values: { id } } },
  ])
})

test('a job whose bytes are gone says so', async () => {
  const { context } = world
  const office = await world.office()
  const job = await createJob(context.store.of(office.region).db, {
    id: randomUUID(),
    label: 'gone.txt',
    sha256: '0'.repeat(64),
    demo: false,
    batch: null,
    createdBy: null,
    createdAt: new Date(),
  })
  context.board.announce({ region: office.region, job })
  expect(await ended(context, office.region, [job.id])).toMatchObject([
    { state: 'failed', problem: { code: 'unexpected' } },
  ])
})

test('a removed document can be handed in again', async () => {
  const { context } = world
  const office = await world.office()
  const { file, bytes } = sample('000-社会工作部.txt')
  const [first] = await ended(context, office.region, [await handIn(office, file, bytes)])
  await context.store.of(office.region).transaction((tx) => deleteDocument(tx, first?.result?.document ?? ''))
  const [second] = await ended(context, office.region, [await handIn(office, file, bytes)])
  expect(second?.result?.document).not.toBe(first?.result?.document)
  const original = await loadOriginal(context.store.of(office.region).db, second?.result?.document ?? '')
  expect(await loadFile(context.store.of(office.region).db, original?.sha256 ?? '')).toEqual(
    Buffer.from(bytes),
  )
})
