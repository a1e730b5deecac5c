/** Batches: counted from their jobs, cancelled and decided as one, cleared away when empty. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { clearBatches, insertBatch, findBatch, loadBatches } from '#store/documents/batches.ts'
import {
  awaitDecision,
  cancelBatchJobs,
  claimJob,
  deleteJobs,
  createDuplicateJob,
  createFailedJob,
  createJob,
  decideJob,
  findJob,
  findOpenJob,
  finishJob,
  listBatchJobs,
  resumeJobs,
} from '#store/jobs/jobs.ts'
import { freshRegion, NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const seconds = (count: number) => new Date(NOON.getTime() + count * 1000)
const RESULT = {
  document: randomUUID(),
  duplicate: false,
  projects: 1,
  indicators: 2,
  findings: { error: 0, warning: 1, advice: 2 },
}
const NOTHING = {
  all: 0,
  waiting: 0,
  running: 0,
  needsDecision: 0,
  held: 0,
  done: 0,
  duplicate: 0,
  failed: 0,
  cancelled: 0,
}

export function batchBehaviours(opened: () => Opened): void {
  async function batchOf(files: number): Promise<{ region: string; batch: string; ids: string[] }> {
    const { store } = opened()
    const region = await freshRegion(store)
    const batch = randomUUID()
    await insertBatch(store.of(region).db, {
      id: batch,
      label: '2025年.zip',
      createdBy: null,
      createdAt: NOON,
      held: false,
    })
    const ids: string[] = []
    for (let i = 0; i < files; i += 1)
      ids.push((await createJob(store.of(region).db, newJob(batch, `${i}.docx`, i))).id)
    return { region, batch, ids }
  }
  const newJob = (batch: string | null, label: string, i: number) => ({
    id: randomUUID(),
    label,
    sha256: String(i % 10).repeat(64),
    demo: false,
    batch,
    createdBy: null,
    createdAt: seconds(i),
  })

  test('a batch is what its jobs are', async () => {
    const { store } = opened()
    const { region, batch } = await batchOf(5)
    expect((await findBatch(store.of(region).db, batch))?.counts).toEqual({ ...NOTHING, all: 5, waiting: 5 })
    const claim = async () =>
      (await claimJob(store.of(region).db, { runner: 'a', until: seconds(60) }))?.id ?? ''
    await finishJob(store.of(region).db, await claim(), 'a', { at: seconds(7), result: RESULT })
    await finishJob(store.of(region).db, await claim(), 'a', {
      at: seconds(8),
      problem: { code: 'file-empty', values: {} },
    })
    await awaitDecision(store.of(region).db, await claim(), 'a', randomUUID())
    await claim()
    await createFailedJob(store.of(region).db, newJob(batch, '照片.jpg', 6), {
      code: 'file-is-picture',
      values: {},
    })
    await createDuplicateJob(store.of(region).db, newJob(batch, '又一份.docx', 7), {
      ...RESULT,
      duplicate: true,
    })
    await createJob(store.of(region).db, newJob(null, '单独.docx', 9))
    expect(await findBatch(store.of(region).db, batch)).toMatchObject({
      label: '2025年.zip',
      counts: {
        all: 7,
        waiting: 1,
        running: 1,
        needsDecision: 1,
        done: 1,
        duplicate: 1,
        failed: 2,
        cancelled: 0,
      },
      lastFinishedAt: seconds(8).toISOString(),
    })
    expect((await listBatchJobs(store.of(region).db, batch)).map(({ label }) => label)).toEqual([
      '0.docx',
      '1.docx',
      '2.docx',
      '3.docx',
      '4.docx',
      '照片.jpg',
      '又一份.docx',
    ])
    expect((await loadBatches(store.of(region).db)).map(({ id }) => id)).toEqual([batch])
    expect(await findBatch(store.of(await freshRegion(store)).db, batch)).toBeNull()
  })

  test('cancelling takes what has not ended, and nothing of others', async () => {
    const { store } = opened()
    const { region, batch } = await batchOf(3)
    const other = await createJob(store.of(region).db, newJob(null, '单独.docx', 9))
    const claimed = await claimJob(store.of(region).db, { runner: 'a', until: seconds(60) })
    await awaitDecision(store.of(region).db, claimed?.id ?? '', 'a', randomUUID())
    expect(await cancelBatchJobs(store.of(region).db, batch, seconds(9))).toHaveLength(3)
    expect((await findBatch(store.of(region).db, batch))?.counts).toEqual({
      ...NOTHING,
      all: 3,
      cancelled: 3,
    })
    expect(await findJob(store.of(region).db, other.id)).toMatchObject({ state: 'waiting' })
  })

  test('a job that needs a decision is nobody’s until it is decided, keeps its bytes wanted, and is decided once', async () => {
    const { store } = opened()
    const {
      region,
      ids: [id = '', second = ''],
    } = await batchOf(2)
    const against = randomUUID()
    await claimJob(store.of(region).db, { runner: 'a', until: seconds(60) })
    expect(await awaitDecision(store.of(region).db, id, 'b', against)).toBeNull()
    expect(await awaitDecision(store.of(region).db, id, 'a', against)).toMatchObject({
      state: 'needs-decision',
      against,
      finishedAt: null,
    })
    expect(await resumeJobs(store.of(region).db, seconds(600))).toEqual([])
    expect((await claimJob(store.of(region).db, { runner: 'b', until: seconds(60) }))?.id).toBe(second)
    expect(await claimJob(store.of(region).db, { runner: 'b', until: seconds(60) })).toBeNull()
    expect((await findOpenJob(store.of(region).db, '0'.repeat(64)))?.id).toBe(id)
    expect(await decideJob(store.of(region).db, id, 'replace', seconds(9))).toMatchObject({
      state: 'waiting',
      decision: 'replace',
    })
    expect(await decideJob(store.of(region).db, id, 'keep', seconds(9))).toBeNull()
    expect(await claimJob(store.of(region).db, { runner: 'c', until: seconds(60) })).toMatchObject({
      id,
      decision: 'replace',
      against,
      attempts: 1,
    })
    await awaitDecision(store.of(region).db, second, 'b', against)
    expect(await decideJob(store.of(region).db, second, 'discard', seconds(9))).toMatchObject({
      state: 'cancelled',
      decision: 'discard',
      finishedAt: seconds(9).toISOString(),
    })
  })

  test('an old batch goes with its last job', async () => {
    const { store } = opened()
    const { region, batch } = await batchOf(1)
    await cancelBatchJobs(store.of(region).db, batch, seconds(1))
    await clearBatches(store.of(region).db, seconds(100))
    expect(await findBatch(store.of(region).db, batch)).not.toBeNull()
    await deleteJobs(store.of(region).db, seconds(100), 10)
    await clearBatches(store.of(region).db, NOON)
    expect(await findBatch(store.of(region).db, batch)).not.toBeNull()
    await clearBatches(store.of(region).db, seconds(100))
    expect(await findBatch(store.of(region).db, batch)).toBeNull()
  })
}
