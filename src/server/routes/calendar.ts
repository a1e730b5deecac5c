/** /api/calendar: the days of a fiscal year. */
import type { FastifyInstance } from 'fastify'
import { readCalendar, saveCalendar } from '#actions/calendar/calendar.ts'
import type { Context } from '#actions/kernel/context.ts'
import { calendarAddresses } from '#api/addresses/calendar.ts'
import { serve } from '../handle.ts'

export function calendarRoutes(app: FastifyInstance, context: Context): void {
  serve(app, calendarAddresses.readCalendar, ({ actor }, { params }) => readCalendar(context, actor, params))
  serve(app, calendarAddresses.saveCalendar, ({ actor }, { params, body }) =>
    saveCalendar(context, actor, { ...params, ...body }),
  )
}
