/** 整改: the ledger, one item, its evidence and papers. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnRectification,
  OpenRectifications,
  RectificationFile,
  RectificationList,
  RectificationPaper,
  RectificationQuery,
  RectificationView,
  RegisterRectification,
} from '#api/rectification.ts'
import { get, queryText, send, sendEvidence, type QueryValues } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/rectifications'

export function useRectifications(filter: Partial<RectificationQuery>) {
  return useQuery({
    queryKey: ['rectifications', 'list', filter],
    queryFn: ({ signal }) => get<RectificationList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useRectification(id: string) {
  return useQuery({
    queryKey: ['rectifications', id],
    queryFn: ({ signal }) => get<RectificationView>(`${PATH}/${id}`, {}, signal),
  })
}

export function useRegisterRectification() {
  return useMutation({
    mutationFn: (input: Partial<RegisterRectification>) => send<RectificationView>('POST', PATH, input),
    onSettled: () => forgetKeys('rectifications', 'messages'),
  })
}

export function useActOnRectification(id: string) {
  return useMutation({
    mutationFn: (input: ActOnRectification) => send<RectificationView>('POST', `${PATH}/${id}/acts`, input),
    onSuccess: (view) => queryClient.setQueryData(['rectifications', id], view),
    // Also after a refusal: somebody else was first, and the page shows an older state.
    onSettled: () => forgetKeys('rectifications', 'messages', 'archive'),
  })
}

/** What of last year's project is not confirmed when this one is sent in. */
export function useOpenRectifications(project: string) {
  return useQuery({
    queryKey: ['rectifications', 'open', project],
    queryFn: ({ signal }) =>
      get<OpenRectifications>(`/api/projects/${project}/open-rectifications`, {}, signal),
  })
}

export async function uploadRectificationFile(
  id: string,
  file: File,
  signal: AbortSignal,
): Promise<RectificationFile> {
  const added = await sendEvidence<RectificationFile>(`${PATH}/${id}/files`, file, signal)
  await forgetKeys('rectifications')
  return added
}

export function useRemoveRectificationFile() {
  return useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `/api/rectification-files/${id}`),
    onSuccess: () => forgetKeys('rectifications'),
  })
}

export const rectificationFilePath = (id: string) => `/api/rectification-files/${id}`
export const rectificationPaperPath = (id: string, paper: RectificationPaper, format: 'docx' | 'pdf') =>
  `${PATH}/${id}/papers/${paper}/${format}`
export const rectificationsExportPath = (
  { page: _page, size: _size, ...filter }: QueryValues,
  format: 'xlsx' | 'csv',
) => `${PATH}/export/${format}${queryText(filter)}`
