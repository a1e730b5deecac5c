/**
 * Units that are found by their names and codes, among those that a list is about under its other filters.
 */
import { useQuery } from '@tanstack/react-query'
import type { UnitsNamed } from '#api/kernel/unit-facet.ts'
import { get, type QueryValues } from './client.ts'

/** Lists whose units are looked for. */
export type SearchedList = 'findings' | 'duplicates'

/** Nothing is asked without words; what is asked no more is given up. */
export function useUnitsNamed(list: SearchedList, filter: QueryValues, name: string) {
  const { page: _page, size: _size, sort: _sort, unit: _unit, ...others } = filter
  return useQuery({
    queryKey: [list, 'units', others, name],
    queryFn: ({ signal }) => get<UnitsNamed>(`/api/${list}/units`, { ...others, name }, signal),
    enabled: name !== '',
  })
}
