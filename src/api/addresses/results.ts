/** Addresses of the room results. */
import { z } from 'zod'
import { id, type EachActed } from '../kernel/common.ts'
import {
  RESULT_FORMATS,
  adoptSharesBody,
  decideResultsBody,
  resultFilter,
  resultQuery,
  undoDecisionsBody,
  whatIfQuery,
  type LastResult,
  type ResultList,
  type ResultsDecided,
  type SharesAdopted,
  type WhatIf,
} from '../results.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const resultAddresses = {
  listResults: endpoint
    .get('/api/results', { query: resultQuery })
    .answers<ResultList>('Approved projects of a year within reach, the largest budgets first.', {
      action: 'result.read',
    }),
  readWhatIf: endpoint
    .get('/api/results/what-if', { query: whatIfQuery })
    .answers<WhatIf>('What shares would move over all projects of a year.', { action: 'result.read' }),
  exportResults: endpoint
    .get('/api/results/export/:format', {
      params: z.object({ format: z.enum(RESULT_FORMATS) }),
      query: resultFilter,
    })
    .sendsFile('Every row of the filter as CSV.', { action: 'result.read' }),
  decideResults: endpoint
    .post('/api/results/decisions', { body: decideResultsBody })
    .answers<ResultsDecided>('Decides how results are used in the next budget, each by itself.', {
      action: 'result.decide',
    }),
  undoDecisions: endpoint
    .post('/api/results/decisions/undo', { body: undoDecisionsBody })
    .answers<EachActed>('Takes back what the caller decided within the last minutes, each by itself.', {
      action: 'result.decide',
    }),
  adoptShares: endpoint
    .post('/api/results/rule', { body: adoptSharesBody })
    .makes<SharesAdopted>('Lays the shares down.', { action: 'rule-set.manage' }),
  readLastResult: endpoint
    .get('/api/projects/:id/last-result', { params: z.object({ id }) })
    .answers<LastResult>('What next year’s form and review show of the project as it was.', {
      action: 'result.read',
    }),
}
