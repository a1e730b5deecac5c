/** /api/wholes: 部门整体监控表 and 部门整体支出绩效自评表. Shapes: src/api/whole.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { exportWhole, exportWholeProof } from '#actions/whole/export-whole.ts'
import { openWholes } from '#actions/whole/make.ts'
import {
  actOnWhole,
  listWholes,
  publishWhole,
  readWhole,
  saveWhole,
  undoWhole,
} from '#actions/whole/wholes.ts'
import { wholeAddresses } from '#api/addresses/whole.ts'
import { serve, serveFile } from '../handle.ts'

export function wholeRoutes(app: FastifyInstance, context: Context): void {
  serve(app, wholeAddresses.listWholes, ({ actor }, { query }) => listWholes(context, actor, query))
  serve(app, wholeAddresses.openWholes, ({ actor }, { body }) => openWholes(context, actor, body))
  serve(app, wholeAddresses.readWhole, ({ actor }, { params }) => readWhole(context, actor, params))
  serve(app, wholeAddresses.saveWhole, ({ actor }, { params, body }) =>
    saveWhole(context, actor, { ...params, ...body }),
  )
  serve(app, wholeAddresses.actOnWhole, ({ actor }, { params, body }) =>
    actOnWhole(context, actor, { ...params, ...body }),
  )
  serve(app, wholeAddresses.undoWhole, ({ actor }, { params }) => undoWhole(context, actor, params))
  serve(app, wholeAddresses.publishWhole, ({ actor }, { params, body }) =>
    publishWhole(context, actor, { ...params, ...body }),
  )
  serveFile(app, wholeAddresses.exportWholeProof, ({ actor }, { params }) =>
    exportWholeProof(context, actor, params),
  )
  serveFile(app, wholeAddresses.exportWhole, ({ actor }, { params }) => exportWhole(context, actor, params))
}
