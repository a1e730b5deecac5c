/** The radar behind everything else: what was here before it, what comes while it runs, and its end. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Project } from '#core/target/project.ts'
import type { Reach } from '#core/kernel/allows.ts'
import { isTouched } from '#store/duplicates/alike-groups.ts'
import { alikeProjects, loadAlike } from '#store/duplicates/duplicates.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { radarProgress } from '#store/duplicates/similar.ts'
import { copyOf, projectOf, seededRandom } from '../../../bench/radar-corpus.ts'
import { openContext, type TestContext } from '../../../test/support/context.ts'
import { targets } from '../../../test/support/targets.ts'
import { keep, save } from '../../../test/store/fixtures.ts'
import { createRadar } from './radar.ts'

/** The end of an import, as the runner announces it. */
const DONE: JobRow = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'import',
  label: 'a.json',
  state: 'done',
  progress: 100,
  problem: null,
  result: null,
  createdAt: '2025-03-01T04:00:00.000Z',
  finishedAt: '2025-03-01T04:00:01.000Z',
  batch: null,
  against: null,
  decision: null,
  tally: null,
}

let home: TestContext

beforeAll(async () => {
  home = await openContext()
})
afterAll(() => home.close())

const put = (region: string, one: Project) =>
  save(home.context.store, region, keep(targets([one], { kind: 'project-targets' }), []))

async function groups(region: string): Promise<readonly string[][]> {
  const reach: Reach = { region, units: 'all' }
  const { db } = home.context.store.of(region)
  return Promise.all(
    (await loadAlike(db, reach)).groups.map(async ({ members }) =>
      [...(await alikeProjects(db, reach, members)).values()].map(({ name }) => name).toSorted(),
    ),
  )
}

/** Asks until everything is compared. */
async function compared(region: string): Promise<void> {
  for (;;) {
    const { done, of } = await radarProgress(home.context.store.of(region).db)
    if (done === of && !(await isTouched(home.context.store.of(region).db))) return
    await wait(20)
  }
}

test('what was saved before there was a radar is taken in and compared on start, what comes is compared when its job is done', async () => {
  const { region } = await home.office()
  const { store, board } = home.context
  const original = { ...projectOf(3, 1), name: '原件' }
  await put(region, original)
  await put(region, { ...copyOf(original, 1, 0.9, seededRandom(1)), name: '副本' })
  for (const table of ['similar_projects', 'similar_parts', 'similar_forms', 'similar_bands'] as const)
    await store.of(region).db.deleteFrom(table).execute()
  const faults: unknown[] = []
  const radar = createRadar(home.context, { onFault: (cause) => faults.push(cause) })
  radar.start()
  await compared(region)
  expect(await groups(region)).toEqual(expect.arrayContaining([['副本', '原件']]))

  await put(region, { ...copyOf(original, 2, 0.9, seededRandom(2)), name: '再抄' })
  board.announce({ region, job: DONE })
  await compared(region)
  expect((await groups(region)).flat()).toContain('再抄')
  await radar.stop()
  expect(faults).toEqual([])
})

test('stopped, it compares nothing more', async () => {
  const { region } = await home.office()
  const radar = createRadar(home.context)
  radar.start()
  await radar.stop()
  await put(region, projectOf(3, 9))
  home.context.board.announce({ region, job: DONE })
  // Whatever that had begun would have ended after this.
  await radar.stop()
  expect(await radarProgress(home.context.store.of(region).db)).toEqual({ done: 1, of: 3 })
})
