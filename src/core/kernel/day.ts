/** Days of the calendar. */

/** An ISO date, 2026-01-01. */
export type Day = string

/** The day, or the first or last of the year where it lies before or behind it. */
export function dayInYear(day: Day, year: number): Day {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (day < first) return first
  return day > last ? last : day
}
