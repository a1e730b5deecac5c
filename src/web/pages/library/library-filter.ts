/**
 * What the page of the library shows, kept in the address under the names of the API; `key` is the indicator
 * that is open.
 */
import type { LibraryQuery } from '#api/library.ts'
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import { LIBRARY_ORIGINS, LIBRARY_STATES } from '#core/library/library-indicator.ts'
import { oneOf, pageOf, addressText } from '../../lists/address.ts'

export const LIBRARY_PAGE_SIZE = 100
export const LIBRARY_NARROWING = ['q', 'kind', 'origin', 'state'] as const

export type ChangeLibraryFilter = (change: Readonly<Record<string, string | number | undefined>>) => void

export function readLibraryFilter(parameters: URLSearchParams): LibraryQuery {
  return {
    q: addressText(parameters, 'q')?.slice(0, 100) ?? '',
    kind: oneOf(parameters, 'kind', INDICATOR_KINDS),
    origin: oneOf(parameters, 'origin', LIBRARY_ORIGINS),
    state: oneOf(parameters, 'state', LIBRARY_STATES),
    page: pageOf(parameters),
    size: LIBRARY_PAGE_SIZE,
  }
}

export function isLibraryFilterNarrowed(filter: LibraryQuery): boolean {
  return LIBRARY_NARROWING.some((name) => filter[name] !== undefined && filter[name] !== '')
}
