/** Addresses of the room reference: what this API is, for programs and for people. */
import { z } from 'zod'
import { endpoint } from '../kernel/endpoint.ts'

/** The page, what draws it, and how it is told to. */
export const REFERENCE_FILES = [
  'index.html',
  'reference.js',
  'swagger-ui.css',
  'swagger-ui-bundle.js',
] as const

export const referenceAddresses = {
  readOpenApi: endpoint
    .get('/api/openapi.json')
    .answers<object>('Every address of this API as an OpenAPI 3.1 document.'),
  readReference: endpoint
    .get('/api/reference/:asset', { params: z.object({ asset: z.enum(REFERENCE_FILES) }) })
    .showsPage('The same as a page to read: /api/reference/index.html.'),
}
