/** The flow of a fiscal year. Shapes: src/api/filing/flows.ts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { dryRunFlow, listFlows, readFlow, saveFlow } from '#actions/filing/flows.ts'
import { flowYear, saveFlowBody, tryFlow } from '#api/filing/flows.ts'
import { answer } from '../../handle.ts'

const YEAR = z.object({ params: z.object({ year: flowYear }) })

export function flowRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/flows',
    answer(z.object({}), ({ actor }) => listFlows(context, actor)),
  )
  app.get(
    '/api/flows/:year',
    answer(YEAR, ({ actor }, { params }) => readFlow(context, actor, params)),
  )
  app.post(
    '/api/flows/:year/dry-run',
    answer(YEAR.extend({ body: tryFlow }), ({ actor }, { params, body }) =>
      dryRunFlow(context, actor, { ...params, ...body }),
    ),
  )
  app.put(
    '/api/flows/:year',
    answer(YEAR.extend({ body: saveFlowBody }), ({ actor }, { params, body }) =>
      saveFlow(context, actor, { ...params, ...body }),
    ),
  )
}
