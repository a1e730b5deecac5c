/** The audit trail: only ever added to. */
import type { AuditEvent } from '#core/audit/event.ts'
import { plainJson } from './plain.ts'
import type { Db } from './store.ts'
import type { Change } from './tables.ts'

export type NewEvent = AuditEvent & { readonly id: string; readonly at: Date }

export type EventRow = {
  readonly id: string
  readonly at: string
  readonly type: string
  readonly actorName: string | null
  readonly subject: string
  readonly before: Change | null
  readonly after: Change | null
}

export type EventQuery = { readonly page: number; readonly size: number; readonly type?: string | undefined }

/** Called in the transaction of the very write that it tells of. */
export async function recordEvent(tx: Db, region: string, event: NewEvent): Promise<void> {
  await tx.insertInto('events').values({
    region_id: region, event_id: event.id, at: event.at, type: event.type, actor_id: event.actor, subject: event.subject,
    before: event.before && plainJson(event.before), after: event.after && plainJson(event.after),
  }).execute()
}

/** Newest first. */
export async function listEvents(db: Db, region: string, query: EventQuery): Promise<{ rows: EventRow[]; total: number }> {
  const matching = db.selectFrom('events as e').where('e.region_id', '=', region)
    .$if(query.type !== undefined, (events) => events.where(({ eb, ref }) => eb(ref('e.type').$castTo<string>(), '=', query.type ?? '')))
  const { total } = await matching.select((by) => by.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .leftJoin('users as u', (join) => join.onRef('u.region_id', '=', 'e.region_id').onRef('u.user_id', '=', 'e.actor_id'))
    .select(['e.event_id', 'e.at', 'e.type', 'u.name', 'e.subject', 'e.before', 'e.after'])
    .orderBy('e.at', 'desc').orderBy('e.event_id').limit(query.size).offset((query.page - 1) * query.size).execute()
  return {
    rows: rows.map((row) => ({ id: row.event_id, at: row.at.toISOString(), type: row.type, actorName: row.name, subject: row.subject, before: row.before, after: row.after })),
    total: Number(total),
  }
}
