/**
 * Groups of alike projects as they are kept: made anew behind everything else when something of what they are
 * made from has changed. Only who belongs together is kept; names, units, money and who may see what are read
 * when they are asked for.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  groupAlike,
  type Group,
  type Member,
  type MemberPart,
  type Neighbour,
  type Neighbours,
} from '#core/duplicates/groups.ts'
import type { TellingPart } from '#core/duplicates/parts.ts'
import type { Db, RegionStore } from '../kernel/store.ts'

/**
 * Asks for the groups of a region to be made anew. Rows are only added: nobody waits for another here.
 */
export async function touchAlike(tx: Db): Promise<void> {
  await tx.insertInto('similar_touches').values({ touch_id: randomUUID() }).execute()
}

/** Whether something changed since the groups were made. */
export async function isTouched(db: Db): Promise<boolean> {
  return (await db.selectFrom('similar_touches').select('touch_id').limit(1).executeTakeFirst()) !== undefined
}

/**
 * Makes the groups of a region anew when something changed. What changes meanwhile leaves a touch of its own
 * behind.
 * @returns false when nothing had changed
 */
export async function regroup(store: RegionStore): Promise<boolean> {
  // Noted before anything is read.
  const touches = await store.db.selectFrom('similar_touches').select('touch_id').execute()
  if (touches.length === 0) return false
  const parts = await loadParts(store.db)
  const groups = groupAlike(parts, await loadNeighbours(store.db))
  await store.transaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`alike ${store.db.region}`}, 0))`.execute(tx)
    await keep(tx, groups)
    await tx
      .deleteFrom('similar_touches')
      .where(sql<boolean>`touch_id = any(${touches.map(({ touch_id }) => touch_id)}::uuid[])`)
      .execute()
  })
  return true
}

/** Every part of projects that count and whose form is not theirs alone, the newest year first. */
async function loadParts(db: Db): Promise<readonly MemberPart<Member>[]> {
  const { rows } = await sql<{
    id: string
    identity: string
    part: TellingPart
    form: string
    exact: string
  }>`
    select s.part, s.form, s.exact, p.project_id as id, coalesce(i.name_key, i.code_key, p.project_id::text) as identity
    from similar_parts s
    join projects p on p.region_id = ${db.region} and p.project_id = s.project_id and p.counted
    join similar_projects i on i.region_id = ${db.region} and i.project_id = p.project_id
    join documents d on d.region_id = ${db.region} and d.document_id = p.document_id
    left join budget_units u on u.region_id = ${db.region} and u.unit_id = p.unit_id
    where s.region_id = ${db.region}
    order by p.fiscal_year desc nulls last, u.key, d.imported_at, p.document_id, p.position`.execute(db)
  const members = new Map<string, Member>()
  return rows.map(({ part, form, exact, id, identity }) => {
    const member = members.get(id) ?? { id, identity }
    members.set(id, member)
    return { part, form, exact, member }
  })
}

/** A row a form with its neighbours in one text: of most forms nobody asks who they are. */
async function loadNeighbours(db: Db): Promise<Neighbours> {
  const { rows } = await sql<{ key: string; count: number; near: string }>`
    with live as materialized (
      select s.part, s.form from similar_parts s join projects p on p.region_id = ${db.region} and p.project_id = s.project_id and p.counted where s.region_id = ${db.region} group by s.part, s.form
    )
    select q.part || '-' || q.form as key, count(*)::int as count, string_agg(q.other || ' ' || q.similarity, ',') as near
    from similar_pairs q join live on live.part = q.part and live.form = q.other
    where q.region_id = ${db.region} group by q.part, q.form`.execute(db)
  const near = new Map(rows.map((row) => [row.key, row]))
  return {
    count: (key) => near.get(key)?.count ?? 0,
    of: (key) => neighboursIn(key, near.get(key)?.near ?? ''),
  }
}

function neighboursIn(key: string, near: string): readonly Neighbour[] {
  const part = key.slice(0, key.indexOf('-') + 1)
  return near === ''
    ? []
    : near.split(',').map((one) => {
        const [form = '', similarity = ''] = one.split(' ')
        return { key: `${part}${form}`, similarity: Number(similarity) / 1000 }
      })
}

/** Only what is other than it was is written. */
async function keep(tx: Db, groups: readonly Group<Member>[]): Promise<void> {
  const rows = groups.map(({ id, parts, tables }) => {
    const numbers = new Map<string, number>()
    for (const { identity } of tables) if (!numbers.has(identity)) numbers.set(identity, numbers.size)
    return {
      id,
      parts: parts.map(({ part, similarity }) => ({ part, similarity: Math.round(similarity * 1000) })),
      members: tables.map((member) => member.id),
      identities: tables.map(({ identity }) => numbers.get(identity) ?? 0),
    }
  })
  await numberProjects(tx)
  await sql`with q as materialized (
      select id, parts, array(
        select coalesce(s.number, 0) from jsonb_array_elements_text(members) with ordinality as m(project, place)
        left join similar_projects s on s.region_id = ${tx.region} and s.project_id = m.project::uuid order by m.place
      ) as members, array(select jsonb_array_elements_text(identities)::int) as identities
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as q(id text, parts jsonb, members jsonb, identities jsonb)
    ), gone as (
      delete from similar_groups g where g.region_id = ${tx.region} and not exists (select from q where q.id = g.group_id)
    )
    insert into similar_groups as g (region_id, group_id, parts, members, identities) select ${tx.region}, id, parts, members, identities from q
    on conflict (region_id, group_id) do update set parts = excluded.parts, members = excluded.members, identities = excluded.identities where g.parts <> excluded.parts or g.members <> excluded.members or g.identities <> excluded.identities`.execute(
    tx,
  )
}

/**
 * Gives a number to those that have none. One that a group still names is not given again, should its project
 * be gone. A project written meanwhile waits for the next time; its writing leaves a touch for it.
 */
async function numberProjects(tx: Db): Promise<void> {
  await sql`update similar_projects s set number = q.number from (
      select project_id, greatest(
        (select max(number) from similar_projects where region_id = ${tx.region}), (select max(m.number) from similar_groups g cross join unnest(g.members) as m(number) where g.region_id = ${tx.region}), 0
      ) + row_number() over (order by project_id) as number
      from (select project_id from similar_projects where region_id = ${tx.region} and number is null for update skip locked) fresh
    ) q where s.region_id = ${tx.region} and s.project_id = q.project_id`.execute(tx)
}
