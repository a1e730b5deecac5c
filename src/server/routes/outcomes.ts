/** 评价得分与支付: GET /api/outcomes. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { listOutcomes } from '#actions/outcomes/list-outcomes.ts'
import { outcomeAddresses } from '#api/addresses/outcomes.ts'
import { serve } from '../handle.ts'

export function outcomeRoutes(app: FastifyInstance, context: Context): void {
  serve(app, outcomeAddresses.listOutcomes, ({ actor }, { query }) => listOutcomes(context, actor, query))
}
