/** 佐证材料 of a project. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Attachment, AttachmentList } from '#api/attachments.ts'
import { get, queryText, send, sendFile } from './client.ts'
import { forgetKeys } from './query-client.ts'

const listPath = (project: string) => `/api/projects/${project}/attachments`

export function useAttachments(project: string) {
  return useQuery({ queryKey: ['attachments', project], queryFn: ({ signal }) => get<AttachmentList>(listPath(project), {}, signal) })
}

/** @param indicator the row of the table that it proves, from 1; null for the project as a whole */
export async function addAttachment(project: string, file: File, indicator: number | null, signal: AbortSignal): Promise<Attachment> {
  const added = await sendFile<Attachment>(listPath(project) + queryText({ indicator }), file, signal)
  await forgetAttachments()
  return added
}

export function useRemoveAttachment() {
  return useMutation({ mutationFn: (id: string) => send<void>('DELETE', `/api/attachments/${id}`), onSuccess: forgetAttachments })
}

export const attachmentPath = (id: string) => `/api/attachments/${id}`

async function forgetAttachments(): Promise<void> {
  await forgetKeys('attachments', 'events')
}
