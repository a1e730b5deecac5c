/**
 * /api/duplicates: groups of alike projects, and the same to take away; what is known of one project
 * elsewhere.
 */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { exportDuplicates, listDuplicates, listDuplicateUnits } from '#actions/duplicates/list-duplicates.ts'
import { readRelated } from '#actions/duplicates/read-related.ts'
import { duplicateAddresses } from '#api/addresses/duplicates.ts'
import { serve, serveFile } from '../handle.ts'

export function duplicateRoutes(app: FastifyInstance, context: Context): void {
  serve(app, duplicateAddresses.listDuplicates, ({ actor }, { query }) =>
    listDuplicates(context, actor, query),
  )
  serve(app, duplicateAddresses.listDuplicateUnits, ({ actor }, { query }) =>
    listDuplicateUnits(context, actor, query),
  )
  serveFile(app, duplicateAddresses.exportDuplicates, ({ actor }, { query }) =>
    exportDuplicates(context, actor, query),
  )
  serve(app, duplicateAddresses.readRelated, ({ actor }, { params }) => readRelated(context, actor, params))
}
