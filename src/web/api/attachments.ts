/** 佐证材料 of a project. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Attachment, AttachmentList } from '#api/attachments.ts'
import { get, queryText, send, sendEvidence } from './client.ts'
import { forgetKeys } from './query-client.ts'

const listPath = (project: string) => `/api/projects/${project}/attachments`

/** @param version the approved one whose rows they are told of; null: the rows as they are */
export function useAttachments(project: string, version: number | null) {
  return useQuery({
    queryKey: ['attachments', project, version],
    queryFn: ({ signal }) => get<AttachmentList>(listPath(project), { version }, signal),
  })
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
  const added = await sendEvidence<Attachment>(listPath(project) + queryText({ row, version }), file, signal)
  await forgetAttachments()
  return added
}

export function useRemoveAttachment() {
  return useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `/api/attachments/${id}`),
    onSuccess: forgetAttachments,
  })
}

export const attachmentPath = (id: string) => `/api/attachments/${id}`

async function forgetAttachments(): Promise<void> {
  await forgetKeys('attachments', 'events')
}
