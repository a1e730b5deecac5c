/** /api/library: the indicators that units may take over into their targets. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import {
  exportLibrary,
  mineLibrary,
  readLibrary,
  readLibraryIndicator,
  removeLibraryIndicator,
  saveLibraryIndicator,
  suggestIndicators,
} from '#actions/library/library.ts'
import {
  libraryFilter,
  libraryKeyText,
  libraryQuery,
  librarySuggestionsQuery,
  mineLibraryBody,
  saveLibraryIndicatorBody,
} from '#api/library.ts'
import { LANGUAGES } from '#text/language.ts'
import { answer, download } from '../handle.ts'

const ONE = z.object({ query: z.object({ key: libraryKeyText }) })

export function libraryRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/library',
    answer(z.object({ query: libraryQuery }), ({ actor }, { query }) => readLibrary(context, actor, query)),
  )
  app.get(
    '/api/library/export',
    download(
      z.object({ query: libraryFilter.extend({ lang: z.enum(LANGUAGES).default('zh-CN') }) }),
      ({ actor }, { query }) => exportLibrary(context, actor, { ...query, language: query.lang }),
    ),
  )
  app.get(
    '/api/library/suggestions',
    answer(z.object({ query: librarySuggestionsQuery }), ({ actor }, { query }) =>
      suggestIndicators(context, actor, query),
    ),
  )
  app.get(
    '/api/library/indicator',
    answer(ONE, ({ actor }, { query }) => readLibraryIndicator(context, actor, query)),
  )
  app.put(
    '/api/library/indicator',
    answer(z.object({ body: saveLibraryIndicatorBody }), ({ actor }, { body }) =>
      saveLibraryIndicator(context, actor, body),
    ),
  )
  app.delete(
    '/api/library/indicator',
    answer(ONE, ({ actor }, { query }) => removeLibraryIndicator(context, actor, query), 204),
  )
  app.post(
    '/api/library/mining',
    answer(z.object({ body: mineLibraryBody }), ({ actor }, { body }) => mineLibrary(context, actor, body)),
  )
}
