/** 催办: kept by target or text, step and day, so that nobody is reminded of the same twice a day. */
import { sql } from 'kysely'
import type { Day } from '#core/kernel/day.ts'
import type { Db } from '../kernel/store.ts'
import { filingTables, type FilingRef } from './filing-tables.ts'

export type Reminder = { readonly what: FilingRef; readonly step: string; readonly day: Day }

/**
 * @returns false when somebody has reminded of it that day already; who comes at the same time waits and is
 * second.
 */
export async function addReminder(
  tx: Db,
  { what, step, day }: Reminder,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { reminders, column } = filingTables(what)
  const added =
    await sql`insert into ${reminders} (region_id, ${column}, step, day, at, reminded_by) values (${tx.region}, ${what.id}, ${step}, ${day}, ${at}, ${by}) on conflict do nothing returning step`.execute(
      tx,
    )
  return added.rows.length > 0
}

/** Who reminded of it that day. */
export async function findReminder(
  db: Db,
  { what, step, day }: Reminder,
): Promise<{ readonly by: string; readonly at: Date } | null> {
  const { reminders, column } = filingTables(what)
  const found = await sql<{
    by: string
    at: Date
  }>`select u.name as by, r.at from ${reminders} r join users u on u.region_id = ${db.region} and u.user_id = r.reminded_by
    where r.region_id = ${db.region} and r.${column} = ${what.id} and r.step = ${step} and r.day = ${day}`.execute(
    db,
  )
  return found.rows[0] ?? null
}
