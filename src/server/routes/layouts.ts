/** /api/layouts, and what layouts do with documents and with files that became none. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
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
import { id } from '#api/kernel/common.ts'
import { formRequest, importLayoutBody, layoutId, saveLayoutBody } from '#api/layouts.ts'
import { answer, answerMade, download } from '../handle.ts'

const NOTHING = z.object({})
const LAYOUT = z.object({ params: z.object({ layout: layoutId }) })
const ONE = z.object({ params: z.object({ id }) })
const FORM = z.object({ params: z.object({ id }), body: formRequest })

export function layoutRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/layouts',
    answer(NOTHING, ({ actor }) => listLayouts(context, actor)),
  )
  app.post(
    '/api/layouts',
    answerMade(z.object({ body: saveLayoutBody }), ({ actor }, { body }) => saveLayout(context, actor, body)),
  )
  app.post(
    '/api/layouts/import',
    answerMade(z.object({ body: importLayoutBody }), ({ actor }, { body }) =>
      importLayout(context, actor, body),
    ),
  )
  app.get(
    '/api/layouts/:layout',
    answer(LAYOUT, ({ actor }, { params }) => readLayout(context, actor, params)),
  )
  app.delete(
    '/api/layouts/:layout',
    answer(LAYOUT, ({ actor }, { params }) => removeLayout(context, actor, params), 204),
  )
  app.get(
    '/api/layouts/:layout/export',
    download(LAYOUT, ({ actor }, { params }) => exportLayout(context, actor, params)),
  )

  app.post(
    '/api/documents/:id/form',
    answer(FORM, ({ actor }, { params, body }) =>
      describeDocumentForm(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/documents/:id/read-again',
    answer(ONE, ({ actor }, { params }) => readDocumentAgain(context, actor, params)),
  )
  app.post(
    '/api/jobs/:id/form',
    answer(FORM, ({ actor }, { params, body }) => describeJobForm(context, actor, { ...params, ...body })),
  )
  app.get(
    '/api/jobs/:id/source',
    answer(ONE, ({ actor }, { params }) => readJobSource(context, actor, params)),
  )
  app.get(
    '/api/jobs/:id/original',
    download(ONE, ({ actor }, { params }) => readJobOriginal(context, actor, params)),
  )
  app.post(
    '/api/jobs/:id/read-again',
    answer(ONE, ({ actor }, { params }) => readJobAgain(context, actor, params), 202),
  )
}
