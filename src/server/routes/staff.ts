/** /api/staff: units and people from a table, tried first and then taken in; the template. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { importStaff, readStaffTemplate } from '#actions/staff/import-staff.ts'
import {
  lastTaking,
  readPasswords,
  readTaking,
  refusedOfTaking,
  stopTaking,
} from '#actions/staff/take-staff.ts'
import { staffAddresses } from '#api/addresses/staff.ts'
import { serve, serveFile, serveSignedIn } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

export function staffRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  serveFile(app, staffAddresses.readStaffTemplate, ({ actor }) => readStaffTemplate(context, actor))
  serve(app, staffAddresses.lastTaking, ({ actor }) => lastTaking(context, actor))
  serve(app, staffAddresses.readTaking, ({ actor }, { params }) => readTaking(context, actor, params))
  serve(app, staffAddresses.refusedOfTaking, ({ actor }, { params }) =>
    refusedOfTaking(context, actor, params),
  )
  serve(app, staffAddresses.stopTaking, ({ actor }, { params }) => stopTaking(context, actor, params))
  serve(app, staffAddresses.readPasswords, ({ actor }, { params }) => readPasswords(context, actor, params))
  serveSignedIn(app, staffAddresses.importStaff, async (caller, request, reply) => {
    const input = readInput(staffAddresses.importStaff.input, { query: request.query })
    if (!input.ok) return refuse(reply, input.error)
    const dry = input.value.query.dry === 'yes'
    const done = await uploads.receive(request, (file) =>
      importStaff(context, caller.actor, { ...file, dry }),
    )
    return done.ok ? reply.header('cache-control', 'no-store').send(done.value) : refuse(reply, done.error)
  })
}
