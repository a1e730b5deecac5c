/** 绩效运行监控: rounds, board, sheets. Shapes: src/api/monitoring/monitoring.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { readBoard } from '#actions/monitoring/board.ts'
import { readMatrix } from '#actions/monitoring/matrix.ts'
import { closeRound, listRounds, openRound, refreshRound } from '#actions/monitoring/rounds.ts'
import {
  actOnSheet,
  listSheets,
  readMonitoringSheet,
  saveMonitoringSheet,
} from '#actions/monitoring/sheets.ts'
import { setKindOfProject } from '#actions/monitoring/set-kind.ts'
import { passSheets } from '#actions/monitoring/pass-sheets.ts'
import { undoPasses } from '#actions/monitoring/undo-passes.ts'
import { undoWarnings } from '#actions/monitoring/undo-warnings.ts'
import { remindSheets } from '#actions/monitoring/remind-sheets.ts'
import { monitoringAddresses } from '#api/addresses/monitoring.ts'
import { actOnWarnings, listWarnings, readPrecision } from '#actions/monitoring/warnings.ts'
import { exportReport, exportSheet } from '#actions/monitoring/export-monitoring.ts'
import { serve, serveFile } from '../handle.ts'

export function monitoringRoutes(app: FastifyInstance, context: Context): void {
  serve(app, monitoringAddresses.listRounds, ({ actor }, { query }) => listRounds(context, actor, query))
  serve(app, monitoringAddresses.openRound, ({ actor }, { body }) => openRound(context, actor, body))
  serve(app, monitoringAddresses.refreshRound, ({ actor }, { params }) =>
    refreshRound(context, actor, params),
  )
  serve(app, monitoringAddresses.closeRound, ({ actor }, { params, body }) =>
    closeRound(context, actor, { ...params, ...body }),
  )
  serve(app, monitoringAddresses.readBoard, ({ actor }, { params, query }) =>
    readBoard(context, actor, { ...params, ...query }),
  )
  serveFile(app, monitoringAddresses.exportReport, ({ actor }, { params, query }) =>
    exportReport(context, actor, { ...params, ...query }),
  )
  serve(app, monitoringAddresses.readMatrix, ({ actor }, { query }) => readMatrix(context, actor, query))
  sheetRoutes(app, context)
  warningRoutes(app, context)
}

function sheetRoutes(app: FastifyInstance, context: Context): void {
  serve(app, monitoringAddresses.listSheets, ({ actor }, { params, query }) =>
    listSheets(context, actor, { ...params, ...query }),
  )
  serve(app, monitoringAddresses.remindSheets, ({ actor }, { params, body }) =>
    remindSheets(context, actor, { ...params, ...body }),
  )
  serve(app, monitoringAddresses.readMonitoringSheet, ({ actor }, { params }) =>
    readMonitoringSheet(context, actor, params),
  )
  serve(app, monitoringAddresses.saveMonitoringSheet, ({ actor }, { params, body }) =>
    saveMonitoringSheet(context, actor, { ...params, ...body }),
  )
  serve(app, monitoringAddresses.setKindOfProject, ({ actor }, { params, body }) =>
    setKindOfProject(context, actor, { ...params, ...body }),
  )
  serve(app, monitoringAddresses.actOnSheet, ({ actor }, { params, body }) =>
    actOnSheet(context, actor, { ...params, ...body }),
  )
  serve(app, monitoringAddresses.passSheets, ({ actor }, { params, body }) =>
    passSheets(context, actor, { ...params, ...body }),
  )
  serve(app, monitoringAddresses.undoPasses, ({ actor }, { params, body }) =>
    undoPasses(context, actor, { ...params, ...body }),
  )
  serveFile(app, monitoringAddresses.exportSheet, ({ actor }, { params }) =>
    exportSheet(context, actor, params),
  )
}

function warningRoutes(app: FastifyInstance, context: Context): void {
  serve(app, monitoringAddresses.listWarnings, ({ actor }, { query }) => listWarnings(context, actor, query))
  serve(app, monitoringAddresses.actOnWarnings, ({ actor }, { body }) => actOnWarnings(context, actor, body))
  serve(app, monitoringAddresses.undoWarnings, ({ actor }, { body }) => undoWarnings(context, actor, body))
  serve(app, monitoringAddresses.readPrecision, ({ actor }) => readPrecision(context, actor))
}
