/** Writing targets: begun, read as a form, saved, removed. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { DraftCreated, DraftSaved, DraftStart, DraftView, NewDraft, SaveDraft } from '#api/drafts.ts'
import { get, send } from './client.ts'
import { queryClient } from './query-client.ts'

const PATH = '/api/drafts'

/** The form as it was when the page was opened: from then on the page itself knows best. */
export function useDraft(id: string) {
  return useQuery({ queryKey: ['drafts', id], queryFn: ({ signal }) => get<DraftView>(`${PATH}/${id}`, {}, signal), staleTime: Infinity, gcTime: 0, refetchOnMount: 'always', refetchOnReconnect: false, refetchOnWindowFocus: false })
}

export function useDraftStart(year: number) {
  return useQuery({ queryKey: ['drafts', 'start', year], queryFn: ({ signal }) => get<DraftStart>(`${PATH}/start`, { year }, signal) })
}

export function saveDraft(id: string, input: SaveDraft): Promise<DraftSaved> {
  return send<DraftSaved>('PATCH', `${PATH}/${id}`, input)
}

export function useBeginDraft() {
  return useMutation({ mutationFn: (input: NewDraft) => send<DraftCreated>('POST', PATH, input), onSuccess: forget })
}

export function useRemoveDraft() {
  return useMutation({ mutationFn: (id: string) => send<void>('DELETE', `${PATH}/${id}`), onSuccess: forget })
}

/** Lists, sums and the project itself are others now. */
export function forget(): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'drafts' })
}
