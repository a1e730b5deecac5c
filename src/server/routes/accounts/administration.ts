/** Accounts, the region and the demonstration. */
import type { FastifyInstance } from 'fastify'
import { changeRegion } from '#actions/organisation/change-region.ts'
import { changeUser } from '#actions/accounts/change-user.ts'
import type { Context } from '#actions/kernel/context.ts'
import { createUser } from '#actions/accounts/create-user.ts'
import { loadDemo, removeDemo } from '#actions/demo/demo.ts'
import { listUsers } from '#actions/accounts/list-users.ts'
import { readRegion } from '#actions/organisation/read-region.ts'
import { releaseLock } from '#actions/accounts/sign-in-locks.ts'
import { administrationAddresses } from '#api/addresses/accounts/administration.ts'
import type { DemoAccounts } from '#api/accounts/administration.ts'
import { serve, serveByHand } from '../../handle.ts'
import { isLocal } from '../../loopback.ts'

/** @param demoOpen everybody who reaches the server is shown the accounts of the demonstration */
export function administrationRoutes(app: FastifyInstance, context: Context, demoOpen: boolean): void {
  serve(app, administrationAddresses.listUsers, ({ actor }) => listUsers(context, actor))
  serve(app, administrationAddresses.createUser, ({ actor }, { body }) => createUser(context, actor, body))
  serve(app, administrationAddresses.changeUser, ({ actor }, { params, body }) =>
    changeUser(context, actor, { ...body, ...params }),
  )
  serve(app, administrationAddresses.readRegion, ({ actor }) => readRegion(context, actor))
  serve(app, administrationAddresses.changeRegion, ({ actor }, { body }) =>
    changeRegion(context, actor, body),
  )
  serveByHand(app, administrationAddresses.readDemoAccounts, async (request, reply) => {
    // Fifteen people with their passwords, three administrators among them: for the person at this machine.
    const shown: DemoAccounts =
      demoOpen || isLocal(request)
        ? { accounts: [...(context.demoAccounts?.() ?? [])], coming: context.demoComing?.() ?? false }
        : { accounts: [], coming: false }
    return reply.header('cache-control', 'no-store').send(shown)
  })
  serve(app, administrationAddresses.releaseLock, ({ actor }, { params }) =>
    releaseLock(context, actor, params),
  )
  serve(app, administrationAddresses.loadDemo, ({ actor }) => loadDemo(context, actor))
  serve(app, administrationAddresses.removeDemo, ({ actor }) => removeDemo(context, actor))
}
