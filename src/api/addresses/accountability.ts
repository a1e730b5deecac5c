/** Addresses of the room accountability. */
import { z } from 'zod'
import {
  accountabilityQuery,
  actOnAccountabilityBody,
  addAccountabilityBody,
  changeAccountabilityBody,
  setAsideBody,
  suggestionsQuery,
  type AccountabilityList,
  type AccountabilityView,
  type SuggestionList,
} from '../accountability.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

const entry = z.object({ entry: id })

export const accountabilityAddresses = {
  listAccountability: endpoint
    .get('/api/accountability', { query: accountabilityQuery })
    .answers<AccountabilityList>('问责台账 within reach, what is open first.', {
      action: 'accountability.read',
    }),
  addAccountability: endpoint
    .post('/api/accountability', { body: addAccountabilityBody })
    .makes<AccountabilityView>('Writes down a 约谈, 问责 or 终身责任追究.', {
      action: 'accountability.manage',
    }),
  changeAccountability: endpoint
    .put('/api/accountability/:entry', { params: entry, body: changeAccountabilityBody })
    .answers<AccountabilityView>('Puts right what was written down.', { action: 'accountability.manage' }),
  actOnAccountability: endpoint
    .post('/api/accountability/:entry/acts', { params: entry, body: actOnAccountabilityBody })
    .answers<AccountabilityView>('Closes an entry, opens it again, revokes it.', {
      action: 'accountability.manage',
    }),
  listSuggestions: endpoint
    .get('/api/accountability-suggestions', { query: suggestionsQuery })
    .answers<SuggestionList>('What the rule set suggests of a year: nothing is done by itself.', {
      action: 'accountability.manage',
    }),
  setSuggestionAside: endpoint
    .post('/api/accountability-suggestions/asides', { body: setAsideBody })
    .answersNothing('A suggestion is not followed.', { action: 'accountability.manage' }),
}
