/** Deadlines in queries over targets, or texts of departments, with their filings as `f`. */
import { sql, type RawBuilder } from 'kysely'
import { SOON_DAYS, type FilingDue, type FilingDuty } from '#core/filing/filing-due.ts'
import { APPROVAL_STEP } from '#core/filing/flow.ts'
import { REVIEW_STATES } from '#core/filing/states.ts'
import type { Day } from '#core/kernel/day.ts'
import type { FilingTables } from './filing-tables.ts'

/** Of a task as `t`. */
export const IS_APPROVAL = sql<boolean>`t.step = ${APPROVAL_STEP}`
/** Of a task as `t`: the head of the unit has it (`isHeadStep` of the core). */
export const IS_HEAD = sql<boolean>`t.step ~ '^head(-[2-9])?$'`

/** Of a filing as `f`: it was approved before, and the calendar of its year has no day for what is changed in it. */
export const IS_ADJUSTMENT = sql<boolean>`coalesce(f.version, 0) > 0`

/** Which day it is, and the deadlines that the calendars have for each duty of a fiscal year. */
export type DueClock = {
  readonly today: Day
  readonly dues: readonly (FilingDue & { readonly year: number; readonly duty: FilingDuty })[]
}

/**
 * The day by which it has to go on; null: by none. What the target or text waits for is what `filingDuty` has.
 * The deadlines are branches, as a distributed database refuses lists of values in a subquery.
 */
export function dueDay({ dues }: DueClock, way: FilingTables, region: string): RawBuilder<Day | null> {
  if (dues.length === 0) return sql<Day | null>`null::text`
  const dayOf = (wanted: FilingDuty) => {
    const days = dues.filter(({ duty }) => duty === wanted)
    if (days.length === 0) return sql`null::text`
    return sql`case ${sql.join(
      days.map(({ year, day }) => sql`when ${way.year} = ${year}::int then ${day}::text`),
      sql` `,
    )} end`
  }
  const waitsFor = (steps: RawBuilder<boolean>) =>
    sql`exists (select from ${way.tasks} t where t.region_id = ${region} and t.${way.column} = ${way.id} and ${steps})`
  return sql<Day | null>`case when ${IS_ADJUSTMENT} then null
    when coalesce(f.state, 'draft') = 'draft' then ${dayOf('filing')}
    when f.state = any(${[...REVIEW_STATES]}::text[]) then case
      when ${waitsFor(IS_APPROVAL)} then ${dayOf('approval')}
      when ${waitsFor(IS_HEAD)} then ${dayOf('filing')}
      else ${dayOf('review')} end end`
}

/** Past its deadline, or near it (SOON_DAYS). */
export function isDue(
  clock: DueClock,
  standing: 'over' | 'soon',
  way: FilingTables,
  region: string,
): RawBuilder<boolean> {
  const day = dueDay(clock, way, region)
  if (standing === 'over') return sql<boolean>`coalesce(${day} < ${clock.today}, false)`
  return sql<boolean>`coalesce(${day} between ${clock.today} and ${laterBy(clock.today, SOON_DAYS)}, false)`
}

const DAY = 24 * 60 * 60 * 1000

function laterBy(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
