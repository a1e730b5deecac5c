/** The audit trail as a list. It is only ever added to: event-chain.ts has the one door. */
import { sql, type Selectable } from 'kysely'
import type { Db } from '../kernel/store.ts'
import type { Tables } from '../database/column-types.ts'
import type { EventChange, EventType } from '#core/kernel/audit-event.ts'

export type EventRow = {
  readonly id: string
  readonly at: string
  readonly type: string
  /** Account and name as they were at the time; null when the system itself acted. */
  readonly account: string | null
  readonly actorName: string | null
  readonly subject: string
  readonly before: EventChange | null
  readonly after: EventChange | null
  readonly sequence: number
  readonly algorithm: string
  readonly previous: string
  readonly hash: string
}

type EventQuery = {
  readonly page: number
  readonly size: number
  readonly type?: string | undefined
  /** Part of the account or name; `system` for what the system itself did. */
  readonly person?: string | undefined
  /** From this moment on, and before that one (ISO). */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** What was acted on, or how it begins: `document:5f1e`. */
  readonly subject?: string | undefined
  /** Records up to this number. */
  readonly until?: number | undefined
  /** Words that are in the content. */
  readonly search?: string | undefined
}

const SYSTEM = 'system'

/** Newest first. */
export async function loadEvents(db: Db, query: EventQuery): Promise<{ rows: EventRow[]; total: number }> {
  const { page, size, ...narrowing } = query
  return Object.values(narrowing).some((value) => value !== undefined)
    ? listMatching(db, query)
    : listAll(db, page, size)
}

/** Numbers have no gaps: the page is known by them, however many records there are. */
async function listAll(db: Db, page: number, size: number): Promise<{ rows: EventRow[]; total: number }> {
  const { last } = await db
    .selectFrom('events')
    .select((by) => by.fn.max('sequence').as('last'))
    .where('sequence', 'is not', null)
    .executeTakeFirstOrThrow()
  const total = Number(last ?? 0)
  const rows = await db
    .selectFrom('events as e')
    .select(COLUMNS)
    .where('e.sequence', '<=', String(total - (page - 1) * size))
    .where('e.sequence', '>', String(total - page * size))
    .orderBy('e.sequence', 'desc')
    .execute()
  return { rows: rows.map(rowOf), total }
}

async function listMatching(db: Db, query: EventQuery): Promise<{ rows: EventRow[]; total: number }> {
  const { type, person, from, to, subject, until, search } = query
  const matching = db
    .selectFrom('events as e')
    .where('e.sequence', 'is not', null)
    .$if(type !== undefined, (events) =>
      events.where(({ eb, ref }) => eb(ref('e.type').$castTo<string>(), '=', type ?? '')),
    )
    .$if(person === SYSTEM, (events) => events.where('e.actor_id', 'is', null))
    .$if(person !== undefined && person !== SYSTEM, (events) =>
      events.where((by) =>
        by.or([by('e.account', 'ilike', within(person)), by('e.name', 'ilike', within(person))]),
      ),
    )
    .$if(from !== undefined, (events) => events.where('e.at', '>=', new Date(from ?? 0)))
    .$if(to !== undefined, (events) => events.where('e.at', '<', new Date(to ?? 0)))
    .$if(subject !== undefined, (events) => events.where('e.subject', 'like', `${escaped(subject)}%`))
    .$if(until !== undefined, (events) => events.where('e.sequence', '<=', String(until ?? 0)))
    .$if(search !== undefined, (events) =>
      events.where((by) =>
        by.or([
          sql<boolean>`e.before::text ilike ${within(search)}`,
          sql<boolean>`e.after::text ilike ${within(search)}`,
        ]),
      ),
    )
  const { total } = await matching
    .select((by) => by.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .select(COLUMNS)
    .orderBy('e.sequence', 'desc')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { rows: rows.map(rowOf), total: Number(total) }
}

const COLUMNS = [
  'e.event_id',
  'e.at',
  'e.type',
  'e.account',
  'e.name',
  'e.subject',
  'e.before',
  'e.after',
  'e.sequence',
  'e.algorithm',
  'e.previous',
  'e.hash',
] as const

type Selected = Pick<
  Selectable<Tables['events']>,
  | 'event_id'
  | 'at'
  | 'type'
  | 'account'
  | 'name'
  | 'subject'
  | 'before'
  | 'after'
  | 'sequence'
  | 'algorithm'
  | 'previous'
  | 'hash'
>

function rowOf(row: Selected): EventRow {
  return {
    id: row.event_id,
    at: row.at.toISOString(),
    type: row.type,
    account: row.account,
    actorName: row.name,
    subject: row.subject,
    before: row.before,
    after: row.after,
    sequence: Number(row.sequence),
    algorithm: row.algorithm ?? '',
    previous: row.previous ?? '',
    hash: row.hash ?? '',
  }
}

function escaped(text = ''): string {
  return text.replace(/[\\%_]/g, String.raw`\$&`)
}

function within(text = ''): string {
  return `%${escaped(text)}%`
}

/** Which of these acts anybody has ever done; each is found by an index, whatever the log holds. */
export async function actsOfAll(db: Db, types: readonly EventType[]): Promise<ReadonlySet<EventType>> {
  const { rows } = await sql<{ type: EventType }>`select t.type from unnest(${[...types]}::text[]) as t (type)
    where exists (select from events e where e.region_id = ${db.region} and e.type = t.type)`.execute(db)
  return new Set(rows.map(({ type }) => type))
}

/** Which of these acts somebody has ever done; each is found by an index, whatever the log holds. */
export async function actsOf(
  db: Db,
  actor: string,
  types: readonly EventType[],
): Promise<ReadonlySet<EventType>> {
  if (types.length === 0) return new Set()
  const rows = await db
    .selectFrom('events')
    .select('type')
    .distinct()
    .where('actor_id', '=', actor)
    .where('type', 'in', types)
    .execute()
  return new Set(rows.map(({ type }) => type as EventType))
}
