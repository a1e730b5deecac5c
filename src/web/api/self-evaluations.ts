/** 单位自评: lists, coverage, one sheet and its way. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnSelfEvaluation,
  ActOnEvaluations,
  Coverage,
  CoverageQuery,
  SelfEvaluationList,
  EvaluationListQuery,
  EvaluationSaved,
  EvaluationsActed,
  SelfEvaluationView,
  OpenedEvaluations,
  SheetFormat,
  WriteEvaluation,
} from '#api/self-evaluation.ts'
import { get, queryText, send } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/self-evaluations'
const KEY = 'self-evaluations'

export function useSelfEvaluations(filter: Partial<EvaluationListQuery>) {
  return useQuery({
    queryKey: [KEY, 'list', filter],
    queryFn: ({ signal }) => get<SelfEvaluationList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useCoverage(filter: Partial<CoverageQuery>) {
  return useQuery({
    queryKey: [KEY, 'coverage', filter],
    queryFn: ({ signal }) => get<Coverage>(`${PATH}/coverage`, filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useOpenEvaluations() {
  return useMutation({
    mutationFn: (year: number) => send<OpenedEvaluations>('POST', `${PATH}/open`, { year }),
    onSettled: () => forgetKeys(KEY, 'messages'),
  })
}

/** Asked anew each time the page is opened: what is typed is kept by the page itself. */
export function useSelfEvaluation(id: string) {
  return useQuery({
    queryKey: [KEY, 'sheet', id],
    queryFn: ({ signal }) => get<SelfEvaluationView>(`${PATH}/${id}`, {}, signal),
    refetchOnWindowFocus: false,
  })
}

export function sendSelfEvaluation(id: string, input: WriteEvaluation): Promise<EvaluationSaved> {
  return send<EvaluationSaved>('PUT', `${PATH}/${id}`, input)
}

export function useActOnEvaluation(id: string) {
  return useMutation({
    mutationFn: (input: ActOnSelfEvaluation) => send<SelfEvaluationView>('POST', `${PATH}/${id}/acts`, input),
    onSuccess: (view) => queryClient.setQueryData([KEY, 'sheet', id], view),
    onSettled: () => forgetKeys(KEY, 'messages'),
  })
}

export function useActOnEvaluations() {
  return useMutation({
    mutationFn: (input: ActOnEvaluations) => send<EvaluationsActed>('POST', `${PATH}/acts`, input),
    onSettled: () => forgetKeys(KEY, 'messages'),
  })
}

export const evaluationPath = (id: string, format: SheetFormat) => `${PATH}/${id}/export/${format}`
export const selfEvaluationReportPath = (id: string, format: SheetFormat) => `${PATH}/${id}/report/${format}`
export const proofPath = (id: string) => `${PATH}/${id}/proof`
export const proofPaperPath = (id: string, format: SheetFormat) => `${PATH}/${id}/proof/${format}`
export const summaryPath = (year: number) => `${PATH}/summary${queryText({ year })}`
