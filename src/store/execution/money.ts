/**
 * What a file of money, or a line typed by hand, is checked against; locked so that nobody books beside it.
 */
import { sql } from 'kysely'
import type { Course, DayMoves, FundCourse } from '#core/execution/course.ts'
import type { Fund } from '#core/execution/execution.ts'
import type { KnownProject } from '#core/execution/money-import.ts'
import { changeKey } from '#core/execution/plan-changes.ts'
import type { KnownVoucher } from '#core/execution/plan-payments.ts'
import { fen } from '#core/kernel/money.ts'
import type { Day } from '#core/kernel/day.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import { executionAt, executions, toExecution } from './execution.ts'
import { closingsInForce } from '../filing/closings.ts'
import { slices } from '../kernel/slices.ts'
import type { Db } from '../kernel/store.ts'

/**
 * Until the transaction ends nobody else books or changes money of the region's year: sums that were checked
 * stay true.
 */
export async function lockMoney(tx: Db, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`money ${tx.region} ${year}`}, 0))`.execute(tx)
}

/**
 * The same for the year of a project, where it has one: before its document is locked, so that nobody waits
 * for each other.
 */
export async function lockProjectMoney(tx: Db, project: string): Promise<void> {
  const row = await tx
    .selectFrom('projects')
    .select('fiscal_year')
    .where('project_id', '=', project)
    .executeTakeFirst()
  if (row !== undefined && row.fiscal_year !== null) await lockMoney(tx, row.fiscal_year)
}

/** Approved targets of a year with their money over the whole year; through `within` those within reach. */
export async function knownProjects(
  db: Db,
  year: number,
  projects?: readonly string[],
): Promise<KnownProject[]> {
  const rows = await db
    .selectFrom(executions(db, { year, projects }, `${year}-12-31`).as('e'))
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin('payment_blocks as b', 'b.project_id', 'p.project_id')
    .leftJoin(closingsInForce(db).selectAll('c').as('c'), 'c.project_id', 'p.project_id')
    .select([
      'e.project_id',
      'p.document_id',
      'p.code',
      'p.name',
      'u.code as unit_code',
      'u.name as unit_name',
      'e.fiscal',
      'e.other',
      'e.fiscal_changes',
      'e.other_changes',
      'e.fiscal_paid',
      'e.other_paid',
      'b.reason as blocked',
      'c.day as closed_day',
      'c.number as closed_number',
    ])
    .where('p.counted', '=', true)
    .execute()
  return rows.map((row) => {
    const { budget, paid } = toExecution(row)
    return {
      id: row.project_id,
      document: row.document_id,
      code: row.code,
      name: row.name,
      unitCode: row.unit_code,
      unitName: row.unit_name,
      budget,
      paid,
      blocked: row.blocked,
      closed:
        row.closed_day === null || row.closed_number === null
          ? null
          : { day: row.closed_day, number: row.closed_number },
    }
  })
}

/**
 * Money of approved targets day by day from a day of their year on: what was there before it, and the lines
 * from it.
 */
export async function moneyCourses(
  db: Db,
  year: number,
  projects: readonly string[],
  from: Day = `${year}-01-01`,
): Promise<ReadonlyMap<string, Course>> {
  const [before, moves] = await Promise.all([
    executionAt(db, { year, projects }, daysLater(from, -1)),
    movesFrom(db, year, projects, from),
  ])
  return new Map(
    [...before].map(([project, execution]): [string, Course] => {
      const of = (fund: Fund): FundCourse => ({
        budget: execution[fund].budget,
        paid: execution[fund].paid,
        moves: moves.get(`${project} ${fund}`) ?? [],
      })
      return [project, { fiscal: of('fiscal'), other: of('other') }]
    }),
  )
}

async function movesFrom(
  db: Db,
  year: number,
  projects: readonly string[],
  from: Day,
): Promise<ReadonlyMap<string, readonly DayMoves[]>> {
  const some = sql`region_id = ${db.region} and fiscal_year = ${year} and project_id = any(${[...projects]}::uuid[]) and day >= ${from}::date`
  const { rows } = await sql<{ project: string; fund: Fund; day: string; change: string; paid: string }>`
    select project_id as project, fund, day::text as day, sum(change)::text as change, sum(paid)::text as paid
    from (
      select project_id, fund, day, amount as change, 0::bigint as paid from budget_changes where ${some}
      union all select project_id, fund, day, 0::bigint, amount from payments where ${some}
    ) lines group by project_id, fund, day`.execute(db)
  const found = new Map<string, DayMoves[]>()
  for (const { project, fund, day, change, paid } of rows) {
    const key = `${project} ${fund}`
    const there = found.get(key)
    const move = { day, change: BigInt(change), paid: BigInt(paid) }
    if (there === undefined) found.set(key, [move])
    else there.push(move)
  }
  return found
}

const VOUCHERS_A_QUESTION = 10_000

/**
 * Of these vouchers of a year, those that were booked; one that was set off without another in its place is
 * `corrected`.
 */
export async function knownVouchers(
  db: Db,
  year: number,
  vouchers: readonly string[],
): Promise<ReadonlyMap<string, KnownVoucher>> {
  const known = new Map<string, KnownVoucher>()
  for (const some of slices(vouchers, VOUCHERS_A_QUESTION)) {
    const rows = await db
      .selectFrom('payments')
      .select(['voucher', 'project_id', sql<string>`day::text`.as('day'), 'fund', 'amount', 'corrected_by'])
      .where('fiscal_year', '=', year)
      .where('kind', '<>', 'correction')
      .where(sql<boolean>`voucher = any(${some}::text[])`)
      .execute()
    for (const row of rows) {
      if (known.get(row.voucher)?.corrected === false) continue
      known.set(row.voucher, {
        project: row.project_id,
        day: row.day,
        fund: row.fund,
        amount: BigInt(row.amount),
        corrected: row.corrected_by !== null,
      })
    }
  }
  return known
}

/** The changes of a year that were booked (of one project), by what makes them what they are. */
export async function knownChanges(db: Db, year: number, project?: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('budget_changes')
    .select(['project_id', 'approval_number', sql<string>`day::text`.as('day'), 'kind', 'fund', 'amount'])
    .where('fiscal_year', '=', year)
    .where('kind', '<>', 'correction')
    // By hand, what was set off may be booked again.
    .$if(project !== undefined, (query) =>
      query.where('project_id', '=', project ?? '').where('corrected_by', 'is', null),
    )
    .execute()
  return new Set(
    rows.map((row) =>
      changeKey(row.project_id, {
        approvalNumber: row.approval_number,
        day: row.day,
        kind: row.kind,
        fund: row.fund,
        amount: fen(BigInt(row.amount)),
      }),
    ),
  )
}

export type MoneyProject = {
  readonly id: string
  /** The last approved one. */ readonly version: number
  readonly document: string
  readonly year: number
  readonly code: string | null
  readonly name: string
  readonly unitCode: string | null
  readonly unitName: string | null
}

/** An approved target as money is booked for it; null when it was never approved, or in no year. */
export async function moneyProject(db: Db, id: string): Promise<MoneyProject | null> {
  const row = await db
    .selectFrom('project_versions as v')
    .innerJoin('projects as p', 'p.project_id', 'v.project_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'p.project_id',
      'p.document_id',
      'v.fiscal_year',
      'p.code',
      'p.name',
      'u.code as unit_code',
      'u.name as unit_name',
      sql<number>`(select max(w.number) from project_versions w where w.region_id = ${db.region} and w.project_id = v.project_id)`.as(
        'version',
      ),
    ])
    .where('v.project_id', '=', id)
    .where('v.number', '=', 1)
    .executeTakeFirst()
  if (row === undefined || row.fiscal_year === null) return null
  return {
    id: row.project_id,
    document: row.document_id,
    year: row.fiscal_year,
    version: row.version,
    code: row.code,
    name: row.name,
    unitCode: row.unit_code,
    unitName: row.unit_name,
  }
}
