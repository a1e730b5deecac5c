/** Addresses of the room assessment. */
import { z } from 'zod'
import {
  ASSESSMENT_REPORT_FORMATS,
  actOnAssessmentBody,
  answerAssessmentBody,
  assessmentQuery,
  assessmentReportQuery,
  writeAssessmentBody,
  type AssessmentList,
  type AssessmentView,
} from '../assessment.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const assessmentAddresses = {
  listAssessments: endpoint
    .get('/api/assessments', { query: assessmentQuery })
    .answers<AssessmentList>('The targets of a year that need an assessment, or of which one was begun.', {
      action: 'assessment.read',
    }),
  readAssessment: endpoint
    .get('/api/projects/:id/assessment', { params: z.object({ id }) })
    .answers<AssessmentView>('Read assessment.', { action: 'assessment.read' }),
  saveAssessmentDraft: endpoint
    .put('/api/projects/:id/assessment', { params: z.object({ id }), body: writeAssessmentBody })
    .answers<AssessmentView>('Saves what is written.', { action: 'assessment.read' }),
  actOnAssessment: endpoint
    .post('/api/projects/:id/assessment', { params: z.object({ id }), body: actOnAssessmentBody })
    .answers<AssessmentView>('Act on assessment.', { action: 'assessment.read' }),
  answerAssessment: endpoint
    .put('/api/projects/:id/assessment/answers', { params: z.object({ id }), body: answerAssessmentBody })
    .answers<AssessmentView>('What was done about each thing that must change, of the version signed last.', {
      action: 'assessment.read',
    }),
  exportAssessment: endpoint
    .get('/api/projects/:id/assessment/report/:paper', {
      params: z.object({ id, paper: z.enum(ASSESSMENT_REPORT_FORMATS) }),
      query: assessmentReportQuery,
    })
    .sendsFile('A signed version, or what is written as long as none is signed.', {
      action: 'assessment.read',
    }),
}
