/** /api/assurance: 工作保障措施台账. Shapes: src/api/assurance.ts. */
import type { FastifyInstance } from 'fastify'
import {
  addAssuranceMeasure,
  addAssuranceTask,
  changeAssuranceMeasure,
  changeAssuranceTask,
  listAssurance,
  readAssurance,
  removeAssuranceMeasure,
  removeAssuranceTask,
  takePromises,
} from '#actions/assurance/assurance.ts'
import {
  addAssuranceFile,
  mayProve,
  readAssuranceFile,
  takeAssuranceFileAway,
} from '#actions/assurance/files.ts'
import type { Context } from '#actions/kernel/context.ts'
import { exportAssurance } from '#actions/assurance/export-assurance.ts'
import { assuranceAddresses } from '#api/addresses/assurance.ts'
import { serve, serveFile, serveSignedIn } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

export function assuranceRoutes(app: FastifyInstance, context: Context): void {
  serve(app, assuranceAddresses.listAssurance, ({ actor }, { query }) => listAssurance(context, actor, query))
  serveFile(app, assuranceAddresses.exportAssurance, ({ actor }, { query }) =>
    exportAssurance(context, actor, query),
  )
  serve(app, assuranceAddresses.readAssurance, ({ actor }, { params }) =>
    readAssurance(context, actor, params),
  )
  serve(app, assuranceAddresses.addAssuranceMeasure, ({ actor }, { params, body }) =>
    addAssuranceMeasure(context, actor, { ...params, ...body }),
  )
  serve(app, assuranceAddresses.takePromises, ({ actor }, { params }) => takePromises(context, actor, params))
  measureRoutes(app, context)
  fileRoutes(app, context)
}

function measureRoutes(app: FastifyInstance, context: Context): void {
  serve(app, assuranceAddresses.changeAssuranceMeasure, ({ actor }, { params, body }) =>
    changeAssuranceMeasure(context, actor, { ...params, ...body }),
  )
  serve(app, assuranceAddresses.removeAssuranceMeasure, ({ actor }, { params }) =>
    removeAssuranceMeasure(context, actor, params),
  )
  serve(app, assuranceAddresses.addAssuranceTask, ({ actor }, { params, body }) =>
    addAssuranceTask(context, actor, { ...params, ...body }),
  )
  serve(app, assuranceAddresses.changeAssuranceTask, ({ actor }, { params, body }) =>
    changeAssuranceTask(context, actor, { ...params, ...body }),
  )
  serve(app, assuranceAddresses.removeAssuranceTask, ({ actor }, { params }) =>
    removeAssuranceTask(context, actor, params),
  )
}

function fileRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('evidence')
  serveSignedIn(app, assuranceAddresses.addAssuranceFile, async (caller, request, reply) => {
    const input = readInput(assuranceAddresses.addAssuranceFile.input, { params: request.params })
    if (!input.ok) return refuse(reply, input.error)
    const asked = await mayProve(context, caller.actor, input.value.params)
    if (!asked.ok) return refuse(reply, asked.error)
    const added = await uploads.receive(request, (file) =>
      addAssuranceFile(context, caller.actor, input.value.params, file),
    )
    return added.ok
      ? reply.code(201).header('cache-control', 'no-store').send(added.value)
      : refuse(reply, added.error)
  })
  serveFile(app, assuranceAddresses.readAssuranceFile, ({ actor }, { params }) =>
    readAssuranceFile(context, actor, params),
  )
  serve(app, assuranceAddresses.takeAssuranceFileAway, ({ actor }, { params }) =>
    takeAssuranceFileAway(context, actor, params),
  )
}
