/** /api/self-evaluations: the year, the sheets and their way, and what is taken away as files. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { exportEvaluationSheets } from '#actions/self-evaluation/export-sheets.ts'
import {
  exportEvaluationPaper,
  exportEvaluationSheet,
  exportSummary,
} from '#actions/self-evaluation/export-self-evaluation.ts'
import { exportProof, exportYearProof } from '#actions/self-evaluation/export-proofs.ts'
import { remindSelfEvaluations } from '#actions/self-evaluation/remind-self-evaluations.ts'
import {
  actOnSelfEvaluation,
  actOnSelfEvaluations,
  listSelfEvaluations,
  openSelfEvaluationYear,
  listUncovered,
  readCoverage,
  readSelfEvaluation,
  writeSelfEvaluation,
} from '#actions/self-evaluation/self-evaluations.ts'
import { undoSelfEvaluations } from '#actions/self-evaluation/undo.ts'
import { selfEvaluationAddresses } from '#api/addresses/self-evaluation/self-evaluations.ts'
import { serve, serveFile, serveFileInPieces } from '../../handle.ts'

export function selfEvaluationRoutes(app: FastifyInstance, context: Context): void {
  serve(app, selfEvaluationAddresses.listSelfEvaluations, ({ actor }, { query }) =>
    listSelfEvaluations(context, actor, query),
  )
  serve(app, selfEvaluationAddresses.listUncovered, ({ actor }, { query }) =>
    listUncovered(context, actor, query),
  )
  serve(app, selfEvaluationAddresses.readCoverage, ({ actor }, { query }) =>
    readCoverage(context, actor, query),
  )
  serve(app, selfEvaluationAddresses.openSelfEvaluationYear, ({ actor }, { body }) =>
    openSelfEvaluationYear(context, actor, body),
  )
  serve(app, selfEvaluationAddresses.actOnSelfEvaluations, ({ actor }, { body }) =>
    actOnSelfEvaluations(context, actor, body),
  )
  serve(app, selfEvaluationAddresses.undoSelfEvaluations, ({ actor }, { body }) =>
    undoSelfEvaluations(context, actor, body),
  )
  serve(app, selfEvaluationAddresses.remindSelfEvaluations, ({ actor }, { body }) =>
    remindSelfEvaluations(context, actor, body),
  )
  serve(app, selfEvaluationAddresses.readSelfEvaluation, ({ actor }, { params }) =>
    readSelfEvaluation(context, actor, params),
  )
  serve(app, selfEvaluationAddresses.writeSelfEvaluation, ({ actor }, { params, body }) =>
    writeSelfEvaluation(context, actor, { ...params, ...body }),
  )
  serve(app, selfEvaluationAddresses.actOnSelfEvaluation, ({ actor }, { params, body }) =>
    actOnSelfEvaluation(context, actor, { ...params, ...body }),
  )
  paperRoutes(app, context)
}

function paperRoutes(app: FastifyInstance, context: Context): void {
  serveFile(app, selfEvaluationAddresses.exportSummary, ({ actor }, { query }) =>
    exportSummary(context, actor, query),
  )
  serveFileInPieces(app, selfEvaluationAddresses.exportEvaluationSheets, ({ actor }, { params, query }) =>
    exportEvaluationSheets(context, actor, { ...params, ...query }),
  )
  serveFile(app, selfEvaluationAddresses.exportYearProof, ({ actor }, { query }) =>
    exportYearProof(context, actor, query),
  )
  serveFile(app, selfEvaluationAddresses.exportProof, ({ actor }, { params }) =>
    exportProof(context, actor, params),
  )
  serveFile(app, selfEvaluationAddresses.exportProofPaper, ({ actor }, { params }) =>
    exportEvaluationPaper(context, actor, { ...params, paper: 'proof' }),
  )
  serveFile(app, selfEvaluationAddresses.exportReportPaper, ({ actor }, { params }) =>
    exportEvaluationPaper(context, actor, { ...params, paper: 'report' }),
  )
  serveFile(app, selfEvaluationAddresses.exportEvaluationSheet, ({ actor }, { params }) =>
    exportEvaluationSheet(context, actor, params),
  )
}
