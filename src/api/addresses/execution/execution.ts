/** Addresses of the room execution: execution. */
import { z } from 'zod'
import {
  changeCorrection,
  executionQuery,
  ledgerQuery,
  newChange,
  newPayment,
  paymentCorrection,
  type ExecutionList,
  type Ledger,
  type PooledTasks,
} from '../../execution/execution.ts'
import {
  handInQuery,
  handInRowsBody,
  moneyImportsQuery,
  moneyTemplateQuery,
  undoing,
  type MoneyImport,
  type MoneyImportList,
} from '../../execution/money-imports.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

const LINE = z.object({ id, line: id })

export const executionAddresses = {
  readExecutionList: endpoint
    .get('/api/execution', { query: executionQuery })
    .answers<ExecutionList>('What was approved, changed and paid by the end of a day.'),
  exportExecution: endpoint
    .get('/api/execution/export', { query: executionQuery })
    .sendsFile('All findings that match, as a table.'),
  readPooledTasks: endpoint
    .get('/api/execution/pooled')
    .answers<PooledTasks>('Of this fiscal year, what waits for the caller.'),
  readLedger: endpoint
    .get('/api/projects/:id/execution', { params: z.object({ id }), query: ledgerQuery })
    .answers<Ledger>('Read ledger.'),
  bookPayment: endpoint
    .post('/api/projects/:id/payments', { params: z.object({ id }), body: newPayment })
    .makes<Ledger>('Books a payment; the same payment twice is one.', { status: 200 }),
  correctPayment: endpoint
    .post('/api/projects/:id/payments/:line/correction', { params: LINE, body: paymentCorrection })
    .makes<Ledger>('Correct payment.', { status: 200 }),
  bookChange: endpoint
    .post('/api/projects/:id/budget-changes', { params: z.object({ id }), body: newChange })
    .makes<Ledger>('Books a change of the budget; the same change twice is one.', { status: 200 }),
  correctChange: endpoint
    .post('/api/projects/:id/budget-changes/:line/correction', { params: LINE, body: changeCorrection })
    .makes<Ledger>('Correct change.', { status: 200 }),
  resumePayments: endpoint
    .post('/api/projects/:id/payments/resumption', { params: z.object({ id }), body: undoing })
    .answers<Ledger>('Resume payments.'),
  listImports: endpoint
    .get('/api/money-imports', { query: moneyImportsQuery })
    .answers<MoneyImportList>('Those of a year that were booked.'),
  moneyTemplate: endpoint
    .get('/api/money-imports/template', { query: moneyTemplateQuery })
    .sendsFile('Money template.'),
  handInMoney: endpoint
    .post('/api/money-imports', { query: handInQuery })
    .takesFile<MoneyImport>('Hands a file of payments or changes in.'),
  handInRows: endpoint
    .post('/api/money-imports/rows', { body: handInRowsBody })
    .makes<MoneyImport>('Hands rows of payments or changes in, as JSON.', { status: 200 }),
  readMoneyImport: endpoint
    .get('/api/money-imports/:id', { params: z.object({ id }) })
    .answers<MoneyImport>('Read money import.'),
  bookMoneyImport: endpoint
    .post('/api/money-imports/:id/booking', { params: z.object({ id }) })
    .answers<MoneyImport>('Books what is new of an import, and leaves the rest.'),
  stopBooking: endpoint
    .post('/api/money-imports/:id/stop', { params: z.object({ id }) })
    .answers<MoneyImport>('Stops the job that books an import.'),
  undoMoney: endpoint
    .post('/api/money-imports/:id/undoing', { params: z.object({ id }), body: undoing })
    .answers<MoneyImport>('Takes back all that an import booked, while nothing later hangs on it.'),
  refusedMoney: endpoint
    .get('/api/money-imports/:id/refused', { params: z.object({ id }) })
    .sendsFile('The rows that were refused, as they were handed in, each with 错误原因.'),
  originalMoney: endpoint
    .get('/api/money-imports/:id/original', { params: z.object({ id }) })
    .sendsFile('Original money.'),
}
