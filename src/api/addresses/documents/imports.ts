/** Addresses of the room documents: imports. */
import { z } from 'zod'
import { fileChoice, importConfirmation, unitAnswers, type ImportView } from '../../documents/imports.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

const params = z.object({ id })

export const importAddresses = {
  readImport: endpoint
    .get('/api/imports/:id', { params })
    .answers<ImportView>('An import: what will become, or became, of each of its files.', {
      action: 'document.import',
    }),
  answerUnits: endpoint
    .post('/api/imports/:id/units', { params, body: unitAnswers })
    .answers<ImportView>('Says once for the whole import what units are that nobody knows.', {
      action: 'document.import',
    }),
  chooseFile: endpoint
    .post('/api/imports/:id/choose', { params, body: fileChoice })
    .answers<ImportView>('Takes a file of an import in, or leaves it.', { action: 'document.import' }),
  confirmImport: endpoint
    .post('/api/imports/:id/confirm', { params, body: importConfirmation })
    .answers<ImportView>('Lets the chosen files of an import become documents.', {
      action: 'document.import',
    }),
  undoImport: endpoint
    .post('/api/imports/:id/undo', { params })
    .answers<ImportView>('Removes what an import made, as long as nothing rests on it.', {
      action: 'document.import',
    }),
}
