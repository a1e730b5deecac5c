/** Addresses of the room outcomes. */
import { outcomeQuery, type OutcomeList } from '../outcomes.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const outcomeAddresses = {
  listOutcomes: endpoint
    .get('/api/outcomes', { query: outcomeQuery })
    .answers<OutcomeList>('What the targets of a year came to, by department or unit.', {
      action: 'statistics.read',
    }),
}
