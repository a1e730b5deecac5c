/** Accounts, the region and the demonstration. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { changeRegion } from '#actions/organisation/change-region.ts'
import { changeUser } from '#actions/accounts/change-user.ts'
import type { Context } from '#actions/kernel/context.ts'
import { createUser } from '#actions/accounts/create-user.ts'
import { loadDemo, removeDemo } from '#actions/demo/demo.ts'
import { listUsers } from '#actions/accounts/list-users.ts'
import { readRegion } from '#actions/organisation/read-region.ts'
import { releaseLock } from '#actions/accounts/sign-in-locks.ts'
import { changeUserBody, createUserBody, region, type DemoAccounts } from '#api/accounts/administration.ts'
import { id } from '#api/kernel/common.ts'
import { answer } from '../../handle.ts'
import { isLocal } from '../../loopback.ts'

const NOTHING = z.object({})
const CHANGE_USER = z.object({ params: z.object({ id }), body: changeUserBody })

/** @param demoOpen everybody who reaches the server is shown the accounts of the demonstration */
export function administrationRoutes(app: FastifyInstance, context: Context, demoOpen: boolean): void {
  app.get(
    '/api/users',
    answer(NOTHING, ({ actor }) => listUsers(context, actor)),
  )
  app.post(
    '/api/users',
    answer(
      z.object({ body: createUserBody }),
      ({ actor }, { body }) => createUser(context, actor, body),
      201,
    ),
  )
  app.patch(
    '/api/users/:id',
    answer(CHANGE_USER, ({ actor }, { params, body }) => changeUser(context, actor, { ...body, ...params })),
  )
  app.get(
    '/api/region',
    answer(NOTHING, ({ actor }) => readRegion(context, actor)),
  )
  app.put(
    '/api/region',
    answer(z.object({ body: region }), ({ actor }, { body }) => changeRegion(context, actor, body)),
  )
  app.get('/api/demo/accounts', { config: { access: 'everyone' } }, async (request, reply) => {
    // Fifteen people with their passwords, three administrators among them: for the person at this machine.
    const shown: DemoAccounts =
      demoOpen || isLocal(request)
        ? { accounts: [...(context.demoAccounts?.() ?? [])], coming: context.demoComing?.() ?? false }
        : { accounts: [], coming: false }
    return reply.header('cache-control', 'no-store').send(shown)
  })
  app.delete(
    '/api/users/:id/lock',
    answer(
      z.object({ params: z.object({ id }) }),
      ({ actor }, { params }) => releaseLock(context, actor, params),
      204,
    ),
  )
  app.post(
    '/api/demo',
    answer(NOTHING, ({ actor }) => loadDemo(context, actor), 202),
  )
  app.delete(
    '/api/demo',
    answer(NOTHING, ({ actor }) => removeDemo(context, actor), 204),
  )
}
