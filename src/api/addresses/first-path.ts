/** Addresses of the room first-path. */
import type { FirstPath } from '../first-path.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const firstPathAddresses = {
  readFirstPath: endpoint
    .get('/api/first-path')
    .answers<FirstPath>(
      'Five steps with which somebody of the caller’s role comes to know the work, and which of them are done.',
      { action: 'session.read' },
    ),
}
