/** The calendar of a fiscal year: GET /api/calendar/:year, PUT /api/calendar/:year. */
import { z } from 'zod'
import { DEADLINE_KINDS } from '#core/calendar/deadline.ts'
import { isFiscalYear } from '#core/kernel/period.ts'

export const calendarYear = z.coerce.number().int().refine(isFiscalYear)

/** `day` null: the region does not do this. */
const deadline = z.object({
  kind: z.enum(DEADLINE_KINDS),
  day: z.iso.date().nullable(),
  note: z.string().trim().max(200),
})

export const saveCalendarBody = z.object({
  deadlines: z
    .array(deadline)
    .max(DEADLINE_KINDS.length)
    .refine((rows) => new Set(rows.map(({ kind }) => kind)).size === DEADLINE_KINDS.length),
  /** The version that the sender saw; another one meanwhile refuses. */
  expected: z.number().int(),
})
export type SaveCalendar = z.infer<typeof saveCalendarBody>

export const calendarView = z.object({
  year: z.number().int(),
  deadlines: z.array(deadline),
  /** The year that the days were laid down for; an earlier one: carried over; null: the usual days. */
  from: z.number().int().nullable(),
  /** Of this year; 0 as long as nothing was laid down for it. */
  version: z.number().int(),
  savedBy: z.string().nullable(),
  savedAt: z.iso.datetime().nullable(),
})
export type CalendarView = z.infer<typeof calendarView>
