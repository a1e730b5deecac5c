/** 绩效运行监控: rounds, board, sheets. Shapes: src/api/monitoring/monitoring.ts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
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
import {
  actSheet,
  boardQuery,
  openRoundBody,
  roundClosed,
  roundPath,
  roundsQuery,
  saveMonitoringSheetBody,
  sheetFile,
  sheetPath,
  sheetQuery,
  reportFile,
  actWarnings,
  warningQuery,
} from '#api/monitoring/monitoring.ts'
import { matrixQuery } from '#api/monitoring/matrix.ts'
import { actOnWarnings, listWarnings, readPrecision } from '#actions/monitoring/warnings.ts'
import { exportReport, exportSheet } from '#actions/monitoring/export-monitoring.ts'
import { answer, download } from '../handle.ts'

const ROUND = z.object({ params: roundPath })
const SHEET = z.object({ params: sheetPath })

export function monitoringRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/monitoring/rounds',
    answer(z.object({ query: roundsQuery }), ({ actor }, { query }) => listRounds(context, actor, query)),
  )
  app.post(
    '/api/monitoring/rounds',
    answer(z.object({ body: openRoundBody }), ({ actor }, { body }) => openRound(context, actor, body)),
  )
  app.post(
    '/api/monitoring/rounds/:round/refresh',
    answer(ROUND, ({ actor }, { params }) => refreshRound(context, actor, params)),
  )
  app.put(
    '/api/monitoring/rounds/:round/closed',
    answer(ROUND.extend({ body: roundClosed }), ({ actor }, { params, body }) =>
      closeRound(context, actor, { ...params, ...body }),
    ),
  )
  app.get(
    '/api/monitoring/rounds/:round/board',
    answer(ROUND.extend({ query: boardQuery }), ({ actor }, { params, query }) =>
      readBoard(context, actor, { ...params, ...query }),
    ),
  )
  app.get(
    '/api/monitoring/rounds/:round/report/:format',
    download(z.object({ params: reportFile, query: boardQuery }), ({ actor }, { params, query }) =>
      exportReport(context, actor, { ...params, ...query }),
    ),
  )
  app.get(
    '/api/monitoring/matrix',
    answer(z.object({ query: matrixQuery }), ({ actor }, { query }) => readMatrix(context, actor, query)),
  )
  sheetRoutes(app, context)
  warningRoutes(app, context)
}

function sheetRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/monitoring/rounds/:round/sheets',
    answer(ROUND.extend({ query: sheetQuery }), ({ actor }, { params, query }) =>
      listSheets(context, actor, { ...params, ...query }),
    ),
  )
  app.get(
    '/api/monitoring/rounds/:round/sheets/:project',
    answer(SHEET, ({ actor }, { params }) => readMonitoringSheet(context, actor, params)),
  )
  app.put(
    '/api/monitoring/rounds/:round/sheets/:project',
    answer(SHEET.extend({ body: saveMonitoringSheetBody }), ({ actor }, { params, body }) =>
      saveMonitoringSheet(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/monitoring/rounds/:round/sheets/:project/acts',
    answer(SHEET.extend({ body: actSheet }), ({ actor }, { params, body }) =>
      actOnSheet(context, actor, { ...params, ...body }),
    ),
  )
  app.get(
    '/api/monitoring/rounds/:round/sheets/:project/export/:format',
    download(z.object({ params: sheetFile }), ({ actor }, { params }) => exportSheet(context, actor, params)),
  )
}

function warningRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/monitoring/warnings',
    answer(z.object({ query: warningQuery }), ({ actor }, { query }) => listWarnings(context, actor, query)),
  )
  app.post(
    '/api/monitoring/warnings/acts',
    answer(z.object({ body: actWarnings }), ({ actor }, { body }) => actOnWarnings(context, actor, body)),
  )
  app.get(
    '/api/monitoring/warnings/precision',
    answer(z.object({}), ({ actor }) => readPrecision(context, actor)),
  )
}
