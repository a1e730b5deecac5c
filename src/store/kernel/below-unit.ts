/**
 * What a unit takes in where something is narrowed down by it: itself, what is below it and what was merged
 * into it, as `unitsBelow` of the core has it.
 */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Db } from './store.ts'

/** Above a unit `u` are the one that it was merged into, or else its parent and its office. */
export const PLACES_ABOVE = sql`unnest(array[coalesce(u.successor_id, u.parent_id), case when u.successor_id is null then u.office_id end]) as stands (above)`

/**
 * The unit that addresses name by this key (its first code, or its name where documents gave no code), or
 * else the one that has or had this code or name.
 */
function unitNamed(region: string, key: string): RawBuilder<string | null> {
  return sql`coalesce((select unit_id from budget_units where region_id = ${region} and key = ${key}), (select unit_id from unit_keys where region_id = ${region} and key = ${key}))`
}

/** Of the unit that this key names, or of one below it or merged into it. The few ids are found once. */
export function belowUnit(
  region: string,
  key: string,
  unit: RawBuilder<string | null> = sql.ref('p.unit_id'),
): RawBuilder<SqlBool> {
  return isBelow(region, sql`unit_id = ${unitNamed(region, key)}`, unit)
}

/** The same of the unit with this id. */
export function belowUnitWithId(region: string, id: string): RawBuilder<SqlBool> {
  return isBelow(region, sql`unit_id = ${id}::uuid`, sql.ref('p.unit_id'))
}

function isBelow(
  region: string,
  top: RawBuilder<unknown>,
  unit: RawBuilder<string | null>,
): RawBuilder<SqlBool> {
  return sql`${unit} in (with recursive below as (select unit_id from budget_units where region_id = ${region} and ${top}
    union select u.unit_id from budget_units u cross join lateral ${PLACES_ABOVE} join below b on stands.above = b.unit_id where u.region_id = ${region}) select unit_id from below)`
}

/** Of the unit that this key names alone. */
export function ofUnit(
  region: string,
  key: string,
  unit: RawBuilder<string | null> = sql.ref('p.unit_id'),
): RawBuilder<SqlBool> {
  return sql`${unit} = ${unitNamed(region, key)}`
}

export type NamedUnit = { readonly key: string; readonly code: string | null; readonly name: string }

/** The units over those with these keys, without those themselves, in the order of their codes and names. */
export async function unitsOver(db: Db, keys: readonly string[]): Promise<NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    with recursive own as materialized (select unit_id from budget_units where region_id = ${db.region} and key = any(${[...keys]}::text[])),
    found as (select unit_id from own union select stands.above from found f join budget_units u on u.region_id = ${db.region} and u.unit_id = f.unit_id cross join lateral ${PLACES_ABOVE} where stands.above is not null)
    select u.key, u.code, u.name from budget_units u where u.region_id = ${db.region} and u.unit_id in (select unit_id from found) and u.unit_id not in (select unit_id from own)
    order by u.code nulls last, u.name collate names`.execute(db)
  return rows
}
