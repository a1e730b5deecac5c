/** The calendars of a region by fiscal year: versions that are never changed, of which the newest counts. */
import { sql } from 'kysely'
import { DEADLINE_KINDS, movedBy, usualDeadlines, type Deadline } from '#core/calendar/deadline.ts'
import { plainJson } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type CalendarRow = {
  readonly deadlines: readonly Deadline[]
  /**
   * The year that the days were laid down for: this one, or an earlier one that they are carried over from;
   * null: the usual days.
   */
  readonly from: number | null
  /** Of that year; 0 for the usual days. */
  readonly version: number
  readonly savedBy: string | null
  readonly savedAt: string | null
}

/**
 * The calendar in force for a year: its own, that of the latest year before it carried over, or the usual
 * one.
 */
export async function loadCalendar(db: Db, year: number): Promise<CalendarRow> {
  const row = await db
    .selectFrom('calendars as c')
    .leftJoin('users as u', 'u.user_id', 'c.saved_by')
    .select(['c.year', 'c.version', 'c.data', 'c.saved_at', 'u.name'])
    .where('c.year', '<=', year)
    .orderBy('c.year', 'desc')
    .orderBy('c.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined)
    return { deadlines: usualDeadlines(year), from: null, version: 0, savedBy: null, savedAt: null }
  return {
    deadlines: whole(movedBy(row.data, year - row.year), year),
    from: row.year,
    version: row.version,
    savedBy: row.name,
    savedAt: row.saved_at.toISOString(),
  }
}

/** Kinds that came with a later version of the program have their usual days. */
function whole(kept: readonly Deadline[], year: number): readonly Deadline[] {
  const usual = usualDeadlines(year)
  return DEADLINE_KINDS.flatMap(
    (kind) => kept.find((one) => one.kind === kind) ?? usual.find((one) => one.kind === kind) ?? [],
  )
}

export type NewCalendar = {
  readonly year: number
  readonly deadlines: readonly Deadline[]
  readonly by: string
  readonly at: Date
}

/**
 * Keeps a calendar as the next version of its year.
 * @param expected the last version that the sender saw.
 * @returns null when there is another
 */
export async function keepCalendar(
  tx: Db,
  { year, deadlines, by, at }: NewCalendar,
  expected: number,
): Promise<number | null> {
  await sql`select from regions where region_id = ${tx.region} for update`.execute(tx)
  const { last } = await tx
    .selectFrom('calendars')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  if (last !== expected) return null
  await tx
    .insertInto('calendars')
    .values({
      year,
      version: last + 1,
      data: plainJson(deadlines),
      saved_by: by,
      saved_at: at,
    })
    .execute()
  return last + 1
}
