/**
 * A server killed in the middle of 送审, approval and autosave: nothing is half there, and nothing is lost that
 * was acknowledged. A few kills here; JICHI_RUNS=100 for a hundred.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#core/operation-log/chain-check.ts'
import { NO_RECORD } from '#core/kernel/log-record.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import { chainEnd, eventDigest, logRecords } from '#store/kernel/event-chain.ts'
import { insertUser } from '#store/accounts/users.ts'
import { ended, openContext, sample, type TestContext } from '../../../test/support/context.ts'
import { killed } from '../../../test/support/killed.ts'
import type { FilingTask } from '../../../test/support/way-process.ts'
import { newChance } from '../../../test/support/new-seed.ts'
import { importDocument } from '../documents/import-document.ts'
import { createJobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from './job-work.ts'
import { writeReviewOpinion } from '../review/change-review.ts'

const KILLS = Number(process.env['JICHI_RUNS'] ?? 4)
const chance = newChance('killed')

let world: TestContext
let task: FilingTask
beforeAll(async () => {
  world = await openContext()
  const { context } = world
  const { region, administrator } = await world.office()
  const { db } = context.store.of(region)
  const runner = createJobRunner(context, JOB_WORK)
  await runner.start()
  const accepted = await importDocument(context, administrator, sample('004-人社局.txt'))
  await ended(context, region, accepted.ok && 'job' in accepted.value ? [accepted.value.job] : [])
  await runner.stop()
  const rows = await db
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .orderBy('position')
    .limit(4)
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
    business: await person('finance-office', 'business', units),
    performance: await person('performance-office', 'performance', null),
    chief: await person('performance-office', 'chief', null),
  }
  const [written = '', ...sent] = rows.map(({ project_id }) => project_id)
  // Whatever the rules say of the sample today: these can be sent in.
  await db.updateTable('projects').set({ errors: 0 }).execute()
  const reviewer: Actor = {
    id: people.department.id,
    region,
    active: true,
    posts: [{ role: 'department-reviewer', units: new Set(units) }],
  }
  for (const id of sent)
    expect(
      await writeReviewOpinion(context, reviewer, { id, comment: '已审', conclusion: '优' }),
    ).toMatchObject({ ok: true })
  const { host, port, user, password, database } = world.pool.options
  task = { connection: { host, port, user, password, database }, region, people, sent, written }
}, 120_000)
afterAll(() => world.close())

/**
 * Every filing is where its last record left it, with a version for every approval and an event for every
 * record.
 */
async function nothingIsHalf(): Promise<void> {
  const { rows } = await world.pool.query(
    `
    select f.state, f.steps, f.version, (f.content ->> 'state') as content_state,
      (select count(*)::int from filing_steps s where s.project_id = f.project_id) as records,
      (select s.record ->> 'to' from filing_steps s where s.project_id = f.project_id order by s.number desc limit 1) as last,
      (select count(*)::int from project_versions v where v.project_id = f.project_id) as versions,
      (select count(*)::int from filing_steps s where s.project_id = f.project_id and s.kind = 'approve') as approvals,
      (select count(*)::int from events e where e.region_id = f.region_id and e.subject = 'project:' || f.project_id and e.type like 'filing.%') as events
    from filings f where f.region_id = $1 and f.steps > 0`,
    [task.region],
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows)
    expect(row).toEqual({
      ...row,
      content_state: row.state,
      last: row.state,
      records: row.steps,
      events: row.steps,
      versions: row.version,
      approvals: row.version,
    })
  const { rows: drafts } = await world.pool.query<{
    version: number
    saves: number
    purpose: string
    last: string
  }>(
    `
    select d.version, (select count(*)::int from draft_saves s where s.project_id = d.project_id) as saves, p.paper ->> 'purpose' as purpose,
      (select s.operations -> 0 ->> 'after' from draft_saves s where s.project_id = d.project_id order by s.version desc limit 1) as last
    from drafts d join projects p using (region_id, project_id) where d.region_id = $1`,
    [task.region],
  )
  for (const draft of drafts) expect(draft).toEqual({ ...draft, saves: draft.version, purpose: draft.last })
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
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.split(' ')[2] ?? '')
  const { rows: acts } = await world.pool.query(
    'select request from filing_steps where region_id = $1 and request = any($2)',
    [task.region, said('act')],
  )
  expect(acts.length).toBe(said('act').length)
  const { rows: saves } = await world.pool.query(
    'select request from draft_saves where region_id = $1 and request = any($2::uuid[])',
    [task.region, said('save')],
  )
  expect(saves.length).toBe(said('save').length)
}

let acknowledged = 0

test.each(Array.from({ length: KILLS }, (_, i) => i))(
  'kill %i: all of an act or nothing of it',
  async () => {
    // From within the first acts to some rounds later; drawn anew every time.
    const lines = await killed(
      'way-process',
      { JICHI_TEST_WAY: task },
      { lines: 1, delay: Math.floor(chance.next() ** 2 * 2500) },
    )
    acknowledged += lines.length
    await nothingIsLost(lines)
    await nothingIsHalf()
  },
  120_000,
)

test('something was under way each time', () => {
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS)
})
