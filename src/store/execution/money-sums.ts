/**
 * 年初预算 of approved targets, and 预算调整 and 支付 by the end of each month: kept beside versions and
 * lines, written in the transaction that writes them.
 */
import { sql } from 'kysely'
import type { Fund } from '#core/execution/execution.ts'
import type { Day } from '#core/kernel/day.ts'
import { slices } from '../kernel/slices.ts'
import type { Db } from '../kernel/store.ts'

/** A line of money as far as the sums know it: 分, what is taken away again with the opposite sign. */
export type SummedLine = {
  readonly project: string
  readonly document: string
  readonly year: number
  readonly day: Day
  readonly fund: Fund
  readonly amount: bigint
}

const LINES_A_STATEMENT = 5000

const NOTHING = sql`array_fill(0::bigint, array[12])`

const COLUMNS = {
  payments: ['fiscal_paid', 'other_paid'],
  budget_changes: ['fiscal_changes', 'other_changes'],
} as const

/** What the first approved version gives a target in its year, 分. */
export async function saveInitialBudget(
  tx: Db,
  {
    project,
    document,
    year,
    fiscal,
    other,
  }: {
    readonly project: string
    readonly document: string
    readonly year: number
    readonly fiscal: bigint
    readonly other: bigint
  },
): Promise<void> {
  await sql`insert into money_sums (region_id, fiscal_year, project_id, document_id, initial_fiscal, initial_other, fiscal_changes, other_changes, fiscal_paid, other_paid)
    values (${tx.region}, ${year}, ${project}, ${document}, ${fiscal}, ${other}, ${NOTHING}, ${NOTHING}, ${NOTHING}, ${NOTHING})
    on conflict (region_id, fiscal_year, project_id) do update set initial_fiscal = excluded.initial_fiscal, initial_other = excluded.initial_other`.execute(
    tx,
  )
}

/** Adds lines to the running sums of their projects. The projects' money is locked (`lockMoney`). */
export async function addToSums(
  tx: Db,
  table: keyof typeof COLUMNS,
  lines: readonly SummedLine[],
): Promise<void> {
  const [fiscal, other] = COLUMNS[table]
  // The other table's sums of a project without a row yet.
  const rest = (table === 'payments' ? COLUMNS.budget_changes : COLUMNS.payments).map((column) =>
    sql.ref(column),
  )
  const added = (column: string) =>
    sql`${sql.ref(column)} = (select array_agg(kept + more order by month) from unnest(${sql.ref(`money_sums.${column}`)}, ${sql.ref(`excluded.${column}`)}) with ordinality as t (kept, more, month))`
  for (const some of slices(lines, LINES_A_STATEMENT)) {
    const column = <T>(of: (line: SummedLine) => T) => some.map(of)
    const sums = (fund: Fund) =>
      sql`coalesce(sum(amount) filter (where fund = ${sql.lit(fund)} and line_month <= month), 0)::bigint`
    await sql`insert into money_sums (region_id, fiscal_year, project_id, document_id, ${sql.ref(fiscal)}, ${sql.ref(other)}, ${sql.join(rest)})
      select ${tx.region}::uuid, fiscal_year, project_id, document_id, array_agg(fiscal order by month), array_agg(other order by month), ${NOTHING}, ${NOTHING}
      from (
        select fiscal_year, project_id, document_id, month, ${sums('fiscal')} as fiscal, ${sums('other')} as other
        from unnest(${column(({ year }) => year)}::int[], ${column(({ project }) => project)}::uuid[], ${column(({ document }) => document)}::uuid[],
          ${column(({ day }) => Number(day.slice(5, 7)))}::int[], ${column(({ fund }) => fund)}::text[], ${column(({ amount }) => amount.toString())}::bigint[]) as l (fiscal_year, project_id, document_id, line_month, fund, amount)
          cross join generate_series(1, 12) as month
        group by fiscal_year, project_id, document_id, month
      ) running
      group by fiscal_year, project_id, document_id order by project_id
      on conflict (region_id, fiscal_year, project_id) do update set ${added(fiscal)}, ${added(other)}`.execute(
      tx,
    )
  }
}
