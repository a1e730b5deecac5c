/** Days of the calendar. */

/** An ISO date, 2026-01-01. */
export type Day = string
