/**
 * A server killed in the middle of saving a monitoring sheet, booking an import, confirming a self-evaluation
 * and deciding a result: nothing is half there, and nothing is lost that was acknowledged. A few kills here;
 * JICHI_RUNS=100 for a hundred.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#core/operation-log/chain-check.ts'
import { NO_RECORD } from '#core/kernel/log-record.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import { newFiling } from '#core/filing/filing.ts'
import { chainEnd, eventDigest, logRecords } from '#store/kernel/event-chain.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { insertUser } from '#store/accounts/users.ts'
import { ended, openContext, type TestContext } from '../../../test/support/context.ts'
import { killed } from '../../../test/support/killed.ts'
import { row, targets } from '../../../test/support/targets.ts'
import type { WatchTask } from '../../../test/support/watch-process.ts'
import { newChance } from '../../../test/support/new-seed.ts'
import { fillDatabase } from '../demo/fill-database.ts'
import { createJobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from './job-work.ts'
import { openRound } from '../monitoring/rounds.ts'
import { openSelfEvaluationYear } from '../self-evaluation/self-evaluations.ts'

const KILLS = Number(process.env['JICHI_RUNS'] ?? 3)
const chance = newChance('killed-year')
const YEAR = 2025
const JUDGED = 60
const CODE = '13020225P008911100023'

let world: TestContext
let task: WatchTask
beforeAll(async () => {
  world = await openContext()
  const { context } = world
  const { region, administrator } = await world.office()
  const { db } = context.store.of(region)
  const unit = { code: '326001', name: '民政局' }
  const indicators = [row('数量指标', '培训人次', '全年培训人次', '≥100人', '计划', { weight: '90' })]
  const projects = Array.from({ length: JUDGED }, (_, i) => ({
    name: `培训${i}`,
    code: i === 0 ? CODE : null,
    unit,
    budget: { total: '100', fiscal: '100', other: '0' },
    indicators,
  }))
  expect(
    (
      await fillDatabase(
        context,
        administrator,
        [
          targets(projects, {
            source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
          }),
        ],
        { onProgress: () => undefined, mayGoOn: () => true },
      )
    ).ok,
  ).toBe(true)
  const rows = await db
    .selectFrom('projects')
    .select(['project_id', 'document_id', 'unit_id'])
    .orderBy('position')
    .execute()
  const units = [...new Set(rows.flatMap(({ unit_id }) => unit_id ?? []))]
  const person = async (role: Role, name: string, places: readonly string[] | null) => {
    const id = randomUUID()
    await insertUser(db, {
      id,
      account: name,
      name,
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: new Date(),
    })
    return { id, role, units: places }
  }
  const people = {
    filler: await person('unit-filler', 'filler', units),
    department: await person('department-reviewer', 'department', units),
    office: await person('performance-office', 'office', null),
    checker: await person('performance-office', 'checker', null),
  }
  const at = new Date()
  await context.store.of(region).transaction(async (tx) => {
    for (const { project_id: project, document_id: document } of rows) {
      await saveFiling(
        tx,
        { project, document },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 0 },
      )
      await saveProjectVersion(tx, project, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: people.office.id,
        at,
      })
    }
  })
  const office: Actor = {
    id: people.office.id,
    region,
    active: true,
    posts: [{ role: 'performance-office', units: 'all' }],
  }
  const runner = createJobRunner(context, JOB_WORK)
  await runner.start()
  const opened = await openRound(context, office, { year: YEAR, mark: 'march', due: '2099-04-10' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  await ended(context, region, [opened.value.job])
  await runner.stop()
  expect((await openSelfEvaluationYear(context, office, { year: YEAR })).ok).toBe(true)
  const { host, port, user, password, database } = world.pool.options
  const [watched = '', ...judged] = rows.map(({ project_id }) => project_id)
  task = {
    connection: { host, port, user, password, database },
    region,
    year: YEAR,
    round: opened.value.round,
    watched,
    judged: judged.map((id) => ({ id })),
    code: CODE,
    people,
  }
}, 240_000)
afterAll(() => world.close())

const asked = async <Row extends object>(sql: string, ...values: readonly unknown[]): Promise<Row[]> =>
  (await world.pool.query<Row>(sql, [task.region, ...values])).rows

/** Each act is there with everything that belongs to it, its event too, or not at all. */
async function nothingIsHalf(): Promise<void> {
  const [sheet] = await asked<{ revision: number; said: string; events: number }>(
    `
    select s.revision, c.content ->> 'problems' as said, (select count(*)::int from events e where e.region_id = s.region_id and e.type = 'monitoring.written') as events
    from monitoring_sheets s join monitoring_contents c using (region_id, round_id, project_id) where s.region_id = $1 and s.project_id = $2`,
    task.watched,
  )
  expect(sheet?.events).toBe(sheet?.revision)
  if (sheet !== undefined && sheet.revision > 0) expect(sheet.said).toContain(`第${sheet.revision}次 `)

  const imports = await asked<{ state: string; rows: number; events: number }>(`
    select i.state, (select count(*)::int from payments p where p.region_id = i.region_id and p.import_id = i.import_id) as rows, (select count(*)::int from events e where e.region_id = i.region_id and e.type = 'money.imported' and e.subject like '%' || i.import_id) as events
    from money_imports i where i.region_id = $1`)
  for (const { state, rows, events } of imports)
    expect([state, rows, events]).toEqual(state === 'booked' ? ['booked', 4, 1] : ['read', 0, 0])

  const evaluations = await asked<{
    state: string
    steps: number
    records: number
    events: number
    last: string | null
    confirmed: boolean
  }>(`
    select v.state, v.steps, (select count(*)::int from self_evaluation_steps s where s.region_id = v.region_id and s.project_id = v.project_id) as records, v.confirmed_at is not null as confirmed,
      (select s.to_state from self_evaluation_steps s where s.region_id = v.region_id and s.project_id = v.project_id order by s.number desc limit 1) as last,
      (select count(*)::int from events e where e.region_id = v.region_id and e.subject = 'project:' || v.project_id and e.type in ('self-evaluation.submitted', 'self-evaluation.passed', 'self-evaluation.confirmed')) as events
    from self_evaluations v where v.region_id = $1`)
  expect(evaluations.length).toBe(JUDGED)
  for (const one of evaluations)
    expect(one).toEqual({
      ...one,
      records: one.steps,
      events: one.steps,
      last: one.steps === 0 ? null : one.state,
      confirmed: one.state === 'confirmed',
    })

  const [decisions] = await asked<{ count: number; highest: number; current: number; events: number }>(`
    select count(*)::int as count, coalesce(max(number), 0) as highest, (count(*) filter (where current))::int as current, (select count(*)::int from events e where e.region_id = $1 and e.type = 'result.decided') as events
    from result_decisions where region_id = $1`)
  expect(decisions).toEqual({
    ...decisions,
    highest: decisions?.count,
    events: decisions?.count,
    current: decisions?.count === 0 ? 0 : 1,
  })

  const { db } = world.context.store.of(task.region)
  const { length, head } = await chainEnd(db)
  const records = await logRecords(db, { after: 0, upTo: length, limit: length })
  expect(
    verifyChain(records, {
      digestOf: eventDigest,
      region: task.region,
      start: { sequence: 1, previous: NO_RECORD },
      end: { sequence: length, hash: head },
      noted: null,
    }),
  ).toMatchObject({ lines: length, faults: [] })
}

