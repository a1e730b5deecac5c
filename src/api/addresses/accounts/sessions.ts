/** Addresses of the room accounts: sessions. */
import { z } from 'zod'
import type { AccountSessions, SessionList } from '../../accounts/sessions.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const sessionListAddresses = {
  listOwnSessions: endpoint
    .get('/api/sessions')
    .answers<SessionList>('List own sessions.', { action: 'session.read' }),
  endOtherSessions: endpoint
    .delete('/api/sessions')
    .answersNothing('Ends every own session but this.', { action: 'session.read' }),
  endOwnSession: endpoint
    .delete('/api/sessions/:session', { params: z.object({ session: id }) })
    .answersNothing('End own session.', { action: 'session.read' }),
  listSessionsOf: endpoint
    .get('/api/users/:id/sessions', { params: z.object({ id }) })
    .answers<AccountSessions>('The accounts of the region, with since when there is a second factor.', {
      action: 'user.manage',
    }),
  endAllSessionsOf: endpoint
    .delete('/api/users/:id/sessions', { params: z.object({ id }) })
    .answersNothing('End all sessions of.', { action: 'user.manage' }),
  endSessionOf: endpoint
    .delete('/api/users/:id/sessions/:session', { params: z.object({ id, session: id }) })
    .answersNothing('End session of.', { action: 'user.manage' }),
}
