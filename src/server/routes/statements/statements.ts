/**
 * The text of a department: begun, read as a form, saved as one writes, removed; and its way
 * (src/api/statements/filings.ts).
 */
import type { FastifyInstance } from 'fastify'
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
import { statementAddresses } from '#api/addresses/statements/statements.ts'
import { serve } from '../../handle.ts'

export function statementRoutes(app: FastifyInstance, context: Context): void {
  serve(app, statementAddresses.readStatementStart, ({ actor }, { query }) =>
    readStatementStart(context, actor, query),
  )
  serve(app, statementAddresses.listStatementTasks, ({ actor }, { query }) =>
    listStatementTasks(context, actor, query),
  )
  serve(app, statementAddresses.beginStatement, ({ actor }, { body }) => beginStatement(context, actor, body))
  serve(app, statementAddresses.readStatement, ({ actor }, { params }) =>
    readStatement(context, actor, params),
  )
  serve(app, statementAddresses.saveStatement, ({ actor }, { params, body }) =>
    saveStatement(context, actor, { id: params.id, ...body }),
  )
  serve(app, statementAddresses.removeStatement, ({ actor }, { params }) =>
    removeStatement(context, actor, params),
  )
  serve(app, statementAddresses.readStatementFiling, ({ actor }, { params }) =>
    readStatementFiling(context, actor, params),
  )
  serve(app, statementAddresses.actOnStatement, ({ actor }, { params, body }) =>
    actOnStatement(context, actor, { ...params, ...body }),
  )
  serve(app, statementAddresses.listStatementPeople, ({ actor }, { params, query }) =>
    listStatementPeople(context, actor, { ...params, ...query }),
  )
  serve(app, statementAddresses.listTextVersions, ({ actor }, { params }) =>
    listTextVersions(context, actor, params),
  )
  serve(app, statementAddresses.compareTextVersions, ({ actor }, { params, query }) =>
    compareTextVersions(context, actor, { ...params, ...query }),
  )
}
