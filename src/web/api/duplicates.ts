/** Groups of alike projects; what is known of one project elsewhere. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DuplicateQuery } from '#api/duplicates.ts'
import { getAddress, type QueryOf } from './addresses.ts'
import { asking } from './calls.ts'

/** While projects are being compared, the list is asked for again this often (ms). */
const AGAIN = 3000

export function useDuplicates(query: Partial<DuplicateQuery>) {
  return useQuery({
    ...asking('/api/duplicates', { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.progress.done < data.progress.of ? AGAIN : false,
  })
}

export function useRelated(project: string) {
  return useQuery(asking('/api/projects/:id/related', { params: { id: project } }))
}

/** Everything that matches, whatever the page. */
export const duplicatesExportPath = ({ page: _page, size: _size, ...query }: QueryOf<'/api/duplicates'>) =>
  getAddress('/api/duplicates/export/csv', { query })
