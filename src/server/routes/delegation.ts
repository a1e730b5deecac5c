/** 委托填写: cells of targets handed to colleagues. Shapes: src/api/delegation.ts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import {
  actOnDelegation,
  fillDelegation,
  giveDelegation,
  listDelegationPeople,
  listDelegations,
  listHanded,
  readDelegation,
} from '#actions/delegation/delegations.ts'
import { id } from '#api/kernel/common.ts'
import { actOnDelegationBody, newDelegation } from '#api/delegation.ts'
import { saveDraftBody } from '#api/writing/drafts.ts'
import { answer } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })

export function delegationRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/projects/:id/delegations',
    answer(ONE, ({ actor }, { params }) => listDelegations(context, actor, params)),
  )
  app.get(
    '/api/projects/:id/delegations/people',
    answer(ONE, ({ actor }, { params }) => listDelegationPeople(context, actor, params)),
  )
  app.post(
    '/api/projects/:id/delegations',
    answer(
      ONE.extend({ body: newDelegation }),
      ({ actor }, { params, body }) => giveDelegation(context, actor, { ...params, ...body }),
      201,
    ),
  )
  app.get(
    '/api/delegations',
    answer(z.object({}), ({ actor }) => listHanded(context, actor)),
  )
  app.get(
    '/api/delegations/:id',
    answer(ONE, ({ actor }, { params }) => readDelegation(context, actor, params)),
  )
  app.patch(
    '/api/delegations/:id',
    answer(ONE.extend({ body: saveDraftBody }), ({ actor }, { params, body }) =>
      fillDelegation(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/delegations/:id/acts',
    answer(ONE.extend({ body: actOnDelegationBody }), ({ actor }, { params, body }) =>
      actOnDelegation(context, actor, { ...params, ...body }),
    ),
  )
}
