/** /api/self-evaluations: the year, the sheets and their way, and what is taken away as files. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import {
  exportEvaluationPaper,
  exportEvaluationSheet,
  exportProof,
  exportSummary,
} from '#actions/self-evaluation/export-self-evaluation.ts'
import {
  actOnSelfEvaluation,
  actOnSelfEvaluations,
  listSelfEvaluations,
  openSelfEvaluationYear,
  readCoverage,
  readSelfEvaluation,
  writeSelfEvaluation,
} from '#actions/self-evaluation/self-evaluations.ts'
import { id } from '#api/kernel/common.ts'
import {
  actOnSelfEvaluationBody,
  actOnEvaluations,
  coverageQuery,
  selfEvaluationQuery,
  evaluationYear,
  openEvaluations,
  SHEET_FORMATS,
  writeEvaluation,
} from '#api/self-evaluation.ts'
import { answer, download } from '../../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const FILE = z.object({ params: z.object({ id, format: z.enum(SHEET_FORMATS) }) })

export function selfEvaluationRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/self-evaluations',
    answer(z.object({ query: selfEvaluationQuery }), ({ actor }, { query }) =>
      listSelfEvaluations(context, actor, query),
    ),
  )
  app.get(
    '/api/self-evaluations/coverage',
    answer(z.object({ query: coverageQuery }), ({ actor }, { query }) => readCoverage(context, actor, query)),
  )
  app.post(
    '/api/self-evaluations/open',
    answer(z.object({ body: openEvaluations }), ({ actor }, { body }) =>
      openSelfEvaluationYear(context, actor, body),
    ),
  )
  app.post(
    '/api/self-evaluations/acts',
    answer(z.object({ body: actOnEvaluations }), ({ actor }, { body }) =>
      actOnSelfEvaluations(context, actor, body),
    ),
  )
  app.get(
    '/api/self-evaluations/:id',
    answer(ONE, ({ actor }, { params }) => readSelfEvaluation(context, actor, params)),
  )
  app.put(
    '/api/self-evaluations/:id',
    answer(ONE.extend({ body: writeEvaluation }), ({ actor }, { params, body }) =>
      writeSelfEvaluation(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/self-evaluations/:id/acts',
    answer(ONE.extend({ body: actOnSelfEvaluationBody }), ({ actor }, { params, body }) =>
      actOnSelfEvaluation(context, actor, { ...params, ...body }),
    ),
  )
  paperRoutes(app, context)
}

function paperRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/self-evaluations/summary',
    download(z.object({ query: z.object({ year: evaluationYear }) }), ({ actor }, { query }) =>
      exportSummary(context, actor, query),
    ),
  )
  app.get(
    '/api/self-evaluations/:id/proof',
    download(ONE, ({ actor }, { params }) => exportProof(context, actor, params)),
  )
  app.get(
    '/api/self-evaluations/:id/proof/:format',
    download(FILE, ({ actor }, { params }) =>
      exportEvaluationPaper(context, actor, { ...params, paper: 'proof' }),
    ),
  )
  app.get(
    '/api/self-evaluations/:id/report/:format',
    download(FILE, ({ actor }, { params }) =>
      exportEvaluationPaper(context, actor, { ...params, paper: 'report' }),
    ),
  )
  app.get(
    '/api/self-evaluations/:id/export/:format',
    download(FILE, ({ actor }, { params }) => exportEvaluationSheet(context, actor, params)),
  )
}
