/** Addresses of the room layouts. */
import { z } from 'zod'
import type { ImportAccepted, SourceView } from '../documents/documents.ts'
import { id } from '../kernel/common.ts'
import {
  formRequest,
  importLayoutBody,
  layoutId,
  saveLayoutBody,
  type FormPreview,
  type LayoutDetail,
  type LayoutList,
  type LayoutSummary,
  type ReadAgain,
} from '../layouts.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const layoutAddresses = {
  listLayouts: endpoint.get('/api/layouts').answers<LayoutList>('List layouts.', { action: 'layout.read' }),
  saveLayout: endpoint
    .post('/api/layouts', { body: saveLayoutBody })
    .makes<LayoutSummary>('Remembers mapped labels as a new layout, or in one that is there.', {
      action: 'layout.manage',
    }),
  importLayout: endpoint
    .post('/api/layouts/import', { body: importLayoutBody })
    .makes<LayoutSummary>('Takes a description in.', { action: 'layout.manage' }),
  readLayout: endpoint
    .get('/api/layouts/:layout', { params: z.object({ layout: layoutId }) })
    .answers<LayoutDetail>('Read layout.', { action: 'layout.read' }),
  removeLayout: endpoint
    .delete('/api/layouts/:layout', { params: z.object({ layout: layoutId }) })
    .answersNothing('Remove layout.', { action: 'layout.manage' }),
  exportLayout: endpoint
    .get('/api/layouts/:layout/export', { params: z.object({ layout: layoutId }) })
    .sendsFile('The description as a file.', { action: 'layout.read' }),
  describeDocumentForm: endpoint
    .post('/api/documents/:id/form', { params: z.object({ id }), body: formRequest })
    .answers<FormPreview>('Describe document form.', { action: 'document.read' }),
  readDocumentAgain: endpoint
    .post('/api/documents/:id/read-again', { params: z.object({ id }) })
    .answers<ReadAgain>('Read document again.', { action: 'document.import' }),
  describeJobForm: endpoint
    .post('/api/jobs/:id/form', { params: z.object({ id }), body: formRequest })
    .answers<FormPreview>('The same of a file that became no document.', { action: 'document.read' }),
  readJobSource: endpoint
    .get('/api/jobs/:id/source', { params: z.object({ id }) })
    .answers<SourceView>('The source of a file that became no document, as readSource shows one.', {
      action: 'document.read',
    }),
  readJobOriginal: endpoint
    .get('/api/jobs/:id/original', { params: z.object({ id }) })
    .sendsFile('The bytes of a file that became no document.', { action: 'document.read' }),
  readJobAgain: endpoint
    .post('/api/jobs/:id/read-again', { params: z.object({ id }) })
    .answers<ImportAccepted>('Read job again.', { status: 202, action: 'document.import' }),
}
