/** GET /api/desk. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { readDesk } from '#actions/workbench/read-desk.ts'
import { deskAddresses } from '#api/addresses/workbench.ts'
import { serve } from '../handle.ts'

export function deskRoutes(app: FastifyInstance, context: Context): void {
  serve(app, deskAddresses.readDesk, ({ actor }) => readDesk(context, actor))
}
