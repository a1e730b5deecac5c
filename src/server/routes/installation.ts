/**
 * GET /api/health: for the start script and for monitors, whether it can work: 503 while the database is
 * away, 507 while nothing can be written. GET /api/health/live: whether the process answers at all; to start
 * it again mends nothing else. GET /api/storage: the same for administrators, and how much room there is.
 */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { createReadiness, readStorage } from '#actions/installation/health.ts'
import { problem } from '#core/kernel/problem.ts'
import { TROUBLES } from '../errors.ts'
import { healthAddresses } from '#api/addresses/installation.ts'
import { serve, serveByHand } from '../handle.ts'
import { refuse } from '../problems.ts'

export function healthRoutes(app: FastifyInstance, context: Context): void {
  const readiness = createReadiness(context)
  serveByHand(app, healthAddresses.readHealth, async (_request, reply) => {
    const trouble = await readiness.look()
    if (trouble === null) return reply.header('cache-control', 'no-store').send({ status: 'ok' })
    return refuse(reply, trouble === 'not-founded' ? problem('unavailable') : TROUBLES[trouble])
  })
  serveByHand(app, healthAddresses.readLife, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )
  serve(app, healthAddresses.readStorage, ({ actor }) => readStorage(context, actor, readiness))
}
