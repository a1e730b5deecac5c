/** Changes of documents: made, listed, taken back. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { editDocument, readEdits, undoEdits } from '#actions/documents/edit-document.ts'
import { id } from '#api/kernel/common.ts'
import { editsChosen, newEdit } from '#api/documents/edits.ts'
import { answer, answerMade } from '../../handle.ts'

const ONE = z.object({ params: z.object({ id }) })

export function editRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/documents/:id/edits',
    answer(ONE, ({ actor }, { params }) => readEdits(context, actor, params)),
  )
  app.post(
    '/api/documents/:id/edits',
    answerMade(ONE.extend({ body: newEdit }), ({ actor }, { params, body }) =>
      editDocument(context, actor, { id: params.id, edit: body }),
    ),
  )
  app.post(
    '/api/edits/undo',
    answer(z.object({ body: editsChosen }), ({ actor }, { body }) => undoEdits(context, actor, body)),
  )
}
