/** /api/events: the operation log as a list and as a file, its end, and its verification. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { exportLog } from '#actions/operation-log/export-log.ts'
import { listEvents } from '#actions/operation-log/list-events.ts'
import { changeLogAlgorithm, readLogEnd } from '#actions/operation-log/log-end.ts'
import { verifyLog } from '#actions/operation-log/verify-log.ts'
import { algorithmInput, eventQuery, logSpan, verification } from '#api/operation-log.ts'
import { answer, downloadInPieces, linesOfJson } from '../handle.ts'

const NOT_COMPRESSED = { compress: false } as const

export function eventRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/events',
    answer(z.object({ query: eventQuery }), ({ actor }, { query }) => listEvents(context, actor, query)),
  )
  app.get(
    '/api/events/chain',
    answer(z.object({}), ({ actor }) => readLogEnd(context, actor)),
  )
  app.get(
    '/api/events/export',
    NOT_COMPRESSED,
    downloadInPieces(z.object({ query: logSpan }), ({ actor }, { query }) =>
      exportLog(context, actor, query),
    ),
  )
  app.post(
    '/api/events/verification',
    NOT_COMPRESSED,
    linesOfJson(z.object({ body: verification }), ({ actor }, { body }) => verifyLog(context, actor, body)),
  )
  app.put(
    '/api/events/algorithm',
    answer(z.object({ body: algorithmInput }), ({ actor }, { body }) =>
      changeLogAlgorithm(context, actor, body),
    ),
  )
}
