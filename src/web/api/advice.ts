/** The optional language model: its settings, what it said of a project, and the mark of secrecy. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ModelSettings, ModelTest } from '#api/advice.ts'
import { asking, keep, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useModel() {
  return useQuery(asking('/api/model', {}))
}

export function useChangeModel() {
  return useMutation({
    mutationFn: (body: ModelSettings) => send('PUT /api/model', { body }),
    onSuccess: () => forgetKeys('model', 'advice', 'events'),
  })
}

export function useTestModel() {
  return useMutation({ mutationFn: (body: ModelTest) => send('POST /api/model/test', { body }) })
}

export function useAdvice(project: string) {
  return useQuery(asking('/api/projects/:id/advice', { params: { id: project } }))
}

/** `signal` stops waiting, and the server stops asking. */
export function useAskModel(project: string) {
  const of = { params: { id: project } }
  return useMutation({
    mutationFn: (signal: AbortSignal) => send('POST /api/projects/:id/advice', of, signal),
    onSuccess: (advice) => keep('/api/projects/:id/advice', of, advice),
  })
}

export function useForgetAdvice(project: string) {
  return useMutation({
    mutationFn: () => send('DELETE /api/projects/:id/advice', { params: { id: project } }),
    onSuccess: () => forgetKeys('advice'),
  })
}

export function useClassified(document: string) {
  return useQuery(asking('/api/documents/:id/classified', { params: { id: document } }))
}

export function useClassify(document: string) {
  return useMutation({
    mutationFn: (classified: boolean) =>
      send('PUT /api/documents/:id/classified', { params: { id: document }, body: { classified } }),
    onSettled: () => forgetKeys('classified', 'advice'),
  })
}
