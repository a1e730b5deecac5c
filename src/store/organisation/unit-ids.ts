/** Which unit of the organisation a document means by a code or name. */
import type { BudgetUnit } from '#core/target/project.ts'
import { unitKey } from '../documents/rows.ts'
import type { Db } from '../kernel/store.ts'

/** null when no unit is known by it. */
export async function findUnitId(db: Db, unit: BudgetUnit): Promise<string | null> {
  const row = await db
    .selectFrom('unit_keys')
    .select('unit_id')
    .where('key', '=', unitKey(unit))
    .executeTakeFirst()
  return row?.unit_id ?? null
}
