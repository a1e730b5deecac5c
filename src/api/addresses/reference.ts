/** Addresses of the room reference: what this API is, for programs. */
import { endpoint } from '../kernel/endpoint.ts'

export const referenceAddresses = {
  readOpenApi: endpoint
    .get('/api/openapi.json')
    .answers<object>('Every address of this API as an OpenAPI 3.1 document.'),
}
