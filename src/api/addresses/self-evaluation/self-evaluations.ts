/** Addresses of the room self-evaluation: self-evaluations. */
import { z } from 'zod'
import { id, type EachActed } from '../../kernel/common.ts'
import {
  EVALUATION_ZIP_FORMATS,
  SHEET_FORMATS,
  actOnEvaluations,
  actOnSelfEvaluationBody,
  coverageQuery,
  evaluationZipQuery,
  yearProofQuery,
  evaluationYear,
  openEvaluations,
  remindEvaluationsBody,
  selfEvaluationQuery,
  uncoveredQuery,
  undoEvaluationsBody,
  writeEvaluation,
  type Coverage,
  type EvaluationSaved,
  type OpenedEvaluations,
  type SelfEvaluationList,
  type SelfEvaluationView,
  type UncoveredList,
} from '../../self-evaluation.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import type { Reminded } from '../../messages/reminders.ts'

export const selfEvaluationAddresses = {
  listSelfEvaluations: endpoint
    .get('/api/self-evaluations', { query: selfEvaluationQuery })
    .answers<SelfEvaluationList>('List self evaluations.', {
      action: ['self-evaluation.read', 'self-evaluation.follow'],
    }),
  readCoverage: endpoint
    .get('/api/self-evaluations/coverage', { query: coverageQuery })
    .answers<Coverage>('Read coverage.', { action: ['self-evaluation.read', 'self-evaluation.follow'] }),
  listUncovered: endpoint
    .get('/api/self-evaluations/uncovered', { query: uncoveredQuery })
    .answers<UncoveredList>('Targets of a year without a sheet.', { action: 'self-evaluation.follow' }),
  openSelfEvaluationYear: endpoint
    .post('/api/self-evaluations/open', { body: openEvaluations })
    .answers<OpenedEvaluations>('Opens a year.', { action: 'self-evaluation.open' }),
  actOnSelfEvaluations: endpoint
    .post('/api/self-evaluations/acts', { body: actOnEvaluations })
    .answers<EachActed>('One act to several 单位自评.', { action: 'self-evaluation.act' }),
  undoSelfEvaluations: endpoint
    .post('/api/self-evaluations/undo', { body: undoEvaluationsBody })
    .answers<EachActed>('Takes back what the caller passed or confirmed within the last minutes.', {
      action: 'self-evaluation.act',
    }),
  remindSelfEvaluations: endpoint
    .post('/api/self-evaluations/reminders', { body: remindEvaluationsBody })
    .answers<Reminded>('Reminds those who have sheets, once a day for a sheet and state.', {
      action: 'self-evaluation.remind',
    }),
  readSelfEvaluation: endpoint
    .get('/api/self-evaluations/:id', { params: z.object({ id }) })
    .answers<SelfEvaluationView>('Read self evaluation.', {
      action: ['self-evaluation.read', 'self-evaluation.follow'],
    }),
  writeSelfEvaluation: endpoint
    .put('/api/self-evaluations/:id', { params: z.object({ id }), body: writeEvaluation })
    .answers<EvaluationSaved>('Saves what was typed of the version that the page shows.', {
      action: 'self-evaluation.write',
    }),
  actOnSelfEvaluation: endpoint
    .post('/api/self-evaluations/:id/acts', { params: z.object({ id }), body: actOnSelfEvaluationBody })
    .answers<SelfEvaluationView>('Act on self evaluation.', { action: 'self-evaluation.act' }),
  exportSummary: endpoint
    .get('/api/self-evaluations/summary', { query: z.object({ year: evaluationYear }) })
    .sendsFile('The 单位自评 of a year within reach, as a table.', {
      action: ['self-evaluation.read', 'self-evaluation.follow'],
    }),
  exportYearProof: endpoint
    .get('/api/self-evaluations/proof', { query: yearProofQuery })
    .sendsFile('jichi.score-year/1 of a department.', {
      action: ['self-evaluation.read', 'self-evaluation.follow'],
    }),
  exportEvaluationSheets: endpoint
    .get('/api/self-evaluations/zip/:format', {
      params: z.object({ format: z.enum(EVALUATION_ZIP_FORMATS) }),
      query: evaluationZipQuery,
    })
    .sendsFileInPieces('All 自评表 that the list shows, as a zip.', {
      action: ['self-evaluation.read', 'self-evaluation.follow'],
    }),
  exportProof: endpoint
    .get('/api/self-evaluations/:id/proof', { params: z.object({ id }) })
    .sendsFile('jichi.score/1.', { action: ['self-evaluation.read', 'self-evaluation.follow'] }),
  exportProofPaper: endpoint
    .get('/api/self-evaluations/:id/proof/:format', {
      params: z.object({ id, format: z.enum(SHEET_FORMATS) }),
    })
    .sendsFile('自评报告, or 怎么算的 on paper.', {
      action: ['self-evaluation.read', 'self-evaluation.follow'],
    }),
  exportReportPaper: endpoint
    .get('/api/self-evaluations/:id/report/:format', {
      params: z.object({ id, format: z.enum(SHEET_FORMATS) }),
    })
    .sendsFile('自评报告, or 怎么算的 on paper.', {
      action: ['self-evaluation.read', 'self-evaluation.follow'],
    }),
  exportEvaluationSheet: endpoint
    .get('/api/self-evaluations/:id/export/:format', {
      params: z.object({ id, format: z.enum(SHEET_FORMATS) }),
    })
    .sendsFile('项目支出绩效自评表.', { action: ['self-evaluation.read', 'self-evaluation.follow'] }),
}
