/** /api/cost-analyses and /api/cost-standards. Shapes: src/api/cost-analysis.ts. */
import type { FastifyInstance } from 'fastify'
import {
  analysisOffers,
  beginAnalysis,
  finishAnalysis,
  listAnalyses,
  readAnalysis,
  removeAnalysis,
  reopenAnalysis,
  saveAnalysis,
} from '#actions/cost-analysis/analyses.ts'
import { exportAnalysis, takeCostSheet } from '#actions/cost-analysis/files.ts'
import {
  listStandards,
  readStandardsFile,
  saveStandards,
  setStandardStanding,
  standardsTemplate,
} from '#actions/cost-analysis/standards.ts'
import type { Context } from '#actions/kernel/context.ts'
import { costAnalysisAddresses as addresses } from '#api/addresses/cost-analysis.ts'
import { serve, serveFile, serveSignedIn } from '../handle.ts'
import { readInput } from '../input.ts'
import { refuse } from '../problems.ts'
import { createFileUploads } from '../upload.ts'

export function costAnalysisRoutes(app: FastifyInstance, context: Context): void {
  standardRoutes(app, context)
  serve(app, addresses.listAnalyses, ({ actor }, { query }) => listAnalyses(context, actor, query))
  serve(app, addresses.analysisOffers, ({ actor }, { query }) => analysisOffers(context, actor, query))
  serve(app, addresses.beginAnalysis, ({ actor }, { body }) => beginAnalysis(context, actor, body))
  serve(app, addresses.readAnalysis, ({ actor }, { params }) => readAnalysis(context, actor, params))
  serve(app, addresses.saveAnalysis, ({ actor }, { params, body }) =>
    saveAnalysis(context, actor, { ...params, ...body }),
  )
  serve(app, addresses.finishAnalysis, ({ actor }, { params, body }) =>
    finishAnalysis(context, actor, { ...params, ...body }),
  )
  serve(app, addresses.reopenAnalysis, ({ actor }, { params, body }) =>
    reopenAnalysis(context, actor, { ...params, ...body }),
  )
  serve(app, addresses.removeAnalysis, ({ actor }, { params }) => removeAnalysis(context, actor, params))
  serveFile(app, addresses.exportAnalysis, ({ actor }, { params }) => exportAnalysis(context, actor, params))
  sheetRoute(app, context)
}

function standardRoutes(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  serve(app, addresses.listStandards, ({ actor }, { query }) => listStandards(context, actor, query))
  serveFile(app, addresses.standardsTemplate, async ({ actor }) => standardsTemplate(actor))
  serveSignedIn(app, addresses.readStandardsFile, async (caller, request, reply) => {
    const read = await uploads.receive(request, (file) => readStandardsFile(context, caller.actor, file))
    return read.ok ? reply.header('cache-control', 'no-store').send(read.value) : refuse(reply, read.error)
  })
  serve(app, addresses.saveStandards, ({ actor }, { body }) => saveStandards(context, actor, body))
  serve(app, addresses.setStandardStanding, ({ actor }, { params, body }) =>
    setStandardStanding(context, actor, { ...params, ...body }),
  )
}

function sheetRoute(app: FastifyInstance, context: Context): void {
  const uploads = createFileUploads('file')
  serveSignedIn(app, addresses.takeCostSheet, async (caller, request, reply) => {
    const input = readInput(addresses.takeCostSheet.input, { params: request.params })
    if (!input.ok) return refuse(reply, input.error)
    const taken = await uploads.receive(request, (file) =>
      takeCostSheet(context, caller.actor, input.value.params, file),
    )
    return taken.ok ? reply.header('cache-control', 'no-store').send(taken.value) : refuse(reply, taken.error)
  })
}
