/** What is looked at rather than read: GET /api/overview, /api/units, /api/statistics, /api/rules. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { listRules } from '#actions/rule-sets/list-rules.ts'
import { listUnits } from '#actions/organisation/list-units.ts'
import { readOverview } from '#actions/statistics/read-overview.ts'
import { readStatistics } from '#actions/statistics/read-statistics.ts'
import { yearQuery } from '#api/statistics.ts'
import { answer } from '../handle.ts'

const OF_YEAR = z.object({ query: yearQuery })

export function overviewRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/overview',
    answer(OF_YEAR, ({ actor }, { query }) => readOverview(context, actor, query)),
  )
  app.get(
    '/api/units',
    answer(OF_YEAR, ({ actor }, { query }) => listUnits(context, actor, query)),
  )
  app.get(
    '/api/statistics',
    answer(OF_YEAR, ({ actor }, { query }) => readStatistics(context, actor, query)),
  )
  app.get(
    '/api/rules',
    answer(z.object({}), ({ actor }) => listRules(context, actor)),
  )
}
