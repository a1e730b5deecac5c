/**
 * 事前绩效评估: the targets that need one, and one read, written, signed and handed out. Shapes:
 * src/api/assessment.ts.
 */
import type { FastifyInstance } from 'fastify'
import { listAssessments, readAssessment } from '#actions/assessment/assessments.ts'
import {
  actOnAssessment,
  answerAssessment,
  saveAssessmentDraft,
} from '#actions/assessment/change-assessment.ts'
import type { Context } from '#actions/kernel/context.ts'
import { exportAssessment } from '#actions/assessment/export-assessment.ts'
import { assessmentAddresses } from '#api/addresses/assessment.ts'
import { serve, serveFile } from '../handle.ts'

export function assessmentRoutes(app: FastifyInstance, context: Context): void {
  serve(app, assessmentAddresses.listAssessments, ({ actor }, { query }) =>
    listAssessments(context, actor, query),
  )
  serve(app, assessmentAddresses.readAssessment, ({ actor }, { params }) =>
    readAssessment(context, actor, params),
  )
  serve(app, assessmentAddresses.saveAssessmentDraft, ({ actor }, { params, body }) =>
    saveAssessmentDraft(context, actor, { ...params, ...body }),
  )
  serve(app, assessmentAddresses.actOnAssessment, ({ actor }, { params, body }) =>
    actOnAssessment(context, actor, { ...params, ...body }),
  )
  serve(app, assessmentAddresses.answerAssessment, ({ actor }, { params, body }) =>
    answerAssessment(context, actor, { ...params, ...body }),
  )
  serveFile(app, assessmentAddresses.exportAssessment, ({ actor }, { params, query }) =>
    exportAssessment(context, actor, { id: params.id, format: params.paper, version: query.version }),
  )
}
