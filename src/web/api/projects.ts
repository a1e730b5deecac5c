/** Projects: the list with its totals, one opened as the paper, its way out. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ExportFormat } from '#api/documents/documents.ts'
import type { ProjectQuery } from '#api/projects.ts'
import { getAddress, type QueryOf } from './addresses.ts'
import { asking } from './calls.ts'

export function useProjects(query: Partial<ProjectQuery>) {
  return useQuery({ ...asking('/api/projects', { query }), placeholderData: keepPreviousData })
}

export function useProject(id: string) {
  return useQuery(asking('/api/projects/:id', { params: { id } }))
}

/** @param id null: none is asked for */
export function useProjectIfAny(id: string | null) {
  return useQuery({
    ...asking('/api/projects/:id', { params: { id: id ?? '' } }),
    enabled: id !== null,
  })
}

/** The whole list that matches; pages of the screen play no part. */
export const projectListExportPath = (
  { page: _page, size: _size, ...query }: QueryOf<'/api/projects'>,
  format: ExportFormat,
) => getAddress('/api/projects/export/:format', { params: { format }, query })
export const projectExportPath = (id: string, format: ExportFormat) =>
  getAddress('/api/projects/:id/export/:format', { params: { id, format } })
