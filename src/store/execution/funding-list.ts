/** 资金构成 as a list: approved targets of a year with their money by 资金性质, and the sums of all that match. */
import { sql } from 'kysely'
import type { Execution } from '#core/execution/execution.ts'
import type { FundingSums } from '#core/execution/funding.ts'
import type { Day } from '#core/kernel/day.ts'
import { fen } from '#core/kernel/money.ts'
import { FUND_NATURES, type FundNature, type FundOrigin } from '#core/target/fund-nature.ts'
import { belowUnit } from '../kernel/below-unit.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'
import { executions, toExecution } from './execution.ts'
import { fundingAt, fundings, type ProjectFunding } from './funding.ts'

export type FundingFilter = {
  readonly year: number
  /** By the end of it. */
  readonly day: Day
  /** Unit code, or its name where documents give no code: with the units below it. */
  readonly unit?: string | undefined
  readonly search?: string | undefined
  /** Projects that have or paid money of it; unsaid: a part of the year's budget is of no known nature. */
  readonly nature?: FundNature | 'unsaid' | undefined
  readonly origin?: FundOrigin | undefined
  /** Of known natures alone, one of which paid more than it had. */
  readonly overspent?: boolean | undefined
}

export type FundingSort = 'unit' | 'name' | 'budget' | 'paid'

export type FundingListQuery = FundingFilter & {
  readonly page: number
  readonly size: number
  readonly sort: FundingSort
  readonly order: 'asc' | 'desc'
}

export type LoadedFunding = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly execution: Execution
  readonly lines: readonly ProjectFunding[]
}

export type FundingTotals = {
  readonly projects: number
  readonly execution: Execution
  readonly lines: readonly (FundingSums & { readonly projects: number })[]
}

const INITIAL = sql`(e.fiscal + e.other)`
const CHANGES = sql`(e.fiscal_changes + e.other_changes)`
const BUDGET = sql`(${INITIAL} + ${CHANGES})`
const PAID = sql`(e.fiscal_paid + e.other_paid)`

const SORTS = {
  unit: sql`u.name collate names`,
  name: sql`p.name collate names`,
  budget: BUDGET,
  paid: PAID,
} as const

/** One page and the sums over everything that matches; they belong together where `db` is a snapshot. */
export async function listFunding(
  db: Db,
  query: FundingListQuery,
): Promise<{ rows: LoadedFunding[]; totals: FundingTotals }> {
  const { ids, projects, ...sums } = await pageOf(db, query)
  const [rows, lines] = await Promise.all([rowsOf(db, query, ids), sumsOf(db, query)])
  return { rows, totals: { projects, execution: toExecution(sums), lines } }
}

function found(db: Db, query: FundingListQuery) {
  return db
    .selectFrom(executions(db, { year: query.year }, query.day).as('e'))
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin(naturesOf(db, query).as('n'), 'n.project_id', 'e.project_id')
    .where(satisfies(db.region, query))
    .selectAll('e')
    .select(['p.document_id', 'p.position', SORTS[query.sort].as('key')])
}

/** Of each project its budget and payments of every nature, and the origins of its money. */
function naturesOf(db: Db, { year, day }: FundingFilter) {
  const of = (nature: FundNature, what: 'budget' | 'paid') =>
    sql<string>`coalesce(sum(${what === 'paid' ? sql`f.paid::bigint` : sql`f.initial::bigint + f.changes::bigint`}) filter (where f.nature = ${sql.lit(nature)}), 0)`.as(
      columnOf(nature, what),
    )
  return db
    .selectFrom(fundings(db, { year }, day).as('f'))
    .select([
      'f.project_id',
      sql<string>`sum(f.initial::bigint) filter (where f.nature is not null)`.as('said_initial'),
      sql<string>`sum(f.changes::bigint) filter (where f.nature is not null)`.as('said_changes'),
      sql<string[]>`array_agg(distinct f.origin)`.as('origins'),
      ...FUND_NATURES.flatMap((nature) => [of(nature, 'budget'), of(nature, 'paid')]),
    ])
    .groupBy('f.project_id')
}

