/** Addresses of the room workbench. */
import type { Desk } from '../workbench.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const deskAddresses = {
  readDesk: endpoint
    .get('/api/desk')
    .answers<Desk>(
      'What waits for the caller, of every module and year: for each list that has something, its count and the first of it.',
      { action: 'session.read' },
    ),
}
