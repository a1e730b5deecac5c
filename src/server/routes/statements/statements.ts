/**
 * The text of a department: begun, read as a form, saved as one writes, removed; and its way
 * (src/api/statements/filings.ts).
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { beginStatement, readStatementStart, removeStatement } from '#actions/statements/begin-statement.ts'
import type { Context } from '#actions/kernel/context.ts'
import { readStatement, saveStatement } from '#actions/statements/statements.ts'
import {
  actOnStatement,
  compareTextVersions,
  listStatementPeople,
  listStatementTasks,
  listTextVersions,
  readStatementFiling,
} from '#actions/statements/filings.ts'
import { id } from '#api/kernel/common.ts'
import { actOnFilingBody, comparisonQuery, filingPeopleQuery } from '#api/filing/filings.ts'
import { statementTasksQuery } from '#api/statements/filings.ts'
import { newStatement, saveStatementBody } from '#api/statements/statements.ts'
import { answer } from '../../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const START = z.object({ query: z.object({ year: z.coerce.number().int().min(2000).max(2099) }) })

export function statementRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/statements/start',
    answer(START, ({ actor }, { query }) => readStatementStart(context, actor, query)),
  )
  app.get(
    '/api/statements/tasks',
    answer(z.object({ query: statementTasksQuery }), ({ actor }, { query }) =>
      listStatementTasks(context, actor, query),
    ),
  )
  app.post(
    '/api/statements',
    answer(
      z.object({ body: newStatement }),
      ({ actor }, { body }) => beginStatement(context, actor, body),
      201,
    ),
  )
  app.get(
    '/api/statements/:id',
    answer(ONE, ({ actor }, { params }) => readStatement(context, actor, params)),
  )
  app.patch(
    '/api/statements/:id',
    answer(ONE.extend({ body: saveStatementBody }), ({ actor }, { params, body }) =>
      saveStatement(context, actor, { id: params.id, ...body }),
    ),
  )
  app.delete(
    '/api/statements/:id',
    answer(ONE, ({ actor }, { params }) => removeStatement(context, actor, params), 204),
  )
  app.get(
    '/api/statements/:id/filing',
    answer(ONE, ({ actor }, { params }) => readStatementFiling(context, actor, params)),
  )
  app.post(
    '/api/statements/:id/filing',
    answer(ONE.extend({ body: actOnFilingBody }), ({ actor }, { params, body }) =>
      actOnStatement(context, actor, { ...params, ...body }),
    ),
  )
  app.get(
    '/api/statements/:id/filing/people',
    answer(ONE.extend({ query: filingPeopleQuery }), ({ actor }, { params, query }) =>
      listStatementPeople(context, actor, { ...params, ...query }),
    ),
  )
  app.get(
    '/api/statements/:id/versions',
    answer(ONE, ({ actor }, { params }) => listTextVersions(context, actor, params)),
  )
  app.get(
    '/api/statements/:id/versions/comparison',
    answer(ONE.extend({ query: comparisonQuery }), ({ actor }, { params, query }) =>
      compareTextVersions(context, actor, { ...params, ...query }),
    ),
  )
}
