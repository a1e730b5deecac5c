/**
 * Working days: those of offices, except for what the rule set says of holidays and of days that are worked.
 */
import { isOfficeDay } from './office-days.ts'
import type { Day } from '../kernel/day.ts'

const DAY = 24 * 60 * 60 * 1000

/** What a rule set says of its days. */
type WorkCalendar = { readonly holidays: readonly Day[]; readonly workdays: readonly Day[] }

/** More days than any term has: a calendar of holidays alone must not be walked through for ever. */
const FARTHEST = 3660

/** Some calendar days later; before, when negative. */
export function daysLater(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

export function isWorkingDay(day: Day, { holidays, workdays }: WorkCalendar): boolean {
  if (holidays.includes(day)) return false
  return workdays.includes(day) || isOfficeDay(day)
}

/**
 * The day on which a term of working days ends that begins the day after `from`. 0 days end on the day
 * itself.
 */
export function termEnd(from: Day, days: number, calendar: WorkCalendar): Day {
  let day = from
  let left = days
  for (let walked = 0; left > 0 && walked < FARTHEST; walked += 1) {
    day = daysLater(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}
