/**
 * /api/execution, a project's ledger, and /api/money-imports: what was approved, changed and paid; typed or
 * from files.
 */
import type { FastifyInstance } from 'fastify'
import { bookChange, bookPayment, correctChange, correctPayment } from '#actions/execution/book-money.ts'
import type { Context } from '#actions/kernel/context.ts'
import { exportExecution, readExecutionList, readLedger } from '#actions/execution/execution.ts'
import { readFundingList, readProjectFunding, sayFunding } from '#actions/execution/funding.ts'
import { exportFunding, readFundingTable } from '#actions/execution/funding-table.ts'
import { moneyTemplate, originalMoney, refusedMoney } from '#actions/execution/money-files.ts'
import { readMoneyRows } from '#actions/execution/money-rows.ts'
import { bookMoneyImport, stopBooking } from '#actions/execution/book-money-import.ts'
import {
  handInMoney,
  handInRows,
  listImports,
  readMoneyImport,
  undoMoney,
} from '#actions/execution/money-imports.ts'
import { readPooledTasks } from '#actions/execution/pooled-budgets.ts'
import { resumePayments } from '#actions/execution/payment-blocks.ts'
import { executionAddresses } from '#api/addresses/execution/execution.ts'
import { serve, serveFile, serveSignedIn } from '../../handle.ts'
import { readInput } from '../../input.ts'
import { refuse } from '../../problems.ts'
import { createFileUploads } from '../../upload.ts'

export function executionRoutes(app: FastifyInstance, context: Context): void {
  serve(app, executionAddresses.readExecutionList, ({ actor }, { query }) =>
    readExecutionList(context, actor, query),
  )
  serveFile(app, executionAddresses.exportExecution, ({ actor }, { query }) =>
    exportExecution(context, actor, query),
  )
  serve(app, executionAddresses.readPooledTasks, ({ actor }) => readPooledTasks(context, actor))
  ledgerRoutes(app, context)
  fundingRoutes(app, context)
  importRoutes(app, context)
}

function ledgerRoutes(app: FastifyInstance, context: Context): void {
  serve(app, executionAddresses.readLedger, ({ actor }, { params, query }) =>
    readLedger(context, actor, { ...params, ...query }),
  )
  serve(app, executionAddresses.bookPayment, ({ actor }, { params, body }) =>
    bookPayment(context, actor, { ...params, ...body }),
  )
  serve(app, executionAddresses.correctPayment, ({ actor }, { params, body }) =>
    correctPayment(context, actor, { ...params, ...body }),
  )
  serve(app, executionAddresses.bookChange, ({ actor }, { params, body }) =>
    bookChange(context, actor, { ...params, ...body }),
  )
  serve(app, executionAddresses.correctChange, ({ actor }, { params, body }) =>
    correctChange(context, actor, { ...params, ...body }),
  )
  serve(app, executionAddresses.resumePayments, ({ actor }, { params, body }) =>
    resumePayments(context, actor, { ...params, ...body }),
  )
}

function fundingRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  serve(app, executionAddresses.readFundingList, ({ actor }, { query }) =>
    readFundingList(context, actor, query),
  )
  serveFile(app, executionAddresses.exportFunding, ({ actor }, { query }) =>
    exportFunding(context, actor, query),
  )
  serve(app, executionAddresses.readProjectFunding, ({ actor }, { params }) =>
    readProjectFunding(context, actor, params),
  )
  serve(app, executionAddresses.sayFunding, ({ actor }, { params, body }) =>
    sayFunding(context, actor, { ...params, ...body }),
  )
  serveSignedIn(app, executionAddresses.readFundingTable, async (caller, request, reply) => {
    const input = readInput(executionAddresses.readFundingTable.input, { query: request.query })
    if (!input.ok) return refuse(reply, input.error)
    const { query } = input.value
    const done = await uploads.receive(request, (file) =>
      readFundingTable(context, caller.actor, { ...query, ...file }),
    )
    return done.ok ? reply.header('cache-control', 'no-store').send(done.value) : refuse(reply, done.error)
  })
}

function importRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  serve(app, executionAddresses.listImports, ({ actor }, { query }) => listImports(context, actor, query))
  serveFile(app, executionAddresses.moneyTemplate, ({ actor }, { query }) =>
    moneyTemplate(context, actor, query),
  )
  serveSignedIn(app, executionAddresses.handInMoney, async (caller, request, reply) => {
    const input = readInput(executionAddresses.handInMoney.input, { query: request.query })
    if (!input.ok) return refuse(reply, input.error)
    const { query } = input.value
    const done = await uploads.receive(request, (file) =>
      handInMoney(context, caller.actor, { ...query, ...file }),
    )
    return done.ok ? reply.header('cache-control', 'no-store').send(done.value) : refuse(reply, done.error)
  })
  serve(app, executionAddresses.handInRows, ({ actor }, { body }) => handInRows(context, actor, body))
  oneImportRoutes(app, context)
}

function oneImportRoutes(app: FastifyInstance, context: Context): void {
  serve(app, executionAddresses.readMoneyImport, ({ actor }, { params }) =>
    readMoneyImport(context, actor, params),
  )
  serve(app, executionAddresses.readMoneyRows, ({ actor }, { params, query }) =>
    readMoneyRows(context, actor, { ...params, ...query }),
  )
  serve(app, executionAddresses.bookMoneyImport, ({ actor }, { params }) =>
    bookMoneyImport(context, actor, params),
  )
  serve(app, executionAddresses.stopBooking, ({ actor }, { params }) => stopBooking(context, actor, params))
  serve(app, executionAddresses.undoMoney, ({ actor }, { params, body }) =>
    undoMoney(context, actor, { ...params, ...body }),
  )
  serveFile(app, executionAddresses.refusedMoney, ({ actor }, { params }) =>
    refusedMoney(context, actor, params),
  )
  serveFile(app, executionAddresses.originalMoney, ({ actor }, { params }) =>
    originalMoney(context, actor, params),
  )
}
