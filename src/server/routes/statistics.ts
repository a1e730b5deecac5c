/** What is looked at rather than read: GET /api/statistics, /api/rules. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { listRules } from '#actions/rule-sets/list-rules.ts'
import { readStatistics } from '#actions/statistics/read-statistics.ts'
import { overviewAddresses } from '#api/addresses/statistics.ts'
import { serve } from '../handle.ts'

export function overviewRoutes(app: FastifyInstance, context: Context): void {
  serve(app, overviewAddresses.readStatistics, ({ actor }, { query }) =>
    readStatistics(context, actor, query),
  )
  serve(app, overviewAddresses.listRules, ({ actor }) => listRules(context, actor))
}
