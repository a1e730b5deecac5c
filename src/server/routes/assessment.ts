/**
 * 事前绩效评估: the targets that need one, and one read, written, signed and handed out. Shapes:
 * src/api/assessment.ts.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { listAssessments, readAssessment } from '#actions/assessment/assessments.ts'
import {
  actOnAssessment,
  answerAssessment,
  saveAssessmentDraft,
} from '#actions/assessment/change-assessment.ts'
import type { Context } from '#actions/kernel/context.ts'
import { exportAssessment } from '#actions/assessment/export-assessment.ts'
import {
  actOnAssessmentBody,
  answerAssessmentBody,
  ASSESSMENT_REPORT_FORMATS,
  assessmentQuery,
  assessmentReportQuery,
  writeAssessmentBody,
} from '#api/assessment.ts'
import { id } from '#api/kernel/common.ts'
import { answer, download } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const REPORT = z.object({
  params: z.object({ id, paper: z.enum(ASSESSMENT_REPORT_FORMATS) }),
  query: assessmentReportQuery,
})

export function assessmentRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/assessments',
    answer(z.object({ query: assessmentQuery }), ({ actor }, { query }) =>
      listAssessments(context, actor, query),
    ),
  )
  app.get(
    '/api/projects/:id/assessment',
    answer(ONE, ({ actor }, { params }) => readAssessment(context, actor, params)),
  )
  app.put(
    '/api/projects/:id/assessment',
    answer(ONE.extend({ body: writeAssessmentBody }), ({ actor }, { params, body }) =>
      saveAssessmentDraft(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/projects/:id/assessment',
    answer(ONE.extend({ body: actOnAssessmentBody }), ({ actor }, { params, body }) =>
      actOnAssessment(context, actor, { ...params, ...body }),
    ),
  )
  app.put(
    '/api/projects/:id/assessment/answers',
    answer(ONE.extend({ body: answerAssessmentBody }), ({ actor }, { params, body }) =>
      answerAssessment(context, actor, { ...params, ...body }),
    ),
  )
  app.get(
    '/api/projects/:id/assessment/report/:paper',
    download(REPORT, ({ actor }, { params, query }) =>
      exportAssessment(context, actor, { id: params.id, format: params.paper, version: query.version }),
    ),
  )
}
