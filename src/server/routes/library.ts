/** /api/library: the indicators that units may take over into their targets. */
import type { FastifyInstance } from 'fastify'
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
import { libraryAddresses } from '#api/addresses/library.ts'
import { serve, serveFile } from '../handle.ts'

export function libraryRoutes(app: FastifyInstance, context: Context): void {
  serve(app, libraryAddresses.readLibrary, ({ actor }, { query }) => readLibrary(context, actor, query))
  serveFile(app, libraryAddresses.exportLibrary, ({ actor }, { query }) =>
    exportLibrary(context, actor, { ...query, language: query.lang }),
  )
  serve(app, libraryAddresses.suggestIndicators, ({ actor }, { query }) =>
    suggestIndicators(context, actor, query),
  )
  serve(app, libraryAddresses.readLibraryIndicator, ({ actor }, { query }) =>
    readLibraryIndicator(context, actor, query),
  )
  serve(app, libraryAddresses.saveLibraryIndicator, ({ actor }, { body }) =>
    saveLibraryIndicator(context, actor, body),
  )
  serve(app, libraryAddresses.removeLibraryIndicator, ({ actor }, { query }) =>
    removeLibraryIndicator(context, actor, query),
  )
  serve(app, libraryAddresses.mineLibrary, ({ actor }, { body }) => mineLibrary(context, actor, body))
}