function columnOf(nature: FundNature, what: 'budget' | 'paid'): string {
  return `${nature.replaceAll('-', '_')}_${what}`
}

async function pageOf(db: Db, query: FundingListQuery) {
  const sum = <Column extends string>(column: Column) =>
    sql<string>`coalesce(sum(${sql.ref(`e.${column}`)}), 0)::text`.as(column)
  return db
    .with(
      (part) => part('found').materialized(),
      () => found(db, query),
    )
    .selectFrom('found as e')
    .select([
      sql<
        string[]
      >`array(select project_id from found order by key ${sql.raw(query.order)} nulls last, document_id, position, project_id limit ${query.size} offset ${(query.page - 1) * query.size})`.as(
        'ids',
      ),
      sql<number>`count(*)::int`.as('projects'),
      sum('fiscal'),
      sum('other'),
      sum('fiscal_changes'),
      sum('other_changes'),
      sum('fiscal_paid'),
      sum('other_paid'),
    ])
    .executeTakeFirstOrThrow()
}

/** By nature and origin, with the number of projects that have money of it. */
async function sumsOf(db: Db, query: FundingListQuery): Promise<FundingTotals['lines']> {
  const rows = await db
    .with('found', () => found(db, query))
    .selectFrom('found')
    .innerJoin(fundings(db, { year: query.year }, query.day).as('f'), 'f.project_id', 'found.project_id')
    .select([
      'f.nature',
      'f.origin',
      sql<string>`sum(f.initial::bigint)::text`.as('initial'),
      sql<string>`sum(f.changes::bigint)::text`.as('changes'),
      sql<string>`sum(f.paid::bigint)::text`.as('paid'),
      sql<number>`count(distinct f.project_id)::int`.as('projects'),
    ])
    .groupBy(['f.nature', 'f.origin'])
    .execute()
  return rows.map(({ nature, origin, initial, changes, paid, projects }) => ({
    nature,
    origin,
    initial: fen(BigInt(initial)),
    changes: fen(BigInt(changes)),
    paid: fen(BigInt(paid)),
    projects,
  }))
}

async function rowsOf(
  db: Db,
  { year, day }: FundingFilter,
  ids: readonly string[],
): Promise<LoadedFunding[]> {
  if (ids.length === 0) return []
  const [rows, lines] = await Promise.all([
    db
      .selectFrom(executions(db, { year, projects: ids }, day).as('e'))
      .innerJoin('projects as p', 'p.project_id', 'e.project_id')
      .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
      .selectAll('e')
      .select(['p.code', 'p.name', 'u.code as unit_code', 'u.name as unit_name'])
      .orderBy(sql`array_position(${[...ids]}::uuid[], e.project_id)`)
      .execute(),
    fundingAt(db, { year, projects: ids }, day),
  ])
  return rows.map((row) => ({
    id: row.project_id,
    code: row.code,
    name: row.name,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    execution: toExecution(row),
    lines: lines.filter(({ project }) => project === row.project_id),
  }))
}

function satisfies(region: string, { unit, search, nature, origin, overspent }: FundingFilter) {
  const conditions = [matches(sql<string>`p.search`, search), sql`p.counted`]
  const whole = sql`(${INITIAL} = coalesce(n.said_initial, 0) and ${CHANGES} = coalesce(n.said_changes, 0))`
  const money = (one: FundNature, what: 'budget' | 'paid') => sql.ref(`n.${columnOf(one, what)}`)
  if (unit !== undefined) conditions.push(belowUnit(region, unit))
  if (nature === 'unsaid') conditions.push(sql`not ${whole}`)
  else if (nature !== undefined)
    conditions.push(sql`(${money(nature, 'budget')} <> 0 or ${money(nature, 'paid')} <> 0)`)
  if (origin !== undefined) conditions.push(sql`${origin} = any(n.origins)`)
  // As `overspentNatures` of the core.
  if (overspent === true)
    conditions.push(
      sql`(${whole} and (${sql.join(
        FUND_NATURES.map((one) => sql`${money(one, 'paid')} > greatest(${money(one, 'budget')}, 0)`),
        sql` or `,
      )}))`,
    )
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}
