/**
 * What the page of the library shows, kept in the address under the names of the API; `key` is the indicator
 * that is open.
 */
import type { LibraryQuery } from '#api/library.ts'
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import { LIBRARY_ORIGINS, LIBRARY_STATES } from '#core/library/library-indicator.ts'
import { oneOf, pageOf, textOf } from '../../lists/address.ts'

export const PAGE_SIZE = 100
export const NARROWING = ['q', 'kind', 'origin', 'state'] as const

export type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

export function readLibraryFilter(parameters: URLSearchParams): LibraryQuery {
  return {
    q: textOf(parameters, 'q')?.slice(0, 100) ?? '',
    kind: oneOf(parameters, 'kind', INDICATOR_KINDS),
    origin: oneOf(parameters, 'origin', LIBRARY_ORIGINS),
    state: oneOf(parameters, 'state', LIBRARY_STATES),
    page: pageOf(parameters),
    size: PAGE_SIZE,
  }
}

export function isNarrowed(filter: LibraryQuery): boolean {
  return NARROWING.some((name) => filter[name] !== undefined && filter[name] !== '')
}
