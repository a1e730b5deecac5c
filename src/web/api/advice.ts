/** The optional language model: its settings, what it said of a project, and the mark of secrecy. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  ClassifiedView,
  ModelSettings,
  ModelTest,
  ModelTested,
  ModelView,
  ProjectAdvice,
} from '#api/advice.ts'
import { get, send } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

export function useModel() {
  return useQuery({ queryKey: ['model'], queryFn: ({ signal }) => get<ModelView>('/api/model', {}, signal) })
}

export function useChangeModel() {
  return useMutation({
    mutationFn: (settings: ModelSettings) => send<ModelView>('PUT', '/api/model', settings),
    onSuccess: () => forgetKeys('model', 'advice', 'events'),
  })
}

export function useTestModel() {
  return useMutation({ mutationFn: (at: ModelTest) => send<ModelTested>('POST', '/api/model/test', at) })
}

export function useAdvice(project: string) {
  return useQuery({
    queryKey: ['advice', project],
    queryFn: ({ signal }) => get<ProjectAdvice>(`/api/projects/${project}/advice`, {}, signal),
  })
}

/** `signal` stops waiting, and the server stops asking. */
export function useAskModel(project: string) {
  return useMutation({
    mutationFn: (signal: AbortSignal) =>
      send<ProjectAdvice>('POST', `/api/projects/${project}/advice`, undefined, signal),
    onSuccess: (advice) => queryClient.setQueryData(['advice', project], advice),
  })
}

export function useForgetAdvice(project: string) {
  return useMutation({
    mutationFn: () => send<void>('DELETE', `/api/projects/${project}/advice`),
    onSuccess: () => forgetKeys('advice'),
  })
}

export function useClassified(document: string) {
  return useQuery({
    queryKey: ['classified', document],
    queryFn: ({ signal }) => get<ClassifiedView>(`/api/documents/${document}/classified`, {}, signal),
  })
}

export function useClassify(document: string) {
  return useMutation({
    mutationFn: (classified: boolean) =>
      send<void>('PUT', `/api/documents/${document}/classified`, { classified }),
    onSettled: () => forgetKeys('classified', 'advice'),
  })
}
