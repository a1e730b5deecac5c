/** What somebody did to targets, or to the texts of departments, under one name, that can be taken back. */
import { sql } from 'kysely'
import type { KeptStep } from '#core/filing/act.ts'
import type { Db } from '../kernel/store.ts'
import { filingTables, type FilingRef } from './filing-tables.ts'

type UndoableStep = KeptStep & Required<Pick<KeptStep, 'before'>>

type Done = { readonly actor: string; readonly request: string }

/** Targets, or texts, to which the person did something under that name that can be taken back. */
export async function listUndoable(
  db: Db,
  of: FilingRef['of'],
  { actor, request }: Done,
): Promise<FilingRef[]> {
  const { column, steps } = filingTables({ of })
  const { rows } = await sql<{ id: string }>`select ${column} as id from ${steps}
    where region_id = ${db.region} and actor_id = ${actor} and request = ${request}
      and record -> 'before' is not null order by 1`.execute(db)
  return rows.map(({ id }) => ({ of, id }))
}

/** What the person did to one under that name, with what it was before; null: nothing that is kept. */
export async function findUndoable(
  db: Db,
  { of, id }: FilingRef,
  { actor, request }: Done,
): Promise<UndoableStep | null> {
  const { column, steps } = filingTables({ of })
  const { rows } = await sql<{ record: KeptStep }>`select record from ${steps}
    where region_id = ${db.region} and ${column} = ${id} and actor_id = ${actor} and request = ${request}`.execute(
    db,
  )
  const record = rows[0]?.record
  return record?.before === undefined ? null : { ...record, before: record.before }
}
