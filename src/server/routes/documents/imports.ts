/** /api/imports: batches of which nothing counts before one confirmation. */
import type { FastifyInstance } from 'fastify'
import { answerUnits, chooseFile, confirmImport } from '#actions/documents/change-import.ts'
import { readImport } from '#actions/documents/read-import.ts'
import { undoImport } from '#actions/documents/undo-import.ts'
import type { Context } from '#actions/kernel/context.ts'
import { importAddresses } from '#api/addresses/documents/imports.ts'
import { serve } from '../../handle.ts'

export function importRoutes(app: FastifyInstance, context: Context): void {
  serve(app, importAddresses.readImport, ({ actor }, { params }) => readImport(context, actor, params))
  serve(app, importAddresses.answerUnits, ({ actor }, { params, body }) =>
    answerUnits(context, actor, { ...params, ...body }),
  )
  serve(app, importAddresses.chooseFile, ({ actor }, { params, body }) =>
    chooseFile(context, actor, { ...params, ...body }),
  )
  serve(app, importAddresses.confirmImport, ({ actor }, { params, body }) =>
    confirmImport(context, actor, { ...params, ...body }),
  )
  serve(app, importAddresses.undoImport, ({ actor }, { params }) => undoImport(context, actor, params))
}
