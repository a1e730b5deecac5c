/** Addresses of the room search. */
import { searchQuery, type SearchResults } from '../search.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const searchAddresses = {
  search: endpoint
    .get('/api/search', { query: searchQuery })
    .answers<SearchResults>('A few projects, units and indicators of the library that have these words.', {
      action: ['project.read', 'library.read'],
    }),
}
