/** 预算执行 as a list: approved targets of a year with their money at a day, and the totals over all that match. */
import { sql } from 'kysely'
import type { Execution } from '#core/execution/execution.ts'
import { POOLED_WORD } from '#core/execution/pooled.ts'
import type { Day } from '#core/organisation/unit.ts'
import { executions, toExecution } from './execution.ts'
import { belowUnit } from './filing-lists.ts'
import { matches } from './search.ts'
import type { Db } from './store.ts'

/** overspent: more paid than the year's budget; unpaid: nothing yet; adjusted: the budget was changed; blocked: no new payments; pooled: 代编预算 that is still to be broken down. */
export const EXECUTION_MARKS = ['overspent', 'unpaid', 'adjusted', 'blocked', 'pooled'] as const
export type ExecutionMark = (typeof EXECUTION_MARKS)[number]

export const EXECUTION_SORTS = ['unit', 'name', 'code', 'initial', 'changes', 'budget', 'paid', 'rate'] as const
export type ExecutionSort = (typeof EXECUTION_SORTS)[number]

export type ExecutionFilter = {
  readonly year: number
  /** By the end of it. */
  readonly day: Day
  /** Unit code, or its name where documents give no code: with the units below it. */
  readonly unit?: string | undefined
  readonly search?: string | undefined
  readonly mark?: ExecutionMark | undefined
  /** Bounds of the rate in whole %, the upper one left out. */
  readonly from?: number | undefined
  readonly below?: number | undefined
}

export type ExecutionQuery = ExecutionFilter & { readonly page: number; readonly size: number; readonly sort: ExecutionSort; readonly order: 'asc' | 'desc' }

export type ExecutionRow = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly execution: Execution
  readonly blocked: boolean
}

export type ExecutionTotals = { readonly projects: number; readonly overspent: number; readonly pooled: number; readonly execution: Execution }

const INITIAL = sql`(e.fiscal + e.other)`
const CHANGES = sql`(e.fiscal_changes + e.other_changes)`
const BUDGET = sql`(e.fiscal + e.other + e.fiscal_changes + e.other_changes)`
const PAID = sql`(e.fiscal_paid + e.other_paid)`
/** In %, as it is shown; null where it does not apply. */
const RATE = sql`(case when ${BUDGET} > 0 then round(greatest(${PAID}, 0) * 100 / ${BUDGET}, 2) end)`
/** As `isPooled` and `isUnrefined` of the core say it; those of the name are few and have an index of their own. */
const pooled = (region: string) => sql`(p.project_id in (select q.project_id from projects q where q.region_id = ${region} and q.name like ${sql.lit(`%${POOLED_WORD}%`)}) and ${BUDGET} > greatest(${PAID}, 0))`
const OVERSPENT = sql`(${PAID} > greatest(${BUDGET}, 0))`

const SORTS = { unit: sql`u.name collate names`, name: sql`p.name collate names`, code: sql`p.code`, initial: INITIAL, changes: CHANGES, budget: BUDGET, paid: PAID, rate: RATE } as const

/** One page, how many match, and the totals over everything that matches; they belong together where `db` is a snapshot. */
export async function listExecution(db: Db, region: string, query: ExecutionQuery): Promise<{ rows: ExecutionRow[]; totals: ExecutionTotals }> {
  const rows = await pageOf(db, region, query)
  return { rows, totals: await totalsOf(db, region, query) }
}

async function pageOf(db: Db, region: string, query: ExecutionQuery): Promise<ExecutionRow[]> {
  // Where money neither orders nor chooses the rows, that of the page alone is summed.
  const ids = asksMoney(query) ? undefined : await idsOf(db, region, query)
  if (ids?.length === 0) return []
  const rows = await joined(db, region, query, ids)
    .select(['e.project_id', 'p.code', 'p.name', 'u.code as unit_code', 'u.name as unit_name', 'e.fiscal', 'e.other', 'e.fiscal_changes', 'e.other_changes', 'e.fiscal_paid', 'e.other_paid', sql<boolean>`b.project_id is not null`.as('blocked')])
    .orderBy(SORTS[query.sort], (by) => by[query.order]().nullsLast()).orderBy('p.document_id').orderBy('p.position').orderBy('p.project_id').limit(query.size).offset(ids === undefined ? (query.page - 1) * query.size : 0).execute()
  return rows.map((row) => ({ id: row.project_id, code: row.code, name: row.name, unitCode: row.unit_code, unitName: row.unit_name, execution: toExecution(row), blocked: row.blocked }))
}

