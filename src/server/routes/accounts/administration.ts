/** Accounts and the region. */
import type { FastifyInstance } from 'fastify'
import { changeRegion } from '#actions/organisation/change-region.ts'
import { changeUser } from '#actions/accounts/change-user.ts'
import type { Context } from '#actions/kernel/context.ts'
import { createUser } from '#actions/accounts/create-user.ts'
import { listUsers } from '#actions/accounts/list-users.ts'
import { readRegion } from '#actions/organisation/read-region.ts'
import { releaseLock } from '#actions/accounts/sign-in-locks.ts'
import { administrationAddresses } from '#api/addresses/accounts/administration.ts'
import { serve } from '../../handle.ts'

export function administrationRoutes(app: FastifyInstance, context: Context): void {
  serve(app, administrationAddresses.listUsers, ({ actor }) => listUsers(context, actor))
  serve(app, administrationAddresses.createUser, ({ actor }, { body }) => createUser(context, actor, body))
  serve(app, administrationAddresses.changeUser, ({ actor }, { params, body }) =>
    changeUser(context, actor, { ...body, ...params }),
  )
  serve(app, administrationAddresses.readRegion, ({ actor }) => readRegion(context, actor))
  serve(app, administrationAddresses.changeRegion, ({ actor }, { body }) =>
    changeRegion(context, actor, body),
  )
  serve(app, administrationAddresses.releaseLock, ({ actor }, { params }) =>
    releaseLock(context, actor, params),
  )
}
