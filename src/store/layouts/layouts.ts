/** Layouts that people described: which labels their forms have and what these mean. */
import { sql } from 'kysely'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/**
 * A description of a layout as it is kept and handed out: jichi.layout/1, understood by the layer of
 * documents.
 */
type LayoutJson = { readonly [key: string]: unknown }

export type LayoutRow = {
  readonly id: string
  readonly name: string
  /** As {@link LayoutJson}; the same as it was saved. */
  readonly description: LayoutJson
  readonly createdAt: string
  readonly createdBy: string | null
  readonly changedAt: string
  readonly changedBy: string | null
}

export type NewLayout = {
  readonly id: string
  readonly name: string
  readonly description: LayoutJson
  readonly by: string | null
  readonly at: Date
}

/** In the order in which they were made, which is the order in which they are tried. */
export async function loadLayouts(db: Db): Promise<LayoutRow[]> {
  const rows = await selectLayouts(db).orderBy('l.created_at').orderBy('l.layout_id').execute()
  return rows.map(toLayout)
}

export async function findLayout(db: Db, id: string): Promise<LayoutRow | null> {
  const row = await selectLayouts(db).where('l.layout_id', '=', id).executeTakeFirst()
  return row ? toLayout(row) : null
}

export async function countLayouts(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('layouts')
    .select((by) => by.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Makes a layout, or changes the one with this id. */
export async function keepLayout(tx: Db, { id, name, description, by, at }: NewLayout): Promise<void> {
  const content = {
    name: plainText(name),
    description: plainJson(description),
    changed_by: by,
    changed_at: at,
  }
  await tx
    .insertInto('layouts')
    .values({ layout_id: id, created_by: by, created_at: at, ...content })
    .onConflict((conflict) => conflict.columns(['region_id', 'layout_id']).doUpdateSet(content))
    .execute()
}

/** @returns its name; null when there is none. */
export async function deleteLayout(tx: Db, id: string): Promise<string | null> {
  const removed = await tx
    .deleteFrom('layouts')
    .where('layout_id', '=', id)
    .returning('name')
    .executeTakeFirst()
  return removed?.name ?? null
}

/** Until the transaction ends nobody else changes the layouts of the region: what is counted stays true. */
export async function lockLayouts(tx: Db): Promise<void> {
  await sql`select from regions where region_id = ${tx.region} for update`.execute(tx)
}

function selectLayouts(db: Db) {
  return db
    .selectFrom('layouts as l')
    .leftJoin('users as c', 'c.user_id', 'l.created_by')
    .leftJoin('users as h', 'h.user_id', 'l.changed_by')
    .select([
      'l.layout_id',
      'l.name',
      'l.description',
      'l.created_at',
      'l.changed_at',
      'c.name as creator',
      'h.name as changer',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectLayouts>['executeTakeFirstOrThrow']>>

function toLayout(row: Selected): LayoutRow {
  return {
    id: row.layout_id,
    name: row.name,
    description: row.description,
    createdAt: row.created_at.toISOString(),
    createdBy: row.creator,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changer,
  }
}
