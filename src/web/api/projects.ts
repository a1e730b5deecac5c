/** Projects: the list with its totals, one opened as the paper, its way out. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ExportFormat } from '#api/documents/documents.ts'
import type { ProjectDetail, ProjectList, ProjectQuery } from '#api/projects.ts'
import { get, queryText, type QueryValues } from './client.ts'

const PATH = '/api/projects'

export function useProjects(filter: Partial<ProjectQuery>) {
  return useQuery({
    queryKey: ['projects', 'list', filter],
    queryFn: ({ signal }) => get<ProjectList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useProject(id: string) {
  return useQuery({
    queryKey: ['projects', id],
    queryFn: ({ signal }) => get<ProjectDetail>(`${PATH}/${id}`, {}, signal),
  })
}

/** The whole list that matches; pages of the screen play no part. */
export const projectListExportPath = (
  { page: _page, size: _size, ...filter }: QueryValues,
  format: ExportFormat,
) => `${PATH}/export/${format}${queryText(filter)}`
export const projectExportPath = (id: string, format: ExportFormat) => `${PATH}/${id}/export/${format}`
