/** /api/accountability: 问责台账, and what the rule set suggests. */
import type { FastifyInstance } from 'fastify'
import {
  actOnAccountability,
  addAccountability,
  changeAccountability,
  listAccountability,
  listSuggestions,
  setSuggestionAside,
} from '#actions/accountability/accountability.ts'
import type { Context } from '#actions/kernel/context.ts'
import { accountabilityAddresses } from '#api/addresses/accountability.ts'
import { serve } from '../handle.ts'

export function accountabilityRoutes(app: FastifyInstance, context: Context): void {
  serve(app, accountabilityAddresses.listAccountability, ({ actor }, { query }) =>
    listAccountability(context, actor, query),
  )
  serve(app, accountabilityAddresses.addAccountability, ({ actor }, { body }) =>
    addAccountability(context, actor, body),
  )
  serve(app, accountabilityAddresses.changeAccountability, ({ actor }, { params, body }) =>
    changeAccountability(context, actor, { ...params, ...body }),
  )
  serve(app, accountabilityAddresses.actOnAccountability, ({ actor }, { params, body }) =>
    actOnAccountability(context, actor, { ...params, ...body }),
  )
  serve(app, accountabilityAddresses.listSuggestions, ({ actor }, { query }) =>
    listSuggestions(context, actor, query),
  )
  serve(app, accountabilityAddresses.setSuggestionAside, ({ actor }, { body }) =>
    setSuggestionAside(context, actor, body),
  )
}
