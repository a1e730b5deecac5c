/** Ended jobs go after their time, with the bytes that nothing else needs, and the trail says so. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#actions/kernel/context.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { fileDigest, loadFile } from '#store/documents/files.ts'
import { loadJobs } from '#store/jobs/jobs.ts'
import { loadDocuments, loadOriginal } from '#store/documents/documents.ts'
import {
  ended,
  openContext,
  sample,
  type TestContext,
  type TestOffice,
} from '../../../test/support/context.ts'
import { clearJobs, JOBS_KEPT } from './clear-jobs.ts'
import { importDocument } from '../documents/import-document.ts'
import { createJobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from '../installation/job-work.ts'

const DAY = 24 * 60 * 60 * 1000
let world: TestContext
let office: TestOffice

beforeAll(async () => {
  world = await openContext()
  office = await world.office()
})
afterAll(() => world.close())

/** The installation so many milliseconds from now. */
const later = (milliseconds: number): Context => ({
  ...world.context,
  clock: () => new Date(Date.now() + milliseconds),
})

async function handIn(context: Context, file: string, bytes: Uint8Array): Promise<void> {
  const runner = createJobRunner(context, JOB_WORK)
  await runner.start()
  const accepted = await importDocument(context, office.administrator, { file, bytes })
  if (accepted.ok && 'job' in accepted.value) await ended(context, office.region, [accepted.value.job])
  await runner.stop()
}

test('a failed upload and a finished job go, the document stays; what is young or waits stays whole', async () => {
  const { db } = world.context.store.of(office.region)
  const [failed, again, waits] = [
    Buffer.from('没有表格'),
    Buffer.from('又一个没有表格'),
    Buffer.from('还在等待'),
  ]
  await handIn(world.context, '失败.txt', failed)
  await handIn(world.context, '再试.txt', again)
  await handIn(world.context, '000.txt', sample('000-社会工作部.txt').bytes)
  await importDocument(world.context, office.administrator, { file: '等待.txt', bytes: waits })
  expect(await clearJobs(later(JOBS_KEPT - DAY), office.region)).toBe(0)
  // The same bytes failed once more, lately.
  await importDocument(later(JOBS_KEPT - DAY), office.administrator, { file: '再试.txt', bytes: again })

  expect(await clearJobs(later(JOBS_KEPT + DAY), office.region)).toBe(3)
  expect((await loadJobs(db)).map((job) => job.label).toSorted()).toEqual(['再试.txt', '等待.txt'].toSorted())
  expect(await loadFile(db, fileDigest(failed))).toBeNull()
  for (const bytes of [again, waits])
    expect(Buffer.from((await loadFile(db, fileDigest(bytes))) ?? [])).toEqual(bytes)
  const {
    rows: [document],
  } = await loadDocuments(db, { page: 1, size: 10, sort: 'importedAt', order: 'asc' })
  expect((await loadOriginal(db, document?.id ?? ''))?.bytes.length).toBe(
    sample('000-社会工作部.txt').bytes.length,
  )
  const { rows } = await loadEvents(db, { page: 1, size: 10, type: 'jobs.cleared' })
  expect(rows.map(({ before, actorName }) => [before, actorName])).toEqual([
    [{ jobs: 3, files: ['失败.txt'] }, null],
  ])
  expect(await clearJobs(later(JOBS_KEPT + DAY), office.region)).toBe(0)
})

test('the runner does it by itself when it starts', async () => {
  await handIn(world.context, '由它清理.txt', Buffer.from('还是没有表格'))
  const labels = async () =>
    (await loadJobs(world.context.store.of(office.region).db)).map((job) => job.label)
  expect(await labels()).toContain('由它清理.txt')
  const runner = createJobRunner(later(JOBS_KEPT + DAY), JOB_WORK)
  await runner.start()
  await runner.stop()
  expect(await labels()).not.toContain('由它清理.txt')
})
