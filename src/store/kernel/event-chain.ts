/**
 * Appends events to the chain of their region, and gives the chain's records back. A transaction's events
 * wait until its work is done and are appended together just before it is committed: the row of event_chains
 * that serialises those who append is held for that moment only, and is the last lock that anybody takes, so
 * that nobody waits in a circle.
 */
import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Json } from '#core/kernel/canonical.ts'
import type { AuditEvent, EventType } from '#core/kernel/audit-event.ts'
import {
  isDigest,
  NO_RECORD,
  sealed,
  type Digest,
  type ComputeDigest,
  type LogEntry,
  type LogRecord,
} from '#core/kernel/log-record.ts'
import { inTransaction } from './again.ts'
import { plainText } from './plain.ts'
import { sameRegion } from './region-bound.ts'
import type { Db } from './region-bound.ts'

export type NewEvent = AuditEvent & { readonly id: string; readonly at: Date }

const NAMES: Record<Digest, string> = { 'sha-256': 'sha256', sm3: 'sm3' }

export const eventDigest: ComputeDigest = (digest, text) => hash(NAMES[digest], text, 'hex')

const waiting = new WeakMap<Db, NewEvent[]>()

/** Does the work of a transaction and then appends the events that it recorded. */
export async function withEvents<T>(tx: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  const events: NewEvent[] = []
  waiting.set(tx, events)
  const result = await work(tx)
  waiting.delete(tx)
  if (events.length > 0) await append(tx, events)
  return result
}

/**
 * Called in the transaction of the very write that it tells of. Outside of one the event is a transaction of
 * its own.
 */
export async function recordEvent(db: Db, event: NewEvent): Promise<void> {
  const events = waiting.get(db)
  if (events !== undefined) events.push(event)
  else if (db.isTransaction) await append(db, [event])
  else await inTransaction(db, (tx) => append(sameRegion(db, tx), [event]))
}

type Chain = { readonly length: number; readonly head: string; readonly algorithm: Digest }

async function append(tx: Db, events: readonly NewEvent[]): Promise<void> {
  const people = await peopleOf(tx, events)
  const chain = await lockChain(tx)
  let { length, head } = chain
  const records = events.map(({ id, at, type, actor, subject, before, after }) => {
    const person = actor === null ? undefined : people.get(actor)
    length += 1
    const record = sealed(
      {
        region: tx.region,
        sequence: length,
        id,
        at: at.toISOString(),
        type,
        actor,
        account: person?.account ?? null,
        name: person?.name ?? null,
        subject: kept(subject),
        before: contentOf(before),
        after: contentOf(after),
        algorithm: chain.algorithm,
        previous: head,
      },
      eventDigest,
    )
    head = record.hash
    return record
  })
  for (let i = 0; i < records.length; i += ROWS_A_STATEMENT)
    await insert(tx, records.slice(i, i + ROWS_A_STATEMENT))
}

const ROWS_A_STATEMENT = 500

/** Records, and the chain's new end, in one statement. */
async function insert(tx: Db, records: readonly LogRecord[]): Promise<void> {
  const last = records.at(-1)
  if (last === undefined) return
  await tx
    .with('moved', (db) =>
      db.updateTable('event_chains').set({ length: String(last.sequence), head: last.hash }),
    )
    .insertInto('events')
    .values(
      records.map((record) => ({
        event_id: record.id,
        at: new Date(record.at),
        type: record.type as EventType,
        actor_id: record.actor,
        account: record.account,
        name: record.name,
        subject: record.subject,
        before: record.before && JSON.stringify(record.before),
        after: record.after && JSON.stringify(record.after),
        sequence: String(record.sequence),
        algorithm: record.algorithm,
        previous: record.previous,
        hash: record.hash,
      })),
    )
    .execute()
}

/**
 * Text as the database gives it back: no NUL, and the sign for what cannot be read in place of half a pair
 * that is alone.
 */
function kept(text: string): string {
  return plainText(text).replace(/\p{Cs}/gu, '\ufffd')
}

/** Content as a jsonb column gives it back. */
function contentOf(content: AuditEvent['before']): LogEntry['before'] {
  if (content === null) return null
  return Object.fromEntries(
    Object.entries(JSON.parse(JSON.stringify(content)) as { [name: string]: Json }).map(([name, value]) => [
      kept(name),
      storable(value),
    ]),
  )
}

