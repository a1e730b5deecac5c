/** /api/documents: the list, the import, one document in all its views, its export and its removal. */
import type { FastifyInstance } from 'fastify'
import { compareImport, decideImport } from '#actions/documents/decide-import.ts'
import { jobAddresses } from '#api/addresses/jobs.ts'
import type { Context } from '#actions/kernel/context.ts'
import { exportDocument } from '#actions/documents/export-document.ts'
import { importUpload } from '#actions/documents/import-upload.ts'
import { listDocuments } from '#actions/documents/list-documents.ts'
import { readContent } from '#actions/documents/read-content.ts'
import { readDocument } from '#actions/documents/read-document.ts'
import { readOriginal } from '#actions/documents/read-original.ts'
import { readReport } from '#actions/documents/read-report.ts'
import { readSource } from '#actions/documents/read-source.ts'
import { removeDocument } from '#actions/documents/remove-document.ts'
import { documentAddresses } from '#api/addresses/documents/documents.ts'
import { serve, serveFile, serveSignedIn } from '../../handle.ts'
import { readInput } from '../../input.ts'
import { refuse } from '../../problems.ts'
import { createUploads } from '../../upload.ts'

export function documentRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createUploads()
  serve(app, documentAddresses.listDocuments, ({ actor }, { query }) => listDocuments(context, actor, query))

  serveSignedIn(app, documentAddresses.importDocument, async (caller, request, reply) => {
    const input = readInput(documentAddresses.importDocument.input, { query: request.query })
    if (!input.ok) return refuse(reply, input.error)
    const accepted = await uploads.receive(request, (upload) =>
      importUpload(
        context,
        caller.actor,
        { ...upload, file: inFolder(input.value.query.folder, upload.file) },
        input.value.query.batch ?? null,
      ),
    )
    return accepted.ok
      ? reply.code(202).header('cache-control', 'no-store').send(accepted.value)
      : refuse(reply, accepted.error)
  })

  serve(app, jobAddresses.compareImport, ({ actor }, { params }) => compareImport(context, actor, params))
  serve(app, jobAddresses.decideImport, ({ actor }, { params, body }) =>
    decideImport(context, actor, { ...params, ...body }),
  )
  serve(app, documentAddresses.readDocument, ({ actor }, { params }) => readDocument(context, actor, params))
  serve(app, documentAddresses.removeDocument, ({ actor }, { params }) =>
    removeDocument(context, actor, params),
  )
  serve(app, documentAddresses.readContent, ({ actor }, { params }) => readContent(context, actor, params))
  serve(app, documentAddresses.readReport, ({ actor }, { params, query }) =>
    readReport(context, actor, { ...params, language: query.lang }),
  )
  serve(app, documentAddresses.readSource, ({ actor }, { params }) => readSource(context, actor, params))
  serveFile(app, documentAddresses.readOriginal, ({ actor }, { params }) =>
    readOriginal(context, actor, params),
  )
  serveFile(app, documentAddresses.exportDocument, ({ actor }, { params, query }) =>
    exportDocument(context, actor, { ...params, ...query }),
  )
}

/** The name of a file with the folders that it came out of, as those of a zip have it. */
function inFolder(folder: string | undefined, file: string): string {
  const folders = (folder ?? '').split(/[/\\]/).filter((name) => name !== '' && name !== '.' && name !== '..')
  return [...folders, file].join('/')
}
