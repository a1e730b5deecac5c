/** Addresses of the room installation. */
import type { Storage } from '../accounts/administration.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const healthAddresses = {
  readHealth: endpoint
    .get('/api/health')
    .answers<{ readonly status: string }>('Whether the server can work.', { access: 'unknown' }),
  readLife: endpoint
    .get('/api/health/live')
    .answers<{ readonly status: string }>('Whether the process answers at all.', { access: 'unknown' }),
  readStorage: endpoint
    .get('/api/storage')
    .answers<Storage>('What keeps things from being saved, and how much room there is.', {
      action: 'user.read',
    }),
}
