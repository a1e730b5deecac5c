/** /api/projects: the list with filters, sorting, search and totals; one project as the paper; its export. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/context.ts'
import { exportProject } from '#actions/export-project.ts'
import { listProjects } from '#actions/list-projects.ts'
import { readProject } from '#actions/read-project.ts'
import { id } from '#api/common.ts'
import { EXPORT_FORMATS, exportQuery } from '#api/documents.ts'
import { projectQuery } from '#api/projects.ts'
import { answer, download } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const EXPORT = z.object({ params: z.object({ id, format: z.enum(EXPORT_FORMATS) }), query: exportQuery })

export function projectRoutes(app: FastifyInstance, context: Context): void {
  app.get('/api/projects', answer(z.object({ query: projectQuery }), ({ actor }, { query }) => listProjects(context, actor, query)))
  app.get('/api/projects/:id', answer(ONE, ({ actor }, { params }) => readProject(context, actor, params)))
  app.get('/api/projects/:id/export/:format', download(EXPORT, ({ actor }, { params, query }) => exportProject(context, actor, { ...params, ...query })))
}
