/**
 * Deciding about findings, taking up suggestions, undoing changes. Whatever is made of findings is asked
 * again afterwards.
 */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { DecideFindings } from '#api/findings/decisions.ts'
import type { Language } from '#text/language.ts'
import { getAddress } from './addresses.ts'
import { asking, askingWith, send } from './calls.ts'
import { forgetAllBut } from './query-client.ts'

/** Also after a refusal: somebody else was quicker, and the page shows an older state. */
function askAgain(): void {
  void forgetAllBut('session')
}

export function useDecideFindings() {
  return useMutation({
    mutationFn: (body: DecideFindings) => send('POST /api/findings/decisions', { body }),
    onSettled: askAgain,
  })
}

export function useDecisionPreview(findings: readonly string[]) {
  return useQuery({ ...askingWith('/api/findings/suggestions/preview', { body: { findings } }), gcTime: 0 })
}

export function useApply() {
  return useMutation({
    mutationFn: (findings: readonly string[]) =>
      send('POST /api/findings/suggestions/apply', { body: { findings } }),
    onSettled: askAgain,
  })
}

export function useEdits(document: string) {
  return useQuery(asking('/api/documents/:id/edits', { params: { id: document } }))
}

export function useUndoEdits() {
  return useMutation({
    mutationFn: (edits: readonly string[]) => send('POST /api/edits/undo', { body: { edits } }),
    onSettled: askAgain,
  })
}

export const labelsExportPath = (format: 'csv' | 'json', lang: Language) =>
  getAddress('/api/labels/export/:format', { params: { format }, query: { lang } })
