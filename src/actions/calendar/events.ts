/** Audit events of the calendar of a year. */
import type { DeadlineKind } from '#core/calendar/deadline.ts'
import type { WrittenEvent } from '../kernel/event.ts'

/** Deadlines with their days, `—` for none. */
export function calendarSaved(
  year: number,
  version: number,
  days: { readonly [kind in DeadlineKind]?: string },
): WrittenEvent {
  return {
    type: 'calendar.saved',
    subject: `calendar:${year}`,
    before: null,
    after: { year, version, ...days },
  }
}

/** People were notified that a deadline draws near. */
export function deadlineTold(year: number, kind: DeadlineKind, day: string, people: number): WrittenEvent {
  return {
    type: 'deadline.told',
    subject: `calendar:${year}`,
    before: null,
    after: { [kind]: day, people },
  }
}
