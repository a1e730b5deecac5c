/** Projects of a document and of the one that takes its place. */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from './store.ts'

/**
 * As a table `p` of `old_id` and `new_id`: the same code, or the same name where neither has one; of several of
 * the old document the first.
 */
export function sameProjects(tx: Db, from: string, to: string): RawBuilder<unknown> {
  return sql`(select distinct on (n.project_id) o.project_id as old_id, n.project_id as new_id
    from projects o join projects n on n.region_id = ${tx.region}
    and case when coalesce(o.code, '') = '' and coalesce(n.code, '') = '' then n.name = o.name else n.code = o.code end
    where o.region_id = ${tx.region} and o.document_id = ${from}::uuid and n.document_id = ${to}::uuid
    order by n.project_id, o.position) p`
}
