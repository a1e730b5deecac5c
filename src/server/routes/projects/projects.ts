/**
 * /api/projects: the list with filters, sorting, search and totals; one project as the paper; the export of
 * either.
 */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { exportProject } from '#actions/projects/export-project.ts'
import { exportProjects } from '#actions/projects/export-projects.ts'
import { listProjects } from '#actions/projects/list-projects.ts'
import { readProject } from '#actions/projects/read-project.ts'
import { projectAddresses } from '#api/addresses/projects/projects.ts'
import { serve, serveFile } from '../../handle.ts'

export function projectRoutes(app: FastifyInstance, context: Context): void {
  serve(app, projectAddresses.listProjects, ({ actor }, { query }) => listProjects(context, actor, query))
  serveFile(app, projectAddresses.exportProjects, ({ actor }, { params, query }) =>
    exportProjects(context, actor, { ...query, ...params }),
  )
  serve(app, projectAddresses.readProject, ({ actor }, { params }) => readProject(context, actor, params))
  serveFile(app, projectAddresses.exportProject, ({ actor }, { params, query }) =>
    exportProject(context, actor, { ...params, ...query }),
  )
}
