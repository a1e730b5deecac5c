/** 终止 and 恢复 of a project; all that is made of it is asked again after them. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { CloseProject } from '#api/filing/closing.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

/** @param day for which it is asked what closing would come to; undefined: today */
export function useClosing(project: string, day?: string) {
  return useQuery({
    ...asking('/api/projects/:id/closing', { params: { id: project }, query: { day } }),
    placeholderData: keepPreviousData,
  })
}

export function useCloseProject(project: string) {
  return useMutation({
    mutationFn: (body: CloseProject) =>
      send('POST /api/projects/:id/closing', { params: { id: project }, body }),
    onSettled: forgetClosing,
  })
}

export function useReopenProject(project: string) {
  return useMutation({
    mutationFn: (reason: string) =>
      send('POST /api/projects/:id/reopening', { params: { id: project }, body: { reason } }),
    onSettled: forgetClosing,
  })
}

function forgetClosing(): Promise<void> {
  return forgetKeys(
    'filings',
    'projects',
    'reviews',
    'versions',
    'overview',
    'messages',
    'documents',
    'execution',
    'monitoring',
    'results',
    'self-evaluations',
    'closing',
  )
}
