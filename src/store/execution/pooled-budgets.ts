/** 代编预算 of a fiscal year that is still to be broken down to units. */
import { sql } from 'kysely'
import { isUnrefined, POOLED_WORD } from '#core/execution/pooled.ts'
import type { Fen } from '#core/kernel/money.ts'
import type { Day } from '#core/kernel/day.ts'
import { executionAt } from './execution.ts'
import type { Db } from '../kernel/store.ts'

export type PooledRow = {
  readonly id: string
  readonly name: string
  readonly unit: { readonly id: string; readonly code: string | null; readonly name: string } | null
  readonly budget: Fen
  readonly paid: Fen
}

/**
 * Through `within` those within reach; by unit and name. Their names are asked for first, so that the money
 * of these alone is summed.
 */
export async function unrefinedBudgets(db: Db, year: number, day: Day): Promise<PooledRow[]> {
  const rows = await db
    .selectFrom('project_versions as v')
    .innerJoin('projects as p', 'p.project_id', 'v.project_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'p.project_id as id',
      'p.name',
      'u.unit_id as unit',
      'u.code as unit_code',
      'u.name as unit_name',
    ])
    .where('v.fiscal_year', '=', year)
    .where('v.number', '=', 1)
    .where('p.counted', '=', true)
    .where('p.name', 'like', `%${POOLED_WORD}%`)
    .orderBy(sql`u.name collate names`)
    .orderBy(sql`p.name collate names`)
    .orderBy('p.project_id')
    .execute()
  const money = await executionAt(db, { year, projects: rows.map(({ id }) => id) }, day)
  return rows.flatMap(({ id, name, unit, unit_code, unit_name }) => {
    const execution = money.get(id)
    if (execution === undefined || !isUnrefined(execution)) return []
    return [
      {
        id,
        name,
        unit: unit === null ? null : { id: unit, code: unit_code, name: unit_name ?? '' },
        budget: execution.budget,
        paid: execution.paid,
      },
    ]
  })
}
