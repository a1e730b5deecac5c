/** Addresses of the room library. */
import { z } from 'zod'
import { LANGUAGES } from '#core/kernel/languages.ts'
import {
  libraryFilter,
  libraryKeyText,
  libraryQuery,
  librarySuggestionsQuery,
  mineLibraryBody,
  saveLibraryIndicatorBody,
  type LibraryDetail,
  type LibraryList,
  type LibraryMined,
  type LibrarySuggestions,
} from '../library.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const libraryAddresses = {
  readLibrary: endpoint
    .get('/api/library', { query: libraryQuery })
    .answers<LibraryList>('Read library.', { action: 'library.read' }),
  exportLibrary: endpoint
    .get('/api/library/export', { query: libraryFilter.extend({ lang: z.enum(LANGUAGES).default('zh-CN') }) })
    .sendsFile('What the filter finds, as a table for a spreadsheet.', { action: 'library.read' }),
  suggestIndicators: endpoint
    .get('/api/library/suggestions', { query: librarySuggestionsQuery })
    .answers<LibrarySuggestions>('What fits a project by its name.', { action: 'library.read' }),
  readLibraryIndicator: endpoint
    .get('/api/library/indicator', { query: z.object({ key: libraryKeyText }) })
    .answers<LibraryDetail>('Read library indicator.', { action: 'library.read' }),
  saveLibraryIndicator: endpoint
    .put('/api/library/indicator', { body: saveLibraryIndicatorBody })
    .answers<LibraryDetail>('Lays an indicator down, or changes what one says.', {
      action: 'library.manage',
    }),
  removeLibraryIndicator: endpoint
    .delete('/api/library/indicator', { query: z.object({ key: libraryKeyText }) })
    .answersNothing('Takes one out that the bureau laid down.', { action: 'library.manage' }),
  mineLibrary: endpoint
    .post('/api/library/mining', { body: mineLibraryBody })
    .answers<LibraryMined>('Goes through the region’s targets anew.', { action: 'library.manage' }),
}
