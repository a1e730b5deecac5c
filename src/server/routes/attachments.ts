/** 佐证材料 of a project: handed in one by one, downloaded, taken away. */
import type { FastifyInstance } from 'fastify'
import {
  addAttachment,
  mayAttach,
  readAttachment,
  readAttachments,
  takeAttachmentAway,
} from '#actions/attachments/attachments.ts'
import type { Context } from '#actions/kernel/context.ts'
import { attachmentAddresses } from '#api/addresses/attachments.ts'
import { serve, serveFile, serveSignedIn } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

export function attachmentRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('evidence')
  serve(app, attachmentAddresses.readAttachments, ({ actor }, { params, query }) =>
    readAttachments(context, actor, { ...params, ...query }),
  )
  serveSignedIn(app, attachmentAddresses.addAttachment, async (caller, request, reply) => {
    const input = readInput(attachmentAddresses.addAttachment.input, {
      params: request.params,
      query: request.query,
    })
    if (!input.ok) return refuse(reply, input.error)
    const { params, query } = input.value
    const asked = await mayAttach(context, caller.actor, params)
    if (!asked.ok) return refuse(reply, asked.error)
    const added = await uploads.receive(request, (file) =>
      addAttachment(context, caller.actor, { ...params, ...query }, file),
    )
    return added.ok
      ? reply.code(201).header('cache-control', 'no-store').send(added.value)
      : refuse(reply, added.error)
  })
  serveFile(app, attachmentAddresses.readAttachment, ({ actor }, { params }) =>
    readAttachment(context, actor, params),
  )
  serve(app, attachmentAddresses.takeAttachmentAway, ({ actor }, { params }) =>
    takeAttachmentAway(context, actor, params),
  )
}
