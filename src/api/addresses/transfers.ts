/** Addresses of the room transfers. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'
import {
  changeTransferBody,
  TRANSFER_FORMS,
  TRANSFER_PAPERS,
  transferActBody,
  transferBody,
  transferLinesBody,
  transferReportBody,
  transfersQuery,
  type ReportFormRead,
  type TargetFormRead,
  type TransferList,
  type TransferMade,
  type TransferOffers,
  type TransferProjects,
  type TransferView,
} from '../transfers.ts'

const SEES = { action: 'transfer.read' } as const
const MANAGES = { action: 'transfer.manage' } as const
const SPLITS = { action: 'transfer.split' } as const
const REPORTS = { action: 'transfer.report' } as const
const one = z.object({ transfer: id })

export const transferAddresses = {
  listTransfers: endpoint
    .get('/api/transfers', { query: transfersQuery })
    .answers<TransferList>('A page of the transfers of a year.', SEES),
  transferOffers: endpoint
    .get('/api/transfers/offers')
    .answers<TransferOffers>('The departments that a transfer may be of.', MANAGES),
  readTargetForm: endpoint
    .post('/api/transfers/read')
    .takesFile<TargetFormRead>('What a 区域绩效目标申报表 says; nothing is kept.', MANAGES),
  addTransfer: endpoint
    .post('/api/transfers', { body: transferBody })
    .makes<TransferMade>('Register a transfer with its 区域绩效目标.', MANAGES),
  readTransfer: endpoint
    .get('/api/transfers/:transfer', { params: one })
    .answers<TransferView>('A transfer: objective, split, sums, report.', SEES),
  changeTransfer: endpoint
    .put('/api/transfers/:transfer', { params: one, body: changeTransferBody })
    .answers<TransferView>('Change a transfer that is not handed down yet.', MANAGES),
  removeTransfer: endpoint
    .delete('/api/transfers/:transfer', { params: one })
    .answersNothing('Remove a transfer that is not handed down yet.', MANAGES),
  transferProjects: endpoint
    .get('/api/transfers/:transfer/projects', { params: one })
    .answers<TransferProjects>('The projects that it may be split over.', SPLITS),
  saveTransferLines: endpoint
    .put('/api/transfers/:transfer/lines', { params: one, body: transferLinesBody })
    .answers<TransferView>('Save the split over projects.', SPLITS),
  saveTransferReport: endpoint
    .put('/api/transfers/:transfer/report', { params: one, body: transferReportBody })
    .answers<TransferView>('Write the 区域绩效自评表.', REPORTS),
  readReportForm: endpoint
    .post('/api/transfers/:transfer/report/read', { params: one })
    .takesFile<ReportFormRead>('What a filled-in 区域绩效自评表 says; nothing is kept.', REPORTS),
  actOnTransfer: endpoint
    .post('/api/transfers/:transfer/acts', { params: one, body: transferActBody })
    .answers<TransferView>('Hand the split down, send the report, check it, send it up.', {
      action: ['transfer.split', 'transfer.report', 'transfer.manage'],
    }),
  exportTransferSums: endpoint
    .get('/api/transfers/:transfer/export/xlsx', { params: one })
    .sendsFile('The split of a transfer and what its projects come to, as a workbook.', SEES),
  exportTransfer: endpoint
    .get('/api/transfers/:transfer/file/:form/:paper', {
      params: one.extend({ form: z.enum(TRANSFER_FORMS), paper: z.enum(TRANSFER_PAPERS) }),
    })
    .sendsFile('A form of a transfer as it is filled in.', SEES),
}
