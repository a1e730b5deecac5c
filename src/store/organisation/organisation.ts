/** The organisation of a region: its units as they are, as they were, and by what documents call them. */
import { sql } from 'kysely'
import { FOUND, type UnitChangeKind } from '#core/organisation/change.ts'
import { buildOrganisation, type Organisation, type Unit, type UnitKind } from '#core/organisation/unit.ts'
import type { Day } from '#core/kernel/day.ts'
import { plainOrNull, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/** Until the transaction ends nobody else changes the organisation of the region. */
export async function lockOrganisation(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisation ${tx.region}`}, 0))`.execute(tx)
}

export async function loadOrganisation(db: Db): Promise<Organisation> {
  return buildOrganisation((await selectUnits(db).execute()).map(toUnit))
}

/** null when there is no such unit. */
export async function findUnit(db: Db, id: string): Promise<Unit | null> {
  const row = await selectUnits(db).where('u.unit_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toUnit(row)
}

type UnitRow = Unit & {
  /** The name that addresses give it. */
  readonly key: string
  /** Documents that speak for it and projects that belong to it, of all years. */
  readonly documents: number
  readonly projects: number
}

/** Departments and offices before units, by code and name. */
export async function listOrganisation(db: Db): Promise<UnitRow[]> {
  const documents = db
    .selectFrom('documents')
    .where('counted', '=', true)
    .select(['unit_id', sql<number>`count(*)::int`.as('documents')])
    .groupBy('unit_id')
  const projects = db
    .selectFrom('projects')
    .where('counted', '=', true)
    .select(['unit_id', sql<number>`count(*)::int`.as('projects')])
    .groupBy('unit_id')
  const rows = await unitsInOrder(db)
    .leftJoin(documents.as('d'), 'd.unit_id', 'u.unit_id')
    .leftJoin(projects.as('p'), 'p.unit_id', 'u.unit_id')
    .select(['u.key', 'd.documents', 'p.projects'])
    .execute()
  return rows.map((row) => ({
    ...toUnit(row),
    key: row.key,
    documents: row.documents ?? 0,
    projects: row.projects ?? 0,
  }))
}

/** In the same order, without counting what belongs to them. */
export async function loadUnits(db: Db): Promise<Unit[]> {
  return (await unitsInOrder(db).execute()).map(toUnit)
}

function unitsInOrder(db: Db) {
  return selectUnits(db)
    .orderBy('u.code', (by) => by.asc().nullsLast())
    .orderBy(sql`u.name collate names`)
    .orderBy('u.unit_id')
}

export type UnitVersion = Omit<Unit, 'id'> & {
  readonly version: number
  readonly from: Day
  readonly change: string
  readonly note: string
  readonly at: string
  readonly byName: string | null
}

/** What a unit was, the newest first; nothing of a unit that nobody changed since documents named it. */
export async function unitHistory(db: Db, id: string): Promise<UnitVersion[]> {
  const rows = await db
    .selectFrom('unit_versions as v')
    .leftJoin('users as w', 'w.user_id', 'v.by_user')
    .select([
      'v.version',
      dayText('v.from_day').as('from_day'),
      'v.change',
      'v.kind',
      'v.code',
      'v.name',
      'v.parent_id',
      'v.office_id',
      dayText('v.closed_on').as('closed_on'),
      'v.successor_id',
      'v.note',
      'v.at',
      'w.name as by_name',
    ])
    .where('v.unit_id', '=', id)
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    from: row.from_day ?? '',
    change: row.change,
    kind: row.kind,
    code: row.code,
    name: row.name,
    parent: row.parent_id,
    office: row.office_id,
    closed: row.closed_on,
    successor: row.successor_id,
    note: row.note,
    at: row.at.toISOString(),
    byName: row.by_name,
  }))
}

type UnitTaken = Pick<UnitVersion, 'from' | 'code' | 'name' | 'note' | 'at' | 'byName'> & {
  readonly unit: string
}

/**
 * The units that were merged into one, the newest first, as they were called then; those that were opened
 * again since, too.
 */
export async function unitsTaken(db: Db, id: string): Promise<UnitTaken[]> {
  const rows = await db
    .selectFrom('unit_versions as v')
    .leftJoin('users as w', 'w.user_id', 'v.by_user')
    .select([
      'v.unit_id as unit',
      dayText('v.from_day').as('from'),
      'v.code',
      'v.name',
      'v.note',
      'v.at',
      'w.name as byName',
    ])
    .where('v.successor_id', '=', id)
    .where('v.change', '=', 'merge')
    .orderBy('v.at', 'desc')
    .orderBy('v.unit_id')
    .execute()
  return rows.map(({ from, at, ...row }) => ({ ...row, from: from ?? '', at: at.toISOString() }))
}

/** The day of the last change of a unit; null of one that was never changed. */
export async function loadLastChange(db: Db, id: string): Promise<Day | null> {
  const row = await db
    .selectFrom('unit_versions as v')
    .select(dayText('v.from_day').as('day'))
    .where('v.unit_id', '=', id)
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.day ?? null
}

