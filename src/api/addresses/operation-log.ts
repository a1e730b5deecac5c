/** Addresses of the room operation-log. */
import {
  algorithmInput,
  eventQuery,
  logSpan,
  verification,
  type EventList,
  type LogEnd,
  type VerificationLine,
} from '../operation-log.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const eventAddresses = {
  listEvents: endpoint
    .get('/api/events', { query: eventQuery })
    .answers<EventList>('List events.', { action: 'event.read' }),
  readLogEnd: endpoint.get('/api/events/chain').answers<LogEnd>('Read log end.', { action: 'event.read' }),
  exportLog: endpoint
    .get('/api/events/export', { query: logSpan })
    .sendsFileInPieces('All records from the first to the last one of the span.', { action: 'event.export' }),
  verifyLog: endpoint
    .post('/api/events/verification', { body: verification })
    .answersLines<VerificationLine>('Verify log.', { action: 'event.verify' }),
  changeLogAlgorithm: endpoint
    .put('/api/events/algorithm', { body: algorithmInput })
    .answers<LogEnd>(
      'Changes the digest of the operation log: SM3 for offices that must use national algorithms.',
      { action: 'region.manage' },
    ),
}
