/** 催办: kept by what waits, step and day, so that nobody is reminded of the same twice a day. */
import { sql } from 'kysely'
import type { Day } from '#core/kernel/day.ts'
import type { Db } from '../kernel/store.ts'

/** What is reminded of: the table of its reminders, and the columns that name it there. */
export type RemindedKey = { readonly table: string; readonly key: Readonly<Record<string, string>> }

export type Reminder = { readonly what: RemindedKey; readonly step: string; readonly day: Day }

/**
 * @returns false when somebody has reminded of it that day already; who comes at the same time waits and is
 * second.
 */
export async function addReminder(
  tx: Db,
  { what: { table, key }, step, day }: Reminder,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const columns = sql.join(Object.keys(key).map((column) => sql.ref(column)))
  const ids = sql.join(Object.values(key))
  const added = await sql`insert into ${sql.table(table)} (region_id, ${columns}, step, day, at, reminded_by)
      values (${tx.region}, ${ids}, ${step}, ${day}, ${at}, ${by})
      on conflict do nothing returning step`.execute(tx)
  return added.rows.length > 0
}

/** Who reminded of it that day. */
export async function findReminder(
  db: Db,
  { what: { table, key }, step, day }: Reminder,
): Promise<{ readonly by: string; readonly at: Date } | null> {
  const named = sql.join(
    Object.entries(key).map(([column, id]) => sql`r.${sql.ref(column)} = ${id}`),
    sql` and `,
  )
  const found = await sql<{
    by: string
    at: Date
  }>`select u.name as by, r.at from ${sql.table(table)} r
    join users u on u.region_id = ${db.region} and u.user_id = r.reminded_by
    where r.region_id = ${db.region} and ${named} and r.step = ${step} and r.day = ${day}`.execute(db)
  return found.rows[0] ?? null
}
