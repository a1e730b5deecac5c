/**
 * /api/execution, a project's ledger, and /api/money-imports: what was approved, changed and paid; typed or
 * from files.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { bookChange, bookPayment, correctChange, correctPayment } from '#actions/execution/book-money.ts'
import type { Context } from '#actions/kernel/context.ts'
import { exportExecution, readExecutionList, readLedger } from '#actions/execution/execution.ts'
import { moneyTemplate, originalMoney, refusedMoney } from '#actions/execution/money-files.ts'
import { bookMoneyImport, stopBooking } from '#actions/execution/book-money-import.ts'
import {
  handInMoney,
  handInRows,
  listImports,
  mayHandIn,
  readMoneyImport,
  undoMoney,
} from '#actions/execution/money-imports.ts'
import { readPooledTasks } from '#actions/execution/pooled-budgets.ts'
import { resumePayments } from '#actions/execution/payment-blocks.ts'
import { id } from '#api/kernel/common.ts'
import {
  changeCorrection,
  executionQuery,
  ledgerQuery,
  newChange,
  newPayment,
  paymentCorrection,
} from '#api/execution/execution.ts'
import {
  handInQuery,
  handInRowsBody,
  moneyImportsQuery,
  moneyTemplateQuery,
  undoing,
} from '#api/execution/money-imports.ts'
import { problem } from '#core/kernel/problem.ts'
import { answer, answerMade, callerOf, download } from '../../handle.ts'
import { readInput } from '../../input.ts'
import { refuse } from '../../problems.ts'
import { createFileUploads } from '../../upload.ts'

const ONE = z.object({ params: z.object({ id }) })
const LINE = z.object({ id, line: id })

export function executionRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/execution',
    answer(z.object({ query: executionQuery }), ({ actor }, { query }) =>
      readExecutionList(context, actor, query),
    ),
  )
  app.get(
    '/api/execution/export',
    download(z.object({ query: executionQuery }), ({ actor }, { query }) =>
      exportExecution(context, actor, query),
    ),
  )
  app.get(
    '/api/execution/pooled',
    answer(z.object({}), ({ actor }) => readPooledTasks(context, actor)),
  )
  ledgerRoutes(app, context)
  importRoutes(app, context)
}

function ledgerRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/projects/:id/execution',
    answer(z.object({ params: z.object({ id }), query: ledgerQuery }), ({ actor }, { params, query }) =>
      readLedger(context, actor, { ...params, ...query }),
    ),
  )
  app.post(
    '/api/projects/:id/payments',
    answerMade(
      z.object({ params: z.object({ id }), body: newPayment }),
      ({ actor }, { params, body }) => bookPayment(context, actor, { ...params, ...body }),
      200,
    ),
  )
  app.post(
    '/api/projects/:id/payments/:line/correction',
    answerMade(
      z.object({ params: LINE, body: paymentCorrection }),
      ({ actor }, { params, body }) => correctPayment(context, actor, { ...params, ...body }),
      200,
    ),
  )
  app.post(
    '/api/projects/:id/budget-changes',
    answerMade(
      z.object({ params: z.object({ id }), body: newChange }),
      ({ actor }, { params, body }) => bookChange(context, actor, { ...params, ...body }),
      200,
    ),
  )
  app.post(
    '/api/projects/:id/budget-changes/:line/correction',
    answerMade(
      z.object({ params: LINE, body: changeCorrection }),
      ({ actor }, { params, body }) => correctChange(context, actor, { ...params, ...body }),
      200,
    ),
  )
  app.post(
    '/api/projects/:id/payments/resumption',
    answer(z.object({ params: z.object({ id }), body: undoing }), ({ actor }, { params, body }) =>
      resumePayments(context, actor, { ...params, ...body }),
    ),
  )
}

function importRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  app.get(
    '/api/money-imports',
    answer(z.object({ query: moneyImportsQuery }), ({ actor }, { query }) =>
      listImports(context, actor, query),
    ),
  )
  app.get(
    '/api/money-imports/template',
    download(z.object({ query: moneyTemplateQuery }), ({ actor }, { query }) =>
      moneyTemplate(context, actor, query),
    ),
  )
  app.post('/api/money-imports', async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    // The action asks again; here it spares reading a file that nobody will take.
    if (!mayHandIn(caller.actor)) return refuse(reply, problem('not-allowed'))
    const input = readInput(z.object({ query: handInQuery }), { query: request.query })
    if (!input.ok) return refuse(reply, input.error)
    const { query } = input.value
    const done = await uploads.receive(request, (file) =>
      handInMoney(context, caller.actor, { ...query, ...file }),
    )
    return done.ok ? reply.header('cache-control', 'no-store').send(done.value) : refuse(reply, done.error)
  })
  app.post(
    '/api/money-imports/rows',
    answerMade(
      z.object({ body: handInRowsBody }),
      ({ actor }, { body }) => handInRows(context, actor, body),
      200,
    ),
  )
  oneImportRoutes(app, context)
}

function oneImportRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/money-imports/:id',
    answer(ONE, ({ actor }, { params }) => readMoneyImport(context, actor, params)),
  )
  app.post(
    '/api/money-imports/:id/booking',
    answer(ONE, ({ actor }, { params }) => bookMoneyImport(context, actor, params)),
  )
  app.post(
    '/api/money-imports/:id/stop',
    answer(ONE, ({ actor }, { params }) => stopBooking(context, actor, params)),
  )
  app.post(
    '/api/money-imports/:id/undoing',
    answer(z.object({ params: z.object({ id }), body: undoing }), ({ actor }, { params, body }) =>
      undoMoney(context, actor, { ...params, ...body }),
    ),
  )
  app.get(
    '/api/money-imports/:id/refused',
    download(ONE, ({ actor }, { params }) => refusedMoney(context, actor, params)),
  )
  app.get(
    '/api/money-imports/:id/original',
    download(ONE, ({ actor }, { params }) => originalMoney(context, actor, params)),
  )
}
