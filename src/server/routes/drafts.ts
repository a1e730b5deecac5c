/** Writing targets: begun, read as a form, saved as one writes, removed. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { beginDraft, readDraftStart, removeDraft } from '#actions/begin-draft.ts'
import type { Context } from '#actions/context.ts'
import { readDraft, saveDraft } from '#actions/drafts.ts'
import { id } from '#api/common.ts'
import { newDraft, saveDraft as saveDraftBody } from '#api/drafts.ts'
import { answer } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const START = z.object({ query: z.object({ year: z.coerce.number().int().min(2000).max(2099) }) })

export function draftRoutes(app: FastifyInstance, context: Context): void {
  app.get('/api/drafts/start', answer(START, ({ actor }, { query }) => readDraftStart(context, actor, query)))
  app.post('/api/drafts', answer(z.object({ body: newDraft }), ({ actor }, { body }) => beginDraft(context, actor, body), 201))
  app.get('/api/drafts/:id', answer(ONE, ({ actor }, { params }) => readDraft(context, actor, params)))
  app.patch('/api/drafts/:id', answer(ONE.extend({ body: saveDraftBody }), ({ actor }, { params, body }) => saveDraft(context, actor, { id: params.id, ...body })))
  app.delete('/api/drafts/:id', answer(ONE, ({ actor }, { params }) => removeDraft(context, actor, params), 204))
}
