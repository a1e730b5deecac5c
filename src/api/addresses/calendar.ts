/** Addresses of the room calendar. */
import { z } from 'zod'
import { calendarYear, saveCalendarBody, type CalendarView } from '../calendar.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const calendarAddresses = {
  readCalendar: endpoint
    .get('/api/calendar/:year', { params: z.object({ year: calendarYear }) })
    .answers<CalendarView>('Read calendar.', { action: 'organisation.read' }),
  saveCalendar: endpoint
    .put('/api/calendar/:year', { params: z.object({ year: calendarYear }), body: saveCalendarBody })
    .answers<CalendarView>('Save calendar.', { action: 'flow.manage' }),
}
