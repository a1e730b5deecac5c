/** /api/security: what the office lays down about signing in. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { changeSecurity, readSecurity } from '#actions/accounts/security.ts'
import { securitySettings } from '#api/accounts/security.ts'
import { answer } from '../../handle.ts'

export function securityRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/security',
    answer(z.object({}), ({ actor }) => readSecurity(context, actor)),
  )
  app.put(
    '/api/security',
    answer(z.object({ body: securitySettings }), ({ actor }, { body }) =>
      changeSecurity(context, actor, body),
    ),
  )
}
