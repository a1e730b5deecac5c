/** 单位自评: lists, coverage, one sheet and its way. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnSelfEvaluation,
  ActOnEvaluations,
  EvaluationSaved,
  EvaluationZipFormat,
  RemindEvaluations,
  SheetFormat,
  WriteEvaluation,
} from '#api/self-evaluation.ts'
import { getAddress, type QueryOf } from './addresses.ts'
import { asking, keep, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useSelfEvaluations(query: QueryOf<'/api/self-evaluations'>) {
  return useQuery({ ...asking('/api/self-evaluations', { query }), placeholderData: keepPreviousData })
}

export function useCoverage(query: QueryOf<'/api/self-evaluations/coverage'>) {
  return useQuery({
    ...asking('/api/self-evaluations/coverage', { query }),
    placeholderData: keepPreviousData,
  })
}

export function useOpenEvaluations() {
  return useMutation({
    mutationFn: (year: number) => send('POST /api/self-evaluations/open', { body: { year } }),
    onSettled: () => forgetKeys('self-evaluations', 'messages'),
  })
}

/** Asked anew each time the page is opened: what is typed is kept by the page itself. */
export function useSelfEvaluation(id: string) {
  return useQuery({
    ...asking('/api/self-evaluations/:id', { params: { id } }),
    refetchOnWindowFocus: false,
  })
}

export function sendSelfEvaluation(id: string, body: WriteEvaluation): Promise<EvaluationSaved> {
  return send('PUT /api/self-evaluations/:id', { params: { id }, body })
}

export function useActOnEvaluation(id: string) {
  const params = { id }
  return useMutation({
    mutationFn: (body: ActOnSelfEvaluation) => send('POST /api/self-evaluations/:id/acts', { params, body }),
    onSuccess: (view) => keep('/api/self-evaluations/:id', { params }, view),
    onSettled: () => forgetKeys('self-evaluations', 'messages'),
  })
}

export function useActOnEvaluations() {
  return useMutation({
    mutationFn: (body: ActOnEvaluations) => send('POST /api/self-evaluations/acts', { body }),
    onSettled: () => forgetKeys('self-evaluations', 'messages'),
  })
}

export function useUndoEvaluations() {
  return useMutation({
    mutationFn: (sheets: readonly string[]) =>
      send('POST /api/self-evaluations/undo', { body: { sheets: [...sheets] } }),
    onSettled: () => forgetKeys('self-evaluations', 'messages'),
  })
}

/** 催办. */
export function useRemindEvaluations() {
  return useMutation({
    mutationFn: (body: RemindEvaluations) => send('POST /api/self-evaluations/reminders', { body }),
    onSettled: () => forgetKeys('messages', 'self-evaluations'),
  })
}

export const evaluationPath = (id: string, format: SheetFormat) =>
  getAddress('/api/self-evaluations/:id/export/:format', { params: { id, format } })
export const selfEvaluationReportPath = (id: string, format: SheetFormat) =>
  getAddress('/api/self-evaluations/:id/report/:format', { params: { id, format } })
export const proofPath = (id: string) => getAddress('/api/self-evaluations/:id/proof', { params: { id } })
export const proofPaperPath = (id: string, format: SheetFormat) =>
  getAddress('/api/self-evaluations/:id/proof/:format', { params: { id, format } })
/** @param filter what the list is filtered by */
export const sheetsZipPath = (
  format: EvaluationZipFormat,
  filter: QueryOf<'/api/self-evaluations/zip/:format'>,
) => getAddress('/api/self-evaluations/zip/:format', { params: { format }, query: filter })
export const summaryPath = (year: number) => getAddress('/api/self-evaluations/summary', { query: { year } })
/** Proof of the scores of a department's year. */
export const yearProofPath = (year: number, unit: string) =>
  getAddress('/api/self-evaluations/proof', { query: { year, unit } })