/** What was acknowledged is there. */
async function nothingIsLost(lines: readonly string[]): Promise<void> {
  const said = (kind: string) =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1))
  const [sheet] = await asked<{ revision: number }>(
    'select revision from monitoring_sheets where region_id = $1 and project_id = $2',
    task.watched,
  )
  expect(sheet?.revision).toBeGreaterThanOrEqual(Math.max(0, ...said('sheet').map(Number)))
  expect(
    await asked(
      'select import_id from money_imports where region_id = $1 and state = $2 and import_id = any($3::uuid[])',
      'booked',
      said('booked'),
    ),
  ).toHaveLength(said('booked').length)
  expect(
    await asked(
      'select project_id from self_evaluations where region_id = $1 and state = $2 and project_id = any($3::uuid[])',
      'confirmed',
      said('confirmed'),
    ),
  ).toHaveLength(said('confirmed').length)
  for (const [, n] of said('decided').map((line) => line.split(' ')))
    expect(
      await asked('select number from result_decisions where region_id = $1 and reason = $2', `第${n}次`),
    ).not.toEqual([])
}

let acknowledged: readonly string[] = []

test.each(Array.from({ length: KILLS }, (_, i) => i))(
  'kill %i: all of an act or nothing of it',
  async () => {
    // From within the first acts to some rounds later; drawn anew every time.
    const lines = await killed(
      'watch-process',
      { JICHI_TEST_WATCH: task },
      { lines: 1, delay: Math.floor(chance.next() ** 2 * 2500) },
    )
    acknowledged = [...acknowledged, ...lines]
    await nothingIsLost(lines)
    await nothingIsHalf()
  },
  120_000,
)

test('something was under way each time', () => {
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS)
})
