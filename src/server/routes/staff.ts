/** /api/staff: units and people from a table, tried first and then taken in; the template. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { importStaff, mayImportStaff, readStaffTemplate } from '#actions/staff/import-staff.ts'
import {
  lastTaking,
  readPasswords,
  readTaking,
  refusedOfTaking,
  stopTaking,
} from '#actions/staff/take-staff.ts'
import { id } from '#api/kernel/common.ts'
import { staffImportQuery } from '#api/staff.ts'
import { problem } from '#core/kernel/problem.ts'
import { answer, callerOf, download } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

const ONE = z.object({ params: z.object({ id }) })
const IMPORT = z.object({ query: staffImportQuery })

export function staffRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  app.get(
    '/api/staff/template',
    download(z.object({}), ({ actor }) => readStaffTemplate(context, actor)),
  )
  app.get(
    '/api/staff/imports/last',
    answer(z.object({}), ({ actor }) => lastTaking(context, actor)),
  )
  app.get(
    '/api/staff/imports/:id',
    answer(ONE, ({ actor }, { params }) => readTaking(context, actor, params)),
  )
  app.get(
    '/api/staff/imports/:id/refused',
    answer(ONE, ({ actor }, { params }) => refusedOfTaking(context, actor, params)),
  )
  app.post(
    '/api/staff/imports/:id/stop',
    answer(ONE, ({ actor }, { params }) => stopTaking(context, actor, params)),
  )
  app.post(
    '/api/staff/imports/:id/passwords',
    answer(ONE, ({ actor }, { params }) => readPasswords(context, actor, params)),
  )
  app.post('/api/staff/import', async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    // The action asks again; here it spares reading a file that nobody will take.
    if (!mayImportStaff(caller.actor)) return refuse(reply, problem('not-allowed'))
    const input = readInput(IMPORT, { query: request.query })
    if (!input.ok) return refuse(reply, input.error)
    const dry = input.value.query.dry === 'yes'
    const done = await uploads.receive(request, (file) =>
      importStaff(context, caller.actor, { ...file, dry }),
    )
    return done.ok ? reply.header('cache-control', 'no-store').send(done.value) : refuse(reply, done.error)
  })
}
