/**
 * 预算执行 as a list: approved targets of a year with their money at a day, and the totals over all that match.
 */
import { sql } from 'kysely'
import type { Execution } from '#core/execution/execution.ts'
import { POOLED_WORD } from '#core/execution/pooled.ts'
import type { Day } from '#core/kernel/day.ts'
import { endings } from '../filing/closings.ts'
import { belowUnit } from '../kernel/below-unit.ts'
import { executions, toExecution } from './execution.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'

/**
 * overspent: a fund paid more than it has; unpaid: nothing yet; adjusted: the budget was changed; blocked: no
 * new payments; closed: 已终止; pooled: 代编预算 that is still to be broken down; unbalanced: 调剂 of a 文号 under which more
 * leaves than arrives, or less.
 */
const EXECUTION_MARKS = [
  'overspent',
  'unpaid',
  'adjusted',
  'blocked',
  'closed',
  'pooled',
  'unbalanced',
] as const
export type ExecutionMark = (typeof EXECUTION_MARKS)[number]

const EXECUTION_SORTS = ['unit', 'name', 'code', 'initial', 'changes', 'budget', 'paid', 'rate'] as const
export type ExecutionSort = (typeof EXECUTION_SORTS)[number]

export type ExecutionFilter = {
  readonly year: number
  /** By the end of it. */
  readonly day: Day
  /** Unit code, or its name where documents give no code: with the units below it. */
  readonly unit?: string | undefined
  readonly search?: string | undefined
  readonly mark?: ExecutionMark | undefined
  /** 文号 whose 调剂 does not come to 0. */
  readonly unbalanced: readonly string[]
  /** Bounds of the rate in whole %, the upper one left out. */
  readonly from?: number | undefined
  readonly below?: number | undefined
}

type ExecutionQuery = ExecutionFilter & {
  readonly page: number
  readonly size: number
  readonly sort: ExecutionSort
  readonly order: 'asc' | 'desc'
}

export type LoadedExecution = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly execution: Execution
  readonly blocked: boolean
  /** 终止: its day; null: it goes on. */
  readonly closed: Day | null
}

export type ExecutionTotals = {
  readonly projects: number
  readonly overspent: number
  readonly pooled: number
  readonly execution: Execution
}

const INITIAL = sql`(e.fiscal + e.other)`
const CHANGES = sql`(e.fiscal_changes + e.other_changes)`
const BUDGET = sql`(e.fiscal + e.other + e.fiscal_changes + e.other_changes)`
const PAID = sql`(e.fiscal_paid + e.other_paid)`
/** In %, as it is shown; null where it does not apply. */
const RATE = sql`(case when ${BUDGET} > 0 then round(greatest(${PAID}, 0)::numeric * 100 / ${BUDGET}, 2) end)`
/**
 * As `isPooled` and `isUnrefined` of the core say it; those of the name are few and have an index of their
 * own.
 */
const pooled = (region: string) =>
  sql`(e.project_id in (select q.project_id from projects q where q.region_id = ${region} and q.name like ${sql.lit(`%${POOLED_WORD}%`)}) and ${BUDGET} > greatest(${PAID}, 0))`
/** The same to put in order by: doubles are divided sooner than numerics. */
const RATIO = sql`(case when ${BUDGET} > 0 then greatest(${PAID}, 0)::float8 / ${BUDGET} end)`
/** As `overspentFunds` of the core: one fund does not pay for the other. */
const OVERSPENT = sql`(e.fiscal_paid > greatest(e.fiscal + e.fiscal_changes, 0) or e.other_paid > greatest(e.other + e.other_changes, 0))`

const SORTS = {
  unit: sql`u.place`,
  name: sql`p.name collate names`,
  code: sql`p.code`,
  initial: INITIAL,
  changes: CHANGES,
  budget: BUDGET,
  paid: PAID,
  rate: RATIO,
} as const

/**
 * One page, how many match, and the totals over everything that matches; they belong together where `db` is a
 * snapshot.
 */
