/** /api/fiscal-operation: 财政运行综合绩效 of governments below. Shapes: src/api/fiscal-operation.ts. */
import type { FastifyInstance } from 'fastify'
import { actOnFiscalSheet, actOnFiscalYear, saveFiscalSheet } from '#actions/fiscal-operation/change-sheet.ts'
import {
  exportFiscalOperation,
  exportFiscalSheet,
  mayHandInFiscal,
  readFiscalFile,
} from '#actions/fiscal-operation/files.ts'
import { listFiscalOperation, readFiscalSheet } from '#actions/fiscal-operation/sheets.ts'
import type { Context } from '#actions/kernel/context.ts'
import { fiscalOperationAddresses } from '#api/addresses/fiscal-operation.ts'
import type { FiscalFigures } from '#core/fiscal-operation/sheet.ts'
import { serve, serveFile, serveSignedIn } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

export function fiscalOperationRoutes(app: FastifyInstance, context: Context): void {
  serve(app, fiscalOperationAddresses.listFiscalOperation, ({ actor }, { query }) =>
    listFiscalOperation(context, actor, query),
  )
  serveFile(app, fiscalOperationAddresses.exportFiscalOperation, ({ actor }, { query }) =>
    exportFiscalOperation(context, actor, query),
  )
  serve(app, fiscalOperationAddresses.actOnFiscalYear, ({ actor }, { params, body }) =>
    actOnFiscalYear(context, actor, { ...params, ...body }),
  )
  serve(app, fiscalOperationAddresses.readFiscalSheet, ({ actor }, { params }) =>
    readFiscalSheet(context, actor, params),
  )
  serve(app, fiscalOperationAddresses.saveFiscalSheet, ({ actor }, { params, body }) =>
    saveFiscalSheet(context, actor, {
      ...params,
      revision: body.revision,
      figures: body.figures as FiscalFigures,
    }),
  )
  serve(app, fiscalOperationAddresses.actOnFiscalSheet, ({ actor }, { params, body }) =>
    actOnFiscalSheet(context, actor, { ...params, ...body }),
  )
  serveFile(app, fiscalOperationAddresses.exportFiscalSheet, ({ actor }, { params }) =>
    exportFiscalSheet(context, actor, params),
  )
  const uploads = createFileUploads('file')
  serveSignedIn(app, fiscalOperationAddresses.readFiscalFile, async (caller, request, reply) => {
    const input = readInput(fiscalOperationAddresses.readFiscalFile.input, { params: request.params })
    if (!input.ok) return refuse(reply, input.error)
    const asked = await mayHandInFiscal(context, caller.actor, input.value.params)
    if (!asked.ok) return refuse(reply, asked.error)
    const read = await uploads.receive(request, (file) =>
      readFiscalFile(context, caller.actor, input.value.params, file),
    )
    return read.ok ? reply.header('cache-control', 'no-store').send(read.value) : refuse(reply, read.error)
  })
}
