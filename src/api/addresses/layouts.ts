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
  listLayouts: endpoint.get('/api/layouts').answers<LayoutList>('List layouts.'),
  saveLayout: endpoint
    .post('/api/layouts', { body: saveLayoutBody })
    .makes<LayoutSummary>('Remembers mapped labels as a new layout, or in one that is there.'),
  importLayout: endpoint
    .post('/api/layouts/import', { body: importLayoutBody })
    .makes<LayoutSummary>('Takes a description in.'),
  readLayout: endpoint
    .get('/api/layouts/:layout', { params: z.object({ layout: layoutId }) })
    .answers<LayoutDetail>('Read layout.'),
  removeLayout: endpoint
    .delete('/api/layouts/:layout', { params: z.object({ layout: layoutId }) })
    .answersNothing('Remove layout.'),
  exportLayout: endpoint
    .get('/api/layouts/:layout/export', { params: z.object({ layout: layoutId }) })
    .sendsFile('The description as a file.'),
  describeDocumentForm: endpoint
    .post('/api/documents/:id/form', { params: z.object({ id }), body: formRequest })
    .answers<FormPreview>('Describe document form.'),
  readDocumentAgain: endpoint
    .post('/api/documents/:id/read-again', { params: z.object({ id }) })
    .answers<ReadAgain>('Read document again.'),
  describeJobForm: endpoint
    .post('/api/jobs/:id/form', { params: z.object({ id }), body: formRequest })
    .answers<FormPreview>('The same of a file that became no document.'),
  readJobSource: endpoint
    .get('/api/jobs/:id/source', { params: z.object({ id }) })
    .answers<SourceView>('The source of a file that became no document, as readSource shows one.'),
  readJobOriginal: endpoint
    .get('/api/jobs/:id/original', { params: z.object({ id }) })
    .sendsFile('The bytes of a file that became no document.'),
  readJobAgain: endpoint
    .post('/api/jobs/:id/read-again', { params: z.object({ id }) })
    .answers<ImportAccepted>('Read job again.', { status: 202 }),
}
