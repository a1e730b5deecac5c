/** /api/results: 结果应用. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import {
  adoptShares,
  decideResults,
  exportResults,
  listResults,
  readLastResult,
  readWhatIf,
} from '#actions/results/results.ts'
import { id } from '#api/kernel/common.ts'
import {
  adoptSharesBody,
  decideResultsBody,
  RESULT_FORMATS,
  resultFilter,
  resultQuery,
  whatIfQuery,
} from '#api/results.ts'
import { answer, answerMade, download } from '../handle.ts'

export function resultRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/results',
    answer(z.object({ query: resultQuery }), ({ actor }, { query }) => listResults(context, actor, query)),
  )
  app.get(
    '/api/results/what-if',
    answer(z.object({ query: whatIfQuery }), ({ actor }, { query }) => readWhatIf(context, actor, query)),
  )
  app.get(
    '/api/results/export/:format',
    download(
      z.object({ params: z.object({ format: z.enum(RESULT_FORMATS) }), query: resultFilter }),
      ({ actor }, { query }) => exportResults(context, actor, query),
    ),
  )
  app.post(
    '/api/results/decisions',
    answer(z.object({ body: decideResultsBody }), ({ actor }, { body }) =>
      decideResults(context, actor, body),
    ),
  )
  app.post(
    '/api/results/rule',
    answerMade(z.object({ body: adoptSharesBody }), ({ actor }, { body }) =>
      adoptShares(context, actor, body),
    ),
  )
  app.get(
    '/api/projects/:id/last-result',
    answer(z.object({ params: z.object({ id }) }), ({ actor }, { params }) =>
      readLastResult(context, actor, params),
    ),
  )
}
