/**
 * Deadlines of the demonstration: those of each year are where its acts lie; what is still open is due in the
 * days to come, whenever it is started, and not long past.
 */
import type { Actor } from '#core/kernel/allows.ts'
import {
  dayAfter,
  daysUntil,
  usualDeadlines,
  type Deadline,
  type DeadlineKind,
} from '#core/calendar/deadline.ts'
import type { Day } from '#core/kernel/day.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { readCalendar, saveCalendar } from '../calendar/calendar.ts'
import type { Context } from '../kernel/context.ts'
import { COUNTY_UNTIL, DEMO_LAST_YEAR, DEMO_NEXT_YEAR, DEMO_YEAR } from './year.ts'
import { today } from '../kernel/today.ts'

type Work = {
  /** What its people still do. */ readonly next: DeadlineKind
  /** Moves with it. */ readonly kinds: readonly DeadlineKind[]
}

const FILING: Work = {
  next: 'filing-second',
  kinds: ['filing-first', 'review-first', 'filing-second', 'review-second', 'approval', 'publication'],
}
/** Of the years that are over and running everything is done that has a day. */
const OPEN: readonly (readonly [year: number, ...works: readonly Work[]])[] = [
  [DEMO_LAST_YEAR],
  [DEMO_YEAR],
  [DEMO_NEXT_YEAR, FILING],
]

const AHEAD = 10

/** A calendar that was laid down already stays. */
export async function setDemoCalendars(context: Context, bureau: Actor): Promise<void> {
  for (const [year, ...works] of OPEN) {
    if ((await loadCalendar(context.store.of(bureau.region).db, year)).from === year) continue
    const now = await readCalendar(context, bureau, { year })
    if (now.ok)
      await saveCalendar(context, bureau, {
        year,
        deadlines: [
          ...works.reduce(
            (deadlines, work) => demoDeadlines(deadlines, work, today(context)),
            usualDeadlines(year),
          ),
        ],
        expected: now.value.version,
      })
  }
}

/**
 * The usual days, at which the acts of the county lie; where the next one of the work is past, its days behind
 * the county's last day later by as much, so that it lies ahead.
 */
export function demoDeadlines(
  usual: readonly Deadline[],
  { next, kinds }: Work,
  day: Day,
): readonly Deadline[] {
  const due = usual.find(({ kind }) => kind === next)?.day ?? day
  if (due >= day) return usual
  const later = AHEAD - daysUntil(due, day)
  return usual.map((one) =>
    one.day !== null && one.day > COUNTY_UNTIL && kinds.includes(one.kind)
      ? { ...one, day: dayAfter(one.day, later), note: '演示：按首次启动的日期顺延' }
      : one,
  )
}
