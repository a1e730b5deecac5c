/** What the page of alike projects shows, kept in the address under the names of the API. */
import { DUPLICATE_PARTS, DUPLICATE_SCOPES, DUPLICATE_SORTS, type DuplicateQuery } from '#api/duplicates.ts'
import { oneOf, pageOf, addressText } from '../../lists/address.ts'

export type DuplicateFilter = Omit<DuplicateQuery, 'year'>

export const LEASTS = ['100', '95', '90', '85', '80'] as const
export const DUPLICATE_PAGE_SIZE = 20
/** What a list shows when nobody asked for anything else: not written into the address. */
export const USUAL_DUPLICATE_FILTER = { sort: 'similarity' } as const
export const DUPLICATE_NARROWING = ['search', 'unit', 'part', 'least', 'scope'] as const

export type ChangeDuplicateFilter = (change: Readonly<Record<string, string | number | undefined>>) => void

export function readDuplicateFilter(parameters: URLSearchParams): DuplicateFilter {
  const least = oneOf(parameters, 'least', LEASTS)
  return {
    search: addressText(parameters, 'search')?.slice(0, 100),
    unit: addressText(parameters, 'unit'),
    part: oneOf(parameters, 'part', DUPLICATE_PARTS),
    least: least === undefined ? undefined : Number(least),
    scope: oneOf(parameters, 'scope', DUPLICATE_SCOPES),
    sort: oneOf(parameters, 'sort', DUPLICATE_SORTS) ?? 'similarity',
    page: pageOf(parameters),
    size: DUPLICATE_PAGE_SIZE,
  }
}

export function isDuplicateFilterNarrowed(filter: DuplicateFilter): boolean {
  return DUPLICATE_NARROWING.some((name) => filter[name] !== undefined)
}
