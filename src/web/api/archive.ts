/** 绩效档案 of a project. */
import { useQuery } from '@tanstack/react-query'
import type { ArchiveView } from '#api/archive.ts'
import { get } from './client.ts'

const pathOf = (project: string) => `/api/projects/${project}/archive`

export function useArchive(project: string) {
  return useQuery({
    queryKey: ['archive', project],
    queryFn: ({ signal }) => get<ArchiveView>(pathOf(project), {}, signal),
    staleTime: 0,
  })
}

export const dossierPath = (project: string) => `${pathOf(project)}/dossier`
export const archiveZipPath = (project: string) => `${pathOf(project)}/zip`
