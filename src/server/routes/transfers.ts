/** /api/transfers: 转移支付绩效. Shapes: src/api/transfers.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import {
  actOnTransfer,
  addTransfer,
  changeTransfer,
  removeTransfer,
  saveTransferLines,
  saveTransferReport,
} from '#actions/transfers/change-transfer.ts'
import { exportTransfer, mayHandInReport, readReportFile, readTargetFile } from '#actions/transfers/files.ts'
import { exportTransferSums } from '#actions/transfers/sums-file.ts'
import {
  listTransfers,
  readTransfer,
  transferOffers,
  transferProjects,
} from '#actions/transfers/transfers.ts'
import { transferAddresses } from '#api/addresses/transfers.ts'
import type { ReportContent } from '#core/transfers/report.ts'
import { serve, serveFile, serveSignedIn } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

export function transferRoutes(app: FastifyInstance, context: Context): void {
  serve(app, transferAddresses.listTransfers, ({ actor }, { query }) => listTransfers(context, actor, query))
  serve(app, transferAddresses.transferOffers, ({ actor }) => transferOffers(context, actor))
  serve(app, transferAddresses.addTransfer, ({ actor }, { body }) => addTransfer(context, actor, body))
  serve(app, transferAddresses.readTransfer, ({ actor }, { params }) => readTransfer(context, actor, params))
  serve(app, transferAddresses.changeTransfer, ({ actor }, { params, body }) =>
    changeTransfer(context, actor, { ...params, ...body }),
  )
  serve(app, transferAddresses.removeTransfer, ({ actor }, { params }) =>
    removeTransfer(context, actor, params),
  )
  serve(app, transferAddresses.transferProjects, ({ actor }, { params }) =>
    transferProjects(context, actor, params),
  )
  serve(app, transferAddresses.saveTransferLines, ({ actor }, { params, body }) =>
    saveTransferLines(context, actor, { ...params, ...body }),
  )
  serve(app, transferAddresses.saveTransferReport, ({ actor }, { params, body }) =>
    saveTransferReport(context, actor, {
      ...params,
      revision: body.revision,
      content: body.content as ReportContent,
    }),
  )
  serve(app, transferAddresses.actOnTransfer, ({ actor }, { params, body }) =>
    actOnTransfer(context, actor, { ...params, ...body }),
  )
  serveFile(app, transferAddresses.exportTransferSums, ({ actor }, { params }) =>
    exportTransferSums(context, actor, params),
  )
  serveFile(app, transferAddresses.exportTransfer, ({ actor }, { params }) =>
    exportTransfer(context, actor, params),
  )
  formRoutes(app, context)
}

/** Filled-in forms are read; nothing is kept. */
function formRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  serveSignedIn(app, transferAddresses.readTargetForm, async (caller, request, reply) => {
    const read = await uploads.receive(request, (file) => readTargetFile(context, caller.actor, file))
    return read.ok ? reply.header('cache-control', 'no-store').send(read.value) : refuse(reply, read.error)
  })
  serveSignedIn(app, transferAddresses.readReportForm, async (caller, request, reply) => {
    const input = readInput(transferAddresses.readReportForm.input, { params: request.params })
    if (!input.ok) return refuse(reply, input.error)
    const asked = await mayHandInReport(context, caller.actor, input.value.params)
    if (!asked.ok) return refuse(reply, asked.error)
    const read = await uploads.receive(request, (file) =>
      readReportFile(context, caller.actor, input.value.params, file),
    )
    return read.ok ? reply.header('cache-control', 'no-store').send(read.value) : refuse(reply, read.error)
  })
}
