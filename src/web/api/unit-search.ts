/**
 * Units that are found by their names and codes, among those that a list is about under its other filters.
 */
import { useQuery } from '@tanstack/react-query'
import type { QueryOf } from './addresses.ts'
import { asking } from './calls.ts'

/** Lists whose units are looked for. */
export type SearchedList = 'findings' | 'duplicates'

/** What such a list is asked for. */
export type SearchedQuery = QueryOf<`/api/${SearchedList}`> & { readonly sort?: unknown }

/** Nothing is asked without words; what is asked no more is given up. */
export function useUnitsNamed(list: SearchedList, filter: SearchedQuery, name: string) {
  const { page: _page, size: _size, sort: _sort, unit: _unit, ...others } = filter
  return useQuery({
    ...asking(`/api/${list}/units`, { query: { ...others, name } }),
    enabled: name !== '',
  })
}
