/**
 * Lists of 整改事项 within reach: overdue first, counted by state; and those of the same project in earlier
 * years.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Reach } from '#core/kernel/allows.ts'
import { SOON_DAYS } from '#core/filing/filing-due.ts'
import { flatMap } from '#core/kernel/flat-map.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Post } from '#core/kernel/roles.ts'
import type { RectificationSource } from '#core/rectification/item.ts'
import {
  AWAITING_UNIT,
  RECTIFICATION_STATES,
  UNSETTLED,
  type RectificationState,
} from '#core/rectification/states.ts'
import { rolesFor } from '#core/rectification/step.ts'
import { belowUnit } from '../kernel/below-unit.ts'
import { selectRectifications, toRow, type RectificationRow } from './rectifications.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'

export type RectificationSearch = {
  readonly year?: number | undefined
  readonly state?: RectificationState | undefined
  readonly standing?: 'unsettled' | 'late' | 'soon' | undefined
  readonly source?: RectificationSource | undefined
  /** Unit code, or its name where documents give no code: with the units below it. */
  readonly unit?: string | undefined
  readonly project?: string | undefined
  readonly search?: string | undefined
  /** Waits for this person. */
  readonly mine?: RectificationReader | undefined
}

/** For whom items wait. */
export type RectificationReader = { readonly id: string; readonly posts: readonly Post[] }

export type RectificationCounts = { readonly [state in RectificationState]: number } & {
  readonly late: number
  readonly soon: number
}

const AWAITS = sql`state = any(${[...AWAITING_UNIT]}::text[])`
/** Late and soon first, the longest late first; what is settled last, the newest first. */
const IN_ORDER = sql`case when ${AWAITS} then 0 when state = 'replied' then 1 else 2 end, case when settled_at is null then due end, settled_at desc, year desc, number desc`
const isLate = (today: Day) => sql`(${AWAITS} and due < ${today})`
const isSoon = (today: Day) =>
  sql`(${AWAITS} and due between ${today} and (${today}::date + ${SOON_DAYS}::int)::text)`

/** What of the ledger is asked for. */
export type AskedLedger = {
  readonly filter: RectificationSearch
  /** null: all of them. */
  readonly page: { readonly page: number; readonly size: number } | null
}

export async function loadRectifications(
  db: Db,
  reach: Reach,
  today: Day,
  asked: AskedLedger,
): Promise<{ rows: RectificationRow[]; total: number; counts: RectificationCounts }> {
  const { ids, total, ...counts } = await lookedThrough(db, reach, today, asked)
  const rows = await selectRectifications(db)
    .where(sql<boolean>`r.rectification_id = any(${ids}::uuid[])`)
    .execute()
  const byId = new Map(rows.map((row) => [row.rectification_id, row]))
  return {
    rows: flatMap(ids, (id) => {
      const row = byId.get(id)
      return row === undefined ? [] : [toRow(row)]
    }),
    total,
    counts,
  }
}

/**
 * Which are on the page, how many there are, and the counts of all states, in one look at them: words are
 * looked for in every problem.
 */
