/**
 * /api/projects: the list with filters, sorting, search and totals; one project as the paper; the export of
 * either.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { exportProject } from '#actions/projects/export-project.ts'
import { exportProjects } from '#actions/projects/export-projects.ts'
import { listProjects } from '#actions/projects/list-projects.ts'
import { readProject } from '#actions/projects/read-project.ts'
import { id } from '#api/kernel/common.ts'
import { EXPORT_FORMATS, exportQuery } from '#api/documents/documents.ts'
import { projectQuery } from '#api/projects.ts'
import { answer, download } from '../../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const EXPORT = z.object({ params: z.object({ id, format: z.enum(EXPORT_FORMATS) }), query: exportQuery })

const LIST = z.object({
  params: z.object({ format: z.enum(EXPORT_FORMATS) }),
  query: projectQuery.omit({ page: true, size: true }).extend(exportQuery.shape),
})

export function projectRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/projects',
    answer(z.object({ query: projectQuery }), ({ actor }, { query }) => listProjects(context, actor, query)),
  )
  app.get(
    '/api/projects/export/:format',
    download(LIST, ({ actor }, { params, query }) => exportProjects(context, actor, { ...query, ...params })),
  )
  app.get(
    '/api/projects/:id',
    answer(ONE, ({ actor }, { params }) => readProject(context, actor, params)),
  )
  app.get(
    '/api/projects/:id/export/:format',
    download(EXPORT, ({ actor }, { params, query }) =>
      exportProject(context, actor, { ...params, ...query }),
    ),
  )
}
