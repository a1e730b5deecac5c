/** GET /api/health: for the start script and for monitors. Says nothing but yes or no. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/context.ts'
import { isHealthy } from '#actions/health.ts'
import { problem } from '#core/problem.ts'
import { refuse } from '../problems.ts'

export function healthRoutes(app: FastifyInstance, context: Context): void {
  app.get('/api/health', { config: { access: 'everyone' } }, async (_request, reply) => {
    const healthy = await isHealthy(context)
    return healthy ? reply.header('cache-control', 'no-store').send({ status: 'ok' }) : refuse(reply, problem('unavailable'))
  })
}
