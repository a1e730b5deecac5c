/** The way of targets: lists of what waits, acts, approved versions. Shapes: src/api/filing/filings.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import {
  actOnFiling,
  actOnFilings,
  forecastActs,
  listFilings,
  readFiling,
  readProgress,
} from '#actions/filing/filings.ts'
import { listFilingPeople } from '#actions/filing/people.ts'
import { compareVersions, listVersions } from '#actions/filing/versions.ts'
import { remindFilings } from '#actions/filing/remind.ts'
import { undoFilings } from '#actions/filing/undo.ts'
import { readOpinions, saveOpinions } from '#actions/filing/standard-opinions.ts'
import { filingAddresses } from '#api/addresses/filing/filings.ts'
import { serve } from '../../handle.ts'

export function filingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, filingAddresses.listFilings, ({ actor }, { query }) => listFilings(context, actor, query))
  serve(app, filingAddresses.readProgress, ({ actor }, { query }) => readProgress(context, actor, query))
  serve(app, filingAddresses.actOnFilings, ({ actor }, { body }) => actOnFilings(context, actor, body))
  serve(app, filingAddresses.forecastActs, ({ actor }, { body }) => forecastActs(context, actor, body))
  serve(app, filingAddresses.undoFilings, ({ actor }, { body }) => undoFilings(context, actor, body))
  serve(app, filingAddresses.remindFilings, ({ actor }, { body }) => remindFilings(context, actor, body))
  serve(app, filingAddresses.readFiling, ({ actor }, { params }) => readFiling(context, actor, params))
  serve(app, filingAddresses.actOnFiling, ({ actor }, { params, body }) =>
    actOnFiling(context, actor, { ...params, ...body }),
  )
  serve(app, filingAddresses.listFilingPeople, ({ actor }, { params, query }) =>
    listFilingPeople(context, actor, { ...params, ...query }),
  )
  serve(app, filingAddresses.listVersions, ({ actor }, { params }) => listVersions(context, actor, params))
  serve(app, filingAddresses.compareVersions, ({ actor }, { params, query }) =>
    compareVersions(context, actor, { ...params, ...query }),
  )
  serve(app, filingAddresses.readOpinions, ({ actor }) => readOpinions(context, actor))
  serve(app, filingAddresses.saveOpinions, ({ actor }, { body }) => saveOpinions(context, actor, body))
}