async function lookedThrough(
  db: Db,
  { region, units }: Reach,
  today: Day,
  { filter, page }: AskedLedger,
): Promise<RectificationCounts & { readonly ids: string[]; readonly total: number }> {
  const found = db
    .selectFrom('rectifications as r')
    .leftJoin('budget_units as u', 'u.unit_id', 'r.unit_id')
    .select(['r.rectification_id', 'r.state', 'r.due', 'r.settled_at', 'r.year', 'r.number'])
    .where(sql<boolean>`${sql.join(commonConditions(region, units, filter), sql` and `)}`)
  const own = sql<boolean>`${sql.join(ownConditions(today, filter), sql` and `)}`
  const shown = sql`select rectification_id from found where ${own} order by ${IN_ORDER} ${page === null ? sql`` : sql`limit ${page.size} offset ${(page.page - 1) * page.size}`}`
  const counted = (name: keyof RectificationCounts | 'total', condition: RawBuilder<unknown>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`.as(name)
  return db
    .with(
      (cte) => cte('found').materialized(),
      () => found,
    )
    .selectFrom('found')
    .select([
      sql<string[]>`array(${shown})`.as('ids'),
      counted('total', own),
      counted('late', isLate(today)),
      counted('soon', isSoon(today)),
      ...RECTIFICATION_STATES.map((state) => counted(state, sql`state = ${state}`)),
    ])
    .executeTakeFirstOrThrow() as Promise<
    RectificationCounts & { readonly ids: string[]; readonly total: number }
  >
}

function commonConditions(
  region: string,
  units: Reach['units'],
  { year, source, unit, project, search, mine }: RectificationSearch,
) {
  return [
    units === 'all' ? sql`true` : sql`r.unit_id = any(${[...units]}::uuid[])`,
    ...(year === undefined ? [] : [sql`r.year = ${year}`]),
    ...(source === undefined ? [] : [sql`r.source = ${source}`]),
    ...(project === undefined ? [] : [sql`r.project_id = ${project}::uuid`]),
    ...(unit === undefined ? [] : [belowUnit(region, unit, sql.ref('r.unit_id'))]),
    ...(mine === undefined ? [] : [waitsFor(mine)]),
    matches(sql<string>`lower(concat_ws(E'\n', r.subject, r.problem, u.name, u.code))`, search),
  ]
}

/**
 * To be replied to by the unit, or checked by the department or the bureau, as `rolesFor` has it; the person
 * who replied does not check.
 */
function waitsFor({ id, posts }: RectificationReader): RawBuilder<unknown> {
  const byPost = posts.map(({ role, units }) => {
    const may = (kind: 'reply' | 'confirm') => {
      const of = (owner: 'department' | 'unit') => sql`${rolesFor(kind, owner).includes(role)}::boolean`
      return sql`case when u.kind = 'department' then ${of('department')} else ${of('unit')} end`
    }
    const reached = units === 'all' ? sql`true` : sql`r.unit_id = any(${[...units]}::uuid[])`
    const reply = sql`(r.state = any(${[...AWAITING_UNIT]}::text[]) and ${may('reply')})`
    const check = sql`(r.state = 'replied' and r.replied_by is distinct from ${id}::uuid and ${may('confirm')})`
    return sql`(${reached} and (${reply} or ${check}))`
  })
  return byPost.length === 0 ? sql`false` : sql`(${sql.join(byPost, sql` or `)})`
}

function ownConditions(today: Day, { state, standing }: RectificationSearch) {
  return [
    sql`true`,
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(standing === 'unsettled' ? [sql`state = any(${[...UNSETTLED]}::text[])`] : []),
    ...(standing === 'late' ? [isLate(today)] : []),
    ...(standing === 'soon' ? [isSoon(today)] : []),
  ]
}

/** Unsettled items of these projects, the longest due first. */
export async function loadUnsettled(db: Db, projects: readonly string[]): Promise<RectificationRow[]> {
  if (projects.length === 0) return []
  const rows = await selectRectifications(db)
    .where(sql<boolean>`r.project_id = any(${[...projects]}::uuid[])`)
    .where('r.state', 'in', [...UNSETTLED])
    .orderBy('r.due')
    .orderBy('r.number')
    .execute()
  return rows.map(toRow)
}

/**
 * The projects that a project was carried over from, by the opening of years: last year's, that of the year
 * before, ….
 */
export async function carriedProjects(db: Db, project: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive before (id) as (
      select source_id from year_carried where region_id = ${db.region} and target_id = ${project}::uuid
      union select c.source_id from before b join year_carried c on c.region_id = ${db.region} and c.target_id = b.id
    ) select id from before`.execute(db)
  return rows.map(({ id }) => id)
}

/** Every item of a project, in the order of their numbers. */
export async function listProjectRectifications(db: Db, project: string): Promise<RectificationRow[]> {
  return (
    await selectRectifications(db)
      .where('r.project_id', '=', project)
      .orderBy('r.year')
      .orderBy('r.number')
      .execute()
  ).map(toRow)
}
