/** 终止 and 恢复 of projects. Shapes: src/api/filing/closing.ts. */
import type { FastifyInstance } from 'fastify'
import { closeProject, readClosing, reopenProject } from '#actions/filing/closings.ts'
import type { Context } from '#actions/kernel/context.ts'
import { closingAddresses } from '#api/addresses/filing/closing.ts'
import { serve } from '../../handle.ts'

export function closingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, closingAddresses.readClosing, ({ actor }, { params, query }) =>
    readClosing(context, actor, { ...params, ...query }),
  )
  serve(app, closingAddresses.closeProject, ({ actor }, { params, body }) =>
    closeProject(context, actor, { ...params, ...body }),
  )
  serve(app, closingAddresses.reopenProject, ({ actor }, { params, body }) =>
    reopenProject(context, actor, { ...params, ...body }),
  )
}
