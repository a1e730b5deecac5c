/**
 * Opening a year killed in the middle, or stopped: no target is half there, none is there twice, and it goes
 * on to its end.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#core/kernel/allows.ts'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { insertUser } from '#store/accounts/users.ts'
import { ended, openContext, sample, type TestContext } from '../../../test/support/context.ts'
import { killed } from '../../../test/support/killed.ts'
import type { YearTask } from '../../../test/support/year-process.ts'
import { newChance } from '../../../test/support/new-seed.ts'
import { cancelJob } from '../jobs/cancel-job.ts'
import { importDocument } from '../documents/import-document.ts'
import { createJobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from '../installation/job-work.ts'
import { continueYear, openYear, readYear, undoYear } from './years.ts'

const KILLS = Number(process.env['JICHI_RUNS'] ?? 2)
const chance = newChance('years')
const LEASE = 1000

let world: TestContext
let office: Actor
let task: YearTask
/** The year that is opened, and how many targets go on. */
let [year, total] = [0, 0]
beforeAll(async () => {
  world = await openContext()
  const { context } = world
  const { region, administrator } = await world.office()
  const runner = createJobRunner(context, JOB_WORK)
  await runner.start()
  const accepted = await importDocument(context, administrator, sample('004-人社局.txt'))
  await ended(context, region, accepted.ok && 'job' in accepted.value ? [accepted.value.job] : [])
  await runner.stop()
  const id = randomUUID()
  await insertUser(context.store.of(region).db, {
    id,
    account: 'office',
    name: '绩效科李',
    active: true,
    passwordHash: 'x',
    mustChangePassword: false,
    createdAt: new Date(),
  })
  office = { id, region, active: true, posts: [{ role: 'performance-office', units: 'all' }] }
  const rows = await context.store
    .of(region)
    .db.selectFrom('projects')
    .select(['project_id', 'document_id', 'fiscal_year'])
    .execute()
  for (const { project_id, document_id } of rows) {
    await context.store.of(region).transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: project_id, document: document_id },
        { ...newFiling(new Date().toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩1号', date: '2025-02-01' },
        by: id,
        at: new Date(),
      })
    })
  }
  year = (rows[0]?.fiscal_year ?? 0) + 1
  total = rows.length
  const { host, port, user, password, database } = world.pool.options
  task = { connection: { host, port, user, password, database }, region, office: id, year, lease: LEASE }
}, 120_000)
afterAll(() => world.close())

/**
 * Every target of the year is a whole one, with its draft, its review and the note of what it came of;
 * @returns how many
 */
async function nothingIsHalf(): Promise<number> {
  const { rows } = await world.pool.query(
    `
    select count(*)::int as targets, count(distinct c.source_id)::int as sources, count(d.project_id)::int as drafts, count(r.project_id)::int as reviews,
      (select count(*)::int from year_carried n where n.region_id = $1 and n.year = $2 and n.done_at is not null) as noted,
      (select count(*)::int from documents o where o.region_id = $1 and o.fiscal_year = $2) as documents
    from projects p left join year_carried c on c.region_id = p.region_id and c.target_id = p.project_id left join drafts d on d.region_id = p.region_id and d.project_id = p.project_id
      left join reviews r on r.region_id = p.region_id and r.project_id = p.project_id
    where p.region_id = $1 and p.fiscal_year = $2`,
    [task.region, year],
  )
  const { targets } = rows[0]
  expect(rows[0]).toEqual({
    targets,
    sources: targets,
    drafts: targets,
    reviews: targets,
    noted: targets,
    documents: targets,
  })
  return targets
}

async function goOn(): Promise<void> {
  const runner = createJobRunner(world.context, JOB_WORK, { lease: LEASE })
  await runner.start()
  await expect
    .poll(
      async () => {
        const view = await readYear(world.context, office, { year })
        return view.ok && view.value.opening?.state
      },
      { timeout: 60_000 },
    )
    .toBe('done')
  await runner.stop()
  expect(await nothingIsHalf()).toBe(total)
}

test.each(Array.from({ length: KILLS }, (_, i) => i))(
  'kill %i: whole targets, and the rest when it is resumed',
  async () => {
    await killed('year-process', { JICHI_TEST_YEAR: task }, { lines: chance.whole(1, 3), delay: 0 })
    const there = await nothingIsHalf()
    expect(there).toBeLessThan(total)
    await goOn()
    expect(await undoYear(world.context, office, { year, note: '再试' })).toMatchObject({
      ok: true,
      value: { opening: { state: 'undone' } },
    })
    expect(await nothingIsHalf()).toBe(0)
  },
  180_000,
)

test('stopped in the middle, it can be gone on with, and is not undone or gone on with while it runs', async () => {
  const { context } = world
  const runner = createJobRunner(context, JOB_WORK, { lease: LEASE })
  let job = ''
  const stopped = new Promise<void>((resolve) => {
    const stop = context.board.subscribe(({ job: news }) => {
      if (news.kind !== 'roll-over' || news.tally === null || news.tally.done < 3) return
      stop()
      void (async () => {
        expect(await undoYear(context, office, { year, note: '时间有误' })).toMatchObject({
          ok: false,
          error: { code: 'year-opening-runs' },
        })
        expect(await continueYear(context, office, { year })).toMatchObject({
          ok: false,
          error: { code: 'year-opening-runs' },
        })
        job = news.id
        await cancelJob(context, office, { id: job })
        resolve()
      })()
    })
  })
  await runner.start()
  await openYear(context, office, { year, unsaid: true, closes: false, note: '年度结转' })
  await stopped
  await runner.stop()
  expect(await readYear(context, office, { year })).toMatchObject({
    ok: true,
    value: { opening: { state: 'stopped', job, total } },
  })
  expect(await nothingIsHalf()).toBeLessThan(total)
  expect(await continueYear(context, office, { year })).toMatchObject({
    ok: true,
    value: { opening: { state: 'running' } },
  })
  await goOn()
}, 120_000)
