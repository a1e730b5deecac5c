/** 委托填写: cells of targets handed to colleagues. Shapes: src/api/delegation.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import {
  actOnDelegation,
  fillDelegation,
  giveDelegation,
  listDelegationPeople,
  listDelegations,
  listGivenBack,
  listHanded,
  readDelegation,
} from '#actions/delegation/delegations.ts'
import { delegationAddresses } from '#api/addresses/delegation.ts'
import { serve } from '../handle.ts'

export function delegationRoutes(app: FastifyInstance, context: Context): void {
  serve(app, delegationAddresses.listDelegations, ({ actor }, { params }) =>
    listDelegations(context, actor, params),
  )
  serve(app, delegationAddresses.listDelegationPeople, ({ actor }, { params }) =>
    listDelegationPeople(context, actor, params),
  )
  serve(app, delegationAddresses.giveDelegation, ({ actor }, { params, body }) =>
    giveDelegation(context, actor, { ...params, ...body }),
  )
  serve(app, delegationAddresses.listHanded, ({ actor }) => listHanded(context, actor))
  serve(app, delegationAddresses.listGivenBack, ({ actor }) => listGivenBack(context, actor))
  serve(app, delegationAddresses.readDelegation, ({ actor }, { params }) =>
    readDelegation(context, actor, params),
  )
  serve(app, delegationAddresses.fillDelegation, ({ actor }, { params, body }) =>
    fillDelegation(context, actor, { ...params, ...body }),
  )
  serve(app, delegationAddresses.actOnDelegation, ({ actor }, { params, body }) =>
    actOnDelegation(context, actor, { ...params, ...body }),
  )
}
