/** Changes of documents: made, listed, taken back. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { editDocument, readEdits, undoEdits } from '#actions/documents/edit-document.ts'
import { editAddresses } from '#api/addresses/documents/edits.ts'
import { serve } from '../../handle.ts'

export function editRoutes(app: FastifyInstance, context: Context): void {
  serve(app, editAddresses.readEdits, ({ actor }, { params }) => readEdits(context, actor, params))
  serve(app, editAddresses.editDocument, ({ actor }, { params, body }) =>
    editDocument(context, actor, { id: params.id, edit: body }),
  )
  serve(app, editAddresses.undoEdits, ({ actor }, { body }) => undoEdits(context, actor, body))
}
