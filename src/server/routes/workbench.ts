/** What the 工作台 shows: GET /api/desk, /api/overview. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { readDesk } from '#actions/workbench/read-desk.ts'
import { readOverview } from '#actions/workbench/read-overview.ts'
import { overviewAddresses } from '#api/addresses/statistics.ts'
import { deskAddresses } from '#api/addresses/workbench.ts'
import { serve } from '../handle.ts'

export function deskRoutes(app: FastifyInstance, context: Context): void {
  serve(app, deskAddresses.readDesk, ({ actor }) => readDesk(context, actor))
  serve(app, overviewAddresses.readOverview, ({ actor }, { query }) => readOverview(context, actor, query))
}
