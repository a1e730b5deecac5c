/** /api/rectifications: 整改台账. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { exportRectifications, rectificationPaper } from '#actions/rectification/export-rectifications.ts'
import { readOpenRectifications } from '#actions/rectification/open-rectifications.ts'
import {
  addRectificationFile,
  mayAttachToRectification,
  readRectificationFile,
  takeRectificationFileAway,
} from '#actions/rectification/files.ts'
import {
  actOnRectification,
  listRectifications,
  readRectification,
  registerRectification,
} from '#actions/rectification/rectifications.ts'
import { id } from '#api/kernel/common.ts'
import {
  actOnRectificationBody,
  RECTIFICATION_FORMATS,
  RECTIFICATION_PAPER_FORMATS,
  RECTIFICATION_PAPERS,
  rectificationFilter,
  rectificationQuery,
  registerRectificationBody,
} from '#api/rectification.ts'
import { reachOf } from '#core/kernel/allows.ts'
import { problem } from '#core/kernel/problem.ts'
import { answer, answerMade, callerOf, download } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

const ONE = z.object({ params: z.object({ id }) })
const LIST_FILE = z.object({
  params: z.object({ format: z.enum(RECTIFICATION_FORMATS) }),
  query: rectificationFilter,
})
const PAPER = z.object({
  params: z.object({ id, paper: z.enum(RECTIFICATION_PAPERS), format: z.enum(RECTIFICATION_PAPER_FORMATS) }),
})

export function rectificationRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/rectifications',
    answer(z.object({ query: rectificationQuery }), ({ actor }, { query }) =>
      listRectifications(context, actor, query),
    ),
  )
  app.post(
    '/api/rectifications',
    answerMade(z.object({ body: registerRectificationBody }), ({ actor }, { body }) =>
      registerRectification(context, actor, body),
    ),
  )
  app.get(
    '/api/rectifications/export/:format',
    download(LIST_FILE, ({ actor }, { params, query }) =>
      exportRectifications(context, actor, { ...params, ...query }),
    ),
  )
  app.get(
    '/api/rectifications/:id',
    answer(ONE, ({ actor }, { params }) => readRectification(context, actor, params)),
  )
  app.post(
    '/api/rectifications/:id/acts',
    answer(
      z.object({ params: z.object({ id }), body: actOnRectificationBody }),
      ({ actor }, { params, body }) => actOnRectification(context, actor, { ...params, ...body }),
    ),
  )
  app.get(
    '/api/rectifications/:id/papers/:paper/:format',
    download(PAPER, ({ actor }, { params }) => rectificationPaper(context, actor, params)),
  )
  app.get(
    '/api/projects/:id/open-rectifications',
    answer(ONE, ({ actor }, { params }) => readOpenRectifications(context, actor, params)),
  )
  fileRoutes(app, context)
}

function fileRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('evidence')
  app.post('/api/rectifications/:id/files', async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    if (reachOf(caller.actor, 'rectification.reply') === null) return refuse(reply, problem('not-allowed'))
    const input = readInput(ONE, { params: request.params })
    if (!input.ok) return refuse(reply, input.error)
    const asked = await mayAttachToRectification(context, caller.actor, input.value.params)
    if (!asked.ok) return refuse(reply, asked.error)
    const added = await uploads.receive(request, (file) =>
      addRectificationFile(context, caller.actor, input.value.params, file),
    )
    return added.ok
      ? reply.code(201).header('cache-control', 'no-store').send(added.value)
      : refuse(reply, added.error)
  })
  app.get(
    '/api/rectification-files/:id',
    download(ONE, ({ actor }, { params }) => readRectificationFile(context, actor, params)),
  )
  app.delete(
    '/api/rectification-files/:id',
    answer(ONE, ({ actor }, { params }) => takeRectificationFileAway(context, actor, params), 204),
  )
}
