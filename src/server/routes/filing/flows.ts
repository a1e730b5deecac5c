/** The flow of a fiscal year. Shapes: src/api/filing/flows.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { dryRunFlow, listFlows, readFlow, saveFlow } from '#actions/filing/flows.ts'
import { flowAddresses } from '#api/addresses/filing/flows.ts'
import { serve } from '../../handle.ts'

export function flowRoutes(app: FastifyInstance, context: Context): void {
  serve(app, flowAddresses.listFlows, ({ actor }) => listFlows(context, actor))
  serve(app, flowAddresses.readFlow, ({ actor }, { params }) => readFlow(context, actor, params))
  serve(app, flowAddresses.dryRunFlow, ({ actor }, { params, body }) =>
    dryRunFlow(context, actor, { ...params, ...body }),
  )
  serve(app, flowAddresses.saveFlow, ({ actor }, { params, body }) =>
    saveFlow(context, actor, { ...params, ...body }),
  )
}
