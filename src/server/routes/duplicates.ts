/**
 * /api/duplicates: groups of alike projects, and the same to take away; what is known of one project
 * elsewhere.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { exportDuplicates, listDuplicates, listDuplicateUnits } from '#actions/duplicates/list-duplicates.ts'
import { readRelated } from '#actions/duplicates/read-related.ts'
import { id } from '#api/kernel/common.ts'
import { duplicateExportQuery, duplicateQuery, duplicateUnitQuery } from '#api/duplicates.ts'
import { answer, download } from '../handle.ts'

export function duplicateRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/duplicates',
    answer(z.object({ query: duplicateQuery }), ({ actor }, { query }) =>
      listDuplicates(context, actor, query),
    ),
  )
  app.get(
    '/api/duplicates/units',
    answer(z.object({ query: duplicateUnitQuery }), ({ actor }, { query }) =>
      listDuplicateUnits(context, actor, query),
    ),
  )
  app.get(
    '/api/duplicates/export/csv',
    download(z.object({ query: duplicateExportQuery }), ({ actor }, { query }) =>
      exportDuplicates(context, actor, query),
    ),
  )
  app.get(
    '/api/projects/:id/related',
    answer(z.object({ params: z.object({ id }) }), ({ actor }, { params }) =>
      readRelated(context, actor, params),
    ),
  )
}
