/** Batches: files that were handed in together; and what is decided about versions of a document. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Batch, BatchCreated, BatchDetail, BatchList } from '#api/documents/batches.ts'
import type { JobDecision, Job, JobComparison } from '#api/jobs.ts'
import type { Language } from '#text/language.ts'
import { get, queryText, send } from './client.ts'
import { forgetContents } from './documents.ts'
import { forgetKeys } from './query-client.ts'

const PATH = '/api/batches'
/** How often is asked while files of a batch are under way. */
const POLL_MS = 1000

export function isBatchBusy({ counts }: Batch): boolean {
  return counts.waiting + counts.running > 0
}

/** @param sending files of a batch are on their way: its figures change, though nothing is being read yet */
export function useBatches(sending: boolean) {
  return useQuery({
    queryKey: ['batches', 'list'],
    queryFn: ({ signal }) => get<BatchList>(PATH, {}, signal),
    refetchInterval: ({ state }) =>
      sending || state.data?.rows.some((batch) => isBatchBusy(batch)) ? POLL_MS : false,
  })
}

/** One with all its files, while it is looked at. */
export function useBatch(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['batches', id],
    queryFn: ({ signal }) => get<BatchDetail>(`${PATH}/${id}`, {}, signal),
    enabled,
    refetchInterval: ({ state }) => (state.data !== undefined && isBatchBusy(state.data) ? POLL_MS : false),
  })
}

export function createBatch(label: string): Promise<BatchCreated> {
  return send<BatchCreated>('POST', PATH, { label })
}

export function useCancelBatch() {
  return useMutation({
    mutationFn: (id: string) => send<Batch>('POST', `${PATH}/${id}/cancel`),
    onSettled: forgetBatches,
  })
}

export function useDecideBatch() {
  return useMutation({
    mutationFn: ({ id, decision }: { readonly id: string; readonly decision: JobDecision }) =>
      send<Batch>('POST', `${PATH}/${id}/decide`, { decision }),
    onSettled: forgetBatches,
  })
}

/** What a file that needs a decision would change. */
export function useBatchComparison(job: string) {
  return useQuery({
    queryKey: ['comparison', job],
    queryFn: ({ signal }) => get<JobComparison>(`/api/jobs/${job}/comparison`, {}, signal),
    retry: false,
  })
}

export function useDecideJob() {
  return useMutation({
    mutationFn: ({ job, decision }: { readonly job: string; readonly decision: JobDecision }) =>
      send<Job>('POST', `/api/jobs/${job}/decide`, { decision }),
    onSettled: forgetBatches,
  })
}

export const batchResultsPath = (id: string, only: 'all' | 'refused', language: Language) =>
  `${PATH}/${id}/results.csv${queryText({ only, lang: language })}`

/** After jobs of a batch changed, everything made of them is asked again. */
export async function forgetBatches(): Promise<void> {
  await Promise.all([forgetContents(), forgetKeys('batches', 'jobs', 'comparison')])
}
