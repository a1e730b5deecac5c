/** /api/demo: the demonstration loaded, removed, and its people. */
import type { FastifyInstance } from 'fastify'
import { loadDemo, removeDemo } from '#actions/demo/demo.ts'
import type { Context } from '#actions/kernel/context.ts'
import type { DemoAccounts } from '#api/accounts/administration.ts'
import { administrationAddresses } from '#api/addresses/accounts/administration.ts'
import { serve, serveByHand } from '../handle.ts'
import { isLocal } from '../loopback.ts'

/** @param open everybody who reaches the server is shown the accounts of the demonstration */
export function demoRoutes(app: FastifyInstance, context: Context, open: boolean): void {
  serveByHand(app, administrationAddresses.readDemoAccounts, async (request, reply) => {
    // Fifteen people with their passwords, three administrators among them: for the person at this machine.
    const shown: DemoAccounts =
      open || isLocal(request)
        ? { accounts: [...(context.demoAccounts?.() ?? [])], coming: context.demoComing?.() ?? false }
        : { accounts: [], coming: false }
    return reply.header('cache-control', 'no-store').send(shown)
  })
  serve(app, administrationAddresses.loadDemo, ({ actor }) => loadDemo(context, actor))
  serve(app, administrationAddresses.removeDemo, ({ actor }) => removeDemo(context, actor))
}
