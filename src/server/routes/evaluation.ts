/** 部门评价, 财政评价 and the pool of agencies and experts. Shapes: src/api/evaluation/evaluations.ts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { exportEvaluation } from '#actions/evaluation/export-evaluation.ts'
import {
  addEvaluationFile,
  mayHandInEvaluationFile,
  takeEvaluationFileAway,
} from '#actions/evaluation/files.ts'
import { readDepartmentArchive } from '#actions/archive/department-archive.ts'
import { compareEvaluations } from '#actions/evaluation/comparison.ts'
import { readPool, savePool } from '#actions/evaluation/pool.ts'
import {
  askForEvidence,
  decideObjection,
  giveEvidence,
  markSubject,
  objectToSheet,
  readEvidence,
  readEvaluationSheet,
  sendReport,
  settleResult,
  writeReport,
} from '#actions/evaluation/sheets.ts'
import {
  actOnEvaluation,
  changeEvaluation,
  chooseAgency,
  chooseExperts,
  chooseSubjects,
  createEvaluation,
  declareConflict,
  listCandidates,
  listEvaluations,
  rateService,
  readDraw,
  readEvaluation,
} from '#actions/evaluation/evaluations.ts'
import { id } from '#api/kernel/common.ts'
import * as shapes from '#api/evaluation/evaluations.ts'
import { problem } from '#core/kernel/problem.ts'
import { answer, answerMade, callerOf, download } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

const AT = z.object({ id })
const ONE = z.object({ params: AT })
const SUBJECT = z.object({ id, subject: id })
const SHEET = z.object({ params: SUBJECT })
/** What is evaluated of a task. */
const SUBJECT_PATH = '/api/evaluations/:id/subjects/:subject'
const FILE = z.object({ params: SUBJECT.extend({ file: id }) })

export function evaluationRoutes(app: FastifyInstance, context: Context): void {
  poolRoutes(app, context)
  taskRoutes(app, context)
  choiceRoutes(app, context)
  sheetRoutes(app, context)
  evidenceRoutes(app, context)
  reportRoutes(app, context)
}

function poolRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/evaluation-pool',
    answer(z.object({}), ({ actor }) => readPool(context, actor)),
  )
  app.post(
    '/api/evaluation-pool',
    answerMade(z.object({ body: shapes.poolEntry }), ({ actor }, { body }) =>
      savePool(context, actor, { ...body, entry: null }),
    ),
  )
  app.put(
    '/api/evaluation-pool/:id',
    answer(ONE.extend({ body: shapes.poolEntry }), ({ actor }, { params, body }) =>
      savePool(context, actor, { ...body, entry: params.id }),
    ),
  )
}

function taskRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/evaluations',
    answer(z.object({ query: shapes.evaluationQuery }), ({ actor }, { query }) =>
      listEvaluations(context, actor, query),
    ),
  )
  app.post(
    '/api/evaluations',
    answerMade(z.object({ body: shapes.newEvaluation }), ({ actor }, { body }) =>
      createEvaluation(context, actor, body),
    ),
  )
  app.get(
    '/api/evaluations/departments',
    answer(z.object({}), ({ actor }) => readDepartmentArchive(context, actor)),
  )
  app.get(
    '/api/evaluations/comparison',
    answer(z.object({ query: shapes.evaluationComparisonQuery }), ({ actor }, { query }) =>
      compareEvaluations(context, actor, query),
    ),
  )
  app.get(
    '/api/evaluations/:id',
    answer(ONE, ({ actor }, { params }) => readEvaluation(context, actor, params)),
  )
  app.patch(
    '/api/evaluations/:id',
    answer(ONE.extend({ body: shapes.changeEvaluationBody }), ({ actor }, { params, body }) =>
      changeEvaluation(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/evaluations/:id/acts',
    answer(ONE.extend({ body: shapes.actOnEvaluationBody }), ({ actor }, { params, body }) =>
      actOnEvaluation(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/evaluations/:id/declaration',
    answer(ONE.extend({ body: shapes.declaration }), ({ actor }, { params, body }) =>
      declareConflict(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/evaluations/:id/ratings',
    answer(ONE.extend({ body: shapes.rate }), ({ actor }, { params, body }) =>
      rateService(context, actor, { ...params, ...body }),
    ),
  )
}

function choiceRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/evaluations/:id/candidates',
    answer(ONE, ({ actor }, { params }) => listCandidates(context, actor, params)),
  )
  app.get(
    '/api/evaluations/:id/draw/:what',
    download(
      z.object({
        params: AT.extend({ what: z.enum(['subjects', 'experts', 'agency']) }),
        query: shapes.drawQuery,
      }),
      ({ actor }, { params, query }) => readDraw(context, actor, { ...params, ...query }),
    ),
  )
  app.post(
    '/api/evaluations/:id/subjects',
    answer(ONE.extend({ body: shapes.chooseSubjectsBody }), ({ actor }, { params, body }) =>
      chooseSubjects(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/evaluations/:id/experts',
    answer(ONE.extend({ body: shapes.choosePeople }), ({ actor }, { params, body }) =>
      chooseExperts(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/evaluations/:id/agency',
    answer(ONE.extend({ body: shapes.choosePeople }), ({ actor }, { params, body }) =>
      chooseAgency(context, actor, { ...params, ...body }),
    ),
  )
}

function sheetRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    SUBJECT_PATH,
    answer(SHEET, ({ actor }, { params }) => readEvaluationSheet(context, actor, params)),
  )
  app.get(
    `${SUBJECT_PATH}/report/:paper`,
    download(
      z.object({ params: SUBJECT.extend({ paper: z.enum(['docx', 'pdf']) }) }),
      ({ actor }, { params: { paper, ...at } }) => exportEvaluation(context, actor, { ...at, format: paper }),
    ),
  )
  app.put(
    `${SUBJECT_PATH}/ballot`,
    answer(SHEET.extend({ body: shapes.saveBallotBody }), ({ actor }, { params, body }) =>
      markSubject(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    `${SUBJECT_PATH}/requests`,
    answerMade(
      SHEET.extend({ body: shapes.newRequest }),
      ({ actor }, { params, body }) => askForEvidence(context, actor, { ...params, ...body }),
      200,
    ),
  )
  app.post(
    `${SUBJECT_PATH}/requests/:request/answer`,
    answerMade(
      z.object({ params: SUBJECT.extend({ request: id }), body: shapes.answerRequestBody }),
      ({ actor }, { params, body }) => giveEvidence(context, actor, { ...params, ...body }),
      200,
    ),
  )
}

function evidenceRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('evidence')
  app.post(`${SUBJECT_PATH}/files`, async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    const input = readInput(SHEET, { params: request.params })
    if (!input.ok) return refuse(reply, input.error)
    const asked = await mayHandInEvaluationFile(context, caller.actor, input.value.params)
    if (!asked.ok) return refuse(reply, asked.error)
    const added = await uploads.receive(request, (file) =>
      addEvaluationFile(context, caller.actor, input.value.params, file),
    )
    return added.ok
      ? reply.code(201).header('cache-control', 'no-store').send(added.value)
      : refuse(reply, added.error)
  })
  app.get(
    `${SUBJECT_PATH}/files/:file`,
    download(FILE, ({ actor }, { params }) => readEvidence(context, actor, params)),
  )
  app.delete(
    `${SUBJECT_PATH}/files/:file`,
    answer(FILE, ({ actor }, { params }) => takeEvaluationFileAway(context, actor, params), 204),
  )
}

function reportRoutes(app: FastifyInstance, context: Context): void {
  app.put(
    `${SUBJECT_PATH}/report`,
    answer(SHEET.extend({ body: shapes.saveReport }), ({ actor }, { params, body }) =>
      writeReport(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    `${SUBJECT_PATH}/sending`,
    answer(SHEET.extend({ body: shapes.sendReportBody }), ({ actor }, { params, body }) =>
      sendReport(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    `${SUBJECT_PATH}/objections`,
    answerMade(
      SHEET.extend({ body: shapes.newObjections }),
      ({ actor }, { params, body }) => objectToSheet(context, actor, { ...params, ...body }),
      200,
    ),
  )
  app.put(
    `${SUBJECT_PATH}/objections/:number`,
    answer(
      z.object({
        params: SUBJECT.extend({ number: z.coerce.number().int().min(1) }),
        body: shapes.decideObjectionBody,
      }),
      ({ actor }, { params, body }) => decideObjection(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    `${SUBJECT_PATH}/result`,
    answer(SHEET.extend({ body: shapes.settleResultBody }), ({ actor }, { params, body }) =>
      settleResult(context, actor, { ...params, ...body }),
    ),
  )
}
