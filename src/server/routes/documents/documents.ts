/** /api/documents: the list, the import, one document in all its views, its export and its removal. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { exportDocument } from '#actions/documents/export-document.ts'
import { importUpload } from '#actions/documents/import-zip.ts'
import { listDocuments } from '#actions/documents/list-documents.ts'
import { readContent } from '#actions/documents/read-content.ts'
import { readDocument } from '#actions/documents/read-document.ts'
import { readOriginal } from '#actions/documents/read-original.ts'
import { readReport } from '#actions/documents/read-report.ts'
import { readSource } from '#actions/documents/read-source.ts'
import { removeDocument } from '#actions/documents/remove-document.ts'
import { id } from '#api/kernel/common.ts'
import { EXPORT_FORMATS, documentQuery, exportQuery } from '#api/documents/documents.ts'
import { allows } from '#core/kernel/allows.ts'
import { problem } from '#core/kernel/problem.ts'
import { LANGUAGES } from '#text/language.ts'
import { answer, callerOf, download } from '../../handle.ts'
import { readInput } from '../../input.ts'
import { refuse } from '../../problems.ts'
import { createUploads } from '../../upload.ts'

const UPLOAD = z.object({ query: z.object({ batch: id.optional() }) })
const ONE = z.object({ params: z.object({ id }) })
const REPORT = z.object({
  params: z.object({ id }),
  query: z.object({ lang: z.enum(LANGUAGES).default('zh-CN') }),
})
const EXPORT = z.object({ params: z.object({ id, format: z.enum(EXPORT_FORMATS) }), query: exportQuery })

export function documentRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createUploads()
  app.get(
    '/api/documents',
    answer(z.object({ query: documentQuery }), ({ actor }, { query }) =>
      listDocuments(context, actor, query),
    ),
  )

  app.post('/api/documents', async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    // The action asks again; here it spares reading a file that nobody will take.
    if (!allows(caller.actor, 'document.import', { region: caller.actor.region }))
      return refuse(reply, problem('not-allowed'))
    const input = readInput(UPLOAD, { query: request.query })
    if (!input.ok) return refuse(reply, input.error)
    const accepted = await uploads.receive(request, (upload) =>
      importUpload(context, caller.actor, upload, input.value.query.batch ?? null),
    )
    return accepted.ok
      ? reply.code(202).header('cache-control', 'no-store').send(accepted.value)
      : refuse(reply, accepted.error)
  })

  app.get(
    '/api/documents/:id',
    answer(ONE, ({ actor }, { params }) => readDocument(context, actor, params)),
  )
  app.delete(
    '/api/documents/:id',
    answer(ONE, ({ actor }, { params }) => removeDocument(context, actor, params), 204),
  )
  app.get(
    '/api/documents/:id/content',
    answer(ONE, ({ actor }, { params }) => readContent(context, actor, params)),
  )
  app.get(
    '/api/documents/:id/findings',
    answer(REPORT, ({ actor }, { params, query }) =>
      readReport(context, actor, { ...params, language: query.lang }),
    ),
  )
  app.get(
    '/api/documents/:id/source',
    answer(ONE, ({ actor }, { params }) => readSource(context, actor, params)),
  )
  app.get(
    '/api/documents/:id/original',
    download(ONE, ({ actor }, { params }) => readOriginal(context, actor, params)),
  )
  app.get(
    '/api/documents/:id/export/:format',
    download(EXPORT, ({ actor }, { params, query }) =>
      exportDocument(context, actor, { ...params, ...query }),
    ),
  )
}
