/** Batches: files that were handed in together; and what is decided about versions of a document. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Batch, BatchCreated } from '#api/documents/batches.ts'
import type { JobDecision } from '#core/kernel/job.ts'
import type { Language } from '#text/language.ts'
import { getAddress } from './addresses.ts'
import { asking, send } from './calls.ts'
import { forgetContents } from './documents.ts'
import { forgetKeys } from './query-client.ts'

/** How often is asked while files of a batch are under way. */
const POLL_MS = 1000

export function isBatchBusy({ counts }: Batch): boolean {
  return counts.waiting + counts.running > 0
}

/** @param sending files of a batch are on their way: its figures change, though nothing is being read yet */
export function useBatches(sending: boolean) {
  return useQuery({
    ...asking('/api/batches', {}),
    refetchInterval: ({ state }) =>
      sending || state.data?.rows.some((batch) => isBatchBusy(batch)) ? POLL_MS : false,
  })
}

/** One with all its files, while it is looked at. */
export function useBatch(id: string, enabled: boolean) {
  return useQuery({
    ...asking('/api/batches/:id', { params: { id } }),
    enabled,
    refetchInterval: ({ state }) => (state.data !== undefined && isBatchBusy(state.data) ? POLL_MS : false),
  })
}

/** An import: nothing of it counts before it is confirmed. */
export function createImport(label: string): Promise<BatchCreated> {
  return send('POST /api/batches', { body: { label, held: true } })
}

export function useCancelBatch() {
  return useMutation({
    mutationFn: (id: string) => send('POST /api/batches/:id/cancel', { params: { id } }),
    onSettled: forgetBatches,
  })
}

export function useDecideBatch() {
  return useMutation({
    mutationFn: ({ id, decision }: { readonly id: string; readonly decision: JobDecision }) =>
      send('POST /api/batches/:id/decide', { params: { id }, body: { decision } }),
    onSettled: forgetBatches,
  })
}

/** What a file that needs a decision would change. */
export function useBatchComparison(job: string) {
  return useQuery({
    ...asking('/api/jobs/:id/comparison', { params: { id: job } }),
    retry: false,
  })
}

export function useDecideJob() {
  return useMutation({
    mutationFn: ({ job, decision }: { readonly job: string; readonly decision: JobDecision }) =>
      send('POST /api/jobs/:id/decide', { params: { id: job }, body: { decision } }),
    onSettled: forgetBatches,
  })
}

export const batchResultsPath = (id: string, only: 'all' | 'refused', language: Language) =>
  getAddress('/api/batches/:id/results.csv', { params: { id }, query: { only, lang: language } })

/** After jobs of a batch changed, everything made of them is asked again. */
export async function forgetBatches(): Promise<void> {
  await Promise.all([forgetContents(), forgetKeys('batches', 'jobs', 'comparison')])
}
