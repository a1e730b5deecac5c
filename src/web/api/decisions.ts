/**
 * Deciding about findings, taking up suggestions, undoing changes. Whatever is made of findings is asked
 * again afterwards.
 */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { DecideFindings, FindingsDecided } from '#api/findings/decisions.ts'
import type { EditList, EditsUndone, SuggestionsApplied, SuggestionsPreview } from '#api/documents/edits.ts'
import { queryText, get, send } from './client.ts'
import { queryClient, SESSION_KEY } from './query-client.ts'

const PATH = '/api/findings'

/** Also after a refusal: somebody else was quicker, and the page shows an older state. */
function askAgain(): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
}

export function useDecideFindings() {
  return useMutation({
    mutationFn: (input: DecideFindings) => send<FindingsDecided>('POST', `${PATH}/decisions`, input),
    onSettled: askAgain,
  })
}

export function useDecisionPreview(findings: readonly string[]) {
  return useQuery({
    queryKey: ['suggestions', findings],
    queryFn: ({ signal }) =>
      send<SuggestionsPreview>('POST', `${PATH}/suggestions/preview`, { findings }, signal),
    gcTime: 0,
  })
}

export function useApply() {
  return useMutation({
    mutationFn: (findings: readonly string[]) =>
      send<SuggestionsApplied>('POST', `${PATH}/suggestions/apply`, { findings }),
    onSettled: askAgain,
  })
}

export function useEdits(document: string) {
  return useQuery({
    queryKey: ['documents', document, 'edits'],
    queryFn: ({ signal }) => get<EditList>(`/api/documents/${document}/edits`, {}, signal),
  })
}

export function useUndoEdits() {
  return useMutation({
    mutationFn: (edits: readonly string[]) => send<EditsUndone>('POST', '/api/edits/undo', { edits }),
    onSettled: askAgain,
  })
}

export const labelsExportPath = (format: 'csv' | 'json', lang: string) =>
  `/api/labels/export/${format}${queryText({ lang })}`
