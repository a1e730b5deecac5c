/** Opening a round and looking at its lights, at the doors of the server (built as it is shipped). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#actions/kernel/context.ts'
import { fillDatabase } from '#actions/demo/fill-database.ts'
import { createJobRunner } from '#actions/jobs/jobs.ts'
import { JOB_WORK } from '#actions/installation/job-work.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { RoundOpened } from '#api/monitoring/monitoring.ts'
import { generateDocuments } from '#factories/county.ts'
import { createApp } from '#server/app.ts'
import {
  approveDrafts,
  ask,
  sessionCookie,
  enrol,
  reference,
  withInstallation,
  YEAR,
} from './installation.ts'

const ROUNDS = 9
/** Projects that are read and audited; the others are the same ones again: rounds do not look at findings. */
const WRITTEN = 400

export type MonitoringTime = { readonly what: string; readonly who: string; readonly ms: readonly number[] }
export type MonitoringTimes = {
  readonly opened: number
  readonly openedMs: number
  readonly againMs: number
  readonly sheets: number
  readonly times: readonly MonitoringTime[]
  readonly referenceMs: number
}

export async function timeMonitoring(
  root: string,
  projects: number,
  sheets: number,
): Promise<MonitoringTimes> {
  return withInstallation(root, null, async (context, actor) => {
    const { region } = actor
    const filled = await fillDatabase(
      context,
      actor,
      generateDocuments({ projects: Math.min(projects, WRITTEN), seed: 'county' }),
      { onProgress: () => {}, mayGoOn: () => true },
    )
    if (!filled.ok) throw new Error(JSON.stringify(filled.error))
    await repeatProjects(context, region, projects)
    await approveDrafts(context, actor, 0)
    const app = await createApp(context, { hosts: [], proxies: [], logLevel: 'silent' })
    const office = await enrol(context, region, 'performance-office', null)
    const headers = { [REQUEST_HEADER]: '1', cookie: await sessionCookie(context, office) }
    const start = async (url: string, payload: object) => {
      const begun = performance.now()
      const answer = await app.inject({ method: 'POST', url, headers, payload })
      if (answer.statusCode !== 200) throw new Error(answer.body)
      const { round, job } = answer.json<RoundOpened>()
      await ended(context, region, job)
      return { round, ms: performance.now() - begun }
    }
    const runner = createJobRunner(context, JOB_WORK)
    await runner.start()
    const first = await start('/api/monitoring/rounds', { year: YEAR, mark: 'june', due: '2099-07-10' })
    const again = await start(`/api/monitoring/rounds/${first.round}/refresh`, {})
    await runner.stop()
    const opened = await countSheets(context, region, first.round)
    await repeatSheets(context, region, first.round, sheets)
    const unit = await largestUnit(context, region, first.round)
    await repeatRound(context, region, first.round)
    const filler = await enrol(context, region, 'unit-filler', unit)
    const pages = pagesOf(first.round, unit)
    const times: MonitoringTime[] = []
    for (const [who, person] of [
      ['绩效科 (all)', office],
      ['填报人 (one unit)', filler],
    ] as const) {
      const cookie = await sessionCookie(context, person)
      for (const [what, path] of pages) {
        const asked = await ask(app, cookie, path, ROUNDS)
        if (asked !== null) times.push({ what, who, ms: asked.ms })
      }
    }
    const referenceMs = await reference(context)
    const there = await countSheets(context, region, first.round)
    await app.close()
    return { opened, openedMs: first.ms, againMs: again.ms, sheets: there, times, referenceMs }
  })
}

/** What is looked at of a round and a year, and where. */
function pagesOf(round: string, unit: string): readonly (readonly [what: string, path: string])[] {
  const lights = `/api/monitoring/rounds/${round}`
  const matrix = `/api/monitoring/matrix?year=${YEAR}`
  return [
    ['lights by department', `${lights}/board`],
    ['lights of one unit', `${lights}/board?unit=${unit}`],
    ['projects, the gravest first', `${lights}/sheets?size=50`],
    ['red ones alone', `${lights}/sheets?light=red&size=50`],
    ['year matrix, four marks', matrix],
    ['year matrix of one unit, 100 projects', `${matrix}&unit=${unit}&size=100`],
  ]
}

