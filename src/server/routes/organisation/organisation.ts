/** /api/organisation: the units of the region as a tree, what they were, and changes of them. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { changeOrganisation, readOrganisation, readUnitHistory } from '#actions/organisation/organisation.ts'
import { readUnitEffects } from '#actions/organisation/unit-effects.ts'
import { id } from '#api/kernel/common.ts'
import { changeOrganisationBody, effectsQuery } from '#api/organisation.ts'
import { answer } from '../../handle.ts'

export function organisationRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/organisation',
    answer(z.object({}), ({ actor }) => readOrganisation(context, actor)),
  )
  app.get(
    '/api/organisation/:id/history',
    answer(z.object({ params: z.object({ id }) }), ({ actor }, { params }) =>
      readUnitHistory(context, actor, params),
    ),
  )
  app.get(
    '/api/organisation/:id/effects',
    answer(z.object({ params: z.object({ id }), query: effectsQuery }), ({ actor }, { params, query }) =>
      readUnitEffects(context, actor, { ...params, ...query }),
    ),
  )
  app.post(
    '/api/organisation',
    answer(z.object({ body: changeOrganisationBody }), ({ actor }, { body }) =>
      changeOrganisation(context, actor, body),
    ),
  )
}
