/** The way of targets: lists of what waits, acts, approved versions. Shapes: src/api/filing/filings.ts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { actOnFiling, actOnFilings, listFilings, readFiling, readProgress } from '#actions/filing/filings.ts'
import { listFilingPeople } from '#actions/filing/people.ts'
import { compareVersions, listVersions } from '#actions/filing/versions.ts'
import { remindFilings } from '#actions/filing/remind.ts'
import { readOpinions, saveOpinions } from '#actions/filing/standard-opinions.ts'
import { id } from '#api/kernel/common.ts'
import {
  actOnFilingBody,
  actOnFilingsBody,
  comparisonQuery,
  filingPeopleQuery,
  filingQuery,
  progressQuery,
  remindFilingsBody,
  saveOpinionsBody,
} from '#api/filing/filings.ts'
import { answer } from '../../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const NOTHING = z.object({})

export function filingRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/filings',
    answer(z.object({ query: filingQuery }), ({ actor }, { query }) => listFilings(context, actor, query)),
  )
  app.get(
    '/api/filings/progress',
    answer(z.object({ query: progressQuery }), ({ actor }, { query }) => readProgress(context, actor, query)),
  )
  app.post(
    '/api/filings/acts',
    answer(z.object({ body: actOnFilingsBody }), ({ actor }, { body }) => actOnFilings(context, actor, body)),
  )
  app.post(
    '/api/filings/reminders',
    answer(z.object({ body: remindFilingsBody }), ({ actor }, { body }) =>
      remindFilings(context, actor, body),
    ),
  )
  app.get(
    '/api/projects/:id/filing',
    answer(ONE, ({ actor }, { params }) => readFiling(context, actor, params)),
  )
  app.post(
    '/api/projects/:id/filing',
    answer(ONE.extend({ body: actOnFilingBody }), ({ actor }, { params, body }) =>
      actOnFiling(context, actor, { ...params, ...body }),
    ),
  )
  app.get(
    '/api/projects/:id/filing/people',
    answer(ONE.extend({ query: filingPeopleQuery }), ({ actor }, { params, query }) =>
      listFilingPeople(context, actor, { ...params, ...query }),
    ),
  )
  app.get(
    '/api/projects/:id/versions',
    answer(ONE, ({ actor }, { params }) => listVersions(context, actor, params)),
  )
  app.get(
    '/api/projects/:id/versions/comparison',
    answer(ONE.extend({ query: comparisonQuery }), ({ actor }, { params, query }) =>
      compareVersions(context, actor, { ...params, ...query }),
    ),
  )
  app.get(
    '/api/opinions',
    answer(NOTHING, ({ actor }) => readOpinions(context, actor)),
  )
  app.put(
    '/api/opinions',
    answer(z.object({ body: saveOpinionsBody }), ({ actor }, { body }) => saveOpinions(context, actor, body)),
  )
}
