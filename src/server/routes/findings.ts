/** GET /api/findings: everything that was found, with counts under the other filters. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/context.ts'
import { listFindings } from '#actions/list-findings.ts'
import { findingQuery } from '#api/findings.ts'
import { answer } from '../handle.ts'

export function findingRoutes(app: FastifyInstance, context: Context): void {
  app.get('/api/findings', answer(z.object({ query: findingQuery }), ({ actor }, { query }) => listFindings(context, actor, query)))
}
