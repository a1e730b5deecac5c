/**
 * /api/findings: everything that was found, with counts under the other filters; what people decide about it;
 * the verdicts kept.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { applySuggestions, previewSuggestions } from '#actions/documents/apply-suggestions.ts'
import type { Context } from '#actions/kernel/context.ts'
import { decideFindings } from '#actions/findings/decide-findings.ts'
import { exportLabels, readLabels } from '#actions/findings/labels.ts'
import { listFindings, listFindingUnits } from '#actions/findings/list-findings.ts'
import { decideFindingsBody, LABEL_FORMATS } from '#api/findings/decisions.ts'
import { suggestionsChosen } from '#api/documents/edits.ts'
import { findingQuery, findingUnitQuery } from '#api/findings/findings.ts'
import { LANGUAGES } from '#text/language.ts'
import { answer, download } from '../../handle.ts'

const SUGGESTIONS = z.object({ body: suggestionsChosen })
const LABELS = z.object({
  params: z.object({ format: z.enum(LABEL_FORMATS) }),
  query: z.object({ lang: z.enum(LANGUAGES).default('zh-CN') }),
})

export function findingRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/findings',
    answer(z.object({ query: findingQuery }), ({ actor }, { query }) => listFindings(context, actor, query)),
  )
  app.get(
    '/api/findings/units',
    answer(z.object({ query: findingUnitQuery }), ({ actor }, { query }) =>
      listFindingUnits(context, actor, query),
    ),
  )
  app.post(
    '/api/findings/decisions',
    answer(z.object({ body: decideFindingsBody }), ({ actor }, { body }) =>
      decideFindings(context, actor, body),
    ),
  )
  app.post(
    '/api/findings/suggestions/preview',
    answer(SUGGESTIONS, ({ actor }, { body }) => previewSuggestions(context, actor, body)),
  )
  app.post(
    '/api/findings/suggestions/apply',
    answer(SUGGESTIONS, ({ actor }, { body }) => applySuggestions(context, actor, body)),
  )
  app.get(
    '/api/labels',
    answer(z.object({}), ({ actor }) => readLabels(context, actor)),
  )
  app.get(
    '/api/labels/export/:format',
    download(LABELS, ({ actor }, { params, query }) =>
      exportLabels(context, actor, { ...params, language: query.lang }),
    ),
  )
}
