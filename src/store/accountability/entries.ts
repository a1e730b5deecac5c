/** 问责台账: entries, their list within reach, and which suggestions were set aside. */
import { sql } from 'kysely'
import type {
  AccountabilityBasis,
  AccountabilityContent,
  AccountabilityKind,
  AccountabilityState,
} from '#core/accountability/entry.ts'
import type { AccountabilityRow } from '#core/accountability/rows.ts'
import type { Reach } from '#core/kernel/allows.ts'
import type { Day } from '#core/kernel/day.ts'
import { belowUnit } from '../kernel/below-unit.ts'
import { plainText } from '../kernel/plain.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'

export type ChangeBy = { readonly at: Date; readonly by: string }

export type NewEntry = AccountabilityContent & {
  readonly id: string
  readonly year: number
  readonly unit: string
  readonly subject: string
  readonly suggestion: string | null
}

/** Nobody else writes down an entry, or sets a suggestion aside, until the transaction ends. */
export async function lockAccountability(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`accountability ${tx.region}`}, 0))`.execute(tx)
}

/** Keeps a new entry, under the lock. @returns its number in the year, from 1 */
export async function addEntry(tx: Db, entry: NewEntry, { at, by }: ChangeBy): Promise<number> {
  const { last } = await tx
    .selectFrom('accountability_entries')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('year', '=', entry.year)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('accountability_entries')
    .values({
      entry_id: entry.id,
      year: entry.year,
      number: last + 1,
      unit_id: entry.unit,
      subject: plainText(entry.subject),
      suggestion: entry.suggestion,
      state: 'open',
      outcome: '',
      closed_on: null,
      revision: 1,
      ...columnsOf(entry),
      made_at: at,
      made_by: by,
      changed_at: at,
      changed_by: by,
    })
    .execute()
  return last + 1
}

function columnsOf(content: AccountabilityContent) {
  const { kind, project, post, person, basis, ground, decidedOn, decidedBy } = content
  return {
    kind,
    project_id: project,
    post,
    person: plainText(person),
    basis,
    ground: plainText(ground),
    decided_on: decidedOn,
    decided_by: plainText(decidedBy),
  }
}

/** What was written down is put right: of what it is stays. */
export async function keepEntry(
  tx: Db,
  id: string,
  content: AccountabilityContent,
  { at, by }: ChangeBy,
): Promise<void> {
  await tx
    .updateTable('accountability_entries')
    .set({ ...columnsOf(content), ...changed(at, by) })
    .where('entry_id', '=', id)
    .execute()
}

export async function keepEntryState(
  tx: Db,
  id: string,
  kept: { readonly state: AccountabilityState; readonly outcome: string; readonly closedOn: Day | null },
  { at, by }: ChangeBy,
): Promise<void> {
  await tx
    .updateTable('accountability_entries')
    .set({
      state: kept.state,
      outcome: plainText(kept.outcome),
      closed_on: kept.closedOn,
      ...changed(at, by),
    })
    .where('entry_id', '=', id)
    .execute()
}

function changed(at: Date, by: string) {
  return { revision: sql<number>`revision + 1`, changed_at: at, changed_by: by }
}

export type EntryHeld = AccountabilityRow & { readonly changedBy: string | null }

/** Nobody else changes it until the transaction ends. */
export async function lockEntry(tx: Db, id: string): Promise<EntryHeld | null> {
  const held = await tx
    .selectFrom('accountability_entries')
    .select('entry_id')
    .where('entry_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held === undefined ? null : findEntry(tx, id)
}

export async function findEntry(db: Db, id: string): Promise<EntryHeld | null> {
  const row = await selectEntries(db).where('a.entry_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toRow(row)
}

function selectEntries(db: Db) {
  return db
    .selectFrom('accountability_entries as a')
    .innerJoin('budget_units as u', 'u.unit_id', 'a.unit_id')
    .leftJoin('users as m', 'm.user_id', 'a.made_by')
    .leftJoin('users as c', 'c.user_id', 'a.changed_by')
    .select([
      'a.entry_id',
      'a.year',
      'a.number',
      'a.kind',
      'a.project_id',
      'a.unit_id',
      'a.subject',
      'a.post',
      'a.person',
      'a.basis',
      'a.ground',
      'a.decided_on',
      'a.decided_by',
      'a.state',
      'a.outcome',
      'a.closed_on',
      'a.revision',
      'a.made_at',
      'm.name as maker',
      'c.name as changer',
      'u.code as unit_code',
      'u.name as unit_name',
    ])
}

function toRow(
  row: Awaited<ReturnType<ReturnType<typeof selectEntries>['executeTakeFirstOrThrow']>>,
): EntryHeld {
  return {
    id: row.entry_id,
    year: row.year,
    number: row.number,
    kind: row.kind,
    project: row.project_id,
    unit: row.unit_id,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    subject: row.subject,
    post: row.post,
    person: row.person,
    basis: row.basis,
    ground: row.ground,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    state: row.state,
    outcome: row.outcome,
    closedOn: row.closed_on,
    revision: row.revision,
    madeAt: row.made_at.toISOString(),
    madeBy: row.maker,
    changedBy: row.changer,
  }
}

export type EntryFilter = {
  readonly year?: number | undefined
  readonly kind?: AccountabilityKind | undefined
  readonly basis?: AccountabilityBasis | undefined
  readonly state?: AccountabilityState | undefined
  /** Unit code, or its name where documents give no code: with the units below it. */
  readonly unit?: string | undefined
  readonly search?: string | undefined
}

export type EntryCounts = {
  readonly [kind in AccountabilityKind]: { readonly all: number; readonly open: number }
}

export type EntryPage = {
  readonly rows: readonly EntryHeld[]
  readonly total: number
  /** Of the year and what else is asked for, without the kind. */
  readonly counts: EntryCounts
}

/** Open ones first, the newest decision first. */
export async function loadEntries(
  db: Db,
  { region, units }: Reach,
  { page, size, ...filter }: EntryFilter & { readonly page: number; readonly size: number },
): Promise<EntryPage> {
  const common = commonCondition(region, units, filter)
  const own = filter.kind === undefined ? sql<boolean>`true` : sql<boolean>`a.kind = ${filter.kind}`
  const [rows, counts] = await Promise.all([
    selectEntries(db)
      .where(common)
      .where(own)
      .orderBy(sql`case a.state when 'open' then 0 when 'closed' then 1 else 2 end`)
      .orderBy('a.decided_on', 'desc')
      .orderBy('a.year', 'desc')
      .orderBy('a.number', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    db
      .selectFrom('accountability_entries as a')
      .innerJoin('budget_units as u', 'u.unit_id', 'a.unit_id')
      .select([
        sql<number>`(count(*) filter (where ${own}))::int`.as('total'),
        ...(['talk', 'accountability', 'lifelong'] as const).flatMap((kind) => [
          sql<number>`(count(*) filter (where a.kind = ${kind}))::int`.as(kind),
          sql<number>`(count(*) filter (where a.kind = ${kind} and a.state = 'open'))::int`.as(
            `${kind}_open`,
          ),
        ]),
      ])
      .where(common)
      .executeTakeFirstOrThrow(),
  ])
  const of = counts as unknown as Record<string, number>
  const countOf = (kind: AccountabilityKind) => ({ all: of[kind] ?? 0, open: of[`${kind}_open`] ?? 0 })
  return {
    rows: rows.map(toRow),
    total: of['total'] ?? 0,
    counts: {
      talk: countOf('talk'),
      accountability: countOf('accountability'),
      lifelong: countOf('lifelong'),
    },
  }
}

function commonCondition(
  region: string,
  units: Reach['units'],
  { year, basis, state, unit, search }: EntryFilter,
) {
  const wanted = [
    units === 'all' ? sql`true` : sql`a.unit_id = any(${[...units]}::uuid[])`,
    ...(year === undefined ? [] : [sql`a.year = ${year}`]),
    ...(basis === undefined ? [] : [sql`a.basis = ${basis}`]),
    ...(state === undefined ? [] : [sql`a.state = ${state}`]),
    ...(unit === undefined ? [] : [belowUnit(region, unit, sql.ref('a.unit_id'))]),
    matches(sql<string>`lower(concat_ws(E'\n', a.subject, a.person, a.ground, u.name, u.code))`, search),
  ]
  return sql<boolean>`${sql.join(wanted, sql` and `)}`
}

/** Of a project, the first first: for 绩效档案. */
export async function entriesOfProject(db: Db, project: string): Promise<readonly EntryHeld[]> {
  const rows = await selectEntries(db)
    .where('a.project_id', '=', project)
    .orderBy('a.decided_on')
    .orderBy('a.number')
    .execute()
  return rows.map(toRow)
}

/** Suggestions that were followed or set aside. */
export async function settledSuggestions(db: Db): Promise<ReadonlySet<string>> {
  const [taken, aside] = await Promise.all([
    db
      .selectFrom('accountability_entries')
      .select('suggestion')
      .where('suggestion', 'is not', null)
      .where('state', '<>', 'revoked')
      .execute(),
    db.selectFrom('accountability_asides').select('suggestion').execute(),
  ])
  return new Set([...taken, ...aside].flatMap(({ suggestion }) => (suggestion === null ? [] : [suggestion])))
}

export async function setAside(
  tx: Db,
  suggestion: string,
  reason: string,
  { at, by }: ChangeBy,
): Promise<void> {
  await tx
    .insertInto('accountability_asides')
    .values({ suggestion, reason: plainText(reason), set_at: at, set_by: by })
    .execute()
}