function storable(value: Json): Json {
  if (typeof value === 'string') return kept(value)
  if (Array.isArray(value)) return value.map((one: Json) => storable(one))
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [kept(name), storable(one as Json)]))
    : value
}

type Person = { readonly account: string; readonly name: string }

async function peopleOf(tx: Db, events: readonly NewEvent[]): Promise<Map<string, Person>> {
  const actors = [...new Set(events.map(({ actor }) => actor).filter((actor) => actor !== null))]
  if (actors.length === 0) return new Map()
  const rows = await tx
    .selectFrom('users')
    .select(['user_id', 'account', 'name'])
    .where('user_id', 'in', actors)
    .execute()
  return new Map(rows.map(({ user_id, account, name }) => [user_id, { account, name }]))
}

/** The end of the chain, locked until the transaction ends. */
async function lockChain(tx: Db): Promise<Chain> {
  const select = () =>
    tx
      .selectFrom('event_chains')
      .select(['length', 'head', 'algorithm', 'complete'])
      .forUpdate()
      .executeTakeFirst()
  const row = (await select()) ?? (await begin(tx), await select())
  if (row === undefined) throw new Error(`the chain of region ${tx.region} is not there`)
  const chain: Chain = { length: Number(row.length), head: row.head, algorithm: digestNamed(row.algorithm) }
  return row.complete ? chain : chainOlder(tx, chain)
}

/** A region's first event, or one whose end was lost: what is there goes on. */
async function begin(tx: Db): Promise<void> {
  await sql`insert into event_chains (region_id, length, head, algorithm, complete)
    select ${tx.region}, coalesce(last.sequence, 0), coalesce(last.hash, ${NO_RECORD}), coalesce(last.algorithm, 'sha-256'), true
    from (select 1) one left join lateral (select sequence, hash, algorithm from events where region_id = ${tx.region} and sequence is not null order by sequence desc limit 1) last on true
    on conflict (region_id) do nothing`.execute(tx)
}

function digestNamed(name: string): Digest {
  if (!isDigest(name)) throw new Error(`unknown digest ${name}`)
  return name
}

const OLDER_AT_ONCE = 1000

/** Events of before there was a chain, in the order of their times. */
async function chainOlder(tx: Db, chain: Chain): Promise<Chain> {
  const { rows: older } = await sql<{
    event_id: string
  }>`select event_id from events where region_id = ${tx.region} and sequence is null order by at, event_id`.execute(
    tx,
  )
  let { length, head } = chain
  for (let i = 0; i < older.length; i += OLDER_AT_ONCE) {
    const ids = older.slice(i, i + OLDER_AT_ONCE).map(({ event_id }) => event_id)
    const { rows } =
      await sql<Row>`select ${COLUMNS}, coalesce(e.account, u.account) as account, coalesce(e.name, u.name) as name
      from events e left join users u on u.region_id = ${tx.region} and u.user_id = e.actor_id where e.region_id = ${tx.region} and e.event_id = any(${ids}::uuid[]) order by e.at, e.event_id`.execute(
        tx,
      )
    const records = rows.map((row) => {
      length += 1
      const record = sealed(
        { ...recordOf(row), sequence: length, algorithm: chain.algorithm, previous: head },
        eventDigest,
      )
      head = record.hash
      return record
    })
    await sql`update events e set sequence = c.sequence, account = c.account, name = c.name, algorithm = ${chain.algorithm}, previous = c.previous, hash = c.hash
      from unnest(${records.map(({ id }) => id)}::uuid[], ${records.map(({ sequence }) => sequence)}::bigint[], ${records.map(({ account }) => account)}::text[], ${records.map(({ name }) => name)}::text[],
        ${records.map(({ previous }) => previous)}::text[], ${records.map((record) => record.hash)}::text[]) as c (event_id, sequence, account, name, previous, hash)
      where e.region_id = ${tx.region} and e.event_id = c.event_id and e.sequence is null`.execute(tx)
  }
  await tx
    .updateTable('event_chains')
    .set({ length: String(length), head, complete: true })
    .execute()
  return { ...chain, length, head }
}

/** Chains what came before there was a chain; done at once where there is nothing of the kind. */
export async function completeChain(tx: Db): Promise<void> {
  const row = await tx.selectFrom('event_chains').select('complete').executeTakeFirst()
  if (row?.complete === false) await lockChain(tx)
}

