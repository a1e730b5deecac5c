/** 调剂 of a year by its 文号: what it brought to projects and what it took from them. */
import { sql } from 'kysely'
import { fen } from '#core/kernel/money.ts'
import type { TransferSums } from '#core/execution/transfer-balance.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Db } from '../kernel/store.ts'

/**
 * By the end of a day, lines that were set off aside. Of the whole region: within the reach of some units the
 * other side is not there.
 */
export async function transferSums(db: Db, year: number, day: Day): Promise<TransferSums[]> {
  const sum = (side: '>' | '<') =>
    sql<string>`coalesce(sum(amount) filter (where amount ${sql.raw(side)} 0), 0)::text`
  const rows = await db
    .selectFrom('budget_changes')
    .select(['approval_number', sum('>').as('into'), sum('<').as('out')])
    .where('fiscal_year', '=', year)
    .where('kind', '=', 'transfer')
    .where('corrected_by', 'is', null)
    .where('day', '<=', day)
    .groupBy('approval_number')
    .execute()
  return rows.map(({ approval_number, into, out }) => ({
    approvalNumber: approval_number,
    into: fen(BigInt(into)),
    out: fen(BigInt(out)),
  }))
}
