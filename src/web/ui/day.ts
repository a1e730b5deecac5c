/** Days as offices count them. China has one time zone. */
const AHEAD = 8 * 60 * 60 * 1000

/** The day that it is in the offices, 2026-01-31. */
export function dayOfToday(): string {
  return new Date(Date.now() + AHEAD).toISOString().slice(0, 10)
}

export function yearOfToday(): number {
  return Number(dayOfToday().slice(0, 4))
}

/** A budget is drawn up for the year to come. */
export function yearToCome(): number {
  return yearOfToday() + 1
}
