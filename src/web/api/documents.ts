/** Documents: the list, one opened, its source, its way out, its removal. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  DocumentDetail,
  DocumentList,
  DocumentQuery,
  ExportFormat,
  ImportAccepted,
  SourceView,
} from '#api/documents/documents.ts'
import type { FindingsReport } from '#text/findings/findings.ts'
import type { Language } from '#text/language.ts'
import { get, queryText, send, sendFile } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/documents'

export function useDocuments(filter: Partial<DocumentQuery>) {
  return useQuery({
    queryKey: ['documents', 'list', filter],
    queryFn: ({ signal }) => get<DocumentList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useDocument(id: string) {
  return useQuery({
    queryKey: ['documents', id],
    queryFn: ({ signal }) => get<DocumentDetail>(`${PATH}/${id}`, {}, signal),
  })
}

/** @param enabled false keeps a long source unasked until somebody wants to see it. */
export function useDocumentSource(id: string, enabled = true) {
  return useQuery({
    queryKey: ['documents', id, 'source'],
    queryFn: ({ signal }) => get<SourceView>(`${PATH}/${id}/source`, {}, signal),
    staleTime: Infinity,
    enabled,
  })
}

/** The public report of one document, worded in the language. */
export function useDocumentReport(id: string, language: Language) {
  return useQuery({
    queryKey: ['documents', id, 'findings', language],
    queryFn: ({ signal }) => get<FindingsReport>(`${PATH}/${id}/findings`, { lang: language }, signal),
  })
}

export const documentExportPath = (id: string, format: ExportFormat) => `${PATH}/${id}/export/${format}`
export const documentOriginalPath = (id: string) => `${PATH}/${id}/original`

/**
 * Sends one file; the answer is the job that reads it, the document that these bytes already are, or the
 * batch of a zip.
 */
export function importFile(file: File, batch: string | null, signal: AbortSignal): Promise<ImportAccepted> {
  return sendFile<ImportAccepted>(PATH + queryText({ batch }), file, signal)
}

export function useRemoveDocument() {
  return useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `${PATH}/${id}`),
    onSuccess: (_, id) => {
      queryClient.removeQueries({ queryKey: ['documents', id] })
      return forgetRemoved()
    },
  })
}

/** After documents came or went, everything made of them is asked again. */
export function forgetContents(): Promise<void> {
  return forgetKeys(
    'documents',
    'projects',
    'findings',
    'reviews',
    'overview',
    'units',
    'statistics',
    'session',
  )
}

/** After a removal the jobs that once made the documents are asked again, too: they lead nowhere any more. */
export function forgetRemoved(): Promise<unknown> {
  return Promise.all([forgetContents(), forgetKeys('jobs')])
}
