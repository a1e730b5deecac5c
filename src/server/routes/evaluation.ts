/** 部门评价, 财政评价 and the pool of agencies and experts. Shapes: src/api/evaluation/evaluations.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { draftEvaluationReport } from '#actions/evaluation/draft-report.ts'
import { exportEvaluation } from '#actions/evaluation/export-evaluation.ts'
import {
  addEvaluationFile,
  mayHandInEvaluationFile,
  takeEvaluationFileAway,
} from '#actions/evaluation/files.ts'
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
  createEvaluation,
  declareConflict,
  listEvaluations,
  rateService,
  readEvaluation,
} from '#actions/evaluation/evaluations.ts'
import { listCandidates } from '#actions/evaluation/candidates.ts'
import { chooseAgency, chooseExperts, chooseSubjects } from '#actions/evaluation/choosing.ts'
import { commitDraw, readDraw, withdrawDraw } from '#actions/evaluation/draws.ts'
import { evaluationAddresses } from '#api/addresses/evaluation.ts'
import { serve, serveFile, serveSignedIn } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

export function evaluationRoutes(app: FastifyInstance, context: Context): void {
  poolRoutes(app, context)
  taskRoutes(app, context)
  choiceRoutes(app, context)
  sheetRoutes(app, context)
  evidenceRoutes(app, context)
  reportRoutes(app, context)
}

function poolRoutes(app: FastifyInstance, context: Context): void {
  serve(app, evaluationAddresses.readPool, ({ actor }) => readPool(context, actor))
  serve(app, evaluationAddresses.addToPool, ({ actor }, { body }) =>
    savePool(context, actor, { ...body, entry: null }),
  )
  serve(app, evaluationAddresses.changeInPool, ({ actor }, { params, body }) =>
    savePool(context, actor, { ...body, entry: params.id }),
  )
}

function taskRoutes(app: FastifyInstance, context: Context): void {
  serve(app, evaluationAddresses.listEvaluations, ({ actor }, { query }) =>
    listEvaluations(context, actor, query),
  )
  serve(app, evaluationAddresses.createEvaluation, ({ actor }, { body }) =>
    createEvaluation(context, actor, body),
  )
  serve(app, evaluationAddresses.compareEvaluations, ({ actor }, { query }) =>
    compareEvaluations(context, actor, query),
  )
  serve(app, evaluationAddresses.readEvaluation, ({ actor }, { params }) =>
    readEvaluation(context, actor, params),
  )
  serve(app, evaluationAddresses.changeEvaluation, ({ actor }, { params, body }) =>
    changeEvaluation(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.actOnEvaluation, ({ actor }, { params, body }) =>
    actOnEvaluation(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.declareConflict, ({ actor }, { params, body }) =>
    declareConflict(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.rateService, ({ actor }, { params, body }) =>
    rateService(context, actor, { ...params, ...body }),
  )
}

function choiceRoutes(app: FastifyInstance, context: Context): void {
  serve(app, evaluationAddresses.listCandidates, ({ actor }, { params }) =>
    listCandidates(context, actor, params),
  )
  serveFile(app, evaluationAddresses.readDraw, ({ actor }, { params, query }) =>
    readDraw(context, actor, { ...params, ...query }),
  )
  serve(app, evaluationAddresses.commitDraw, ({ actor }, { params, body }) =>
    commitDraw(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.withdrawDraw, ({ actor }, { params, body }) =>
    withdrawDraw(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.chooseSubjects, ({ actor }, { params, body }) =>
    chooseSubjects(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.chooseExperts, ({ actor }, { params, body }) =>
    chooseExperts(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.chooseAgency, ({ actor }, { params, body }) =>
    chooseAgency(context, actor, { ...params, ...body }),
  )
}

function sheetRoutes(app: FastifyInstance, context: Context): void {
  serve(app, evaluationAddresses.readEvaluationSheet, ({ actor }, { params }) =>
    readEvaluationSheet(context, actor, params),
  )
  serveFile(app, evaluationAddresses.exportEvaluation, ({ actor }, { params: { paper, ...at } }) =>
    exportEvaluation(context, actor, { ...at, format: paper }),
  )
  serve(app, evaluationAddresses.markSubject, ({ actor }, { params, body }) =>
    markSubject(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.askForEvidence, ({ actor }, { params, body }) =>
    askForEvidence(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.giveEvidence, ({ actor }, { params, body }) =>
    giveEvidence(context, actor, { ...params, ...body }),
  )
}

function evidenceRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('evidence')
  serveSignedIn(app, evaluationAddresses.addEvaluationFile, async (caller, request, reply) => {
    const input = readInput(evaluationAddresses.addEvaluationFile.input, { params: request.params })
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
  serveFile(app, evaluationAddresses.readEvidence, ({ actor }, { params }) =>
    readEvidence(context, actor, params),
  )
  serve(app, evaluationAddresses.takeEvaluationFileAway, ({ actor }, { params }) =>
    takeEvaluationFileAway(context, actor, params),
  )
}

function reportRoutes(app: FastifyInstance, context: Context): void {
  serve(app, evaluationAddresses.draftReport, ({ actor }, { params }) =>
    draftEvaluationReport(context, actor, params),
  )
  serve(app, evaluationAddresses.writeReport, ({ actor }, { params, body }) =>
    writeReport(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.sendReport, ({ actor }, { params, body }) =>
    sendReport(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.objectToSheet, ({ actor }, { params, body }) =>
    objectToSheet(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.decideObjection, ({ actor }, { params, body }) =>
    decideObjection(context, actor, { ...params, ...body }),
  )
  serve(app, evaluationAddresses.settleResult, ({ actor }, { params, body }) =>
    settleResult(context, actor, { ...params, ...body }),
  )
}
