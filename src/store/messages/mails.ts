/** Messages by mail: what people want, and the mails that wait, were sent, or were given up. */
import { sql } from 'kysely'
import type { MailFaultCode } from '#core/kernel/mail-fault.ts'
import type { MailPace, MailState, MailWish } from '#core/messages/mail.ts'
import type { MessageFacts, MessageKind } from '#core/messages/message.ts'
import type { FailedMail } from '#core/messages/rows.ts'
import type { Db } from '../kernel/store.ts'

export async function findMailWish(db: Db, user: string): Promise<MailWish | null> {
  const row = await db
    .selectFrom('mail_wishes')
    .select(['address', 'pace', 'kinds', 'language'])
    .where('user_id', '=', user)
    .executeTakeFirst()
  return row ?? null
}

export async function saveMailWish(
  tx: Db,
  user: string,
  { address, pace, kinds, language }: MailWish,
  at: Date,
): Promise<void> {
  const content = { address, pace, kinds: [...kinds], language, changed_at: at }
  await tx
    .insertInto('mail_wishes')
    .values({ user_id: user, ...content })
    .onConflict((conflict) => conflict.columns(['region_id', 'user_id']).doUpdateSet(content))
    .execute()
}

/**
 * When a mail goes: at once (a little later, so that a batch is one mail), or with the others of the day in
 * the morning.
 */
export type MailTimes = { readonly now: Date; readonly once: Date; readonly morning: Date }

/**
 * Mails for those messages whose recipients want them. One that was sent before and to which more came is
 * sent again.
 */
export async function queueMails(
  tx: Db,
  messages: readonly string[],
  { now, once, morning }: MailTimes,
): Promise<void> {
  if (messages.length === 0) return
  await sql`insert into mails (region_id, message_id, recipient_id, pace, state, tries, next_at, queued_at)
    select m.region_id, m.message_id, m.recipient_id, w.pace, 'waiting', 0, case when w.pace = 'once' then ${once}::timestamptz else ${morning}::timestamptz end, ${now}::timestamptz
    from messages m join mail_wishes w on w.region_id = ${tx.region} and w.user_id = m.recipient_id
    where m.region_id = ${tx.region} and m.message_id = any(${[...messages]}::uuid[]) and w.pace <> 'off' and m.kind = any(w.kinds)
    on conflict (region_id, message_id) do update set state = 'waiting', tries = 0, next_at = excluded.next_at, pace = excluded.pace, reason = null, detail = null, ended_at = null where mails.state <> 'waiting'`.execute(
    tx,
  )
}

/**
 * A message that is to be mailed, and to whom. `wish` null: the person wants no mail any more, or is switched
 * off.
 */
export type DueMail = {
  readonly message: string
  readonly recipient: string
  readonly pace: MailPace
  readonly tries: number
  readonly wish: MailWish | null
  readonly kind: MessageKind
  readonly by: string | null
  readonly facts: MessageFacts
  readonly count: number
  /** True when it was read meanwhile. */
  readonly read: boolean
  /** True when its target is of a document that is secret. */
  readonly classified: boolean
}

type DueTimes = { readonly now: Date; readonly until: Date; readonly most: number }

/**
 * Takes mails that are due, which nobody else takes before `until`: should this process end, they are tried
 * again then.
 */
export async function takeDueMails(tx: Db, times: DueTimes): Promise<DueMail[]> {
  const taken = await claimDueMails(tx, times)
  if (taken.length === 0) return []
  return (await selectMails(tx, taken)).map((row) => ({
    message: row.message_id,
    recipient: row.recipient_id,
    pace: row.pace,
    tries: row.tries,
    kind: row.kind,
    by: row.by,
    facts: row.facts,
    count: row.count,
    read: row.read_at !== null,
    // What the target of is gone cannot be asked whether it is secret.
    classified: row.secret !== null || (row.project_id !== null && row.there === null),
    wish: wishOf(row),
  }))
}

/** @returns the messages of the mails */
async function claimDueMails(tx: Db, { now, until, most }: DueTimes): Promise<string[]> {
  const due = sql`select message_id from mails
    where region_id = ${tx.region} and state = 'waiting' and next_at <= ${now}
    order by next_at, message_id limit ${most} for update skip locked`
  const { rows } = await sql<{ message_id: string }>`update mails set next_at = ${until}, tries = tries + 1
    where region_id = ${tx.region} and message_id in (${due}) returning message_id`.execute(tx)
  return rows.map(({ message_id }) => message_id)
}

