/** The posts of a person as they are today: what the person may do, and where. */
import { sql } from 'kysely'
import { postWithoutPlace, type PostSaid, type Post, type Role } from '#core/kernel/roles.ts'
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

/**
 * The posts that a person held when something was done, or else holds now, the oldest first; none where nothing is
 * known of the account any more. For a select beside the person's name.
 * @param user the column of the person @param at that of the moment
 */
export function postsHeld(db: Db, { user, at }: { readonly user: string; readonly at: string }) {
  const [person, moment] = [sql.ref(user), sql.ref(at)]
  return sql<readonly PostSaid[]>`(
    with held as (
      select p.role, p.since, n.name, p.until is null as now, p.since <= ${moment} and (p.until is null or p.until > ${moment}) as past
      from posts p left join budget_units n on n.region_id = ${db.region} and n.unit_id = p.unit_id
      where p.region_id = ${db.region} and p.user_id = ${person}
    )
    select coalesce(json_agg(json_build_object('role', h.role, 'unit', case when h.name is null then null else json_build_object('name', h.name) end) order by h.since, h.role, h.name), '[]'::json)
    from held h where h.past or (h.now and not exists (select 1 from held o where o.past))
  )`
}
