/** /api/events: the operation log as a list and as a file, its end, and its verification. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { exportLog } from '#actions/operation-log/export-log.ts'
import { listEvents } from '#actions/operation-log/list-events.ts'
import { changeLogAlgorithm, readLogEnd } from '#actions/operation-log/log-end.ts'
import { verifyLog } from '#actions/operation-log/verify-log.ts'
import { eventAddresses } from '#api/addresses/operation-log.ts'
import { serve, serveFileInPieces, serveLines } from '../handle.ts'

export function eventRoutes(app: FastifyInstance, context: Context): void {
  serve(app, eventAddresses.listEvents, ({ actor }, { query }) => listEvents(context, actor, query))
  serve(app, eventAddresses.readLogEnd, ({ actor }) => readLogEnd(context, actor))
  serveFileInPieces(app, eventAddresses.exportLog, ({ actor }, { query }) => exportLog(context, actor, query))
  serveLines(app, eventAddresses.verifyLog, ({ actor }, { body }) => verifyLog(context, actor, body))
  serve(app, eventAddresses.changeLogAlgorithm, ({ actor }, { body }) =>
    changeLogAlgorithm(context, actor, body),
  )
}
