/** /api/results: 结果应用. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import {
  adoptShares,
  decideResults,
  exportResults,
  listResults,
  readLastResult,
  readWhatIf,
} from '#actions/results/results.ts'
import { undoDecisions } from '#actions/results/undo.ts'
import { resultAddresses } from '#api/addresses/results.ts'
import { serve, serveFile } from '../handle.ts'

export function resultRoutes(app: FastifyInstance, context: Context): void {
  serve(app, resultAddresses.listResults, ({ actor }, { query }) => listResults(context, actor, query))
  serve(app, resultAddresses.readWhatIf, ({ actor }, { query }) => readWhatIf(context, actor, query))
  serveFile(app, resultAddresses.exportResults, ({ actor }, { query }) =>
    exportResults(context, actor, query),
  )
  serve(app, resultAddresses.decideResults, ({ actor }, { body }) => decideResults(context, actor, body))
  serve(app, resultAddresses.undoDecisions, ({ actor }, { body }) => undoDecisions(context, actor, body))
  serve(app, resultAddresses.adoptShares, ({ actor }, { body }) => adoptShares(context, actor, body))
  serve(app, resultAddresses.readLastResult, ({ actor }, { params }) =>
    readLastResult(context, actor, params),
  )
}
