/** Writing the text of a department: begun, read as a form, saved as one writes, removed. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { beginStatement, readStatementStart, removeStatement } from '#actions/begin-statement.ts'
import type { Context } from '#actions/context.ts'
import { readStatement, saveStatement } from '#actions/statements.ts'
import { id } from '#api/common.ts'
import { newStatement, saveStatement as saveStatementBody } from '#api/statements.ts'
import { answer } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const START = z.object({ query: z.object({ year: z.coerce.number().int().min(2000).max(2099) }) })

export function statementRoutes(app: FastifyInstance, context: Context): void {
  app.get('/api/statements/start', answer(START, ({ actor }, { query }) => readStatementStart(context, actor, query)))
  app.post('/api/statements', answer(z.object({ body: newStatement }), ({ actor }, { body }) => beginStatement(context, actor, body), 201))
  app.get('/api/statements/:id', answer(ONE, ({ actor }, { params }) => readStatement(context, actor, params)))
  app.patch('/api/statements/:id', answer(ONE.extend({ body: saveStatementBody }), ({ actor }, { params, body }) => saveStatement(context, actor, { id: params.id, ...body })))
  app.delete('/api/statements/:id', answer(ONE, ({ actor }, { params }) => removeStatement(context, actor, params), 204))
}
