/** 待办 and 已办: targets by their state and for whom they wait, the greatest risk × money first. */
import { sql } from 'kysely'
import type { Reach } from '#core/kernel/allows.ts'
import { GRANTS } from '#core/kernel/grants.ts'
import type { Post, Role } from '#core/kernel/roles.ts'
import type { Day } from '#core/kernel/day.ts'
import { filingDuty } from '#core/filing/filing-due.ts'
import {
  ACT_KINDS,
  FILING_STATES,
  HOME_STATES,
  REVIEW_STATES,
  type FilingState,
} from '#core/filing/states.ts'
import { sendersOf } from '#core/filing/waits-for.ts'
import type { Heap } from '#core/review/form.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import type { FilingRow, StateTotals } from '#core/filing/rows.ts'
import { belowUnit } from '../kernel/below-unit.ts'
import {
  inBox,
  waitsFor,
  waitsForActor,
  withinUnits,
  type BoxReader,
  type FilingBox,
  type OpenTask,
} from './boxes.ts'
import { isDue, dueDay, type DueClock } from './due.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'
import { TEXT_KINDS } from '../statements/filings.ts'
import { TARGETS } from './filing-tables.ts'

const FILING_SORTS = ['exposure', 'budget', 'since', 'due'] as const
export type FilingSort = (typeof FILING_SORTS)[number]

export type FilingSearch = {
  readonly box: FilingBox
  readonly state?: FilingState | undefined
  readonly year?: number | undefined
  /** Unit code, or its name where documents give no code: with the units below it. */
  readonly unit?: string | undefined
  readonly document?: string | undefined
  readonly heap?: Heap | undefined
  readonly search?: string | undefined
  /** Past its deadline, or near it. */
  readonly due?: 'over' | 'soon' | undefined
  /** What it waits for. */
  readonly task?: OpenTask | undefined
  readonly sort: FilingSort
  readonly page: number
  readonly size: number
}

/** What narrows a list, in whatever order and of whatever page. */
export type FilingFilter = Omit<FilingSearch, 'sort' | 'page' | 'size'>

/** Whose lists these are. `submit`: who sends in, by the flow in force. */
export type FilingReader = {
  readonly id: string
  readonly posts: readonly Post[]
  readonly reach: Reach
  readonly submit: readonly Role[]
  /** Whether one person may take two steps of a round, by the flow in force. */
  readonly twice: boolean
  readonly clock: DueClock
}

/** What a page shows is looked up for its rows alone. */
export async function loadFilings(
  db: Db,
  reader: FilingReader,
  query: FilingSearch,
): Promise<{ rows: FilingRow[]; total: number; states: StateTotals }> {
  const [states, ids] = await Promise.all([totalsOf(db, reader, query), pageOf(db, reader, query)])
  const found = ids.length === 0 ? [] : await selectRows(db, ids).execute()
  const rows = new Map(found.map((row) => [row.project_id, toRow(row, reader.clock)]))
  const total =
    query.state === undefined
      ? FILING_STATES.reduce((sum, state) => sum + states[state].count, 0)
      : states[query.state].count
  return { rows: ids.flatMap((id) => rows.get(id) ?? []), total, states }
}

