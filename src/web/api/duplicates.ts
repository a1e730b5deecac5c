/** Groups of alike projects; what is known of one project elsewhere. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DuplicateList, DuplicateQuery, RelatedView } from '#api/duplicates.ts'
import { get, queryText, type QueryValues } from './client.ts'

const PATH = '/api/duplicates'
/** While projects are being compared, the list is asked for again this often (ms). */
const AGAIN = 3000

export function useDuplicates(filter: Partial<DuplicateQuery>) {
  return useQuery({
    queryKey: ['duplicates', 'list', filter],
    queryFn: ({ signal }) => get<DuplicateList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.progress.done < data.progress.of ? AGAIN : false,
  })
}

export function useRelated(project: string) {
  return useQuery({
    queryKey: ['projects', project, 'related'],
    queryFn: ({ signal }) => get<RelatedView>(`/api/projects/${project}/related`, {}, signal),
  })
}

/** Everything that matches, whatever the page. */
export const duplicatesExportPath = ({ page: _page, size: _size, ...filter }: QueryValues) =>
  `${PATH}/export/csv${queryText(filter)}`
