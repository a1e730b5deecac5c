/**
 * Flows of a region, by the year from which on they hold: versions that are never changed, of which the
 * newest counts.
 */
import { sql } from 'kysely'
import type { Role } from '#core/kernel/roles.ts'
import { NATIONAL_FLOW, type Flow } from '#core/filing/flow.ts'
import type { FilingState } from '#core/filing/states.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import type { FlowVersionRow, FlowRow, FlowInForce } from '#core/filing/rows.ts'
import { plainJson } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/**
 * The flow in force for a year: the newest of the latest year that is not after it and has one; without any,
 * the national one.
 */
export async function loadFlow(db: Db, year: number | null): Promise<Flow> {
  return (await flowInForce(db, year)).flow
}

export async function flowInForce(db: Db, year: number | null): Promise<FlowInForce> {
  let newest = db
    .selectFrom('flows')
    .distinctOn('year')
    .select(['year', 'data'])
    .orderBy('year', 'desc')
    .orderBy('version', 'desc')
  if (year !== null) newest = newest.where('year', '<=', year)
  const row = await db
    .selectFrom(newest.as('f'))
    .selectAll()
    .where('data', 'is not', null)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { flow: row?.data ?? NATIONAL_FLOW, from: row?.year ?? null }
}

/** Every version of every year, latest year and newest version first. */
export async function listFlowVersions(db: Db): Promise<FlowVersionRow[]> {
  const rows = await db
    .selectFrom('flows as f')
    .leftJoin('users as u', 'u.user_id', 'f.saved_by')
    .select(['f.year', 'f.version', 'f.data', 'f.note', 'f.saved_at', 'u.name'])
    .orderBy('f.year', 'desc')
    .orderBy('f.version', 'desc')
    .execute()
  return rows.map((row) => ({
    year: row.year,
    version: row.version,
    flow: row.data,
    note: row.note,
    savedBy: row.name,
    savedAt: row.saved_at.toISOString(),
  }))
}

/** The newest version of every year that has its own, latest year first. */
export async function loadFlows(db: Db): Promise<FlowRow[]> {
  const rows = await listFlowVersions(db)
  return rows.flatMap(({ flow, ...row }, at) =>
    rows[at - 1]?.year === row.year || flow === null ? [] : [{ ...row, flow }],
  )
}

export type NewFlow = {
  readonly year: number
  readonly flow: Flow | null
  readonly note: string
  readonly by: string
  readonly at: Date
}

/**
 * Keeps a flow as the next version of its year.
 * @param expected the last version that the sender saw.
 * @returns null when there is another
 */
export async function keepFlow(
  tx: Db,
  { year, flow, note, by, at }: NewFlow,
  expected: number,
): Promise<number | null> {
  await sql`select from regions where region_id = ${tx.region} for update`.execute(tx)
  const { last } = await tx
    .selectFrom('flows')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  if (last !== expected) return null
  await tx
    .insertInto('flows')
    .values({
      year,
      version: last + 1,
      data: flow === null ? null : plainJson(flow),
      note,
      saved_by: by,
      saved_at: at,
    })
    .execute()
  return last + 1
}

/** How many targets of the years are in a state with a budget (分, decimal string). */
export type StandingCount = {
  readonly state: FilingState
  readonly budget: string | null
  readonly count: number
}

/**
 * Targets of these years, by state and budget.
 * @param until null: all years to come, and targets without a year
 */
export async function countStandings(
  db: Db,
  { from, until }: { readonly from: number; readonly until: number | null },
): Promise<StandingCount[]> {
  const state = sql<FilingState>`coalesce(f.state, 'draft')`
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .select([state.as('state'), 'p.budget', sql<number>`count(*)::int`.as('count')])
    .where('p.counted', '=', true)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .where((where) =>
      until === null
        ? where.or([where('p.fiscal_year', '>=', from), where('p.fiscal_year', 'is', null)])
        : where.and([where('p.fiscal_year', '>=', from), where('p.fiscal_year', '<=', until)]),
    )
    .groupBy([state, 'p.budget'])
    .execute()
}

/** The roles that somebody who is active holds today. */
export async function rolesHeld(db: Db): Promise<ReadonlySet<Role>> {
  const rows = await db
    .selectFrom('posts as o')
    .innerJoin('users as u', 'u.user_id', 'o.user_id')
    .select('o.role')
    .distinct()
    .where('o.until', 'is', null)
    .where('u.active', '=', true)
    .execute()
  return new Set(rows.map(({ role }) => role))
}
