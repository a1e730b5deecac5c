/** /api/organisation, /api/units: the units of the region as a tree, what they were, and changes of them. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { listUnits } from '#actions/organisation/list-units.ts'
import { changeOrganisation, readOrganisation, readUnitHistory } from '#actions/organisation/organisation.ts'
import { readUnitEffects } from '#actions/organisation/unit-effects.ts'
import { organisationAddresses } from '#api/addresses/organisation/organisation.ts'
import { overviewAddresses } from '#api/addresses/statistics.ts'
import { serve } from '../../handle.ts'

export function organisationRoutes(app: FastifyInstance, context: Context): void {
  serve(app, organisationAddresses.readOrganisation, ({ actor }) => readOrganisation(context, actor))
  serve(app, overviewAddresses.listUnits, ({ actor }, { query }) => listUnits(context, actor, query))
  serve(app, organisationAddresses.readUnitHistory, ({ actor }, { params }) =>
    readUnitHistory(context, actor, params),
  )
  serve(app, organisationAddresses.readUnitEffects, ({ actor }, { params, query }) =>
    readUnitEffects(context, actor, { ...params, ...query }),
  )
  serve(app, organisationAddresses.changeOrganisation, ({ actor }, { body }) =>
    changeOrganisation(context, actor, body),
  )
}
