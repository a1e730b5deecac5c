/** What people say about the findings of each rule: the installation's own measure of its precision. */
import { sql } from 'kysely'
import type { VerdictsByRule } from '#core/rules/precision.ts'
import type { Db } from './store.ts'

/**
 * Findings that somebody decided on, by rule. Disputed: the finding is wrong. Waived: it is right and was taken on with a
 * reason. Open ones say nothing, nor do fixed ones: a fault may be gone for many reasons.
 */
export async function verdictsOf(db: Db, region: string): Promise<VerdictsByRule> {
  const rows = await db.selectFrom('findings').select(['rule', sql<number>`count(*) filter (where state = 'waived')::int`.as('right'), sql<number>`count(*)::int`.as('of')])
    .where('region_id', '=', region).where('state', 'in', ['waived', 'disputed']).groupBy('rule').execute()
  return Object.fromEntries(rows.map(({ rule, right, of }) => [rule, { right, of }]))
}
