/**
 * The units that documents name: found by code or name, made where nobody knows them. A document never
 * changes what a known unit is called; what it calls it otherwise is kept apart (see {@link otherNames}).
 */
import { sql } from 'kysely'
import type { KnownUnit } from '#core/documents/import-facts.ts'
import { isSameName } from '#core/documents/unit-names.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import { plainOrNull, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'
import { unitKey, unitNameKey } from './rows.ts'
import type { OtherName } from '#core/kernel/job.ts'

type Units = ReadonlyMap<string, BudgetUnit>

/** Ids by what distinguishes the units of documents: code, or name without one. */
type UnitIds = ReadonlyMap<string, string>

/** Keeps the units, and locks them until the transaction ends. */
export async function saveUnits(tx: Db, units: Units, newId: () => string): Promise<UnitIds> {
  await makeMissing(tx, units, newId)
  return lockKnown(tx, units)
}

/**
 * The units of a document that is locked itself: made where nobody knows them, and not locked, so that
 * everybody of a unit can write at once.
 */
export async function lockedUnitIds(tx: Db, units: Units, newId: () => string): Promise<UnitIds> {
  await makeMissing(tx, units, newId)
  return new Map((await knownKeys(tx, units)).map(({ key, unit_id }) => [key, unit_id]))
}

async function makeMissing(tx: Db, units: Units, newId: () => string): Promise<void> {
  const unknown = await withoutKnown(tx, units)
  if (unknown.size === 0) return
  await lockNames(tx, [...unknown.values()])
  await makeUnknown(tx, await withoutKnown(tx, unknown), newId)
}

/** The units that no code and no name is known of. */
async function withoutKnown(tx: Db, units: Units): Promise<Units> {
  const known = new Set((await knownKeys(tx, units)).map(({ key }) => key))
  return new Map([...units].filter(([key]) => !known.has(key)))
}

async function knownKeys(tx: Db, units: Units): Promise<readonly { key: string; unit_id: string }[]> {
  if (units.size === 0) return []
  return tx
    .selectFrom('unit_keys')
    .select(['key', 'unit_id'])
    .where('key', 'in', [...units.keys()])
    .execute()
}

/**
 * Two documents that name the same new unit, one with its code and one without, make it one after the other.
 */