export type ChangeNote = {
  readonly change: UnitChangeKind
  readonly from: Day
  readonly note: string
  readonly at: Date
  readonly by: string | null
}

/**
 * Saves units as they are after a change, each with a version that tells of it; of one that only documents
 * named, also what it was until then.
 */
export async function saveOrganisation(tx: Db, units: readonly Unit[], change: ChangeNote): Promise<void> {
  for (const unit of units) {
    await saveFound(tx, unit.id, change)
    await saveUnit(tx, unit)
    await saveVersion(tx, unit, change)
    await saveKeys(tx, unit)
  }
}

async function saveUnit(
  tx: Db,
  { id, kind, code, name, parent, office, closed, successor }: Unit,
): Promise<void> {
  const columns = {
    kind,
    code: plainOrNull(code),
    name: plainText(name),
    parent_id: parent,
    office_id: office,
    closed_on: closed,
    successor_id: successor,
    kept: true,
  }
  const there = await tx
    .updateTable('budget_units')
    .set(columns)
    .where('unit_id', '=', id)
    .returning('unit_id')
    .executeTakeFirst()
  if (there === undefined)
    await tx
      .insertInto('budget_units')
      .values({
        unit_id: id,
        key: await freeKey(tx, { id, code, name }),
        ...columns,
      })
      .execute()
}

/** The key that addresses name the unit by: its code or name, unless that was another unit's. */
async function freeKey(tx: Db, { id, code, name }: Pick<Unit, 'id' | 'code' | 'name'>): Promise<string> {
  const key = keyOf({ code, name })
  const taken = await tx
    .selectFrom('budget_units')
    .select('unit_id')
    .where('key', '=', key)
    .executeTakeFirst()
  return taken === undefined ? key : id
}

function keyOf({ code, name }: Pick<Unit, 'code' | 'name'>): string {
  return plainText(code ?? name).slice(0, 200)
}

/** What documents made of a unit becomes its first version, before anybody changes it. */
async function saveFound(tx: Db, id: string, { from, at }: ChangeNote): Promise<void> {
  await sql`insert into unit_versions (region_id, unit_id, version, from_day, change, kind, code, name, parent_id, office_id, closed_on, successor_id, note, at, by_user)
    select u.region_id, u.unit_id, 1, ${from}::date, ${FOUND}, u.kind, u.code, u.name, u.parent_id, u.office_id, u.closed_on, u.successor_id, '', ${at}::timestamptz, null
    from budget_units u where u.region_id = ${tx.region} and u.unit_id = ${id}
      and not exists (select from unit_versions v where v.region_id = ${tx.region} and v.unit_id = u.unit_id)`.execute(
    tx,
  )
}

async function saveVersion(
  tx: Db,
  { id, kind, code, name, parent, office, closed, successor }: Unit,
  { change, from, note, at, by }: ChangeNote,
): Promise<void> {
  const { version } = await tx
    .selectFrom('unit_versions')
    .select(sql<number>`coalesce(max(version), 0)::int + 1`.as('version'))
    .where('unit_id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('unit_versions')
    .values({
      unit_id: id,
      version,
      from_day: from,
      change,
      kind,
      code: plainOrNull(code),
      name: plainText(name),
      parent_id: parent,
      office_id: office,
      closed_on: closed,
      successor_id: successor,
      note: plainText(note),
      at,
      by_user: by,
    })
    .execute()
}

/** From now on documents that give this code or name mean this unit; one merged into another is that one. */
async function saveKeys(tx: Db, unit: Unit): Promise<void> {
  const means = unit.successor ?? unit.id
  if (unit.successor !== null)
    await tx.updateTable('unit_keys').set({ unit_id: means }).where('unit_id', '=', unit.id).execute()
  for (const key of new Set([keyOf(unit), keyOf({ code: null, name: unit.name })])) {
    await tx
      .insertInto('unit_keys')
      .values({ key, unit_id: means })
      .onConflict((conflict) => conflict.columns(['region_id', 'key']).doUpdateSet({ unit_id: means }))
      .execute()
  }
}

function dayText<Column extends string>(column: Column) {
  return sql<string | null>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`
}

function selectUnits(db: Db) {
  return db
    .selectFrom('budget_units as u')
    .select([
      'u.unit_id',
      'u.kind',
      'u.code',
      'u.name',
      'u.parent_id',
      'u.office_id',
      dayText('u.closed_on').as('closed_on'),
      'u.successor_id',
    ])
}

type Selected = {
  unit_id: string
  kind: UnitKind
  code: string | null
  name: string
  parent_id: string | null
  office_id: string | null
  closed_on: string | null
  successor_id: string | null
}

function toUnit(row: Selected): Unit {
  return {
    id: row.unit_id,
    kind: row.kind,
    code: row.code,
    name: row.name,
    parent: row.parent_id,
    office: row.office_id,
    closed: row.closed_on,
    successor: row.successor_id,
  }
}
