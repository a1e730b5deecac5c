/** Addresses of the room fiscal-operation. */
import { z } from 'zod'
import {
  actOnFiscalSheet,
  actOnFiscalYear,
  FISCAL_PAPERS,
  fiscalExportQuery,
  fiscalOperationQuery,
  fiscalPlace,
  fiscalYear,
  writeFiscalSheet,
  type FiscalFileReading,
  type FiscalOperationList,
  type FiscalSheetView,
  type FiscalYearDone,
} from '../fiscal-operation.ts'
import { endpoint } from '../kernel/endpoint.ts'

/** Final ones are for all who look in. */
const SEES = { action: ['fiscal-operation.read', 'fiscal-operation.read-final'] } as const

export const fiscalOperationAddresses = {
  listFiscalOperation: endpoint
    .get('/api/fiscal-operation', { query: fiscalOperationQuery })
    .answers<FiscalOperationList>('The governments below of a year with score and place.', SEES),
  exportFiscalOperation: endpoint
    .get('/api/fiscal-operation/export/xlsx', { query: fiscalExportQuery })
    .sendsFile('The places of a year and the points of each indicator.', SEES),
  actOnFiscalYear: endpoint
    .post('/api/fiscal-operation/years/:year', {
      params: z.object({ year: fiscalYear }),
      body: actOnFiscalYear,
    })
    .answers<FiscalYearDone>('Open a year, make it final, or open it again.', {
      action: 'fiscal-operation.manage',
    }),
  readFiscalSheet: endpoint
    .get('/api/fiscal-operation/:unit/:year', { params: fiscalPlace })
    .answers<FiscalSheetView>('One data sheet with its score and proof.', SEES),
  saveFiscalSheet: endpoint
    .put('/api/fiscal-operation/:unit/:year', { params: fiscalPlace, body: writeFiscalSheet })
    .answers<FiscalSheetView>('Saves the figures.', { action: 'fiscal-operation.write' }),
  actOnFiscalSheet: endpoint
    .post('/api/fiscal-operation/:unit/:year', { params: fiscalPlace, body: actOnFiscalSheet })
    .answers<FiscalSheetView>('Send, withdraw, give back or accept a sheet.', {
      action: ['fiscal-operation.write', 'fiscal-operation.manage'],
    }),
  exportFiscalSheet: endpoint
    .get('/api/fiscal-operation/:unit/:year/file/:paper', {
      params: fiscalPlace.extend({ paper: z.enum(FISCAL_PAPERS) }),
    })
    .sendsFile('The form as it is filled in.', SEES),
  readFiscalFile: endpoint
    .post('/api/fiscal-operation/:unit/:year/file', { params: fiscalPlace })
    .takesFile<FiscalFileReading>('What a filled-in form says; nothing is kept.', {
      action: 'fiscal-operation.write',
    }),
}