async function lockNames(tx: Db, units: readonly BudgetUnit[]): Promise<void> {
  for (const name of new Set(units.map((unit) => plainText(unit.name)).toSorted())) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`unit ${tx.region} ${name}`}, 0))`.execute(tx)
  }
}

/** Those with a code first: a table of the same document that leaves the code out means the same unit. */
async function makeUnknown(tx: Db, units: Units, newId: () => string): Promise<void> {
  const ordered = [...units].toSorted(([a, one], [b, other]) => {
    if ((one.code === null) !== (other.code === null)) return one.code === null ? 1 : -1
    return a < b ? -1 : 1
  })
  for (const [key, unit] of ordered) {
    const same = await onlyOneCalled(tx, unit)
    if (same === null) await saveNewUnit(tx, key, unit, newId())
    else await meetAgain(tx, key, unit, same)
  }
}

/** The units of documents that are known by a key or by their name alone; nothing is made or locked. */
export async function knownUnits(db: Db, units: Units): Promise<ReadonlyMap<string, KnownUnit>> {
  const ids = new Map((await knownKeys(db, units)).map(({ key, unit_id }) => [key, unit_id]))
  for (const [key, unit] of units) {
    const same = ids.has(key) ? null : await onlyOneCalled(db, unit)
    if (same !== null) ids.set(key, same.unit_id)
  }
  if (ids.size === 0) return new Map()
  const rows = await db
    .selectFrom('budget_units')
    .select(['unit_id as id', 'code', 'name'])
    .where('unit_id', 'in', [...new Set(ids.values())])
    .execute()
  return new Map(
    [...ids].flatMap(([key, id]) => {
      const known = rows.find((row) => row.id === id)
      return known === undefined ? [] : [[key, known] as const]
    }),
  )
}

/** The units that codes and names together were said to mean, by {@link unitNameKey}. */
export async function unitsSaid(
  db: Db,
  units: readonly BudgetUnit[],
): Promise<ReadonlyMap<string, KnownUnit>> {
  const keys = units.flatMap((unit) => unitNameKey(unit) ?? [])
  return new Map((await unitsByKeys(db, keys)).map(({ key, ...unit }) => [key, unit]))
}

/**
 * Whose code units have that are called otherwise, by {@link unitNameKey}: none where it was said who is meant, or
 * the unit went by that name.
 */
export async function unlikeUnits(
  db: Db,
  units: readonly BudgetUnit[],
): Promise<ReadonlyMap<string, KnownUnit>> {
  const coded = units.filter(({ code }) => code !== null)
  const rows = await unitsByKeys(
    db,
    coded.flatMap((unit) => [unitKey(unit), plainText(unit.name), unitNameKey(unit) ?? '']),
  )
  const known = new Map(rows.map(({ key, ...unit }) => [key, unit]))
  const names = await namesOf(db, rows)
  return new Map(
    coded.flatMap((unit) => {
      const [key, own] = [unitNameKey(unit), known.get(unitKey(unit))]
      // A code by which the unit went before, or was said to, says nothing of its name.
      if (key === null || own === undefined || own.code !== unit.code || known.has(key)) return []
      const isOwn = names.some(({ id, name }) => id === own.id && isSameName(plainText(unit.name), name))
      return isOwn ? [] : [[key, own] as const]
    }),
  )
}

/** What documents may call units by: their names of now and before. */
async function namesOf(
  db: Db,
  units: readonly KnownUnit[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (units.length === 0) return []
  const keys = await db
    .selectFrom('unit_keys')
    .select(['unit_id as id', 'key as name'])
    .where('unit_id', 'in', [...new Set(units.map(({ id }) => id))])
    // A code before a name is what was said of one document.
    .where('key', 'not like', '% %')
    .execute()
  return [...units, ...keys]
}

async function unitsByKeys(
  db: Db,
  keys: readonly string[],
): Promise<readonly (KnownUnit & { readonly key: string })[]> {
  if (keys.length === 0) return []
  return db
    .selectFrom('unit_keys as k')
    .innerJoin('budget_units as u', 'u.unit_id', 'k.unit_id')
    .select(['k.key', 'u.unit_id as id', 'u.code', 'u.name'])
    .where('k.key', 'in', [...new Set(keys)])
    .execute()
}

/** Code and name of a unit that a document made mean it from now on. */
export async function rememberMade(tx: Db, units: readonly BudgetUnit[]): Promise<void> {
  for (const unit of units) {
    const key = unitNameKey(unit)
    const [made] = await unitsByKeys(tx, [unitKey({ code: null, name: unit.name })])
    if (key !== null && made !== undefined) await addKey(tx, key, made.id)
  }
}

type Called = { readonly unit_id: string; readonly code: string | null; readonly kept: boolean }

/**
 * The unit that must be meant, going by the name alone: the only open one of that name, as long as not both
 * have a code. With two of that name nobody can tell, and the document's is another one.
 */
async function onlyOneCalled(tx: Db, { code, name }: BudgetUnit): Promise<Called | null> {
  const found = await tx
    .selectFrom('budget_units')
    .select(['unit_id', 'code', 'kept'])
    .where('name', '=', plainText(name))
    .where('closed_on', 'is', null)
    .where('successor_id', 'is', null)
    .limit(2)
    .execute()
  const [only] = found
  if (only === undefined || found.length > 1) return null
  return code === null || only.code === null ? only : null
}

/**
 * A unit that is known by its name is known by this key from now on; one that only documents named gets its
 * code.
 */
async function meetAgain(
  tx: Db,
  key: string,
  unit: BudgetUnit,
  { unit_id, code, kept }: Called,
): Promise<void> {
  if (code === null && unit.code !== null && !kept) {
    await tx
      .updateTable('budget_units')
      .set({ code: plainOrNull(unit.code) })
      .where('unit_id', '=', unit_id)
      .execute()
  }
  await addKey(tx, key, unit_id)
}

async function saveNewUnit(tx: Db, key: string, unit: BudgetUnit, id: string): Promise<void> {
  const columns = {
    code: plainOrNull(unit.code),
    name: plainText(unit.name),
    kind: 'unit' as const,
    parent_id: null,
    office_id: null,
    closed_on: null,
    successor_id: null,
    kept: false,
  }
  // Whatever has this key in addresses already is the unit that is meant.
  const saved = await tx
    .insertInto('budget_units')
    .values({ unit_id: id, key, ...columns })
    .onConflict((conflict) => conflict.columns(['region_id', 'key']).doUpdateSet({ key }))
    .returning('unit_id')
    .executeTakeFirstOrThrow()
  await addKey(tx, key, saved.unit_id)
}

async function addKey(tx: Db, key: string, unit: string): Promise<void> {
  await tx
    .insertInto('unit_keys')
    .values({ key, unit_id: unit })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Locked in the order of their ids, whatever they are called. */
async function lockKnown(tx: Db, units: Units): Promise<UnitIds> {
  const known = await knownKeys(tx, units)
  if (known.length > 0) {
    // Writing a row that names the unit does not wait for it.
    await tx
      .selectFrom('budget_units')
      .select('unit_id')
      .where(
        'unit_id',
        'in',
        known.map(({ unit_id }) => unit_id),
      )
      .orderBy('unit_id')
      .forNoKeyUpdate()
      .execute()
  }
  return new Map(known.map(({ key, unit_id }) => [key, unit_id]))
}

/** The units that a document calls otherwise than they are known, by their codes. */
export async function otherNames(db: Db, units: Units): Promise<readonly OtherName[]> {
  const known = await knownKeys(db, units)
  if (known.length === 0) return []
  const rows = await db
    .selectFrom('budget_units')
    .select(['unit_id', 'code', 'name'])
    .where(
      'unit_id',
      'in',
      known.map(({ unit_id }) => unit_id),
    )
    .orderBy('code')
    .orderBy('unit_id')
    .execute()
  return rows.flatMap(({ unit_id, code, name }) => {
    const called = known
      .filter((one) => one.unit_id === unit_id)
      .map(({ key }) => plainText(units.get(key)?.name ?? name))
    return [...new Set(called)]
      .filter((one) => one !== name)
      .map((one) => ({ unit: unit_id, code, name, called: one }))
  })
}
