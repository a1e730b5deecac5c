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
  moneyRowsQuery,
  moneyTemplateQuery,
  undoing,
  type MoneyImport,
  type MoneyImportList,
  type MoneyRows,
} from '../../execution/money-imports.ts'
import {
  fundingBody,
  fundingExportQuery,
  fundingQuery,
  fundingTableQuery,
  type FundingList,
  type FundingPlan,
  type ProjectFunding,
} from '../../execution/funding.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

const LINE = z.object({ id, line: id })

export const executionAddresses = {
  readExecutionList: endpoint
    .get('/api/execution', { query: executionQuery })
    .answers<ExecutionList>('What was approved, changed and paid by the end of a day.', {
      action: 'execution.read',
    }),
  exportExecution: endpoint
    .get('/api/execution/export', { query: executionQuery })
    .sendsFile('All findings that match, as a table.', { action: 'execution.read' }),
  readPooledTasks: endpoint
    .get('/api/execution/pooled')
    .answers<PooledTasks>('Of this fiscal year, what waits for the caller.', { action: 'execution.write' }),
  readLedger: endpoint
    .get('/api/projects/:id/execution', { params: z.object({ id }), query: ledgerQuery })
    .answers<Ledger>('Read ledger.', { action: 'execution.read' }),
  bookPayment: endpoint
    .post('/api/projects/:id/payments', { params: z.object({ id }), body: newPayment })
    .makes<Ledger>('Books a payment; the same payment twice is one.', {
      status: 200,
      action: 'execution.write',
    }),
  correctPayment: endpoint
    .post('/api/projects/:id/payments/:line/correction', { params: LINE, body: paymentCorrection })
    .makes<Ledger>('Correct payment.', { status: 200, action: 'execution.write' }),
  bookChange: endpoint
    .post('/api/projects/:id/budget-changes', { params: z.object({ id }), body: newChange })
    .makes<Ledger>('Books a change of the budget; the same change twice is one.', {
      status: 200,
      action: 'budget.change',
    }),
  correctChange: endpoint
    .post('/api/projects/:id/budget-changes/:line/correction', { params: LINE, body: changeCorrection })
    .makes<Ledger>('Correct change.', { status: 200, action: 'budget.change' }),
  resumePayments: endpoint
    .post('/api/projects/:id/payments/resumption', { params: z.object({ id }), body: undoing })
    .answers<Ledger>('Resume payments.', { action: 'budget.change' }),
  readFundingList: endpoint
    .get('/api/funding', { query: fundingQuery })
    .answers<FundingList>('Approved targets of a year with their money by 资金性质 (四本预算).', {
      action: 'execution.read',
    }),
  exportFunding: endpoint
    .get('/api/funding/export', { query: fundingExportQuery })
    .sendsFile('项目支出表 of all that match.', { action: 'execution.read' }),
  readFundingTable: endpoint
    .post('/api/funding/table', { query: fundingTableQuery })
    .takesFile<FundingPlan>('What a 项目支出表 says; taken in with the digest of what was seen.', {
      action: 'budget.change',
    }),
  readProjectFunding: endpoint
    .get('/api/projects/:id/funding', { params: z.object({ id }) })
    .answers<ProjectFunding>('How the budget of a project is made up.', { action: 'execution.read' }),
  sayFunding: endpoint
    .put('/api/projects/:id/funding', { params: z.object({ id }), body: fundingBody })
    .answers<ProjectFunding>('Says how the initial budget of a project is made up.', {
      action: 'budget.change',
    }),
  listImports: endpoint
    .get('/api/money-imports', { query: moneyImportsQuery })
    .answers<MoneyImportList>('Those of a year that were booked.', {
      action: ['execution.write', 'budget.change'],
    }),
  moneyTemplate: endpoint
    .get('/api/money-imports/template', { query: moneyTemplateQuery })
    .sendsFile('Money template.', { action: ['execution.write', 'budget.change'] }),
  handInMoney: endpoint
    .post('/api/money-imports', { query: handInQuery })
    .takesFile<MoneyImport>('Hands a file of payments or changes in.', {
      action: ['execution.write', 'budget.change'],
    }),
  handInRows: endpoint
    .post('/api/money-imports/rows', { body: handInRowsBody })
    .makes<MoneyImport>('Hands rows of payments or changes in, as JSON.', {
      status: 200,
      action: ['execution.write', 'budget.change'],
    }),
  readMoneyImport: endpoint
    .get('/api/money-imports/:id', { params: z.object({ id }) })
    .answers<MoneyImport>('Read money import.', { action: ['execution.write', 'budget.change'] }),
  readMoneyRows: endpoint
    .get('/api/money-imports/:id/rows', { params: z.object({ id }), query: moneyRowsQuery })
    .answers<MoneyRows>('What booking an import takes in, row by row.', {
      action: ['execution.write', 'budget.change'],
    }),
  bookMoneyImport: endpoint
    .post('/api/money-imports/:id/booking', { params: z.object({ id }) })
    .answers<MoneyImport>('Books what is new of an import, and leaves the rest.', {
      action: ['execution.write', 'budget.change'],
    }),
  stopBooking: endpoint
    .post('/api/money-imports/:id/stop', { params: z.object({ id }) })
    .answers<MoneyImport>('Stops the job that books an import.', {
      action: ['execution.write', 'budget.change'],
    }),
  undoMoney: endpoint
    .post('/api/money-imports/:id/undoing', { params: z.object({ id }), body: undoing })
    .answers<MoneyImport>('Takes back all that an import booked, while nothing later hangs on it.', {
      action: ['execution.write', 'budget.change'],
    }),
  refusedMoney: endpoint
    .get('/api/money-imports/:id/refused', { params: z.object({ id }) })
    .sendsFile('The rows that were refused, as they were handed in, each with 错误原因.', {
      action: ['execution.write', 'budget.change'],
    }),
  originalMoney: endpoint
    .get('/api/money-imports/:id/original', { params: z.object({ id }) })
    .sendsFile('Original money.', { action: ['execution.write', 'budget.change'] }),
}
