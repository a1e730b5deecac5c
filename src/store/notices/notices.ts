/**
 * 通知公告 of a region: never changed, withdrawn instead. Who was notified, and who has read it, is in the
 * messages.
 */
import { sql } from 'kysely'
import type { Role } from '#core/kernel/roles.ts'
import type { Audience } from '#core/notices/audience.ts'
import type { Day } from '#core/kernel/day.ts'
import type { NoticeCounts, NoticeHead } from '#core/notices/rows.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type NoticeRow = NoticeHead & NoticeCounts

export type NewNotice = Pick<NoticeRow, 'id' | 'title' | 'body' | 'audience' | 'until'> & {
  readonly by: string
  readonly at: Date
}

export async function addNotice(
  tx: Db,
  { id, title, body, audience, until, by, at }: NewNotice,
): Promise<void> {
  await tx
    .insertInto('notices')
    .values({
      notice_id: id,
      title: plainText(title),
      body: plainText(body),
      audience: audience.kind,
      unit_id: audience.kind === 'unit' ? audience.unit : null,
      role: audience.kind === 'role' ? audience.role : null,
      until,
      published_by: by,
      published_at: at,
      withdrawn_by: null,
      withdrawn_at: null,
    })
    .execute()
}

/** The newest first. @param current those alone that are shown on this day; null: all, withdrawn ones too */
export async function loadNotices(db: Db, current: Day | null): Promise<NoticeRow[]> {
  const messages = (read: boolean) =>
    sql<number>`(select count(*)::int from messages m where m.region_id = ${db.region} and m.key = 'notice ' || n.notice_id and m.kind = 'notice'${read ? sql` and m.read_at is not null` : sql``})`
  const rows = await db
    .selectFrom('notices as n')
    .innerJoin('users as p', 'p.user_id', 'n.published_by')
    .leftJoin('users as w', 'w.user_id', 'n.withdrawn_by')
    .leftJoin('budget_units as u', 'u.unit_id', 'n.unit_id')
    .select([
      'n.notice_id',
      'n.title',
      'n.body',
      'n.unit_id',
      'u.name as unit_name',
      'n.role',
      'n.until',
      'p.name as by',
      'n.published_at',
      'w.name as withdrawn_by',
      'n.withdrawn_at',
      messages(false).as('notified'),
      messages(true).as('read'),
    ])
    .$if(current !== null, (query) =>
      query
        .where('n.withdrawn_at', 'is', null)
        .where((where) => where.or([where('n.until', 'is', null), where('n.until', '>=', current)])),
    )
    .orderBy('n.published_at', 'desc')
    .orderBy('n.notice_id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.notice_id,
    title: row.title,
    body: row.body,
    audience: audienceOf(row.unit_id, row.role),
    unitName: row.unit_name,
    until: row.until,
    by: row.by,
    at: row.published_at.toISOString(),
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    notified: row.notified,
    read: row.read,
  }))
}

/** What a page can show, and more than a region publishes in years. */
const MOST = 500

function audienceOf(unit: string | null, role: Role | null): Audience {
  if (unit !== null) return { kind: 'unit', unit }
  return role === null ? { kind: 'region' } : { kind: 'role', role }
}

/** Everybody who is addressed now and switched on. @param below the unit of the audience and all below it */
export async function addressedBy(db: Db, audience: Audience, below: ReadonlySet<string>): Promise<string[]> {
  let holders = db
    .selectFrom('posts as o')
    .innerJoin('users as u', 'u.user_id', 'o.user_id')
    .select('o.user_id')
    .distinct()
    .where('o.until', 'is', null)
    .where('u.active', '=', true)
  if (audience.kind === 'role') holders = holders.where('o.role', '=', audience.role)
  if (audience.kind === 'unit') holders = holders.where(sql<boolean>`o.unit_id = any(${[...below]}::uuid[])`)
  return (await holders.execute()).map(({ user_id }) => user_id)
}

/**
 * Withdraws it, and takes it from those who have not read it.
 * @returns its title; null when there is none that holds
 */
export async function markNoticeWithdrawn(
  tx: Db,
  id: string,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<string | null> {
  const row = await tx
    .updateTable('notices')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('notice_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('title')
    .executeTakeFirst()
  if (row === undefined) return null
  await tx
    .deleteFrom('messages')
    .where('kind', '=', 'notice')
    .where('key', '=', `notice ${id}`)
    .where('read_at', 'is', null)
    .execute()
  return row.title
}

/** The message by which a person was notified of a notice is read. */
export async function tickNotice(tx: Db, recipient: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('messages')
    .set({ read_at: at })
    .where('recipient_id', '=', recipient)
    .where('key', '=', `notice ${id}`)
    .where('read_at', 'is', null)
    .execute()
}