async function pageOf(db: Db, reader: FilingReader, query: FilingSearch): Promise<string[]> {
  let page = joined(db, reader, query).select('p.project_id')
  if (query.state !== undefined) page = page.where(listedState(db.region, query.box), '=', query.state)
  // Who writes nothing has to decide first; what came back is then for others to mend.
  if (query.sort === 'due' && query.box === 'mine')
    page = (writes(reader) ? page : page.orderBy(IN_REVIEW, 'desc')).orderBy(CAME_BACK, 'desc')
  if (query.sort === 'since') page = page.orderBy(SINCE)
  if (query.sort === 'due')
    page = page.orderBy(dueDay(reader.clock, TARGETS, db.region), (by) => by.asc().nullsLast())
  if (query.sort === 'budget') page = page.orderBy('p.budget', (by) => by.desc().nullsLast())
  if (query.sort === 'due' || query.sort === 'exposure')
    page = page.orderBy('r.exposure', (by) => by.desc().nullsLast())
  const rows = await page
    .orderBy('p.document_id')
    .orderBy('p.position')
    .orderBy('p.project_id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return rows.map(({ project_id }) => project_id)
}

const writes = ({ posts }: FilingReader) => posts.some(({ role }) => GRANTS[role].has('document.edit'))

/** The state of a target, its filing as `f`. */
export const STATE = sql<FilingState>`coalesce(f.state, 'draft')`
const SINCE = sql<Date>`coalesce(f.since, d.imported_at)`

/**
 * As the list of what waits for a person counts it: what was sent in and nobody opened yet is the same work as
 * what was opened, so it stands under the level that has it.
 */
function listedState(region: string, box: FilingBox) {
  if (box !== 'mine') return STATE
  const withOneOf = (...roles: readonly Role[]) =>
    sql`exists (select from filing_tasks t where t.region_id = ${region} and t.project_id = p.project_id
      and t.kind <> 'consult' and t.roles && ${roles}::text[])`
  return sql<FilingState>`case when f.state = 'submitted' then
    case when ${withOneOf('department-reviewer')} then 'department-review'
      when ${withOneOf('finance-office', 'performance-office')} then 'finance-review' else f.state end
    else coalesce(f.state, 'draft') end`
}

/** An adjustment of an approved version that is on its way, of filings as `f`. */
export const ADJUSTED = sql<boolean>`(coalesce(f.version, 0) > 0 and f.state not in ('approved', 'closed', 'archived'))`

const IN_REVIEW = sql<boolean>`(${STATE} = any(${[...REVIEW_STATES]}::text[]))`

/** What was sent back comes first; looking at it is nothing. */
const CAME_BACK = sql<boolean>`coalesce((
  select b.kind = 'return' from filing_steps b where b.region_id = f.region_id and b.project_id = f.project_id
    and b.kind <> 'open' order by b.number desc limit 1), false)`

function joined(db: Db, reader: FilingReader, query: FilingFilter) {
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .leftJoin('reviews as r', 'r.project_id', 'p.project_id')
    .where('p.counted', '=', true)
    .where(sql<boolean>`${sql.join(conditionsOf(db.region, reader, query), sql` and `)}`)
}

async function totalsOf(db: Db, reader: FilingReader, query: FilingFilter): Promise<StateTotals> {
  const rows = await joined(db, reader, query)
    .select([
      listedState(db.region, query.box).as('state'),
      sql<number>`count(*)::int`.as('count'),
      sql<string>`coalesce(sum(p.budget), 0)::text`.as('budget'),
    ])
    .groupBy(sql`1`)
    .execute()
  const of = (state: FilingState) => {
    const found = rows.find((row) => row.state === state)
    return { count: found?.count ?? 0, budget: found?.budget ?? '0' }
  }
  return {
    draft: of('draft'),
    submitted: of('submitted'),
    'department-review': of('department-review'),
    'finance-review': of('finance-review'),
    approved: of('approved'),
    adjusting: of('adjusting'),
    closed: of('closed'),
    archived: of('archived'),
  }
}

export type FilingsDue = {
  readonly state: FilingState
  readonly forApproval: boolean
  readonly due: Day | null
  readonly isReturned: boolean
  readonly count: number
  /** Their fiscal years; what is adjusted is listed in every year, and says none. */
  readonly years: readonly (number | null)[]
}

/**
 * How many targets there are by their state, whether they wait for 批复, the day by which they have to go on, and
 * whether they came back.
 */
export async function filingsByDue(
  db: Db,
  reader: FilingReader,
  query: FilingFilter,
): Promise<readonly FilingsDue[]> {
  return joined(db, reader, query)
    .select([
      listedState(db.region, query.box).as('state'),
      dueDay(reader.clock, TARGETS, db.region).as('due'),
      CAME_BACK.as('isReturned'),
      waitsFor(TARGETS, db.region, 'approval').as('forApproval'),
      sql<number>`count(*)::int`.as('count'),
      sql<
        (number | null)[]
      >`coalesce(array_agg(distinct p.fiscal_year) filter (where not ${ADJUSTED}), '{}')`.as('years'),
    ])
    .groupBy([sql`1`, sql`2`, sql`3`, sql`4`])
    .execute()
}

function selectRows(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .leftJoin('reviews as r', 'r.project_id', 'p.project_id')
    .leftJoin('review_opinions as o', (join) =>
      join.onRef('o.project_id', '=', 'p.project_id').on(sql<boolean>`o.basis = md5(p.paper::text)`),
    )
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin(
      // The last that was done with it: looking at it is nothing.
      db
        .selectFrom('filing_steps')
        .select(({ fn }) => ['project_id', fn.max('number').as('number')])
        .where('project_id', 'in', ids)
        .where('kind', '<>', 'open')
        .groupBy('project_id')
        .as('l'),
      'l.project_id',
      'p.project_id',
    )
    .leftJoin('filing_steps as s', (join) =>
      join.onRef('s.project_id', '=', 'l.project_id').onRef('s.number', '=', 'l.number'),
    )
    .leftJoin('users as a', 'a.user_id', 's.actor_id')
    .select([
      'p.project_id',
      'p.document_id',
      'p.fiscal_year',
      'p.code',
      'p.name',
      'u.code as unit_code',
      'u.name as unit_name',
      'p.budget',
      'p.errors',
      'p.warnings',
      'p.advice',
      'r.heap',
      'r.risk',
      'r.grade',
      'o.conclusion',
      STATE.as('state'),
      SINCE.as('since'),
      'f.version',
      's.kind as last_kind',
      'a.name as last_by',
      sql<string | null>`s.record ->> 'comment'`.as('last_comment'),
      sql<string | null>`s.record ->> 'step'`.as('last_step'),
      sql<string | null>`s.record ->> 'undone'`.as('last_undone'),
      openSteps(db.region).as('waits'),
    ])
    .where('p.project_id', 'in', ids)
}

/** The steps that are open, of projects as `p`. */
export function openSteps(region: string) {
  return sql<
    string[]
  >`array(select t.step from filing_tasks t where t.region_id = ${region} and t.project_id = p.project_id order by t.task_id)`
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectRows>['executeTakeFirstOrThrow']>>

/** By when a target has to go on; null: by no day. */
export function openFilingDue(
  { dues }: DueClock,
  row: {
    readonly state: FilingState
    readonly version: number | null
    readonly waits: readonly string[]
    readonly fiscal_year: number | null
  },
): FilingRow['due'] {
  const duty = filingDuty({ state: row.state, version: row.version ?? 0 }, row.waits)
  const due = dues.find((one) => one.year === row.fiscal_year && one.duty === duty)
  return due === undefined ? null : { kind: due.kind, day: due.day }
}

function toRow(row: Selected, clock: DueClock): FilingRow {
  return {
    id: row.project_id,
    document: row.document_id,
    fiscalYear: row.fiscal_year,
    code: row.code,
    name: row.name,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    budget: row.budget,
    findings: { error: row.errors, warning: row.warnings, advice: row.advice },
    heap: row.heap,
    risk: row.risk,
    grade: row.conclusion ?? row.grade,
    state: row.state,
    since: row.since.toISOString(),
    version: row.version ?? 0,
    due: openFilingDue(clock, row),
    waits: row.waits,
    last: lastStep(row),
  }
}

/** The last step, as the lists of either way tell it. */
export function lastStep({
  last_kind,
  last_comment,
  last_by,
  last_step,
  last_undone,
}: Pick<
  Selected,
  'last_kind' | 'last_comment' | 'last_by' | 'last_step' | 'last_undone'
>): FilingRow['last'] {
  const undone = ACT_KINDS.find((one) => one === last_undone)
  const kind = ACT_KINDS.find((one) => one === last_kind)
  return kind === undefined
    ? null
    : { kind, step: last_step, undone, comment: last_comment ?? '', by: last_by }
}

function conditionsOf(region: string, reader: FilingReader, query: FilingFilter) {
  const conditions = [
    matches(sql<string>`p.search`, query.search),
    sql`d.kind <> all(${[...KINDS_WITHOUT_TARGETS]}::text[])`,
    withinUnits(TARGETS, reader.reach.units),
  ]
  // What is adjusted is of the year that runs; it waits as the targets of the year that is compiled do.
  if (query.year !== undefined)
    conditions.push(
      query.box === 'mine'
        ? sql`(p.fiscal_year = ${query.year} or ${ADJUSTED})`
        : sql`p.fiscal_year = ${query.year}`,
    )
  if (query.document !== undefined) conditions.push(sql`p.document_id = ${query.document}::uuid`)
  if (query.heap !== undefined) conditions.push(sql`r.heap = ${query.heap}`)
  if (query.unit !== undefined) conditions.push(belowUnit(region, query.unit))
  if (query.due !== undefined) conditions.push(isDue(reader.clock, query.due, TARGETS, region))
  if (query.task !== undefined) conditions.push(waitsFor(TARGETS, region, query.task))
  conditions.push(...inBox(TARGETS, region, boxReader(reader), query.box))
  return conditions
}

/** What waits for a person: of projects as `p` of documents as `d`, their filings as `f`. */
export function awaits(region: string, reader: BoxOwner) {
  return waitsForActor(TARGETS, region, boxReader(reader))
}

type BoxOwner = Pick<FilingReader, 'id' | 'posts' | 'submit' | 'twice'>

function boxReader({ id, posts, submit, twice }: BoxOwner): BoxReader {
  return {
    id,
    posts,
    submits: (role) => (sendersOf(submit, 'document.edit').includes(role) ? sql<boolean>`true` : null),
    twice: sql<boolean>`${twice}::boolean`,
  }
}

/** Fiscal years from one on that have targets, or texts of departments. */
export async function fiscalYearsFrom(db: Db, year: number): Promise<number[]> {
  const texts = db
    .selectFrom('documents')
    .select('fiscal_year')
    .where('counted', '=', true)
    .where('kind', 'in', [...TEXT_KINDS])
    .where('fiscal_year', '>=', year)
  const rows = await db
    .selectFrom('projects')
    .select('fiscal_year')
    .where('counted', '=', true)
    .where('fiscal_year', '>=', year)
    .union(texts)
    .orderBy('fiscal_year')
    .execute()
  return rows.flatMap(({ fiscal_year }) => fiscal_year ?? [])
}

/**
 * The targets within reach that wait for somebody, by unit and year: those that the unit has, those under
 * review, or both.
 */
export async function listFilingIds(
  db: Db,
  reach: Reach,
  {
    units,
    year,
    waits,
  }: {
    /** By their keys: those below them, too. */
    readonly units?: readonly string[] | undefined
    readonly year?: number | undefined
    readonly waits: 'all' | 'home' | 'review'
  },
  most: number,
): Promise<string[]> {
  const states = { all: [...HOME_STATES, ...REVIEW_STATES], home: HOME_STATES, review: REVIEW_STATES }[waits]
  const conditions = [
    withinUnits(TARGETS, reach.units),
    sql`d.kind <> all(${[...KINDS_WITHOUT_TARGETS]}::text[])`,
    sql`coalesce(f.state, 'draft') = any(${[...states]}::text[])`,
  ]
  if (units !== undefined)
    conditions.push(
      sql`(${sql.join(
        units.map((unit) => belowUnit(db.region, unit)),
        sql` or `,
      )})`,
    )
  if (year !== undefined) conditions.push(sql`p.fiscal_year = ${year}`)
  const rows = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .select('p.project_id')
    .where('p.counted', '=', true)
    .where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
    .limit(most)
    .execute()
  return rows.map(({ project_id }) => project_id)
}
