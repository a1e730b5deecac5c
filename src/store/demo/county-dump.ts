/**
 * The county of the demonstration as rows: taken out of the database in which it was lived, and put into another.
 * A dump is lines: what it is, then for each table its name and columns, then its rows, one JSON object a line.
 */
import { sql } from 'kysely'
import type { Day } from '#core/kernel/day.ts'
import type { Db } from '../kernel/store.ts'

export const COUNTY_FORMAT = 'jichi.county/1'

export type CountyHead = {
  readonly format: typeof COUNTY_FORMAT
  /** The newest migration of the schema that the rows are of. */ readonly migration: string
  /** Who led the life; the administrator of the other database stands for them. */ readonly administrator: string
  /** The last day of its life. */ readonly until: string
}

/**
 * What is no part of the county, or of one installation alone: sessions, secrets and settings, jobs, the log with
 * its chain, mails, and what the demonstration lays down anew wherever it is shown.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'regions',
  'sign_in_attempts',
  'sign_in_devices',
  'sessions',
  'former_passwords',
  'security_settings',
  'second_factors',
  'recovery_codes',
  'sign_in_steps',
  'oidc_settings',
  'oidc_attempts',
  'staff_imports',
  'staff_passwords',
  'batches',
  'jobs',
  'import_units',
  'layouts',
  'rule_sets',
  'flows',
  'calendars',
  'model_settings',
  'model_questions',
  'model_advice',
  'standard_opinions',
  'signing_keys',
  'mail_wishes',
  'mails',
  'events',
  'event_chains',
])

/** Which rows of a table: those of the demonstration's people alone. */
const ONLY: Readonly<Record<string, string>> = {
  users: 'demo',
  posts: 'user_id in (select user_id from users u where u.region_id = t.region_id and u.demo)',
}
/** What is said instead of a secret. */
const INSTEAD: Readonly<Record<string, string>> = {
  password_hash: "''::text",
  last_sign_in_at: 'null::timestamptz',
}

/** The lines of a dump, the head left out. */
export async function dumpCounty(db: Db): Promise<readonly string[]> {
  const lines: string[] = []
  for (const table of await tablesInOrder(db)) {
    if (LEFT_OUT.has(table)) continue
    const columns = (await columnsOf(db, table)).filter((column) => column !== 'region_id')
    const listed = columns.map((column) =>
      INSTEAD[column] === undefined
        ? sql.ref(`t.${column}`)
        : sql`${sql.raw(INSTEAD[column])} as ${sql.ref(column)}`,
    )
    const only = ONLY[table] === undefined ? sql`true` : sql.raw(ONLY[table])
    const { rows } = await sql<{ row: string }>`
      select row_to_json(x)::text as row from (
        select ${sql.join(listed)} from ${sql.table(table)} t where t.region_id = ${db.region} and ${only}
      ) x order by 1`.execute(db)
    if (rows.length === 0) continue
    lines.push(JSON.stringify({ table, columns, rows: rows.length }), ...rows.map(({ row }) => row))
  }
  return lines
}

/** Every table of the schema, those that others refer to before them. */
async function tablesInOrder(db: Db): Promise<readonly string[]> {
  const { rows: all } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace and not a.attisdropped
    order by 1`.execute(db)
  const { rows: references } = await sql<{ of: string; to: string }>`
    select distinct c.conrelid::regclass::text as of, c.confrelid::regclass::text as to from pg_constraint c
    where c.contype = 'f' and c.conrelid <> c.confrelid and c.connamespace = current_schema()::regnamespace`.execute(
    db,
  )
  const placed: string[] = []
  let waiting = all.map(({ name }) => name)
  while (waiting.length > 0) {
    const free = waiting.filter(
      (name) => !references.some(({ of, to }) => of === name && waiting.includes(to)),
    )
    if (free.length === 0) throw new Error(`invariant: ${waiting.join(', ')} refer to each other`)
    placed.push(...free)
    waiting = waiting.filter((name) => !free.includes(name))
  }
  return placed
}

async function columnsOf(db: Db, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db)
  return rows.map(({ name }) => name)
}

type DumpedTable = {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly string[]
}

/** The tables of the lines behind the head. */
export function tablesOfDump(lines: readonly string[]): readonly DumpedTable[] {
  const tables: DumpedTable[] = []
  for (let at = 0; at < lines.length;) {
    const { table, columns, rows } = JSON.parse(lines[at] ?? '') as {
      table: string
      columns: string[]
      rows: number
    }
    tables.push({ table, columns, rows: lines.slice(at + 1, at + 1 + rows) })
    at += 1 + rows
  }
  return tables
}

/** Puts the rows in, each table in one statement; what is there already stays as it is. */
export async function insertTable(tx: Db, { table, columns, rows }: DumpedTable): Promise<void> {
  const listed = sql.join(columns.map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.table(table)} (region_id, ${listed})
    select ${tx.region}::uuid, ${listed} from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::json)
    on conflict do nothing`.execute(tx)
}

/** Ids of people and units that are there under the same accounts and keys, by these. */
export async function knownNames(
  db: Db,
): Promise<{ readonly people: ReadonlyMap<string, string>; readonly units: ReadonlyMap<string, string> }> {
  const people = await db.selectFrom('users').select(['account_key', 'user_id']).execute()
  const units = await db
    .selectFrom('budget_units')
    .select(['key', 'unit_id'])
    .union(db.selectFrom('unit_keys').select(['key', 'unit_id']))
    .execute()
  return {
    people: new Map(people.map(({ account_key, user_id }) => [account_key, user_id])),
    units: new Map(units.map(({ key, unit_id }) => [key, unit_id])),
  }
}

/** Nobody signs in with an account that came with the dump before it is given a password. */
export async function closePasswords(tx: Db, hash: string): Promise<void> {
  await tx
    .updateTable('users')
    .set({ password_hash: hash })
    .where('demo', '=', true)
    .where('password_hash', '=', '')
    .execute()
}

/**
 * What is still to be done in the county is due as many days later as it is shown after its last day; what is over
 * keeps its days.
 */
export async function moveOpenDues(tx: Db, until: Day, days: number): Promise<void> {
  if (days <= 0) return
  const later = (column: string) => sql<string>`(${sql.ref(column)}::date + ${days}::int)::text`
  const people = tx.selectFrom('users').select('user_id').where('demo', '=', true)
  await tx
    .updateTable('evaluation_tasks')
    .set({ due: later('due'), marks_due: later('marks_due') })
    .where('state', 'in', ['preparing', 'running'])
    .where('due', '>=', until)
    .where('created_by', 'in', people)
    .execute()
  await tx
    .updateTable('evaluation_requests')
    .set({ due: later('due') })
    .where('answered_at', 'is', null)
    .where('due', '>=', until)
    .where('asked_by', 'in', people)
    .execute()
  await tx
    .updateTable('rectifications')
    .set({ due: later('due') })
    .where('settled_at', 'is', null)
    .where('due', '>=', until)
    .where('opened_by', 'in', people)
    .execute()
}

/**
 * Before it is taken out: what was told to people who never look, and what is long past to those who do; in the
 * end nobody finds years of news.
 */
export async function clearCountyMessages(tx: Db, keepFor: readonly string[], before: Date): Promise<void> {
  const kept = tx
    .selectFrom('users')
    .select('user_id')
    .where('account', 'in', [...keepFor])
  await tx
    .deleteFrom('messages')
    .where(({ or, eb, not }) => or([not(eb('recipient_id', 'in', kept)), eb('at', '<', before)]))
    .execute()
}
