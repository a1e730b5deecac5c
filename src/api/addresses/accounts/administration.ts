/** Addresses of the room accounts: administration. */
import { z } from 'zod'
import {
  changeUserBody,
  createUserBody,
  region,
  type DemoAccounts,
  type DemoResult,
  type Region,
  type User,
  type UserList,
} from '../../accounts/administration.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const administrationAddresses = {
  listUsers: endpoint.get('/api/users').answers<UserList>('List users.', { action: 'user.read' }),
  createUser: endpoint
    .post('/api/users', { body: createUserBody })
    .answers<User>('Makes an account; who may not give posts makes it without any.', {
      status: 201,
      action: 'user.manage',
    }),
  changeUser: endpoint
    .patch('/api/users/:id', { params: z.object({ id }), body: changeUserBody })
    .answers<User>('Change user.', { action: 'user.manage' }),
  readRegion: endpoint.get('/api/region').answers<Region>('Read region.', { action: 'session.read' }),
  changeRegion: endpoint
    .put('/api/region', { body: region })
    .answers<Region>('Change region.', { action: 'region.manage' }),
  readDemoAccounts: endpoint
    .get('/api/demo/accounts')
    .answers<DemoAccounts>('People of the demonstration, for the person at this machine.', {
      access: 'everyone',
    }),
  releaseLock: endpoint
    .delete('/api/users/:id/lock', { params: z.object({ id }) })
    .answersNothing('Release lock.', { action: ['user.manage', 'security.manage'] }),
  loadDemo: endpoint
    .post('/api/demo')
    .answers<DemoResult>('Loads the demonstration.', { status: 202, action: 'demo.load' }),
  removeDemo: endpoint
    .delete('/api/demo')
    .answersNothing(
      'Removes the documents of the demonstration, and only those, and switches its people off.',
      { action: 'demo.remove' },
    ),
}
