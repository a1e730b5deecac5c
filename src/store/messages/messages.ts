/** 消息 of people: added in the transaction of what causes them, read and ticked off by the recipient alone. */
import { sql } from 'kysely'
import type { Message, MessageFacts, MessageKind } from '#core/messages/message.ts'
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

export type MessageRow = {
  readonly id: string
  readonly kind: MessageKind
  readonly at: string
  /** Name of the actor; null: the system by itself. */
  readonly by: string | null
  /** null: it speaks of no target, or the target is gone. */
  readonly project: string | null
  readonly facts: MessageFacts
  readonly count: number
  readonly readAt: string | null
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
