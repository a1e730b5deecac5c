/** 佐证材料 of a project: handed in one by one, downloaded, taken away. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  addAttachment,
  mayAttach,
  readAttachment,
  readAttachments,
  takeAttachmentAway,
} from '#actions/attachments/attachments.ts'
import type { Context } from '#actions/kernel/context.ts'
import { attachmentsQuery, attachQuery } from '#api/attachments.ts'
import { id } from '#api/kernel/common.ts'
import { reachOf } from '#core/kernel/allows.ts'
import { problem } from '#core/kernel/problem.ts'
import { answer, callerOf, download } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

const ONE = z.object({ params: z.object({ id }) })
const LIST = z.object({ params: z.object({ id }), query: attachmentsQuery })
const UPLOAD = z.object({ params: z.object({ id }), query: attachQuery })

export function attachmentRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('evidence')
  app.get(
    '/api/projects/:id/attachments',
    answer(LIST, ({ actor }, { params, query }) => readAttachments(context, actor, { ...params, ...query })),
  )
  app.post('/api/projects/:id/attachments', async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    // The action asks again; here it spares reading a file that nobody will take.
    if (reachOf(caller.actor, 'document.edit') === null) return refuse(reply, problem('not-allowed'))
    const input = readInput(UPLOAD, { params: request.params, query: request.query })
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
  app.get(
    '/api/attachments/:id',
    download(ONE, ({ actor }, { params }) => readAttachment(context, actor, params)),
  )
  app.delete(
    '/api/attachments/:id',
    answer(ONE, ({ actor }, { params }) => takeAttachmentAway(context, actor, params), 204),
  )
}
