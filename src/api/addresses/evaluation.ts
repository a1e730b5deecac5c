/** Addresses of the room evaluation. */
import { z } from 'zod'
import type { EvidenceFile } from '#core/attachments/rows.ts'
import {
  actOnEvaluationBody,
  answerRequestBody,
  changeEvaluationBody,
  choosePeople,
  chooseSubjectsBody,
  commitDrawBody,
  decideObjectionBody,
  declaration,
  drawQuery,
  evaluationComparisonQuery,
  evaluationQuery,
  newEvaluation,
  newObjections,
  newRequest,
  poolEntry,
  rate,
  saveBallotBody,
  saveReport,
  sendReportBody,
  settleResultBody,
  withdrawDrawBody,
  type CandidateList,
  type ComparisonList,
  type DepartmentArchive,
  type DraftedReport,
  type EvaluationList,
  type EvaluationSheetView,
  type EvaluationView,
  type PoolView,
} from '../evaluation/evaluations.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

const SUBJECT = z.object({ id, subject: id })
const AT = z.object({ id })

export const evaluationAddresses = {
  readPool: endpoint
    .get('/api/evaluation-pool')
    .answers<PoolView>('Read pool.', { action: ['evaluation.manage', 'expert-pool.manage'] }),
  addToPool: endpoint
    .post('/api/evaluation-pool', { body: poolEntry })
    .makes<PoolView>('Add to pool.', { action: 'expert-pool.manage' }),
  changeInPool: endpoint
    .put('/api/evaluation-pool/:id', { params: AT, body: poolEntry })
    .answers<PoolView>('Change in pool.', { action: 'expert-pool.manage' }),
  listEvaluations: endpoint
    .get('/api/evaluations', { query: evaluationQuery })
    .answers<EvaluationList>('Those that one leads, judges in, or whose unit is evaluated.', {
      action: ['evaluation.read', 'evaluation.judge'],
    }),
  createEvaluation: endpoint
    .post('/api/evaluations', { body: newEvaluation })
    .makes<{ readonly id: string }>('Create evaluation.', { action: 'evaluation.manage' }),
  readDepartmentArchive: endpoint
    .get('/api/evaluations/departments')
    .answers<DepartmentArchive>('绩效档案 of departments: final results within reach.', {
      action: 'evaluation.read',
    }),
  compareEvaluations: endpoint
    .get('/api/evaluations/comparison', { query: evaluationComparisonQuery })
    .answers<ComparisonList>('Evaluations beside the units’ own, the widest gaps first.', {
      action: 'evaluation.read',
    }),
  // Who may not know of it is answered as if it were not there: no right is asked for at once.
  readEvaluation: endpoint
    .get('/api/evaluations/:id', { params: AT })
    .answers<EvaluationView>('Read evaluation.'),
  changeEvaluation: endpoint
    .patch('/api/evaluations/:id', { params: AT, body: changeEvaluationBody })
    .answers<EvaluationView>('Change evaluation.'),
  actOnEvaluation: endpoint
    .post('/api/evaluations/:id/acts', { params: AT, body: actOnEvaluationBody })
    .answers<EvaluationView>('Act on evaluation.'),
  declareConflict: endpoint
    .post('/api/evaluations/:id/declaration', { params: AT, body: declaration })
    .answers<{ readonly conflict: boolean }>('回避声明.'),
  rateService: endpoint
    .post('/api/evaluations/:id/ratings', { params: AT, body: rate })
    .answers<EvaluationView>('Rates the service of an expert or the agency, once the task is over.'),
  listCandidates: endpoint
    .get('/api/evaluations/:id/candidates', { params: AT })
    .answers<CandidateList>('Projects that may be chosen, and who of the pool may judge.'),
  readDraw: endpoint
    .get('/api/evaluations/:id/draw/:what', {
      params: AT.extend({ what: z.enum(['subjects', 'experts', 'agency']) }),
      query: drawQuery,
    })
    .sendsFile('A draw as it is published.'),
  commitDraw: endpoint
    .post('/api/evaluations/:id/draws', { params: AT, body: commitDrawBody })
    .answers<EvaluationView>(
      '抽取登记: lays down the list, the source of the seed and the moment, with their digest.',
    ),
  withdrawDraw: endpoint
    .post('/api/evaluations/:id/draws/withdrawal', { params: AT, body: withdrawDrawBody })
    .answers<EvaluationView>('Takes 抽取登记 back before the draw, with the reason.'),
  chooseSubjects: endpoint
    .post('/api/evaluations/:id/subjects', { params: AT, body: chooseSubjectsBody })
    .answers<EvaluationView>('Choose subjects.'),
  chooseExperts: endpoint
    .post('/api/evaluations/:id/experts', { params: AT, body: choosePeople })
    .answers<EvaluationView>('Chooses the experts of a task.'),
  chooseAgency: endpoint
    .post('/api/evaluations/:id/agency', { params: AT, body: choosePeople })
    .answers<EvaluationView>('Chooses the agency that does the work.'),
  readEvaluationSheet: endpoint
    .get('/api/evaluations/:id/subjects/:subject', { params: SUBJECT })
    .answers<EvaluationSheetView>('Read evaluation sheet.'),
  exportEvaluation: endpoint
    .get('/api/evaluations/:id/subjects/:subject/report/:paper', {
      params: SUBJECT.extend({ paper: z.enum(['docx', 'pdf']) }),
    })
    .sendsFile('Export evaluation.'),
  markSubject: endpoint
    .put('/api/evaluations/:id/subjects/:subject/ballot', { params: SUBJECT, body: saveBallotBody })
    .answers<EvaluationSheetView>('Mark subject.'),
  askForEvidence: endpoint
    .post('/api/evaluations/:id/subjects/:subject/requests', { params: SUBJECT, body: newRequest })
    .makes<EvaluationSheetView>('Ask for evidence.', { status: 200 }),
  giveEvidence: endpoint
    .post('/api/evaluations/:id/subjects/:subject/requests/:request/answer', {
      params: SUBJECT.extend({ request: id }),
      body: answerRequestBody,
    })
    .makes<EvaluationSheetView>('Give evidence.', { status: 200 }),
  addEvaluationFile: endpoint
    .post('/api/evaluations/:id/subjects/:subject/files', { params: SUBJECT })
    .takesFile<EvidenceFile>('Hands evidence in.', { status: 201 }),
  readEvidence: endpoint
    .get('/api/evaluations/:id/subjects/:subject/files/:file', { params: SUBJECT.extend({ file: id }) })
    .sendsFile('A file that was handed in as evidence of what is evaluated.'),
  takeEvaluationFileAway: endpoint
    .delete('/api/evaluations/:id/subjects/:subject/files/:file', { params: SUBJECT.extend({ file: id }) })
    .answersNothing('Take evaluation file away.'),
  draftReport: endpoint
    .get('/api/evaluations/:id/subjects/:subject/draft', { params: SUBJECT })
    .answers<DraftedReport>('Words to begin the report with, drafted from the facts; nothing is saved.'),
  writeReport: endpoint
    .put('/api/evaluations/:id/subjects/:subject/report', { params: SUBJECT, body: saveReport })
    .answers<EvaluationSheetView>('Write report.'),
  sendReport: endpoint
    .post('/api/evaluations/:id/subjects/:subject/sending', { params: SUBJECT, body: sendReportBody })
    .answers<EvaluationSheetView>('征求意见.'),
  objectToSheet: endpoint
    .post('/api/evaluations/:id/subjects/:subject/objections', { params: SUBJECT, body: newObjections })
    .makes<EvaluationSheetView>('What the evaluated unit has to say, once and point by point.', {
      status: 200,
    }),
  decideObjection: endpoint
    .put('/api/evaluations/:id/subjects/:subject/objections/:number', {
      params: SUBJECT.extend({ number: z.coerce.number().int().min(1) }),
      body: decideObjectionBody,
    })
    .answers<EvaluationSheetView>('Decide objection.'),
  settleResult: endpoint
    .post('/api/evaluations/:id/subjects/:subject/result', { params: SUBJECT, body: settleResultBody })
    .answers<EvaluationSheetView>('定稿.'),
}
