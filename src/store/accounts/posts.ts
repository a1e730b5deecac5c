/**
 * Posts: who holds which role where, with what was. What a post reaches is read from the organisation of
 * today.
 */
import { sql } from 'kysely'
import { ROLES_AT_A_PLACE, type Role } from '#core/kernel/roles.ts'
import { PLACES_ABOVE } from '../kernel/below-unit.ts'
import type { Db } from '../kernel/store.ts'

/**
 * Until the transaction ends nobody else gives or ends posts of the region, or switches its people on or off.
 */
export async function lockPosts(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`posts ${tx.region}`}, 0))`.execute(tx)
}

/** The roles that a person holds now, wherever. */
export async function loadRoles(db: Db, user: string): Promise<readonly Role[]> {
  const rows = await db
    .selectFrom('posts')
    .select('role')
    .distinct()
    .where('user_id', '=', user)
    .where('until', 'is', null)
    .execute()
  return rows.map(({ role }) => role)
}

/** Who holds one of the roles now and is switched on, by account. */
export async function activeHolders(
  db: Db,
  roles: readonly Role[],
): Promise<{ readonly id: string; readonly user: string; readonly role: Role }[]> {
  return db
    .selectFrom('posts as o')
    .innerJoin('users as u', 'u.user_id', 'o.user_id')
    .select(['o.post_id as id', 'o.user_id as user', 'o.role'])
    .where('o.until', 'is', null)
    .where('o.role', 'in', [...roles])
    .where('u.active', '=', true)
    .orderBy('u.account_key')
    .execute()
}

/** Who holds a post that reaches one of the units now, and is switched on, with those roles; by account. */
export async function holdersAt(
  db: Db,
  units: readonly string[],
): Promise<{ readonly id: string; readonly name: string; readonly roles: readonly Role[] }[]> {
  const { rows } = await sql<{ id: string; name: string; roles: Role[] }>`
    with recursive above (unit_id) as (
      select unit_id from budget_units where region_id = ${db.region} and unit_id = any(${[...units]}::uuid[])
      union
      select stands.above from above a join budget_units u on u.region_id = ${db.region} and u.unit_id = a.unit_id cross join lateral ${PLACES_ABOVE} where stands.above is not null
    )
    select u.user_id as id, u.name, array_agg(distinct o.role) as roles
    from posts o join users u on u.region_id = ${db.region} and u.user_id = o.user_id
    where o.region_id = ${db.region} and o.until is null and u.active
      and (o.unit_id in (select unit_id from above) or (o.unit_id is null and o.role <> all(${[...ROLES_AT_A_PLACE]}::text[])))
    group by u.user_id, u.name, u.account_key order by u.account_key`.execute(db)
  return rows
}

type NewPost = {
  readonly id: string
  readonly user: string
  readonly role: Role
  /** null for the whole region. */ readonly unit: string | null
  readonly since: Date
  readonly givenBy: string | null
}

export async function insertPost(tx: Db, { id, user, role, unit, since, givenBy }: NewPost): Promise<void> {
  await tx
    .insertInto('posts')
    .values({
      post_id: id,
      user_id: user,
      role,
      unit_id: unit,
      since,
      given_by: givenBy,
      until: null,
      ended_by: null,
    })
    .execute()
}

/** @returns false when the person does not hold it (any more) */
export async function updatePostEnd(
  tx: Db,
  { id, user }: Pick<NewPost, 'id' | 'user'>,
  end: { readonly until: Date; readonly by: string | null },
): Promise<boolean> {
  const ended = await tx
    .updateTable('posts')
    .set({ until: end.until, ended_by: end.by })
    .where('user_id', '=', user)
    .where('post_id', '=', id)
    .where('until', 'is', null)
    .returning('post_id')
    .executeTakeFirst()
  return ended !== undefined
}

/** `closed`: since when the unit is no more; `into`: what the one is called that it was merged into. */
export type PostPlace = {
  readonly id: string
  readonly name: string
  readonly closed: string | null
  readonly into: string | null
}

export type LoadedPost = { readonly id: string; readonly role: Role; readonly unit: PostPlace | null }

export type PostRow = LoadedPost & {
  readonly user: string
  readonly since: string
  readonly givenBy: string | null
  readonly until: string | null
  readonly endedBy: string | null
}

/** Those held now first, the newest first. */
export async function loadPostRows(db: Db, user: string): Promise<PostRow[]> {
  return (
    await selectPosts(db)
      .where('o.user_id', '=', user)
      .orderBy('o.until', (by) => by.desc().nullsFirst())
      .orderBy('o.since', 'desc')
      .orderBy('o.role')
      .orderBy('o.post_id')
      .execute()
  ).map(toPost)
}

/** What people hold now, the longest held first: of one person, or of everybody. */
export async function heldPosts(db: Db, user: string | null = null): Promise<PostRow[]> {
  return (
    await selectPosts(db)
      .where('o.until', 'is', null)
      .$if(user !== null, (query) => query.where('o.user_id', '=', user))
      .orderBy('o.since')
      .orderBy('o.role')
      .orderBy('o.post_id')
      .execute()
  ).map(toPost)
}

function selectPosts(db: Db) {
  return db
    .selectFrom('posts as o')
    .leftJoin('budget_units as u', 'u.unit_id', 'o.unit_id')
    .leftJoin('budget_units as s', 's.unit_id', 'u.successor_id')
    .leftJoin('users as g', 'g.user_id', 'o.given_by')
    .leftJoin('users as e', 'e.user_id', 'o.ended_by')
    .select([
      'o.post_id',
      'o.user_id',
      'o.role',
      'o.unit_id',
      'u.name as unit_name',
      sql<string | null>`to_char(u.closed_on, 'YYYY-MM-DD')`.as('closed_on'),
      's.name as into_name',
      'o.since',
      'g.name as given_by',
      'o.until',
      'e.name as ended_by',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectPosts>['executeTakeFirstOrThrow']>>

function toPost(row: Selected): PostRow {
  return {
    id: row.post_id,
    user: row.user_id,
    role: row.role,
    unit:
      row.unit_id === null
        ? null
        : { id: row.unit_id, name: row.unit_name ?? '', closed: row.closed_on, into: row.into_name },
    since: row.since.toISOString(),
    givenBy: row.given_by,
    until: row.until?.toISOString() ?? null,
    endedBy: row.ended_by,
  }
}

/**
 * Who is switched on and holds one of the roles at one of these very units, by name; of each the roles held
 * there.
 */
export async function peopleIn(
  db: Db,
  units: readonly string[],
  roles: readonly Role[],
): Promise<
  { readonly id: string; readonly name: string; readonly unit: string; readonly roles: readonly Role[] }[]
> {
  const { rows } = await sql<{ id: string; name: string; unit: string; roles: Role[] }>`
    select u.user_id as id, u.name, string_agg(distinct n.name, '、') as unit, array_agg(distinct o.role) as roles
    from posts o join users u on u.region_id = ${db.region} and u.user_id = o.user_id join budget_units n on n.region_id = ${db.region} and n.unit_id = o.unit_id
    where o.region_id = ${db.region} and o.until is null and u.active and o.unit_id = any(${[...units]}::uuid[]) and o.role = any(${[...roles]}::text[])
    group by u.user_id, u.name, u.account_key order by u.account_key`.execute(db)
  return rows
}
