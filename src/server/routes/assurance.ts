/** /api/assurance: 工作保障措施台账. Shapes: src/api/assurance.ts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
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
import {
  assuranceExportQuery,
  assuranceQuery,
  assuranceYear,
  measureInput,
  taskInput,
} from '#api/assurance.ts'
import { id } from '#api/kernel/common.ts'
import { reachOf } from '#core/kernel/allows.ts'
import { problem } from '#core/kernel/problem.ts'
import { answer, answerMade, callerOf, download } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

const PLACE = z.object({ params: z.object({ unit: id, year: assuranceYear }) })
const MEASURE = z.object({ params: z.object({ measure: id }) })
const TASK = z.object({ params: z.object({ task: id }) })
const FILE = z.object({ params: z.object({ file: id }) })

export function assuranceRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/assurance',
    answer(z.object({ query: assuranceQuery }), ({ actor }, { query }) =>
      listAssurance(context, actor, query),
    ),
  )
  app.get(
    '/api/assurance/export/xlsx',
    download(z.object({ query: assuranceExportQuery }), ({ actor }, { query }) =>
      exportAssurance(context, actor, query),
    ),
  )
  app.get(
    '/api/assurance/:unit/:year',
    answer(PLACE, ({ actor }, { params }) => readAssurance(context, actor, params)),
  )
  app.post(
    '/api/assurance/:unit/:year/measures',
    answerMade(PLACE.extend({ body: measureInput }), ({ actor }, { params, body }) =>
      addAssuranceMeasure(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/assurance/:unit/:year/promises',
    answer(PLACE, ({ actor }, { params }) => takePromises(context, actor, params)),
  )
  measureRoutes(app, context)
  fileRoutes(app, context)
}

function measureRoutes(app: FastifyInstance, context: Context): void {
  app.put(
    '/api/assurance-measures/:measure',
    answer(MEASURE.extend({ body: measureInput }), ({ actor }, { params, body }) =>
      changeAssuranceMeasure(context, actor, { ...params, ...body }),
    ),
  )
  app.delete(
    '/api/assurance-measures/:measure',
    answer(MEASURE, ({ actor }, { params }) => removeAssuranceMeasure(context, actor, params)),
  )
  app.post(
    '/api/assurance-measures/:measure/tasks',
    answerMade(MEASURE.extend({ body: taskInput }), ({ actor }, { params, body }) =>
      addAssuranceTask(context, actor, { ...params, ...body }),
    ),
  )
  app.put(
    '/api/assurance-tasks/:task',
    answer(TASK.extend({ body: taskInput }), ({ actor }, { params, body }) =>
      changeAssuranceTask(context, actor, { ...params, ...body }),
    ),
  )
  app.delete(
    '/api/assurance-tasks/:task',
    answer(TASK, ({ actor }, { params }) => removeAssuranceTask(context, actor, params)),
  )
}

function fileRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('evidence')
  app.post('/api/assurance-tasks/:task/files', async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    if (reachOf(caller.actor, 'assurance.write') === null) return refuse(reply, problem('not-allowed'))
    const input = readInput(TASK, { params: request.params })
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
  app.get(
    '/api/assurance-files/:file',
    download(FILE, ({ actor }, { params }) => readAssuranceFile(context, actor, params)),
  )
  app.delete(
    '/api/assurance-files/:file',
    answer(FILE, ({ actor }, { params }) => takeAssuranceFileAway(context, actor, params), 204),
  )
}
