/** 整改: the ledger, one item, its evidence and papers. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { ActOnRectification, RectificationPaper, RectificationQuery } from '#api/rectification.ts'
import type { KeptFile } from '#core/attachments/rows.ts'
import { getAddress, type InputOf, type QueryOf } from './addresses.ts'
import { asking, keep, send, uploadEvidence } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useRectifications(query: Partial<RectificationQuery>) {
  return useQuery({ ...asking('/api/rectifications', { query }), placeholderData: keepPreviousData })
}

export function useRectification(id: string) {
  return useQuery(asking('/api/rectifications/:id', { params: { id } }))
}

export function useRegisterRectification() {
  return useMutation({
    mutationFn: (body: InputOf<'POST /api/rectifications'>['body']) =>
      send('POST /api/rectifications', { body }),
    onSettled: () => forgetKeys('rectifications', 'messages'),
  })
}

export function useActOnRectification(id: string) {
  const params = { id }
  return useMutation({
    mutationFn: (body: ActOnRectification) => send('POST /api/rectifications/:id/acts', { params, body }),
    onSuccess: (view) => keep('/api/rectifications/:id', { params }, view),
    // Also after a refusal: somebody else was first, and the page shows an older state.
    onSettled: () => forgetKeys('rectifications', 'messages', 'archive'),
  })
}

/** What of last year's project is not confirmed when this one is sent in. */
export function useOpenRectifications(project: string) {
  return useQuery(asking('/api/projects/:id/open-rectifications', { params: { id: project } }))
}

export async function uploadRectificationFile(
  id: string,
  file: File,
  signal: AbortSignal,
): Promise<KeptFile> {
  const added = await uploadEvidence('/api/rectifications/:id/files', { params: { id } }, file, signal)
  await forgetKeys('rectifications')
  return added
}

export function useRemoveRectificationFile() {
  return useMutation({
    mutationFn: (id: string) => send('DELETE /api/rectification-files/:id', { params: { id } }),
    onSuccess: () => forgetKeys('rectifications'),
  })
}

export const rectificationFilePath = (id: string) =>
  getAddress('/api/rectification-files/:id', { params: { id } })
export const rectificationPaperPath = (id: string, paper: RectificationPaper, format: 'docx' | 'pdf') =>
  getAddress('/api/rectifications/:id/papers/:paper/:format', { params: { id, paper, format } })
export const rectificationsExportPath = (
  { page: _page, size: _size, ...query }: QueryOf<'/api/rectifications'>,
  format: 'xlsx' | 'csv',
) => getAddress('/api/rectifications/export/:format', { params: { format }, query })
