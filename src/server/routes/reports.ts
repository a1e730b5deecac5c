/** /api/reports: 监控报告, 工作报告, 评价报告, 自评报告. Shapes: src/api/reports.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { exportReportPaper } from '#actions/reports/export-report.ts'
import { reportOffers } from '#actions/reports/offers.ts'
import {
  beginReport,
  finishReport,
  listReports,
  readReport,
  removeReport,
  renewReport,
  saveReportSection,
} from '#actions/reports/reports.ts'
import { reportAddresses } from '#api/addresses/reports.ts'
import { serve, serveFile } from '../handle.ts'

export function reportRoutes(app: FastifyInstance, context: Context): void {
  serve(app, reportAddresses.listReports, ({ actor }, { query }) => listReports(context, actor, query))
  serve(app, reportAddresses.reportOffers, ({ actor }, { query }) => reportOffers(context, actor, query))
  serve(app, reportAddresses.beginReport, ({ actor }, { body }) => beginReport(context, actor, body))
  serve(app, reportAddresses.readReport, ({ actor }, { params }) => readReport(context, actor, params))
  serve(app, reportAddresses.saveReportSection, ({ actor }, { params, body }) =>
    saveReportSection(context, actor, { ...params, ...body }),
  )
  serve(app, reportAddresses.renewReport, ({ actor }, { params }) => renewReport(context, actor, params))
  serve(app, reportAddresses.finishReport, ({ actor }, { params, body }) =>
    finishReport(context, actor, { ...params, ...body }),
  )
  serve(app, reportAddresses.removeReport, ({ actor }, { params }) => removeReport(context, actor, params))
  serveFile(app, reportAddresses.exportReportPaper, ({ actor }, { params }) =>
    exportReportPaper(context, actor, params),
  )
}
