/** Imports: batches of which nothing counts before one confirmation. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { FileChoice, ImportView, UnitAnswers } from '#api/documents/imports.ts'
import { forgetBatches } from './batches.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

/** How often is asked while files of an import are under way. */
const POLL_MS = 1000

export function isImportBusy({ state }: ImportView): boolean {
  return state === 'reading' || state === 'importing'
}

/** @param sending files of it are still in this window */
export function useImport(id: string, sending: boolean) {
  const query = useQuery({
    ...asking('/api/imports/:id', { params: { id } }),
    refetchInterval: ({ state }) =>
      sending || (state.data !== undefined && isImportBusy(state.data)) ? POLL_MS : false,
  })
  const { refetch } = query
  const wasSending = useRef(sending)
  // The last file may have come after the last question.
  useEffect(() => {
    if (wasSending.current && !sending) void refetch()
    wasSending.current = sending
  }, [sending, refetch])
  return query
}

export function useAnswerUnits(id: string) {
  return useMutation({
    mutationFn: (answers: UnitAnswers['answers']) =>
      send('POST /api/imports/:id/units', { params: { id }, body: { answers } }),
    onSettled: () => forgetKeys('imports'),
  })
}

export function useChooseFile(id: string) {
  return useMutation({
    mutationFn: (body: { readonly job: string; readonly choice: FileChoice }) =>
      send('POST /api/imports/:id/choose', { params: { id }, body }),
    onSettled: () => forgetKeys('imports'),
  })
}

export function useConfirmImport(id: string) {
  return useMutation({
    mutationFn: (take: number) => send('POST /api/imports/:id/confirm', { params: { id }, body: { take } }),
    onSettled: forgetImport,
  })
}

export function useUndoImport(id: string) {
  return useMutation({
    mutationFn: () => send('POST /api/imports/:id/undo', { params: { id } }),
    onSettled: forgetImport,
  })
}

/** After an import made or removed documents, everything made of them is asked again. */
export async function forgetImport(): Promise<void> {
  await Promise.all([forgetBatches(), forgetKeys('imports')])
}
