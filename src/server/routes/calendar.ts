/** /api/calendar: the days of a fiscal year. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readCalendar, saveCalendar } from '#actions/calendar/calendar.ts'
import type { Context } from '#actions/kernel/context.ts'
import { calendarYear, saveCalendarBody } from '#api/calendar.ts'
import { answer } from '../handle.ts'

const OF_YEAR = z.object({ params: z.object({ year: calendarYear }) })
const SAVE = z.object({ params: z.object({ year: calendarYear }), body: saveCalendarBody })

export function calendarRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/calendar/:year',
    answer(OF_YEAR, ({ actor }, { params }) => readCalendar(context, actor, params)),
  )
  app.put(
    '/api/calendar/:year',
    answer(SAVE, ({ actor }, { params, body }) => saveCalendar(context, actor, { ...params, ...body })),
  )
}
