/** 预算执行 of approved targets: what they were given, what was changed and what was paid by a day. */
import { sql } from 'kysely'
import { executionOf, FUNDS, type Execution, type Fund } from '#core/execution/execution.ts'
import { fen } from '#core/money.ts'
import type { Day } from '#core/organisation/unit.ts'
import { isoDate, monthEnd } from '#core/period.ts'
import type { Db } from './store.ts'

/** Whose: the approved targets of a fiscal year, or some of them. */
export type ExecutionScope = { readonly year: number; readonly projects?: readonly string[] | undefined }

/**
 * 年初预算, 调整, 全年预算数 and 执行数 of approved targets by the end of a day, in one question: through `within` those within
 * reach. A target that was never approved is not there.
 */
export async function executionAt(db: Db, region: string, scope: ExecutionScope, day: Day): Promise<ReadonlyMap<string, Execution>> {
  if (scope.projects?.length === 0) return new Map()
  const rows = await executions(db, region, scope, day).execute()
  return new Map(rows.map((row) => [row.project_id, toExecution(row)]))
}

/**
 * The same as a question that others are put together of: a row a project, sums as whole 分. `fiscal` and `other` are those of
 * the first approved version.
 */
export function executions(db: Db, region: string, scope: ExecutionScope, day: Day) {
  const { months, from } = kept(scope.year, day)
  const rest = (table: 'payments' | 'budget_changes') => {
    const of = db.selectFrom(table).select(['project_id', sumOf('fiscal').as('fiscal'), sumOf('other').as('other')])
      .where('region_id', '=', region).where('fiscal_year', '=', scope.year).where(sql<boolean>`day >= ${from}::date and day <= ${day}::date`).groupBy('project_id')
    return scope.projects === undefined ? of : of.where(isOne(scope.projects))
  }
  const sums = db.selectFrom('money_sums').select(['project_id', ...COLUMNS.map((column) => (months === 0 ? sql<string>`0` : sql<string>`${sql.ref(column)}[${sql.lit(months)}]`).as(column))]).where('region_id', '=', region).where('fiscal_year', '=', scope.year)
  const approved = db.selectFrom('project_versions').select(['project_id', 'fiscal', 'other']).where('region_id', '=', region).where('fiscal_year', '=', scope.year).where('number', '=', 1)
  return db.selectFrom((scope.projects === undefined ? approved : approved.where(isOne(scope.projects))).as('v'))
    .leftJoin((scope.projects === undefined ? sums : sums.where(isOne(scope.projects))).as('s'), (join) => join.onRef('s.project_id', '=', 'v.project_id'))
    .leftJoin(rest('budget_changes').as('c'), (join) => join.onRef('c.project_id', '=', 'v.project_id'))
    .leftJoin(rest('payments').as('m'), (join) => join.onRef('m.project_id', '=', 'v.project_id'))
    .select([
      'v.project_id', 'v.fiscal', 'v.other',
      sql<string>`coalesce(s.fiscal_changes, 0) + coalesce(c.fiscal, 0)`.as('fiscal_changes'), sql<string>`coalesce(s.other_changes, 0) + coalesce(c.other, 0)`.as('other_changes'),
      sql<string>`coalesce(s.fiscal_paid, 0) + coalesce(m.fiscal, 0)`.as('fiscal_paid'), sql<string>`coalesce(s.other_paid, 0) + coalesce(m.other, 0)`.as('other_paid'),
    ])
}

const COLUMNS = ['fiscal_changes', 'other_changes', 'fiscal_paid', 'other_paid'] as const

/** Whole months of the year that lie before the end of a day, whose sums are kept, and the first day whose lines are to be added to them. */
function kept(year: number, day: Day): { readonly months: number; readonly from: Day } {
  const month = day < isoDate(year, 1, 1) ? 0 : day > isoDate(year, 12, 31) ? 12 : Number(day.slice(5, 7))
  const months = month === 0 || day >= monthEnd(year, month) ? month : month - 1
  return { months, from: months === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, months + 1, 1) }
}

export type ExecutionSums = { readonly fiscal: string; readonly other: string; readonly fiscal_changes: string; readonly other_changes: string; readonly fiscal_paid: string; readonly other_paid: string }

export function toExecution(row: ExecutionSums): Execution {
  const [fiscal, other] = FUNDS.map((fund) => ({ initial: amount(row[fund]), changes: amount(row[`${fund}_changes`]), paid: amount(row[`${fund}_paid`]) }))
  const none = { initial: fen(0n), changes: fen(0n), paid: fen(0n) }
  return executionOf(fiscal ?? none, other ?? none)
}

function amount(text: string) {
  return fen(BigInt(text))
}

function sumOf(fund: Fund) {
  // A bigint as the other amounts are: what a list adds up for every project of a region is added up as whole numbers.
  return sql<string | null>`(sum(amount) filter (where fund = ${sql.lit(fund)}))::bigint`
}

function isOne(projects: readonly string[]) {
  return sql<boolean>`project_id = any(${[...projects]}::uuid[])`
}
