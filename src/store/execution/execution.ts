/** 预算执行 of approved targets: what they were given, what was changed and what was paid by a day. */
import { sql } from 'kysely'
import { executionFromFunds, FUNDS, type Execution, type Fund } from '#core/execution/execution.ts'
import { fen } from '#core/kernel/money.ts'
import type { Day } from '#core/kernel/day.ts'
import { isoDate, monthEnd } from '#core/kernel/period.ts'
import type { Db } from '../kernel/store.ts'

/** Whose: the approved targets of a fiscal year, or some of them. */
export type ExecutionScope = { readonly year: number; readonly projects?: readonly string[] | undefined }

/**
 * 年初预算, 调整, 全年预算数 and 执行数 of approved targets by the end of a day, in one question: through
 * `within` those within reach. A target that was never approved is not there.
 */
export async function executionAt(
  db: Db,
  scope: ExecutionScope,
  day: Day,
): Promise<ReadonlyMap<string, Execution>> {
  if (scope.projects?.length === 0) return new Map()
  const rows = await executions(db, scope, day).execute()
  return new Map(rows.map((row) => [row.project_id, toExecution(row)]))
}

/**
 * The same as a question that others are put together of: a row a project, sums as whole 分. `fiscal` and
 * `other` are those of the first approved version.
 */
export function executions(db: Db, scope: ExecutionScope, day: Day) {
  const { months, from } = kept(scope.year, day)
  const some =
    scope.projects === undefined
      ? sql<boolean>`true`
      : sql<boolean>`project_id = any(${[...scope.projects]}::uuid[])`
  const month = (column: (typeof COLUMNS)[number]) =>
    (months === 0 ? sql<string>`0` : sql<string>`${sql.ref(column)}[${sql.lit(months)}]`).as(column)
  const sums = db
    .selectFrom('money_sums')
    .select([
      'project_id',
      sql<string>`initial_fiscal`.as('fiscal'),
      sql<string>`initial_other`.as('other'),
      ...COLUMNS.map(month),
    ])
    .where('fiscal_year', '=', scope.year)
    .where('initial_fiscal', 'is not', null)
    .where(some)
  const rest = (table: 'payments' | 'budget_changes') =>
    db
      .selectFrom(table)
      .select(['project_id', sumOf('fiscal').as('fiscal'), sumOf('other').as('other')])
      .where('fiscal_year', '=', scope.year)
      .where(sql<boolean>`day >= ${from}::date and day <= ${day}::date`)
      .where(some)
      .groupBy('project_id')
  const added = (column: (typeof COLUMNS)[number], line: string) =>
    (from === null
      ? sql<string>`${sql.ref(`v.${column}`)}`
      : sql<string>`${sql.ref(`v.${column}`)} + coalesce(${sql.ref(line)}, 0)`
    ).as(column)
  return db
    .selectFrom(sums.as('v'))
    .$if(from !== null, (rows) =>
      rows
        .leftJoin(rest('budget_changes').as('c'), 'c.project_id', 'v.project_id')
        .leftJoin(rest('payments').as('m'), 'm.project_id', 'v.project_id'),
    )
    .select([
      'v.project_id',
      'v.fiscal',
      'v.other',
      added('fiscal_changes', 'c.fiscal'),
      added('other_changes', 'c.other'),
      added('fiscal_paid', 'm.fiscal'),
      added('other_paid', 'm.other'),
    ])
}

const COLUMNS = ['fiscal_changes', 'other_changes', 'fiscal_paid', 'other_paid'] as const

/**
 * Whole months of the year that lie before the end of a day, whose sums are kept, and the first day whose
 * lines are to be added to them; null: none is.
 */
function kept(year: number, day: Day): { readonly months: number; readonly from: Day | null } {
  const month = monthOf(year, day)
  if (month === 0 || day >= monthEnd(year, month)) return { months: month, from: null }
  return { months: month - 1, from: isoDate(year, month, 1) }
}

/** Of the year: 0 for a day before it, 12 for one behind it. */
function monthOf(year: number, day: Day): number {
  if (day < isoDate(year, 1, 1)) return 0
  return day > isoDate(year, 12, 31) ? 12 : Number(day.slice(5, 7))
}

type ExecutionSums = {
  readonly fiscal: string
  readonly other: string
  readonly fiscal_changes: string
  readonly other_changes: string
  readonly fiscal_paid: string
  readonly other_paid: string
}

export function toExecution(row: ExecutionSums): Execution {
  const [fiscal, other] = FUNDS.map((fund) => ({
    initial: amount(row[fund]),
    changes: amount(row[`${fund}_changes`]),
    paid: amount(row[`${fund}_paid`]),
  }))
  const none = { initial: fen(0n), changes: fen(0n), paid: fen(0n) }
  return executionFromFunds(fiscal ?? none, other ?? none)
}

function amount(text: string) {
  return fen(BigInt(text))
}

function sumOf(fund: Fund) {
  // A bigint as the other amounts are: what a list adds up for every project of a region is added up as whole
  // numbers.
  return sql<string | null>`(sum(amount) filter (where fund = ${sql.lit(fund)}))::bigint`
}
