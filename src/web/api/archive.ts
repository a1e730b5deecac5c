/** 绩效档案 of a project. */
import { useQuery } from '@tanstack/react-query'
import { getAddress } from './addresses.ts'
import { asking } from './calls.ts'

export function useArchive(project: string) {
  return useQuery({ ...asking('/api/projects/:id/archive', { params: { id: project } }), staleTime: 0 })
}

export const dossierPath = (id: string) => getAddress('/api/projects/:id/archive/dossier', { params: { id } })
export const archiveZipPath = (id: string) => getAddress('/api/projects/:id/archive/zip', { params: { id } })
