/** GET /api/first-path. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { readFirstPath } from '#actions/first-path/read-first-path.ts'
import { firstPathAddresses } from '#api/addresses/first-path.ts'
import { serve } from '../handle.ts'

export function firstPathRoutes(app: FastifyInstance, context: Context): void {
  serve(app, firstPathAddresses.readFirstPath, ({ actor }) => readFirstPath(context, actor))
}
