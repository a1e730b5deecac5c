/** Addresses of the room reports. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'
import {
  finishReportBody,
  newReport,
  reportExport,
  reportOffersQuery,
  reportsQuery,
  saveReportSection,
  sectionParams,
  type ReportBegun,
  type ReportList,
  type ReportOffers,
  type ReportView,
  type SectionSavedAnswer,
} from '../reports.ts'

/** Final ones are for all who see the data; who leads an evaluation sees its report. */
const SEES = { action: ['report.read', 'report.follow'] } as const
const WRITES = { action: ['report.write', 'report.write-region', 'evaluation.manage'] } as const

export const reportAddresses = {
  listReports: endpoint
    .get('/api/reports', { query: reportsQuery })
    .answers<ReportList>('A page of the reports of a year.', SEES),
  reportOffers: endpoint
    .get('/api/reports/offers', { query: reportOffersQuery })
    .answers<ReportOffers>('Of what the caller may begin a report.', SEES),
  beginReport: endpoint
    .post('/api/reports', { body: newReport })
    .makes<ReportBegun>('Begin a report, drafted of what is known now.', WRITES),
  readReport: endpoint
    .get('/api/reports/:report', { params: z.object({ report: id }) })
    .answers<ReportView>('A report with its facts.', SEES),
  saveReportSection: endpoint
    .put('/api/reports/:report/sections/:section', { params: sectionParams, body: saveReportSection })
    .answers<SectionSavedAnswer>('Write a section, or take the system’s words again.', WRITES),
  renewReport: endpoint
    .post('/api/reports/:report/facts', { params: z.object({ report: id }) })
    .answers<ReportView>('Draft a report of the figures of now; what was written stays.', WRITES),
  finishReport: endpoint
    .post('/api/reports/:report/final', { params: z.object({ report: id }), body: finishReportBody })
    .answers<ReportView>('Make a report final: it is frozen with its facts.', WRITES),
  removeReport: endpoint
    .delete('/api/reports/:report', { params: z.object({ report: id }) })
    .answersNothing('Remove a draft.', WRITES),
  exportReportPaper: endpoint
    .get('/api/reports/:report/export/:format', { params: reportExport })
    .sendsFile('A report on paper.', SEES),
}
