/** 机构库 and 专家库: who may be asked to evaluate, which units each avoids, and how each did. */
import { sql } from 'kysely'
import type { PoolEntry } from '#core/evaluation/rows.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type NewPoolEntry = Pick<
  PoolEntry,
  'id' | 'kind' | 'name' | 'qualification' | 'specialty' | 'place' | 'note' | 'active' | 'avoidances'
> & {
  readonly user: string | null
  readonly agency: string | null
  readonly version: number
  readonly by: string
  readonly at: Date
}

/** Keeps an entry in a new version. @returns false when somebody else saved it meanwhile */
export async function savePoolEntry(tx: Db, entry: NewPoolEntry): Promise<boolean> {
  const values = {
    kind: entry.kind,
    name: plainText(entry.name),
    qualification: plainText(entry.qualification),
    specialty: plainText(entry.specialty),
    place: plainText(entry.place),
    note: plainText(entry.note),
    user_id: entry.user,
    agency_id: entry.agency,
    active: entry.active,
    avoidances: plainJson(entry.avoidances),
    version: entry.version,
    saved_by: entry.by,
    saved_at: entry.at,
  }
  if (entry.version === 1) {
    await tx
      .insertInto('evaluation_pool')
      .values({ entry_id: entry.id, ...values })
      .execute()
    return true
  }
  const saved = await tx
    .updateTable('evaluation_pool')
    .set(values)
    .where('entry_id', '=', entry.id)
    .where('kind', '=', entry.kind)
    .where('version', '=', entry.version - 1)
    .returning('entry_id')
    .executeTakeFirst()
  return saved !== undefined
}

/** By name. */
export async function listPool(db: Db): Promise<readonly PoolEntry[]> {
  return (await selectPool(db).orderBy('e.kind').orderBy('e.name').orderBy('e.entry_id').execute()).map(
    toEntry,
  )
}

export async function findPoolEntry(db: Db, id: string): Promise<PoolEntry | null> {
  const row = await selectPool(db).where('e.entry_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toEntry(row)
}

/** The expert that somebody's account stands for; null: none. */
export async function expertOfUser(db: Db, user: string): Promise<string | null> {
  return (
    (await db.selectFrom('evaluation_pool').select('entry_id').where('user_id', '=', user).executeTakeFirst())
      ?.entry_id ?? null
  )
}

export type NewRating = {
  readonly task: string
  readonly entry: string
  readonly stars: number
  readonly comment: string
  readonly by: string
  readonly at: Date
}

/** One rating a task; a later one takes the place of the earlier. */
export async function saveRating(tx: Db, { task, entry, stars, comment, by, at }: NewRating): Promise<void> {
  const values = { stars, comment: plainText(comment), rated_by: by, rated_at: at }
  await tx
    .insertInto('evaluation_ratings')
    .values({ task_id: task, entry_id: entry, ...values })
    .onConflict((conflict) => conflict.columns(['region_id', 'task_id', 'entry_id']).doUpdateSet(values))
    .execute()
}

export async function loadRatings(
  db: Db,
  task: string,
): Promise<readonly { readonly entry: string; readonly stars: number; readonly comment: string }[]> {
  return db
    .selectFrom('evaluation_ratings')
    .select(['entry_id as entry', 'stars', 'comment'])
    .where('task_id', '=', task)
    .execute()
}

function selectPool(db: Db) {
  return db
    .selectFrom('evaluation_pool as e')
    .leftJoin('users as u', 'u.user_id', 'e.user_id')
    .leftJoin('evaluation_pool as a', 'a.entry_id', 'e.agency_id')
    .select([
      'e.entry_id',
      'e.kind',
      'e.name',
      'e.qualification',
      'e.specialty',
      'e.place',
      'e.note',
      'e.user_id',
      'u.account',
      'e.agency_id',
      'a.name as agency_name',
      'e.active',
      'e.avoidances',
      'e.version',
      sql<string>`(select count(*) from evaluation_judges j where j.region_id = ${db.region} and j.entry_id = e.entry_id) + (select count(*) from evaluation_tasks t where t.region_id = ${db.region} and t.agency_id = e.entry_id)`.as(
        'tasks',
      ),
      sql<string>`(select count(*) from evaluation_ratings r where r.region_id = ${db.region} and r.entry_id = e.entry_id)`.as(
        'ratings',
      ),
      sql<
        string | null
      >`(select round(avg(stars), 1) from evaluation_ratings r where r.region_id = ${db.region} and r.entry_id = e.entry_id)`.as(
        'stars',
      ),
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectPool>['executeTakeFirstOrThrow']>>

function toEntry(row: Selected): PoolEntry {
  return {
    id: row.entry_id,
    kind: row.kind,
    name: row.name,
    qualification: row.qualification,
    specialty: row.specialty,
    place: row.place,
    note: row.note,
    user: row.user_id === null ? null : { id: row.user_id, account: row.account ?? '' },
    agency: row.agency_id === null ? null : { id: row.agency_id, name: row.agency_name ?? '' },
    active: row.active,
    avoidances: row.avoidances,
    version: row.version,
    tasks: Number(row.tasks),
    ratings: Number(row.ratings),
    stars: row.stars,
  }
}
