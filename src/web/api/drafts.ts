/** Writing targets: begun, read as a form, saved, removed. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  DraftCreated,
  DraftsCreated,
  DraftsOfFile,
  DraftSaved,
  DraftStart,
  DraftView,
  FileTargets,
  NewDraft,
  SaveDraft,
} from '#api/writing/drafts.ts'
import { get, queryText, send, sendFile } from './client.ts'
import { queryClient } from './query-client.ts'

const PATH = '/api/drafts'

/** The form as it was when the page was opened: from then on the page itself knows best. */
export function useDraft(id: string) {
  return useQuery({
    queryKey: ['drafts', id],
    queryFn: ({ signal }) => get<DraftView>(`${PATH}/${id}`, {}, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
}

export function useDraftStart(year: number) {
  return useQuery({
    queryKey: ['drafts', 'start', year],
    queryFn: ({ signal }) => get<DraftStart>(`${PATH}/start`, { year }, signal),
  })
}

export function sendDraft(id: string, input: SaveDraft): Promise<DraftSaved> {
  return send<DraftSaved>('PATCH', `${PATH}/${id}`, input)
}

export function useBeginDraft() {
  return useMutation({
    mutationFn: (input: NewDraft) => send<DraftCreated>('POST', PATH, input),
    onSuccess: forget,
  })
}

/** Which targets a file holds; nothing is kept. */
export function useTargetsOfFile() {
  return useMutation({
    mutationFn: (file: File) => sendFile<FileTargets>(`${PATH}/files`, file, new AbortController().signal),
  })
}

/** Begins targets of a file. */
export function useBeginOfFile() {
  return useMutation({
    mutationFn: ({ file, unit, year, targets }: DraftsOfFile & { readonly file: File }) =>
      sendFile<DraftsCreated>(
        `${PATH}/files/begin${queryText({ unit, year, targets: targets.join(',') })}`,
        file,
        new AbortController().signal,
      ),
    onSuccess: forget,
  })
}

/** Lists are asked again once its page is left: nothing asks for what is gone. */
export function useRemoveDraft() {
  return useMutation({ mutationFn: (id: string) => send<void>('DELETE', `${PATH}/${id}`) })
}

/** Lists, sums and the project itself are others now. */
export function forget(): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'drafts',
  })
}