async function repeatProjects({ store }: Context, region: string, wanted: number): Promise<void> {
  const { db } = store.of(region)
  const { rows } = await sql<{
    columns: string
  }>`select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns where table_schema = current_schema() and table_name = 'projects' and is_generated = 'NEVER'`.execute(
    db,
  )
  const columns = sql.raw(rows[0]?.columns ?? '')
  await sql`insert into projects (${columns}) select ${columns} from (select (jsonb_populate_record(p, jsonb_build_object('project_id', gen_random_uuid(), 'position', p.position + n * 10000))).* from projects p cross join generate_series(1, 200) as n
    where p.region_id = ${region} limit greatest(0, ${wanted}::int - (select count(*)::int from projects where region_id = ${region}))) as again`.execute(
    db,
  )
}

async function ended({ store }: Context, region: string, job: string): Promise<void> {
  const { db } = store.of(region)
  for (;;) {
    const { state } = await db
      .selectFrom('jobs')
      .select('state')
      .where('job_id', '=', job)
      .executeTakeFirstOrThrow()
    if (state === 'done') return
    if (state === 'failed' || state === 'cancelled') throw new Error(state)
    await new Promise((resolve) => {
      setTimeout(resolve, 10)
    })
  }
}

async function countSheets({ store }: Context, region: string, round: string): Promise<number> {
  const { db } = store.of(region)
  const { count } = await db
    .selectFrom('monitoring_sheets')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('round_id', '=', round)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * The sheets of the round again and again under other projects, until there are so many; a third of them red,
 * a third final.
 */
async function repeatSheets(
  { store }: Context,
  region: string,
  round: string,
  wanted: number,
): Promise<void> {
  const { db } = store.of(region)
  await sql`insert into monitoring_sheets (region_id, round_id, project_id, version, unit_id, name, state, revision, writers, sent_by, steps, initial, budget, paid, rate, planned, deviation, achievement, difference, forecast, expected, light, reasons, faults, changed_at)
    select region_id, round_id, gen_random_uuid(), version, unit_id, name, (array['draft', 'department', 'final'])[1 + n % 3], revision, writers, sent_by, steps, initial, budget, paid, rate, planned, deviation, achievement, difference, forecast, expected,
      (array['red', 'yellow', 'green'])[1 + (n + length(name)) % 3], reasons, faults, changed_at
    from monitoring_sheets cross join generate_series(1, 100) as n where region_id = ${region} and round_id = ${round} limit greatest(0, ${wanted} - (select count(*) from monitoring_sheets where region_id = ${region} and round_id = ${round}))`.execute(
    db,
  )
  // As the database does by itself within a minute.
  await sql`analyze`.execute(db)
}

/** The other three marks of the year, with the same sheets. */
async function repeatRound({ store }: Context, region: string, round: string): Promise<void> {
  const { db } = store.of(region)
  for (const [mark, day] of [
    ['march', '03-31'],
    ['october', '10-31'],
    ['december', '12-31'],
  ] as const) {
    const id = randomUUID()
    await sql`insert into monitoring_rounds select (jsonb_populate_record(r, ${JSON.stringify({ round_id: id, mark, day: `${YEAR}-${day}` })}::jsonb)).* from monitoring_rounds r where region_id = ${region} and round_id = ${round}`.execute(
      db,
    )
    await sql`insert into monitoring_sheets select (jsonb_populate_record(s, jsonb_build_object('round_id', ${id}::text))).* from monitoring_sheets s where region_id = ${region} and round_id = ${round}`.execute(
      db,
    )
  }
  await sql`analyze`.execute(db)
}

async function largestUnit({ store }: Context, region: string, round: string): Promise<string> {
  const { db } = store.of(region)
  const { unit_id } = await db
    .selectFrom('monitoring_sheets')
    .select('unit_id')
    .where('round_id', '=', round)
    .where('unit_id', 'is not', null)
    .groupBy('unit_id')
    .orderBy(sql`count(*)`, 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return unit_id ?? ''
}
