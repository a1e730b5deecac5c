/** The posts of a person as they are today: what the person may do, and where. */
import { sql } from 'kysely'
import { postWithoutPlace, type Post, type Role } from '#core/kernel/roles.ts'
import type { Db } from './store.ts'

/** What a person holds now, each post with its place and all below it (as `unitsBelow` has it). */
export async function loadPosts(db: Db, user: string): Promise<readonly Post[]> {
  const { rows } = await sql<{ role: Role; units: string[] | null }>`
    with recursive held as (select post_id, role, unit_id from posts where region_id = ${db.region} and user_id = ${user} and until is null),
    below (post_id, unit_id) as (
      select post_id, unit_id from held where unit_id is not null
      union
      select b.post_id, u.unit_id from below b join budget_units u on u.region_id = ${db.region} and (u.successor_id = b.unit_id or (u.successor_id is null and (u.parent_id = b.unit_id or u.office_id = b.unit_id)))
    )
    select h.role, case when h.unit_id is null then null else array(select b.unit_id from below b where b.post_id = h.post_id) end as units
    from held h order by h.post_id`.execute(db)
  return rows.map(({ role, units }) =>
    units === null ? postWithoutPlace(role) : { role, units: new Set(units) },
  )
}
