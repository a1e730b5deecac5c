/** Writing targets: begun, read as a form, saved as one writes, removed. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { beginDraft, readDraftStart, removeDraft } from '#actions/writing/begin-draft.ts'
import { beginOfFile, readTargetsOfFile } from '#actions/writing/begin-of-file.ts'
import type { Context } from '#actions/kernel/context.ts'
import { readDraft, saveDraft } from '#actions/writing/drafts.ts'
import { id } from '#api/kernel/common.ts'
import { draftsOfFile, newDraft, saveDraftBody } from '#api/writing/drafts.ts'
import { reachOf } from '#core/kernel/allows.ts'
import { problem } from '#core/kernel/problem.ts'
import { answer, answerMade, callerOf } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

const ONE = z.object({ params: z.object({ id }) })
const START = z.object({ query: z.object({ year: z.coerce.number().int().min(2000).max(2099) }) })

const OF_FILE = z.object({ query: draftsOfFile })

export function draftRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  app.get(
    '/api/drafts/start',
    answer(START, ({ actor }, { query }) => readDraftStart(context, actor, query)),
  )
  app.post(
    '/api/drafts',
    answerMade(z.object({ body: newDraft }), ({ actor }, { body }) => beginDraft(context, actor, body)),
  )
  app.post('/api/drafts/files', async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    // The actions ask again; here it spares reading a file that nobody will take.
    if (reachOf(caller.actor, 'document.edit') === null) return refuse(reply, problem('not-allowed'))
    const read = await uploads.receive(request, (file) => readTargetsOfFile(context, caller.actor, file))
    return read.ok ? reply.header('cache-control', 'no-store').send(read.value) : refuse(reply, read.error)
  })
  app.post('/api/drafts/files/begin', async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    if (reachOf(caller.actor, 'document.edit') === null) return refuse(reply, problem('not-allowed'))
    const input = readInput(OF_FILE, { query: request.query })
    if (!input.ok) return refuse(reply, input.error)
    const begun = await uploads.receive(request, (file) =>
      beginOfFile(context, caller.actor, input.value.query, file),
    )
    return begun.ok
      ? reply.code(201).header('cache-control', 'no-store').send(begun.value)
      : refuse(reply, begun.error)
  })
  app.get(
    '/api/drafts/:id',
    answer(ONE, ({ actor }, { params }) => readDraft(context, actor, params)),
  )
  app.patch(
    '/api/drafts/:id',
    answer(ONE.extend({ body: saveDraftBody }), ({ actor }, { params, body }) =>
      saveDraft(context, actor, { id: params.id, ...body }),
    ),
  )
  app.delete(
    '/api/drafts/:id',
    answer(ONE, ({ actor }, { params }) => removeDraft(context, actor, params), 204),
  )
}