function selectMails(db: Db, messages: readonly string[]) {
  return db
    .selectFrom('mails as e')
    .innerJoin('messages as m', 'm.message_id', 'e.message_id')
    .innerJoin('users as r', 'r.user_id', 'e.recipient_id')
    .leftJoin('mail_wishes as w', 'w.user_id', 'e.recipient_id')
    .leftJoin('users as a', 'a.user_id', 'm.actor_id')
    .leftJoin('projects as p', 'p.project_id', 'm.project_id')
    .leftJoin('classified_documents as c', 'c.document_id', 'p.document_id')
    .select([
      'e.message_id',
      'e.recipient_id',
      'e.pace',
      'e.tries',
      'r.active',
      'w.address',
      'w.pace as wished',
      'w.kinds',
      'w.language',
      'm.kind',
      'm.facts',
      'm.count',
      'm.read_at',
      'm.project_id',
      'p.project_id as there',
      'a.name as by',
      'c.document_id as secret',
    ])
    .where('e.message_id', 'in', [...messages])
    .orderBy('m.at')
    .orderBy('e.message_id')
    .execute()
}

/** null: the person is switched off, or wants no mail any more. */
function wishOf({
  active,
  address,
  wished,
  kinds,
  language,
}: Awaited<ReturnType<typeof selectMails>>[number]): MailWish | null {
  if (!active || wished === 'off') return null
  if (address === null || wished === null || kinds === null || language === null) return null
  return { address, pace: wished, kinds, language }
}

/** What became of mails: sent; to be tried again; given up. */
export type MailOutcome = {
  readonly state: MailState
  readonly nextAt: Date
  readonly fault: { readonly code: MailFaultCode; readonly detail: string } | null
  readonly address: string
  readonly at: Date
}

export async function endMails(
  tx: Db,
  messages: readonly string[],
  { state, nextAt, fault, address, at }: MailOutcome,
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({
      state,
      next_at: nextAt,
      reason: fault?.code ?? null,
      detail: fault?.detail ?? null,
      address,
      ended_at: state === 'waiting' ? null : at,
    })
    .where('message_id', 'in', [...messages])
    .where('state', '=', 'waiting')
    .execute()
}

/** Mails that are no longer needed. */
export async function dropMails(tx: Db, messages: readonly string[]): Promise<void> {
  if (messages.length > 0)
    await tx
      .deleteFrom('mails')
      .where('message_id', 'in', [...messages])
      .execute()
}

/** Mails that did not go are due now, those that were given up from their first try on. @returns how many */
export async function resendMails(tx: Db, mails: readonly string[] | 'all', now: Date): Promise<number> {
  const rows = await tx
    .updateTable('mails')
    .set({
      state: 'waiting',
      next_at: now,
      tries: sql<number>`case when state = 'failed' then 0 else tries end`,
      ended_at: null,
    })
    .where('reason', 'is not', null)
    .where('state', '<>', 'sent')
    .$if(mails !== 'all', (those) => those.where('message_id', 'in', [...mails]))
    .returning('message_id')
    .execute()
  return rows.length
}

/** How many mails are in each state, and those that failed or are being tried again, the newest first. */
export async function mailState(
  db: Db,
  most: number,
): Promise<{ readonly counts: { readonly [state in MailState]: number }; readonly troubles: FailedMail[] }> {
  const counts = await db
    .selectFrom('mails')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute()
  const rows = await db
    .selectFrom('mails as e')
    .innerJoin('messages as m', 'm.message_id', 'e.message_id')
    .innerJoin('users as u', 'u.user_id', 'e.recipient_id')
    .select([
      'e.message_id',
      'u.name',
      'e.address',
      'm.kind',
      'e.state',
      'e.tries',
      'e.reason',
      'e.detail',
      'e.queued_at',
      'e.ended_at',
      'e.next_at',
    ])
    .where('e.reason', 'is not', null)
    .orderBy(sql`coalesce(e.ended_at, e.queued_at)`, 'desc')
    .orderBy('e.message_id')
    .limit(most)
    .execute()
  const of = (state: MailState) => counts.find((one) => one.state === state)?.count ?? 0
  return {
    counts: { waiting: of('waiting'), sent: of('sent'), failed: of('failed') },
    troubles: rows.flatMap((row) =>
      row.reason === null
        ? []
        : [
            {
              id: row.message_id,
              name: row.name,
              address: row.address ?? '',
              kind: row.kind,
              state: row.state,
              tries: row.tries,
              fault: row.reason,
              detail: row.detail ?? '',
              at: (row.ended_at ?? row.queued_at).toISOString(),
              nextAt: row.state === 'waiting' ? row.next_at.toISOString() : null,
            },
          ],
    ),
  }
}