/** Has the next records hashed in another way. @returns how it was before */
export async function changeAlgorithm(tx: Db, algorithm: Digest): Promise<Digest> {
  const before = await lockChain(tx)
  await tx.updateTable('event_chains').set({ algorithm }).execute()
  return before.algorithm
}

type Row = {
  region_id: string
  event_id: string
  at: Date
  type: string
  actor_id: string | null
  subject: string
  before: LogEntry['before']
  after: LogEntry['after']
  account: string | null
  name: string | null
  sequence: string | null
  algorithm: string | null
  previous: string | null
  hash: string | null
}

const COLUMNS = sql`e.region_id, e.event_id, e.at, e.type, e.actor_id, e.subject, e.before, e.after, e.sequence, e.algorithm, e.previous, e.hash`

function recordOf(row: Row): LogRecord {
  return {
    region: row.region_id,
    sequence: Number(row.sequence),
    id: row.event_id,
    at: row.at.toISOString(),
    type: row.type,
    actor: row.actor_id,
    account: row.account,
    name: row.name,
    subject: row.subject,
    before: row.before,
    after: row.after,
    algorithm: row.algorithm ?? '',
    previous: row.previous ?? '',
    hash: row.hash ?? '',
  }
}

/** Records behind a number, up to another one, in their order. */
export async function logRecords(
  db: Db,
  { after, upTo, limit }: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<LogRecord[]> {
  const { rows } = await sql<Row>`select ${COLUMNS}, e.account, e.name from events e
    where e.region_id = ${db.region} and e.sequence > ${after} and e.sequence <= ${upTo} order by e.sequence limit ${limit}`.execute(
    db,
  )
  return rows.map(recordOf)
}

/** The newest record of the approval of a version; null where there is none. */
export async function approvalRecord(db: Db, subject: string, version: number): Promise<LogRecord | null> {
  const { rows } =
    await sql<Row>`select ${COLUMNS}, e.account, e.name from events e where e.region_id = ${db.region} and e.subject = ${subject} and e.type = 'filing.approved'
    and e.after ->> 'version' = ${String(version)} order by e.sequence desc limit 1`.execute(db)
  return rows[0] === undefined ? null : recordOf(rows[0])
}

export type ChainEnd = {
  readonly length: number
  readonly head: string
  readonly algorithm: Digest
  /** When the last event was, as it says; null when there is none. */
  readonly at: string | null
}

/** The end of the chain as it is now. */
export async function chainEnd(db: Db): Promise<ChainEnd> {
  const row = await db
    .selectFrom('event_chains as c')
    .leftJoin('events as e', 'e.sequence', 'c.length')
    .select(['c.length', 'c.head', 'c.algorithm', 'e.at'])
    .executeTakeFirst()
  if (row === undefined) return { length: 0, head: NO_RECORD, algorithm: 'sha-256', at: null }
  return {
    length: Number(row.length),
    head: row.head,
    algorithm: digestNamed(row.algorithm),
    at: row.at?.toISOString() ?? null,
  }
}

/**
 * Events that nobody appended: with no number, or with one beyond the end of the chain. At most `limit` of
 * them.
 */
export async function strayEvents(
  db: Db,
  limit: number,
): Promise<{ readonly id: string; readonly sequence: number | null }[]> {
  const { rows } = await sql<{
    event_id: string
    sequence: string | null
  }>`select event_id, sequence from events where region_id = ${db.region}
    and (sequence is null or sequence > (select length from event_chains where region_id = ${db.region})) order by sequence, event_id limit ${limit}`.execute(
    db,
  )
  return rows.map(({ event_id, sequence }) => ({
    id: event_id,
    sequence: sequence === null ? null : Number(sequence),
  }))
}

/**
 * The numbers of the first and last event of a span of time; null when there is none. `to` itself lies
 * outside.
 */
export async function sequencesBetween(
  db: Db,
  { from, to }: { readonly from: Date | null; readonly to: Date | null },
): Promise<{ readonly first: number; readonly last: number } | null> {
  const row = await db
    .selectFrom('events')
    .select((by) => [by.fn.min('sequence').as('first'), by.fn.max('sequence').as('last')])
    .where('sequence', 'is not', null)
    .$if(from !== null, (events) => events.where('at', '>=', from ?? new Date(0)))
    .$if(to !== null, (events) => events.where('at', '<', to ?? new Date(0)))
    .executeTakeFirstOrThrow()
  return row.first === null || row.last === null ? null : { first: Number(row.first), last: Number(row.last) }
}
