/** Writing targets: begun, read as a form, saved as one writes, removed. */
import type { FastifyInstance } from 'fastify'
import { beginDraft, readDraftStart, removeDraft } from '#actions/writing/begin-draft.ts'
import { beginOfFile, readTargetsOfFile } from '#actions/writing/begin-of-file.ts'
import { carryDrafts, listEarlierTargets } from '#actions/writing/carry-drafts.ts'
import type { Context } from '#actions/kernel/context.ts'
import { readDraft, saveDraft } from '#actions/writing/drafts.ts'
import { readDraftOffers } from '#actions/writing/offers.ts'
import { draftAddresses } from '#api/addresses/writing.ts'
import { serve, serveSignedIn } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

export function draftRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  serve(app, draftAddresses.readDraftStart, ({ actor }, { query }) => readDraftStart(context, actor, query))
  serve(app, draftAddresses.beginDraft, ({ actor }, { body }) => beginDraft(context, actor, body))
  serveSignedIn(app, draftAddresses.readTargetsOfFile, async (caller, request, reply) => {
    const read = await uploads.receive(request, (file) => readTargetsOfFile(context, caller.actor, file))
    return read.ok ? reply.header('cache-control', 'no-store').send(read.value) : refuse(reply, read.error)
  })
  serveSignedIn(app, draftAddresses.beginOfFile, async (caller, request, reply) => {
    const input = readInput(draftAddresses.beginOfFile.input, { query: request.query })
    if (!input.ok) return refuse(reply, input.error)
    const begun = await uploads.receive(request, (file) =>
      beginOfFile(context, caller.actor, input.value.query, file),
    )
    return begun.ok
      ? reply.code(201).header('cache-control', 'no-store').send(begun.value)
      : refuse(reply, begun.error)
  })
  serve(app, draftAddresses.listEarlierTargets, ({ actor }, { query }) =>
    listEarlierTargets(context, actor, query),
  )
  serve(app, draftAddresses.carryDrafts, ({ actor }, { body }) => carryDrafts(context, actor, body))
  serve(app, draftAddresses.readDraft, ({ actor }, { params }) => readDraft(context, actor, params))
  serve(app, draftAddresses.readDraftOffers, ({ actor }, { params, query }) =>
    readDraftOffers(context, actor, { ...params, ...query }),
  )
  serve(app, draftAddresses.saveDraft, ({ actor }, { params, body }) =>
    saveDraft(context, actor, { id: params.id, ...body }),
  )
  serve(app, draftAddresses.removeDraft, ({ actor }, { params }) => removeDraft(context, actor, params))
}
