/** 佐证材料 of a project. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Attachment } from '#api/attachments.ts'
import { getAddress } from './addresses.ts'
import { asking, send, uploadEvidence } from './calls.ts'
import { forgetKeys } from './query-client.ts'

/** @param version the approved one whose rows they are shown with; null: the rows as they are */
export function useAttachments(project: string, version: number | null) {
  return useQuery(asking('/api/projects/:id/attachments', { params: { id: project }, query: { version } }))
}

/**
 * What a file proves: a row by its name, null the project as a whole; and the approved version that the row
 * was seen in, null the table as it is.
 */
export type Proves = { readonly row: string | null; readonly version: number | null }

export async function uploadAttachment(
  project: string,
  file: File,
  { row, version }: Proves,
  signal: AbortSignal,
): Promise<Attachment> {
  const proves = { params: { id: project }, query: { row, version } }
  const added = await uploadEvidence('/api/projects/:id/attachments', proves, file, signal)
  await forgetAttachments()
  return added
}

export function useRemoveAttachment() {
  return useMutation({
    mutationFn: (id: string) => send('DELETE /api/attachments/:id', { params: { id } }),
    onSuccess: forgetAttachments,
  })
}

export const attachmentPath = (id: string) => getAddress('/api/attachments/:id', { params: { id } })

async function forgetAttachments(): Promise<void> {
  await forgetKeys('attachments', 'events')
}
