/**
 * /api/findings: everything that was found, with counts under the other filters; what people decide about it;
 * the verdicts kept.
 */
import type { FastifyInstance } from 'fastify'
import { applySuggestions, previewSuggestions } from '#actions/documents/apply-suggestions.ts'
import type { Context } from '#actions/kernel/context.ts'
import { decideFindings } from '#actions/findings/decide-findings.ts'
import { exportLabels, readLabels } from '#actions/findings/labels.ts'
import { listFindings, listFindingUnits } from '#actions/findings/list-findings.ts'
import { findingAddresses } from '#api/addresses/findings/findings.ts'
import { serve, serveFile } from '../../handle.ts'

export function findingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, findingAddresses.listFindings, ({ actor }, { query }) => listFindings(context, actor, query))
  serve(app, findingAddresses.listFindingUnits, ({ actor }, { query }) =>
    listFindingUnits(context, actor, query),
  )
  serve(app, findingAddresses.decideFindings, ({ actor }, { body }) => decideFindings(context, actor, body))
  serve(app, findingAddresses.previewSuggestions, ({ actor }, { body }) =>
    previewSuggestions(context, actor, body),
  )
  serve(app, findingAddresses.applySuggestions, ({ actor }, { body }) =>
    applySuggestions(context, actor, body),
  )
  serve(app, findingAddresses.readLabels, ({ actor }) => readLabels(context, actor))
  serveFile(app, findingAddresses.exportLabels, ({ actor }, { params, query }) =>
    exportLabels(context, actor, { ...params, language: query.lang }),
  )
}
