/** Lists of 整改事项 within reach: overdue first, counted by state; and those of the same project in earlier years. */
import { sql } from 'kysely'
import type { Reach } from '#core/access/allows.ts'
import { SOON_DAYS } from '#core/calendar/filing-due.ts'
import type { Day } from '#core/organisation/unit.ts'
import type { RectificationSource } from '#core/rectification/item.ts'
import { AWAITING_UNIT, RECTIFICATION_STATES, UNSETTLED, type RectificationState } from '#core/rectification/states.ts'
import { selectRectifications, toRow, type RectificationRow } from './rectifications.ts'
import { matches } from './search.ts'
import type { Db } from './store.ts'

export type RectificationFilter = {
  readonly year?: number | undefined
  readonly state?: RectificationState | undefined
  readonly standing?: 'unsettled' | 'late' | 'soon' | undefined
  readonly source?: RectificationSource | undefined
  /** Unit code, or its name where documents give no code: with the units below it. */
  readonly unit?: string | undefined
  readonly project?: string | undefined
  readonly search?: string | undefined
}

export type RectificationCounts = { readonly [state in RectificationState]: number } & { readonly late: number; readonly soon: number }

const AWAITS = sql`r.state = any(${[...AWAITING_UNIT]}::text[])`
/** Late and soon first, the longest late first; what is settled last, the newest first. */
const IN_ORDER = sql`case when ${AWAITS} then 0 when r.state = 'replied' then 1 else 2 end, case when r.settled_at is null then r.due end, r.settled_at desc, r.year desc, r.number desc`
const lastSoon = (today: Day) => sql`(${today}::date + ${SOON_DAYS}::int)::text`

/** @param size null: all of them */
export async function listRectifications(db: Db, { region, units }: Reach, today: Day, filter: RectificationFilter, page: { readonly page: number; readonly size: number } | null): Promise<{ rows: RectificationRow[]; total: number; counts: RectificationCounts }> {
  const common = sql<boolean>`${sql.join(commonConditions(region, units, filter), sql` and `)}`
  const narrowed = sql<boolean>`${sql.join([common, ...ownConditions(today, filter)], sql` and `)}`
  const shown = page === null ? narrowed : sql<boolean>`r.rectification_id = any(${await idsOf(db, region, narrowed, page)}::uuid[])`
  const rows = await selectRectifications(db, region).where(shown).orderBy(IN_ORDER).execute()
  const [counts, { total }] = await Promise.all([countsOf(db, region, today, common), totalOf(db, region, narrowed)])
  return { rows: rows.map(toRow), total, counts }
}

/** Which stand on a page: what is shown of them is read of them alone. */
async function idsOf(db: Db, region: string, narrowed: ReturnType<typeof sql<boolean>>, { page, size }: { readonly page: number; readonly size: number }): Promise<string[]> {
  const rows = db.selectFrom('rectifications as r').leftJoin('budget_units as u', (join) => join.onRef('u.region_id', '=', 'r.region_id').onRef('u.unit_id', '=', 'r.unit_id'))
    .select('r.rectification_id').where('r.region_id', '=', region).where(narrowed)
  return (await rows.orderBy(IN_ORDER).limit(size).offset((page - 1) * size).execute()).map(({ rectification_id }) => rectification_id)
}

async function totalOf(db: Db, region: string, narrowed: ReturnType<typeof sql<boolean>>): Promise<{ readonly total: number }> {
  return db.selectFrom('rectifications as r').leftJoin('budget_units as u', (join) => join.onRef('u.region_id', '=', 'r.region_id').onRef('u.unit_id', '=', 'r.unit_id'))
    .select(sql<number>`count(*)::int`.as('total')).where('r.region_id', '=', region).where(narrowed).executeTakeFirstOrThrow()
}

async function countsOf(db: Db, region: string, today: Day, common: ReturnType<typeof sql<boolean>>): Promise<RectificationCounts> {
  const rows = await db.selectFrom('rectifications as r').leftJoin('budget_units as u', (join) => join.onRef('u.region_id', '=', 'r.region_id').onRef('u.unit_id', '=', 'r.unit_id'))
    .select(['r.state', sql<number>`count(*)::int`.as('count'), sql<number>`(count(*) filter (where ${AWAITS} and r.due < ${today}))::int`.as('late'), sql<number>`(count(*) filter (where ${AWAITS} and r.due between ${today} and ${lastSoon(today)}))::int`.as('soon')])
    .where('r.region_id', '=', region).where(common).groupBy('r.state').execute()
  const of = (state: RectificationState) => rows.find((row) => row.state === state)?.count ?? 0
  const sum = (name: 'late' | 'soon') => rows.reduce((all, row) => all + row[name], 0)
  const [open, replied, returned, confirmed, revoked] = RECTIFICATION_STATES
  return { open: of(open), replied: of(replied), returned: of(returned), confirmed: of(confirmed), revoked: of(revoked), late: sum('late'), soon: sum('soon') }
}

function commonConditions(region: string, units: Reach['units'], { year, source, unit, project, search }: RectificationFilter) {
  return [
    units === 'all' ? sql`true` : sql`r.unit_id = any(${[...units]}::uuid[])`,
    ...(year === undefined ? [] : [sql`r.year = ${year}`]), ...(source === undefined ? [] : [sql`r.source = ${source}`]), ...(project === undefined ? [] : [sql`r.project_id = ${project}::uuid`]),
    ...(unit === undefined ? [] : [sql`r.unit_id in (with recursive below as (select unit_id from budget_units where region_id = ${region} and key = ${unit}
      union select b.unit_id from budget_units b join below on coalesce(b.successor_id, b.parent_id) = below.unit_id where b.region_id = ${region}) select unit_id from below)`]),
    matches(sql<string>`lower(concat_ws(E'\n', r.subject, r.problem, u.name, u.code))`, search),
  ]
}

function ownConditions(today: Day, { state, standing }: RectificationFilter) {
  return [
    ...(state === undefined ? [] : [sql`r.state = ${state}`]),
    ...(standing === 'unsettled' ? [sql`r.state = any(${[...UNSETTLED]}::text[])`] : []),
    ...(standing === 'late' ? [sql`(${AWAITS} and r.due < ${today})`] : []),
    ...(standing === 'soon' ? [sql`(${AWAITS} and r.due between ${today} and ${lastSoon(today)})`] : []),
  ]
}

/** Unsettled items of these projects, the longest due first. */
export async function unsettledOf(db: Db, region: string, projects: readonly string[]): Promise<RectificationRow[]> {
  if (projects.length === 0) return []
  const rows = await selectRectifications(db, region).where(sql<boolean>`r.project_id = any(${[...projects]}::uuid[])`).where('r.state', 'in', [...UNSETTLED]).orderBy('r.due').orderBy('r.number').execute()
  return rows.map(toRow)
}

/** The projects that a project was carried over from, by the opening of years: last year's, that of the year before, …. */
export async function carriedFrom(db: Db, region: string, project: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive before (id) as (
      select source_id from year_carried where region_id = ${region} and target_id = ${project}::uuid
      union select c.source_id from before b join year_carried c on c.region_id = ${region} and c.target_id = b.id
    ) select id from before`.execute(db)
  return rows.map(({ id }) => id)
}

/** Every item of a project, in the order of their numbers. */
export async function listRectificationsOf(db: Db, region: string, project: string): Promise<RectificationRow[]> {
  return (await selectRectifications(db, region).where('r.project_id', '=', project).orderBy('r.year').orderBy('r.number').execute()).map(toRow)
}
