/** /api/rectifications: 整改台账. */
import type { FastifyInstance } from 'fastify'
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
import { rectificationAddresses } from '#api/addresses/rectification.ts'
import { serve, serveFile, serveSignedIn } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

export function rectificationRoutes(app: FastifyInstance, context: Context): void {
  serve(app, rectificationAddresses.listRectifications, ({ actor }, { query }) =>
    listRectifications(context, actor, query),
  )
  serve(app, rectificationAddresses.registerRectification, ({ actor }, { body }) =>
    registerRectification(context, actor, body),
  )
  serveFile(app, rectificationAddresses.exportRectifications, ({ actor }, { params, query }) =>
    exportRectifications(context, actor, { ...params, ...query }),
  )
  serve(app, rectificationAddresses.readRectification, ({ actor }, { params }) =>
    readRectification(context, actor, params),
  )
  serve(app, rectificationAddresses.actOnRectification, ({ actor }, { params, body }) =>
    actOnRectification(context, actor, { ...params, ...body }),
  )
  serveFile(app, rectificationAddresses.rectificationPaper, ({ actor }, { params }) =>
    rectificationPaper(context, actor, params),
  )
  serve(app, rectificationAddresses.readOpenRectifications, ({ actor }, { params }) =>
    readOpenRectifications(context, actor, params),
  )
  fileRoutes(app, context)
}

function fileRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('evidence')
  serveSignedIn(app, rectificationAddresses.addRectificationFile, async (caller, request, reply) => {
    const input = readInput(rectificationAddresses.addRectificationFile.input, { params: request.params })
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
  serveFile(app, rectificationAddresses.readRectificationFile, ({ actor }, { params }) =>
    readRectificationFile(context, actor, params),
  )
  serve(app, rectificationAddresses.takeRectificationFileAway, ({ actor }, { params }) =>
    takeRectificationFileAway(context, actor, params),
  )
}
