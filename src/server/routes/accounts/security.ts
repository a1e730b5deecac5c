/** /api/security: what the office lays down about signing in. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { changeSecurity, readSecurity } from '#actions/accounts/security.ts'
import { securityAddresses } from '#api/addresses/accounts/security.ts'
import { serve } from '../../handle.ts'

export function securityRoutes(app: FastifyInstance, context: Context): void {
  serve(app, securityAddresses.readSecurity, ({ actor }) => readSecurity(context, actor))
  serve(app, securityAddresses.changeSecurity, ({ actor }, { body }) => changeSecurity(context, actor, body))
}