export async function listExecution(
  db: Db,
  query: ExecutionQuery,
): Promise<{ rows: LoadedExecution[]; totals: ExecutionTotals }> {
  const { ids, projects, overspent, pooled: unrefined, ...sums } = await pageOf(db, query)
  return {
    rows: await rowsOf(db, query, ids),
    totals: { projects, overspent, pooled: unrefined, execution: toExecution(sums) },
  }
}

/**
 * The projects of the page in their order, and the totals: the money of everything that matches is summed
 * once for both.
 */
async function pageOf(db: Db, query: ExecutionQuery) {
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
      sql<number>`(count(*) filter (where ${OVERSPENT}))::int`.as('overspent'),
      sql<number>`(count(*) filter (where ${pooled(db.region)}))::int`.as('pooled'),
      sum('fiscal'),
      sum('other'),
      sum('fiscal_changes'),
      sum('other_changes'),
      sum('fiscal_paid'),
      sum('other_paid'),
    ])
    .executeTakeFirstOrThrow()
}

function found(db: Db, query: ExecutionQuery) {
  // Units are put in order by their names once, and not again for every project of theirs.
  const units = db
    .selectFrom('budget_units')
    .select(['unit_id', sql<number>`rank() over (order by name collate names)`.as('place')])
  return db
    .selectFrom(executions(db, { year: query.year }, query.day).as('e'))
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .$if(query.sort === 'unit', (rows) => rows.leftJoin(units.as('u'), 'u.unit_id', 'p.unit_id'))
    .where(satisfies(db.region, query))
    .selectAll('e')
    .select(['p.document_id', 'p.position', SORTS[query.sort].as('key')])
}

async function rowsOf(
  db: Db,
  { year, day }: ExecutionFilter,
  ids: readonly string[],
): Promise<LoadedExecution[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom(executions(db, { year, projects: ids }, day).as('e'))
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin('payment_blocks as b', 'b.project_id', 'p.project_id')
    .leftJoin(endings(db).as('c'), 'c.project_id', 'p.project_id')
    .selectAll('e')
    .select([
      'p.code',
      'p.name',
      'u.code as unit_code',
      'u.name as unit_name',
      sql<boolean>`b.project_id is not null`.as('blocked'),
      'c.day as closed',
    ])
    .orderBy(sql`array_position(${[...ids]}::uuid[], e.project_id)`)
    .execute()
  return rows.map((row) => ({
    id: row.project_id,
    code: row.code,
    name: row.name,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    execution: toExecution(row),
    blocked: row.blocked,
    closed: row.closed,
  }))
}

function satisfies(
  region: string,
  { year, day, unit, search, mark, unbalanced, from, below }: ExecutionFilter,
) {
  const conditions = [matches(sql<string>`p.search`, search), sql`p.counted`]
  if (unit !== undefined) conditions.push(belowUnit(region, unit))
  if (mark === 'overspent') conditions.push(OVERSPENT)
  if (mark === 'unpaid') conditions.push(sql`${PAID} <= 0`)
  if (mark === 'adjusted') conditions.push(sql`${CHANGES} <> 0`)
  if (mark === 'pooled') conditions.push(pooled(region))
  if (mark === 'unbalanced')
    conditions.push(
      sql`p.project_id in (select c.project_id from budget_changes c where c.region_id = ${region} and c.fiscal_year = ${year} and c.kind = 'transfer' and c.corrected_by is null and c.day <= ${day} and c.approval_number = any(${[...unbalanced]}::text[]))`,
    )
  if (mark === 'blocked')
    conditions.push(
      sql`p.project_id in (select b.project_id from payment_blocks b where b.region_id = ${region})`,
    )
  if (mark === 'closed')
    conditions.push(
      sql`p.project_id in (select c.project_id from project_closings c where c.region_id = ${region} and c.reopened_at is null)`,
    )
  if (from !== undefined) conditions.push(sql`${RATE} >= ${from}::numeric`)
  if (below !== undefined) conditions.push(sql`${RATE} < ${below}::numeric`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}
