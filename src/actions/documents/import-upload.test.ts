/**
 * Many files at once: a zip or a folder, the good ones kept, the bad ones reported, and versions decided
 * about.
 */
import { zipSync, strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportAccepted } from '#api/documents/documents.ts'
import { loadDocuments, loadOriginal, openDocument } from '#store/documents/documents.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { listBatchJobs } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { loadOverview } from '#store/statistics/statistics.ts'
import {
  ended,
  openContext,
  sample,
  type TestContext,
  type TestOffice,
} from '../../../test/support/context.ts'
import { cancelBatch } from './cancel-batch.ts'
import { compareImport, decideBatch, decideImport } from './decide-import.ts'
import { createEmptyBatch } from './begin-batch.ts'
import { importUpload } from './import-upload.ts'
import { createJobRunner, type JobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from '../installation/job-work.ts'
import { exportBatch, readBatch } from './read-batches.ts'
import { removeDocument } from './remove-document.ts'

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

const bytesOf = (name: string) => sample(name).bytes
const FILES = [
  '000-社会工作部.txt',
  '001-组织部.txt',
  '002-乡村振兴局.txt',
  '003-希望路街道.txt',
  '004-人社局.txt',
]
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const COUNTED = { page: 1, size: 100, sort: 'importedAt', order: 'asc' } as const

async function handIn(
  office: TestOffice,
  file: string,
  bytes: Uint8Array,
  batch: string | null = null,
): Promise<ImportAccepted> {
  const accepted = await importUpload(world.context, office.administrator, { file, bytes }, batch)
  if (!accepted.ok) throw new Error(accepted.error.code)
  return accepted.value
}

async function zipOf(
  office: TestOffice,
  members: Record<string, Uint8Array>,
): Promise<{ batch: string; jobs: JobRow[] }> {
  const accepted = await handIn(office, '2025年.zip', zipSync(members))
  if (!('batch' in accepted)) throw new Error('no batch')
  return { batch: accepted.batch, jobs: await over(office, accepted.batch) }
}

async function over(office: TestOffice, batch: string): Promise<JobRow[]> {
  const { db } = world.context.store.of(office.region)
  await ended(
    world.context,
    office.region,
    (await listBatchJobs(db, batch)).map(({ id }) => id),
  )
  return listBatchJobs(db, batch)
}

async function one(office: TestOffice, file: string, bytes: Uint8Array): Promise<JobRow> {
  const accepted = await handIn(office, file, bytes)
  if (!('job' in accepted)) throw new Error('no job')
  const [job] = await ended(world.context, office.region, [accepted.job])
  if (job === undefined) throw new Error('no job')
  return job
}

const changed = (name: string, from: string, to: string) =>
  Buffer.from(Buffer.from(bytesOf(name)).toString('utf8').replace(from, to))
const eventsOf = async ({ region }: TestOffice) =>
  (await loadEvents(world.context.store.of(region).db, { page: 1, size: 500 })).rows.map(({ type }) => type)

describe('a zip', () => {
  test('every good file becomes a document, every bad one is reported with its reason, one that is there is named', async () => {
    const office = await world.office()
    const there = await one(office, '已有.txt', bytesOf('004-人社局.txt'))
    const members = Object.fromEntries(FILES.map((name) => [`部门/${name}`, bytesOf(name)]))
    const inner = zipSync({ 'word.docx': bytesOf('000-社会工作部.docx') })
    const { batch, jobs } = await zipOf(office, {
      ...members,
      '空.txt': new Uint8Array(0),
      '照片.docx': PICTURE,
      '信.txt': strToU8('各位同事：\n明天开会。\n'),
      '里面.zip': inner,
      '__MACOSX/._x': strToU8('x'),
    })
    const read = await readBatch(world.context, office.administrator, { id: batch })
    // First, so that a file that should have been read says why it was not.
    const failed = read.ok ? read.value.jobs.filter(({ state }) => state === 'failed') : []
    expect(failed.map(({ problem }) => problem?.code).toSorted()).toEqual([
      'file-empty',
      'file-is-picture',
      'no-target-table',
    ])
    expect(read.ok && read.value).toMatchObject({
      label: '2025年.zip',
      counts: {
        all: 9,
        done: 4,
        duplicate: 1,
        failed: 3,
        needsDecision: 1,
        waiting: 0,
        running: 0,
        cancelled: 0,
      },
    })
    const of = (label: string) => jobs.find((job) => job.label === label)
    expect(of('部门/001-组织部.txt')).toMatchObject({
      state: 'done',
      result: { projects: 19, indicators: 122, duplicate: false },
    })
    expect(of('部门/004-人社局.txt')?.result).toMatchObject({
      duplicate: true,
      document: there.result?.document,
    })
    expect([of('空.txt'), of('照片.docx'), of('信.txt')].map((job) => job?.problem?.code)).toEqual([
      'file-empty',
      'file-is-picture',
      'no-target-table',
    ])
    // The same paper twice, read at the same time: whichever comes second is asked about.
    expect([of('里面.zip/word.docx')?.state, of('部门/000-社会工作部.txt')?.state].toSorted()).toEqual([
      'done',
      'needs-decision',
    ])
    const original = await loadOriginal(
      world.context.store.of(office.region).db,
      of('部门/001-组织部.txt')?.result?.document ?? '',
    )
    expect(original?.file).toBe('001-组织部.txt')
    expect(Buffer.from(original?.bytes ?? []).equals(Buffer.from(bytesOf('001-组织部.txt')))).toBe(true)
    expect((await eventsOf(office)).filter((type) => type === 'batch.created')).toHaveLength(1)

    const csv = async (only: 'all' | 'refused') => {
      const file = await exportBatch(world.context, office.administrator, {
        id: batch,
        only,
        language: 'zh-CN',
      })
      return file.ok ? Buffer.from(file.value.bytes).toString('utf8') : ''
    }
    const refused = await csv('refused')
    expect(refused.startsWith('\ufeff文件,结果,原因与办法')).toBe(true)
    expect(refused.trim().split('\r\n')).toHaveLength(4)
    expect(refused).toContain('照片.docx,未导入,文件内容是图片')
    expect((await csv('all')).trim().split('\r\n')).toHaveLength(10)
  })

  test('one that cannot be opened is a failed file', async () => {
    const office = await world.office()
    const broken = zipSync({ 'a.txt': strToU8('x') }).slice(0, 40)
    expect(await one(office, '断.zip', broken)).toMatchObject({
      state: 'failed',
      problem: { code: 'file-damaged' },
    })
  })

  test('cancelled, what has not ended is not imported, and what was stays', async () => {
    const office = await world.office()
    await runner.stop()
    const accepted = await handIn(
      office,
      'a.zip',
      zipSync(Object.fromEntries(FILES.map((name) => [name, bytesOf(name)]))),
    )
    const batch = 'batch' in accepted ? accepted.batch : ''
    const cancelled = await cancelBatch(world.context, office.administrator, { id: batch })
    expect(cancelled.ok && cancelled.value.counts).toMatchObject({ all: 5, cancelled: 5 })
    expect(
      await cancelBatch(world.context, (await world.office()).administrator, { id: batch }),
    ).toMatchObject({ ok: false, error: { code: 'batch-not-found' } })
    runner = createJobRunner(world.context, JOB_WORK)
    await runner.start()
    expect((await loadDocuments(world.context.store.of(office.region).db, COUNTED)).total).toBe(0)
  })

  test('tells its whole number while files still come out, and takes out no more once it is given up', async () => {
    const office = await world.office()
    const seen: number[] = []
    let asked: Promise<unknown> | null = null
    const end = world.context.board.subscribe(({ region, job }) => {
      if (region !== office.region || job.batch === null || asked !== null) return
      const { batch } = job
      asked = readBatch(world.context, office.administrator, { id: batch }).then(async (read) => {
        if (read.ok) seen.push(read.value.counts.all)
        await cancelBatch(world.context, office.administrator, { id: batch })
      })
    })
    const texts = Array.from(
      { length: 300 },
      (_, index) => [`${String(index)}.txt`, strToU8(`第${String(index)}份`)] as const,
    )
    const { batch } = await zipOf(office, Object.fromEntries(texts))
    await asked
    end()
    expect(seen).toEqual([300])
    const read = await readBatch(world.context, office.administrator, { id: batch })
    expect(read.ok && read.value.counts.all).toBeLessThan(300)
    expect(read.ok && read.value.counts.waiting).toBe(0)
  })

  test('survives a restart in the middle', async () => {
    const office = await world.office()
    const accepted = await handIn(
      office,
      'a.zip',
      zipSync(Object.fromEntries(FILES.map((name) => [name, bytesOf(name)]))),
    )
    await runner.stop()
    runner = createJobRunner(world.context, JOB_WORK)
    await runner.start()
    expect((await over(office, 'batch' in accepted ? accepted.batch : '')).map(({ state }) => state)).toEqual(
      FILES.map(() => 'done'),
    )
  })

  test('a folder is a batch to which its files come one by one; readers make none', async () => {
    const office = await world.office()
    const batch = await createEmptyBatch(world.context, office.administrator, { label: '某某县' })
    const id = batch.ok ? batch.value.id : ''
    for (const name of FILES.slice(0, 2)) await handIn(office, name, bytesOf(name), id)
    await handIn(office, FILES[0] ?? '', bytesOf(FILES[0] ?? ''), id)
    await handIn(office, '里.zip', zipSync({ 'x.txt': bytesOf('002-乡村振兴局.txt') }), id)
    const jobs = await over(office, id)
    expect(jobs.map(({ label }) => label).toSorted()).toEqual([
      '000-社会工作部.txt',
      '000-社会工作部.txt',
      '001-组织部.txt',
      '里.zip/x.txt',
    ])
    expect(jobs.filter(({ result }) => result?.duplicate)).toHaveLength(1)
    expect(await createEmptyBatch(world.context, office.reader, { label: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
    expect(
      await importUpload(
        world.context,
        (await world.office()).administrator,
        { file: 'a', bytes: PICTURE },
        id,
      ),
    ).toMatchObject({ ok: false, error: { code: 'batch-not-found' } })
  })
})

describe('a file of a department that is there', () => {
  const NAME = '002-乡村振兴局.txt'

  async function undecided(): Promise<{ office: TestOffice; first: string; job: JobRow }> {
    const office = await world.office()
    const first = (await one(office, NAME, bytesOf(NAME))).result?.document ?? ''
    const job = await one(office, '新版.txt', changed(NAME, '≥95%', '≥98%'))
    return { office, first, job }
  }
  const decideOn = async (
    { office, job }: { office: TestOffice; job: JobRow },
    decision: 'replace' | 'keep' | 'discard',
  ) => {
    const decided = await decideImport(world.context, office.administrator, { id: job.id, decision })
    expect(decided.ok).toBe(true)
    const [after] = await ended(world.context, office.region, [job.id])
    return after
  }
  const figures = ({ region }: TestOffice) => loadOverview(world.context.store.of(region).db, {})

  test('waits, counts nothing, and shows what differs', async () => {
    const { office, first, job } = await undecided()
    expect(job).toMatchObject({ state: 'needs-decision', against: first, result: null })
    expect(await figures(office)).toMatchObject({ documents: 1, projects: 6 })
    const compared = await compareImport(world.context, office.administrator, { id: job.id })
    if (!compared.ok) throw new Error(compared.error.code)
    const { comparison, older } = compared.value
    expect(older).toMatchObject({ id: first, file: NAME })
    expect([comparison.added, comparison.removed, comparison.fields]).toEqual([[], [], []])
    expect(
      comparison.changed.flatMap(({ changed: indicators }) => indicators.flatMap(({ fields }) => fields)),
    ).toEqual([{ path: 'value', before: '≥95%', after: '≥98%' }])
    expect(await eventsOf(office)).toContain('job.undecided')
    expect(
      await compareImport(world.context, (await world.office()).administrator, { id: job.id }),
    ).toMatchObject({
      ok: false,
      error: { code: 'job-not-found' },
    })
  })

  test('replaced: the new one counts, the older is read and counts no more; removed, the older counts again', async () => {
    const asked = await undecided()
    const { office, first } = asked
    const before = await figures(office)
    const done = await decideOn(asked, 'replace')
    expect(done).toMatchObject({ state: 'done', decision: 'replace', result: { projects: 6 } })
    const fresh = done?.result?.document ?? ''
    expect(await figures(office)).toMatchObject({ documents: 1, projects: 6 })
    const { db } = world.context.store.of(office.region)
    expect((await loadDocuments(db, COUNTED)).rows.map(({ id }) => id)).toEqual([fresh])
    expect(await openDocument(db, first)).toMatchObject({
      superseded: { by: fresh },
      projects: 6,
    })
    expect(
      (await eventsOf(office)).filter((type) => ['job.decided', 'document.superseded'].includes(type)),
    ).toHaveLength(2)
    expect(
      await decideImport(world.context, office.administrator, { id: asked.job.id, decision: 'keep' }),
    ).toMatchObject({ ok: false, error: { code: 'job-needs-no-decision' } })
    await removeDocument(world.context, office.administrator, { id: fresh })
    expect(await figures(office)).toEqual(before)
    expect(await eventsOf(office)).toContain('document.restored')
  })

  test('of three versions the one in the middle may go: the first stays replaced', async () => {
    const asked = await undecided()
    const { office, first } = asked
    const second = (await decideOn(asked, 'replace'))?.result?.document ?? ''
    const third = await decideOn(
      { office, job: await one(office, '再新.txt', changed(NAME, '≥95%', '≥99%')) },
      'replace',
    )
    await removeDocument(world.context, office.administrator, { id: second })
    expect(await figures(office)).toMatchObject({ documents: 1, projects: 6 })
    expect(await openDocument(world.context.store.of(office.region).db, first)).toMatchObject({
      superseded: { by: third?.result?.document },
    })
  })

  test('kept: both stand and count', async () => {
    const asked = await undecided()
    expect(await decideOn(asked, 'keep')).toMatchObject({ state: 'done', decision: 'keep' })
    expect(await figures(asked.office)).toMatchObject({ documents: 2, projects: 12 })
  })

  test('discarded: nothing came of it, and the same file may be handed in again', async () => {
    const asked = await undecided()
    expect(await decideOn(asked, 'discard')).toMatchObject({ state: 'cancelled', decision: 'discard' })
    expect(await figures(asked.office)).toMatchObject({ documents: 1, projects: 6 })
    expect(await one(asked.office, '新版.txt', changed(NAME, '≥95%', '≥98%'))).toMatchObject({
      state: 'needs-decision',
    })
  })

  test('the older was removed meanwhile: the new one is simply imported', async () => {
    const asked = await undecided()
    await removeDocument(world.context, asked.office.administrator, { id: asked.first })
    expect(
      await compareImport(world.context, asked.office.administrator, { id: asked.job.id }),
    ).toMatchObject({
      ok: false,
      error: { code: 'document-not-found' },
    })
    expect(await decideOn(asked, 'replace')).toMatchObject({ state: 'done' })
    expect(await figures(asked.office)).toMatchObject({ documents: 1, projects: 6 })
  })

  test('two versions in one zip: one is imported, about the other is asked; one decision for all of a batch', async () => {
    const office = await world.office()
    for (const name of FILES.slice(1, 3)) await one(office, name, bytesOf(name))
    const { batch, jobs } = await zipOf(office, {
      'a.txt': changed('001-组织部.txt', '一', '二'),
      'b.txt': changed(NAME, '≥95%', '≥96%'),
      'c.txt': bytesOf('003-希望路街道.txt'),
      'd.txt': changed('003-希望路街道.txt', '。', '！'),
    })
    expect(jobs.map(({ state }) => state).toSorted()).toEqual([
      'done',
      'needs-decision',
      'needs-decision',
      'needs-decision',
    ])
    await decideBatch(world.context, office.administrator, { id: batch, decision: 'replace' })
    expect((await over(office, batch)).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done'])
    expect((await loadDocuments(world.context.store.of(office.region).db, COUNTED)).total).toBe(3)
    expect(await figures(office)).toMatchObject({ documents: 3, projects: 19 + 6 + 36 })
  })
})
