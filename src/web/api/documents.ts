/** Documents: the list, one opened, its source, its way out, its removal. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { DocumentQuery, ExportFormat, ImportAccepted } from '#api/documents/documents.ts'
import type { Language } from '#text/language.ts'
import { getAddress } from './addresses.ts'
import { asking, send, upload } from './calls.ts'
import { dropAbout, forgetKeys } from './query-client.ts'

export function useDocuments(query: Partial<DocumentQuery>) {
  return useQuery({ ...asking('/api/documents', { query }), placeholderData: keepPreviousData })
}

export function useDocument(id: string) {
  return useQuery(asking('/api/documents/:id', { params: { id } }))
}

/** @param enabled false keeps a long source unasked until somebody wants to see it. */
export function useDocumentSource(id: string, enabled = true) {
  return useQuery({
    ...asking('/api/documents/:id/source', { params: { id } }),
    staleTime: Infinity,
    enabled,
  })
}

/** The public report of one document, worded in the language. */
export function useDocumentReport(id: string, language: Language) {
  return useQuery(asking('/api/documents/:id/findings', { params: { id }, query: { lang: language } }))
}

export const documentExportPath = (id: string, format: ExportFormat) =>
  getAddress('/api/documents/:id/export/:format', { params: { id, format } })
export const documentOriginalPath = (id: string) =>
  getAddress('/api/documents/:id/original', { params: { id } })

/**
 * Sends one file, with the folders that it came out of; the answer is the job that reads it, the document that these
 * bytes already are, or the batch of a zip.
 */
export function importFile(
  file: File,
  into: { readonly batch: string | null; readonly folder: string | null },
  signal: AbortSignal,
): Promise<ImportAccepted> {
  return upload('/api/documents', { query: into }, file, signal)
}

export function useRemoveDocument() {
  return useMutation({
    mutationFn: (id: string) => send('DELETE /api/documents/:id', { params: { id } }),
    onSuccess: (_, id) => {
      dropAbout('/api/documents/:id', { params: { id } })
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
