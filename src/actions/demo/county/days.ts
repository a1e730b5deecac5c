/** Days on which the offices of the county work, and chances that are the same in every county. */
import { isOfficeDay } from '#core/calendar/office-days.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import type { Day } from '#core/kernel/day.ts'

/** The day itself, or the next one on which offices work. */
export function officeDay(day: Day): Day {
  let open = day
  while (!isOfficeDay(open)) open = daysLater(open, 1)
  return open
}

/** FNV-1a: a number from 0 to below `most`, by a text alone. */
export function chanceOf(text: string, most: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 13
  return (hash >>> 0) % most
}

/** One of the office days from one day to another, by a text alone. */
export function officeDayWithin(from: Day, until: Day, by: string): Day {
  const days: Day[] = []
  for (let day = from; day <= until; day = daysLater(day, 1)) if (isOfficeDay(day)) days.push(day)
  const chosen = days[chanceOf(by, Math.max(days.length, 1))]
  if (chosen === undefined) throw new Error(`invariant: an office day from ${from} to ${until}`)
  return chosen
}
