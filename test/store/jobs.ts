/** Jobs: claimed by one, ended once, resumed when their runner is gone. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  cancelDemoJobs,
  markJobCancelled,
  claimJob,
  countOpenJobs,
  createJob,
  findJob,
  findOpenJob,
  finishJob,
  loadJobs,
  releaseJobs,
  renewLeases,
  reportProgress,
  resumeJobs,
} from '#store/jobs/jobs.ts'
import { freshRegion, NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const seconds = (count: number) => new Date(NOON.getTime() + count * 1000)
const SHA = 'a'.repeat(64)
const RESULT = {
  document: randomUUID(),
  duplicate: false,
  projects: 1,
  indicators: 2,
  findings: { error: 0, warning: 1, advice: 2 },
}

export function jobBehaviours(opened: () => Opened): void {
  async function waiting(count: number, demo = false): Promise<{ region: string; ids: string[] }> {
    const { store } = opened()
    const region = await freshRegion(store)
    const ids: string[] = []
    for (let i = 0; i < count; i += 1)
      ids.push(
        (
          await createJob(store.of(region).db, {
            id: randomUUID(),
            label: `${i}.txt`,
            sha256: SHA,
            demo,
            batch: null,
            createdBy: null,
            createdAt: seconds(i),
          })
        ).id,
      )
    return { region, ids }
  }

  test('every job is claimed by one runner, the oldest first', async () => {
    const { store } = opened()
    const { region, ids } = await waiting(8)
    const first = await claimJob(store.of(region).db, { runner: 'first', until: seconds(10) })
    expect(first).toMatchObject({ id: ids[0], state: 'running', progress: 0, attempts: 1, sha256: SHA })
    const claimed = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        claimJob(store.of(region).db, { runner: `runner ${i}`, until: seconds(10) }),
      ),
    )
    const more: (typeof claimed)[number][] = []
    for (
      let next = await claimJob(store.of(region).db, { runner: 'last', until: seconds(10) });
      next;
      next = await claimJob(store.of(region).db, { runner: 'last', until: seconds(10) })
    )
      more.push(next)
    const got = [first, ...claimed, ...more].filter((job) => job !== null).map((job) => job.id)
    expect(got.toSorted()).toEqual(ids.toSorted())
    expect(
      await claimJob(store.of(await freshRegion(store)).db, { runner: 'other', until: seconds(10) }),
    ).toBeNull()
  })

  test('only its runner moves a job, and it ends once', async () => {
    const { store } = opened()
    const {
      region,
      ids: [id = ''],
    } = await waiting(1)
    const lease = { runner: 'a', until: seconds(10) }
    await claimJob(store.of(region).db, lease)
    expect(await reportProgress(store.of(region).db, id, { ...lease, runner: 'b' }, 50)).toBeNull()
    expect(await reportProgress(store.of(region).db, id, lease, 50)).toMatchObject({
      progress: 50,
      state: 'running',
    })
    expect(await finishJob(store.of(region).db, id, 'b', { at: NOON, result: RESULT })).toBeNull()
    expect(await finishJob(store.of(region).db, id, 'a', { at: NOON, result: RESULT })).toMatchObject({
      state: 'done',
      progress: 100,
      result: RESULT,
      problem: null,
      finishedAt: NOON.toISOString(),
    })
    expect(
      await finishJob(store.of(region).db, id, 'a', {
        at: NOON,
        problem: { code: 'file-empty', values: {} },
      }),
    ).toBeNull()
    expect(await markJobCancelled(store.of(region).db, id, NOON)).toBeNull()
    expect(await findJob(store.of(region).db, id)).toMatchObject({ state: 'done' })
    expect(await findOpenJob(store.of(region).db, SHA)).toBeNull()
  })

  test('a cancelled job takes no more from its runner', async () => {
    const { store } = opened()
    const {
      region,
      ids: [id = '', other = ''],
    } = await waiting(2)
    await claimJob(store.of(region).db, { runner: 'a', until: seconds(10) })
    expect(await markJobCancelled(store.of(region).db, id, NOON)).toMatchObject({ state: 'cancelled' })
    expect(await markJobCancelled(store.of(region).db, other, NOON)).toMatchObject({
      state: 'cancelled',
      progress: 0,
    })
    expect(await reportProgress(store.of(region).db, id, { runner: 'a', until: seconds(10) }, 60)).toBeNull()
    expect(await finishJob(store.of(region).db, id, 'a', { at: NOON, result: RESULT })).toBeNull()
    expect(await claimJob(store.of(region).db, { runner: 'a', until: seconds(10) })).toBeNull()
  })

  test('what a dead runner claimed is resumed, what a living one claimed is not', async () => {
    const { store } = opened()
    const { region, ids } = await waiting(2)
    await claimJob(store.of(region).db, { runner: 'dead', until: seconds(10) })
    await claimJob(store.of(region).db, { runner: 'living', until: seconds(10) })
    await renewLeases(store.of(region).db, { runner: 'living', until: seconds(30) })
    expect(await resumeJobs(store.of(region).db, seconds(9))).toEqual([])
    expect((await resumeJobs(store.of(region).db, seconds(20))).map((job) => job.id)).toEqual([ids[0]])
    expect(await claimJob(store.of(region).db, { runner: 'heir', until: seconds(40) })).toMatchObject({
      id: ids[0],
      attempts: 2,
    })
    expect(
      await finishJob(store.of(region).db, ids[0] ?? '', 'dead', { at: NOON, result: RESULT }),
    ).toBeNull()
    expect((await releaseJobs(store.of(region).db, 'heir')).map((job) => job.state)).toEqual(['waiting'])
    expect(await claimJob(store.of(region).db, { runner: 'next', until: seconds(40) })).toMatchObject({
      id: ids[0],
      attempts: 2,
    })
  })

  test('a failed job tells the fault', async () => {
    const { store } = opened()
    const {
      region,
      ids: [id = ''],
    } = await waiting(1)
    await claimJob(store.of(region).db, { runner: 'a', until: seconds(10) })
    const problem = { code: 'file-is-picture', values: { file: '扫描\u0000件.docx', found: 'JPEG' } }
    expect(await finishJob(store.of(region).db, id, 'a', { at: NOON, problem })).toMatchObject({
      state: 'failed',
      problem: { ...problem, values: { file: '扫描件.docx', found: 'JPEG' } },
      result: null,
    })
  })

  test('the list shows what is not ended first, then the newest; the demonstration is cancelled alone', async () => {
    const { store } = opened()
    const { region, ids } = await waiting(3)
    await claimJob(store.of(region).db, { runner: 'a', until: seconds(10) })
    await finishJob(store.of(region).db, ids[0] ?? '', 'a', { at: NOON, result: RESULT })
    expect((await loadJobs(store.of(region).db)).map((job) => job.id)).toEqual([ids[2], ids[1], ids[0]])
    const demo = await createJob(store.of(region).db, {
      id: randomUUID(),
      label: 'demo',
      sha256: SHA,
      demo: true,
      batch: null,
      createdBy: null,
      createdAt: NOON,
    })
    expect(await countOpenJobs(store.of(region).db)).toBe(3)
    expect((await cancelDemoJobs(store.of(region).db, NOON)).map((job) => job.id)).toEqual([demo.id])
    expect(await countOpenJobs(store.of(region).db)).toBe(2)
  })

  test('the server itself refuses a job in two states', async () => {
    const { pool } = opened()
    const { region } = await waiting(1)
    await expect(pool.query(`update jobs set state = 'done' where region_id = $1`, [region])).rejects.toThrow(
      'check constraint',
    )
    await expect(pool.query('update jobs set progress = 101 where region_id = $1', [region])).rejects.toThrow(
      'check constraint',
    )
  })
}
