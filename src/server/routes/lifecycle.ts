/** 全生命周期 of projects of special forms. Shapes: src/api/lifecycle.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { listSpecialProjects, readLifecycle, setFormOfProject } from '#actions/lifecycle/lifecycle.ts'
import { lifecycleAddresses } from '#api/addresses/lifecycle.ts'
import { serve } from '../handle.ts'

export function lifecycleRoutes(app: FastifyInstance, context: Context): void {
  serve(app, lifecycleAddresses.listSpecialProjects, ({ actor }, { query }) =>
    listSpecialProjects(context, actor, query),
  )
  serve(app, lifecycleAddresses.readLifecycle, ({ actor }, { params }) =>
    readLifecycle(context, actor, params),
  )
  serve(app, lifecycleAddresses.setFormOfProject, ({ actor }, { params, body }) =>
    setFormOfProject(context, actor, { ...params, ...body }),
  )
}
