/** Addresses of the room documents: documents. */
import { z } from 'zod'
import type { FindingsReport } from '#core/findings/report.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'
import {
  EXPORT_FORMATS,
  documentQuery,
  exportQuery,
  type DocumentDetail,
  type DocumentList,
  type ImportAccepted,
  type SourceView,
} from '../../documents/documents.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const documentAddresses = {
  listDocuments: endpoint
    .get('/api/documents', { query: documentQuery })
    .answers<DocumentList>('List documents.', { action: 'document.read' }),
  importDocument: endpoint
    .post('/api/documents', {
      query: z.object({ batch: id.optional(), folder: z.string().max(500).optional() }),
    })
    .takesFile<ImportAccepted>('Hands a file in, to be read as a document.', {
      status: 202,
      action: 'document.import',
    }),
  readDocument: endpoint
    .get('/api/documents/:id', { params: z.object({ id }) })
    .answers<DocumentDetail>('Read document.', { action: 'document.read' }),
  removeDocument: endpoint
    .delete('/api/documents/:id', { params: z.object({ id }) })
    .answersNothing('Remove document.', { action: 'document.remove' }),
  readContent: endpoint
    .get('/api/documents/:id/content', { params: z.object({ id }) })
    .answers<object>(
      'The document in the exchange format: jichi.targets/1, schemas/jichi.targets-1.schema.json.',
      { action: 'document.read' },
    ),
  readReport: endpoint
    .get('/api/documents/:id/findings', {
      params: z.object({ id }),
      query: z.object({ lang: z.enum(LANGUAGES).default('zh-CN') }),
    })
    .answers<FindingsReport>('The findings, worded in a language.', { action: 'finding.read' }),
  readSource: endpoint
    .get('/api/documents/:id/source', { params: z.object({ id }) })
    .answers<SourceView>('Read source.', { action: 'document.read' }),
  readOriginal: endpoint
    .get('/api/documents/:id/original', { params: z.object({ id }) })
    .sendsFile('Read original.', { action: 'document.export' }),
  exportDocument: endpoint
    .get('/api/documents/:id/export/:format', {
      params: z.object({ id, format: z.enum(EXPORT_FORMATS) }),
      query: exportQuery,
    })
    .sendsFile('Export document.', { action: 'document.export' }),
}
