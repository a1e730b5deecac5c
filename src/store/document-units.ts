/**
 * The units that documents name: found by code or name, made where nobody knows them. A document never
 * changes what a known unit is called; what it calls it otherwise is told apart (see {@link otherNames}).
 */
import { sql } from 'kysely'
import type { BudgetUnit } from '#core/target/document.ts'
import { plainOrNull, plainText } from './plain.ts'
import type { Db } from './store.ts'
import type { OtherName } from './tables.ts'

type Units = ReadonlyMap<string, BudgetUnit>

/** Ids by what tells the units of documents apart: code, or name without one. */
type UnitIds = ReadonlyMap<string, string>

/** Keeps the units, and holds them until the transaction ends. */
export async function saveUnits(tx: Db, region: string, units: Units, newId: () => string): Promise<UnitIds> {
  await makeMissing(tx, region, units, newId)
  return holdKnown(tx, region, units)
}

/**
 * The units of a document that is held itself: made where nobody knows them, and not held, so that everybody
 * of a unit can write at once.
 */
export async function unitsOfHeld(
  tx: Db,
  region: string,
  units: Units,
  newId: () => string,
): Promise<UnitIds> {
  await makeMissing(tx, region, units, newId)
  return new Map((await knownKeys(tx, region, units)).map(({ key, unit_id }) => [key, unit_id]))
}

async function makeMissing(tx: Db, region: string, units: Units, newId: () => string): Promise<void> {
  const unknown = await withoutKnown(tx, region, units)
  if (unknown.size === 0) return
  await lockNames(tx, region, [...unknown.values()])
  await makeUnknown(tx, region, await withoutKnown(tx, region, unknown), newId)
}

/** The units that no code and no name is known of. */
async function withoutKnown(tx: Db, region: string, units: Units): Promise<Units> {
  const known = new Set((await knownKeys(tx, region, units)).map(({ key }) => key))
  return new Map([...units].filter(([key]) => !known.has(key)))
}

async function knownKeys(
  tx: Db,
  region: string,
  units: Units,
): Promise<readonly { key: string; unit_id: string }[]> {
  if (units.size === 0) return []
  return tx
    .selectFrom('unit_keys')
    .select(['key', 'unit_id'])
    .where('region_id', '=', region)
    .where('key', 'in', [...units.keys()])
    .execute()
}

/**
 * Two documents that name the same new unit, one with its code and one without, make it one after the other.
 */
async function lockNames(tx: Db, region: string, units: readonly BudgetUnit[]): Promise<void> {
  for (const name of new Set(units.map((unit) => plainText(unit.name)).toSorted())) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`unit ${region} ${name}`}, 0))`.execute(tx)
  }
}

/** Those with a code first: a table of the same document that leaves the code out means the same unit. */
async function makeUnknown(tx: Db, region: string, units: Units, newId: () => string): Promise<void> {
  const ordered = [...units].toSorted(([a, one], [b, other]) => {
    if ((one.code === null) !== (other.code === null)) return one.code === null ? 1 : -1
    return a < b ? -1 : 1
  })
  for (const [key, unit] of ordered) {
    const same = await onlyOneCalled(tx, region, unit)
    if (same === null) await saveNewUnit(tx, region, key, unit, newId())
    else await meetAgain(tx, region, key, unit, same)
  }
}

type Called = { readonly unit_id: string; readonly code: string | null; readonly kept: boolean }

/**
 * The unit that must be meant, going by the name alone: the only open one of that name, as long as not both
 * have a code. With two of that name nobody can tell, and the document's is another one.
 */
async function onlyOneCalled(tx: Db, region: string, { code, name }: BudgetUnit): Promise<Called | null> {
  const found = await tx
    .selectFrom('budget_units')
    .select(['unit_id', 'code', 'kept'])
    .where('region_id', '=', region)
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
  region: string,
  key: string,
  unit: BudgetUnit,
  { unit_id, code, kept }: Called,
): Promise<void> {
  if (code === null && unit.code !== null && !kept) {
    await tx
      .updateTable('budget_units')
      .set({ code: plainOrNull(unit.code) })
      .where('region_id', '=', region)
      .where('unit_id', '=', unit_id)
      .execute()
  }
  await addKey(tx, region, key, unit_id)
}

async function saveNewUnit(tx: Db, region: string, key: string, unit: BudgetUnit, id: string): Promise<void> {
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
    .values({ region_id: region, unit_id: id, key, ...columns })
    .onConflict((conflict) => conflict.columns(['region_id', 'key']).doUpdateSet({ key }))
    .returning('unit_id')
    .executeTakeFirstOrThrow()
  await addKey(tx, region, key, saved.unit_id)
}

async function addKey(tx: Db, region: string, key: string, unit: string): Promise<void> {
  await tx
    .insertInto('unit_keys')
    .values({ region_id: region, key, unit_id: unit })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Held in the order of their ids, whatever they are called. */
async function holdKnown(tx: Db, region: string, units: Units): Promise<UnitIds> {
  const known = await knownKeys(tx, region, units)
  if (known.length > 0) {
    // Writing a row that names the unit does not wait for it.
    await tx
      .selectFrom('budget_units')
      .select('unit_id')
      .where('region_id', '=', region)
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
export async function otherNames(db: Db, region: string, units: Units): Promise<readonly OtherName[]> {
  const known = await knownKeys(db, region, units)
  if (known.length === 0) return []
  const rows = await db
    .selectFrom('budget_units')
    .select(['unit_id', 'code', 'name'])
    .where('region_id', '=', region)
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