const BY_WORDS: Partial<typeof SORTS> = { unit: SORTS.unit, name: SORTS.name, code: SORTS.code }

function asksMoney({ sort, mark, from, below }: ExecutionQuery): boolean {
  return BY_WORDS[sort] === undefined || mark !== undefined || from !== undefined || below !== undefined
}

async function idsOf(db: Db, region: string, query: ExecutionQuery): Promise<string[]> {
  // Units are put in order by their names once, and not again for every project of theirs.
  const units = db.selectFrom('budget_units').select(['unit_id', 'code', 'name', sql<number>`rank() over (order by name collate names)`.as('place')]).where('region_id', '=', region)
  const rows = await db.selectFrom('project_versions as v')
    .innerJoin('projects as p', (join) => join.onRef('p.region_id', '=', 'v.region_id').onRef('p.project_id', '=', 'v.project_id'))
    .leftJoin(units.as('u'), (join) => join.onRef('u.unit_id', '=', 'p.unit_id'))
    .select('p.project_id').where('v.region_id', '=', region).where('v.fiscal_year', '=', query.year).where('v.number', '=', 1).where(satisfies(region, query))
    .orderBy(query.sort === 'unit' ? sql`u.place` : SORTS[query.sort], (by) => by[query.order]().nullsLast()).orderBy('p.document_id').orderBy('p.position').orderBy('p.project_id').limit(query.size).offset((query.page - 1) * query.size).execute()
  return rows.map(({ project_id }) => project_id)
}

async function totalsOf(db: Db, region: string, filter: ExecutionFilter): Promise<ExecutionTotals> {
  const sum = (column: string) => sql<string>`coalesce(sum(${sql.ref(`e.${column}`)}), 0)::text`
  const row = await joined(db, region, filter).select([
    sql<number>`count(*)::int`.as('projects'), sql<number>`(count(*) filter (where ${OVERSPENT}))::int`.as('overspent'), sql<number>`(count(*) filter (where ${pooled(region)}))::int`.as('pooled'),
    sum('fiscal').as('fiscal'), sum('other').as('other'), sum('fiscal_changes').as('fiscal_changes'), sum('other_changes').as('other_changes'), sum('fiscal_paid').as('fiscal_paid'), sum('other_paid').as('other_paid'),
  ]).executeTakeFirstOrThrow()
  return { projects: row.projects, overspent: row.overspent, pooled: row.pooled, execution: toExecution(row) }
}

function joined(db: Db, region: string, filter: ExecutionFilter, projects?: readonly string[]) {
  return db.selectFrom(executions(db, region, { year: filter.year, projects }, filter.day).as('e'))
    .innerJoin('projects as p', (join) => join.onRef('p.project_id', '=', 'e.project_id').on('p.region_id', '=', region))
    .leftJoin('budget_units as u', (join) => join.onRef('u.region_id', '=', 'p.region_id').onRef('u.unit_id', '=', 'p.unit_id'))
    .leftJoin('payment_blocks as b', (join) => join.onRef('b.region_id', '=', 'p.region_id').onRef('b.project_id', '=', 'p.project_id'))
    .where(satisfies(region, filter))
}

function satisfies(region: string, { unit, search, mark, from, below }: ExecutionFilter) {
  const conditions = [matches(sql<string>`p.search`, search), sql`p.counted`]
  if (unit !== undefined) conditions.push(belowUnit(region, unit))
  if (mark === 'overspent') conditions.push(OVERSPENT)
  if (mark === 'unpaid') conditions.push(sql`${PAID} <= 0`)
  if (mark === 'adjusted') conditions.push(sql`${CHANGES} <> 0`)
  if (mark === 'pooled') conditions.push(pooled(region))
  if (mark === 'blocked') conditions.push(sql`b.project_id is not null`)
  if (from !== undefined) conditions.push(sql`${RATE} >= ${from}::numeric`)
  if (below !== undefined) conditions.push(sql`${RATE} < ${below}::numeric`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}
