/** 消息 of people: added in the transaction of what causes them, read and ticked off by the recipient alone. */
import { sql } from 'kysely'
import type { Message, MessageKind } from '#core/messages/message.ts'
import type { MessageRow, MessagesOfKind } from '#core/messages/rows.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type NewMessage = Message & { readonly id: string; readonly at: Date }

/**
 * Adds messages; one under a key that the recipient has already is left out, or gathered into that one.
 * @returns the ids of those that were written
 */
export async function addMessages(tx: Db, messages: readonly NewMessage[]): Promise<string[]> {
  const written: string[] = []
  // In one order, so that two transactions that tell the same people never wait for each other in a circle.
  for (const message of messages.toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1)))
    written.push(...(await addMessage(tx, message)))
  return written
}

async function addMessage(
  tx: Db,
  { id, recipient, kind, at, actor, project, facts, as }: NewMessage,
): Promise<string[]> {
  const row = {
    message_id: id,
    recipient_id: recipient,
    kind,
    at,
    actor_id: actor,
    project_id: project,
    facts: plainJson(facts),
    count: 1,
    key: as.kind === 'each' ? null : plainText(as.key),
    read_at: null,
  }
  const written = await tx
    .insertInto('messages')
    .values(row)
    .onConflict((conflict) => {
      const known = conflict.columns(['region_id', 'recipient_id', 'key'])
      return as.kind === 'gathered'
        ? known.doUpdateSet({ count: sql<number>`messages.count + 1`, at, read_at: null })
        : known.doNothing()
    })
    .returning('message_id')
    .executeTakeFirst()
  return written === undefined ? [] : [written.message_id]
}

type MessageQuery = {
  /** This one alone. */ readonly message?: string | undefined
  readonly kind?: MessageKind | undefined
  readonly unread?: boolean | undefined
  readonly page: number
  readonly size: number
}

/** Those of one person: unread ones first, then the newest. */
export async function loadMessages(
  db: Db,
  recipient: string,
  { message, kind, unread, page, size }: MessageQuery,
): Promise<{ readonly rows: MessageRow[]; readonly total: number }> {
  const matching = db
    .selectFrom('messages as m')
    .where('m.recipient_id', '=', recipient)
    .$if(message !== undefined, (query) => query.where('m.message_id', '=', message ?? ''))
    .$if(kind !== undefined, (query) => query.where('m.kind', '=', kind ?? 'arrived'))
    .$if(unread === true, (query) => query.where('m.read_at', 'is', null))
  const [{ total }, rows] = await Promise.all([
    matching.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    matching
      .leftJoin('users as u', 'u.user_id', 'm.actor_id')
      .leftJoin('projects as p', 'p.project_id', 'm.project_id')
      .select([
        'm.message_id',
        'm.kind',
        'm.at',
        'u.name as by',
        'p.project_id',
        'm.facts',
        'm.count',
        'm.read_at',
      ])
      .orderBy(sql`m.read_at is not null`)
      .orderBy('m.at', 'desc')
      .orderBy('m.message_id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
  ])
  return {
    total,
    rows: rows.map(({ message_id, kind: of, at, by, project_id, facts, count, read_at }) => ({
      id: message_id,
      kind: of,
      at: at.toISOString(),
      by,
      project: project_id,
      facts,
      count,
      readAt: read_at?.toISOString() ?? null,
    })),
  }
}

export async function countUnread(db: Db, recipient: string): Promise<number> {
  const { count } = await db
    .selectFrom('messages')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('recipient_id', '=', recipient)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** The newest kind first. */
export async function unreadByKind(db: Db, recipient: string): Promise<MessagesOfKind[]> {
  const rows = await db
    .selectFrom('messages')
    .select([
      'kind',
      sql<number>`count(*)::int`.as('messages'),
      sql<number>`sum(count)::int`.as('acts'),
      sql<string>`(array_agg(message_id order by at desc, message_id))[1]`.as('newest'),
      sql<Date>`max(at)`.as('at'),
    ])
    .where('recipient_id', '=', recipient)
    .where('read_at', 'is', null)
    .groupBy('kind')
    .orderBy(sql`max(at)`, 'desc')
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/**
 * Makes one of the unread messages of each of these kinds: the newest stands for all of them, the others are
 * read. What was done while nobody looked is one line a kind.
 * @param recipient null: of everybody
 */
export async function gatherUnread(
  tx: Db,
  recipient: string | null,
  kinds: readonly MessageKind[],
  at: Date,
): Promise<void> {
  const whose = recipient === null ? sql`true` : sql`u.recipient_id = ${recipient}::uuid`
  await sql`with unread as (
      select u.message_id,
        row_number() over (partition by u.recipient_id, u.kind order by u.at desc, u.message_id) as place,
        sum(u.count) over (partition by u.recipient_id, u.kind) as acts
      from messages u
      where u.region_id = ${tx.region} and u.read_at is null and ${whose}
        and u.kind = any(${[...kinds]}::text[])
    )
    update messages m set
      count = case when g.place = 1 then g.acts else m.count end,
      read_at = case when g.place = 1 then null else ${at}::timestamptz end
    from unread g where m.region_id = ${tx.region} and m.message_id = g.message_id`.execute(tx)
}

/** Ticks off messages of the recipient. @param ids null: all of them */
export async function updateMessagesRead(
  tx: Db,
  recipient: string,
  ids: readonly string[] | null,
  at: Date,
): Promise<void> {
  if (ids !== null && ids.length === 0) return
  let rows = tx
    .updateTable('messages')
    .set({ read_at: at })
    .where('recipient_id', '=', recipient)
    .where('read_at', 'is', null)
  if (ids !== null) rows = rows.where('message_id', 'in', [...ids])
  await rows.execute()
}
