/** /api/layouts, and what layouts do with documents and with files that became none. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import {
  describeDocumentForm,
  describeJobForm,
  readJobOriginal,
  readJobSource,
} from '#actions/layouts/describe-form.ts'
import {
  exportLayout,
  importLayout,
  listLayouts,
  readLayout,
  removeLayout,
  saveLayout,
} from '#actions/layouts/layouts.ts'
import { readDocumentAgain, readJobAgain } from '#actions/documents/read-again.ts'
import { layoutAddresses } from '#api/addresses/layouts.ts'
import { serve, serveFile } from '../handle.ts'

export function layoutRoutes(app: FastifyInstance, context: Context): void {
  serve(app, layoutAddresses.listLayouts, ({ actor }) => listLayouts(context, actor))
  serve(app, layoutAddresses.saveLayout, ({ actor }, { body }) => saveLayout(context, actor, body))
  serve(app, layoutAddresses.importLayout, ({ actor }, { body }) => importLayout(context, actor, body))
  serve(app, layoutAddresses.readLayout, ({ actor }, { params }) => readLayout(context, actor, params))
  serve(app, layoutAddresses.removeLayout, ({ actor }, { params }) => removeLayout(context, actor, params))
  serveFile(app, layoutAddresses.exportLayout, ({ actor }, { params }) =>
    exportLayout(context, actor, params),
  )

  serve(app, layoutAddresses.describeDocumentForm, ({ actor }, { params, body }) =>
    describeDocumentForm(context, actor, { ...params, ...body }),
  )
  serve(app, layoutAddresses.readDocumentAgain, ({ actor }, { params }) =>
    readDocumentAgain(context, actor, params),
  )
  serve(app, layoutAddresses.describeJobForm, ({ actor }, { params, body }) =>
    describeJobForm(context, actor, { ...params, ...body }),
  )
  serve(app, layoutAddresses.readJobSource, ({ actor }, { params }) => readJobSource(context, actor, params))
  serveFile(app, layoutAddresses.readJobOriginal, ({ actor }, { params }) =>
    readJobOriginal(context, actor, params),
  )
  serve(app, layoutAddresses.readJobAgain, ({ actor }, { params }) => readJobAgain(context, actor, params))
}
