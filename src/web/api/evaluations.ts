/** 部门评价 and 财政评价, and the pool of agencies and experts. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnEvaluation,
  AnswerRequest,
  CandidateList,
  ChangeEvaluation,
  ChoosePeople,
  ChooseSubjects,
  ComparisonList,
  Declaration,
  DepartmentArchive,
  EvaluationFile,
  EvaluationList,
  EvaluationView,
  NewEvaluation,
  NewEvidenceRequest,
  PoolView,
  Rate,
  SaveBallot,
  SavePoolEntry,
  SaveReport,
  SettleResult,
  EvaluationSheetView,
} from '#api/evaluation/evaluations.ts'
import { get, send, sendEvidence, type QueryValues } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/evaluations'
const POOL = '/api/evaluation-pool'

export function useEvaluations(year: number | undefined) {
  return useQuery({
    queryKey: ['evaluations', 'list', year ?? 'all'],
    queryFn: ({ signal }) => get<EvaluationList>(PATH, { year }, signal),
  })
}

export function useEvaluation(id: string) {
  return useQuery({
    queryKey: ['evaluations', id],
    queryFn: ({ signal }) => get<EvaluationView>(`${PATH}/${id}`, {}, signal),
  })
}

export function useCandidates(id: string) {
  return useQuery({
    queryKey: ['evaluations', id, 'candidates'],
    queryFn: ({ signal }) => get<CandidateList>(`${PATH}/${id}/candidates`, {}, signal),
  })
}

export function useDepartmentArchive() {
  return useQuery({
    queryKey: ['evaluations', 'departments'],
    queryFn: ({ signal }) => get<DepartmentArchive>(`${PATH}/departments`, {}, signal),
  })
}

export function useEvaluationComparison(filter: QueryValues) {
  return useQuery({
    queryKey: ['evaluations', 'comparison', filter],
    queryFn: ({ signal }) => get<ComparisonList>(`${PATH}/comparison`, filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useCreateEvaluation() {
  return useMutation({
    mutationFn: (input: NewEvaluation) => send<{ readonly id: string }>('POST', PATH, input),
    onSettled: () => forgetKeys('evaluations'),
  })
}

/** One act on a task: the answer is the task as it is then. */
export type TaskAct =
  | { readonly to: 'change'; readonly body: ChangeEvaluation }
  | { readonly to: 'subjects'; readonly body: ChooseSubjects }
  | { readonly to: 'experts' | 'agency'; readonly body: ChoosePeople }
  | { readonly to: 'acts'; readonly body: ActOnEvaluation }
  | { readonly to: 'ratings'; readonly body: Rate }

export function useActOnTask(id: string) {
  return useMutation({
    mutationFn: ({ to, body }: TaskAct) =>
      to === 'change'
        ? send<EvaluationView>('PATCH', `${PATH}/${id}`, body)
        : send<EvaluationView>('POST', `${PATH}/${id}/${to}`, body),
    onSuccess: (view) => queryClient.setQueryData(['evaluations', id], view),
    onSettled: () => forgetKeys('evaluations', 'evaluation-pool'),
  })
}

export function useDeclare(id: string) {
  return useMutation({
    mutationFn: (input: Declaration) =>
      send<{ readonly conflict: boolean }>('POST', `${PATH}/${id}/declaration`, input),
    onSettled: () => forgetKeys('evaluations'),
  })
}

export function useEvaluationSheet(id: string, subject: string) {
  return useQuery({
    queryKey: ['evaluations', id, 'sheet', subject],
    queryFn: ({ signal }) => get<EvaluationSheetView>(`${PATH}/${id}/subjects/${subject}`, {}, signal),
    refetchOnWindowFocus: false,
  })
}

/** One act on a subject: the answer is its sheet as it is then. */
type SheetAct =
  | { readonly to: 'ballot'; readonly body: SaveBallot }
  | { readonly to: 'report'; readonly body: SaveReport }
  | { readonly to: 'requests'; readonly body: NewEvidenceRequest }
  | { readonly to: `requests/${string}/answer`; readonly body: AnswerRequest }
  | { readonly to: 'sending'; readonly body: { readonly due: string } }
  | { readonly to: 'objections'; readonly body: { readonly points: readonly string[] } }
  | {
      readonly to: `objections/${number}`
      readonly body: { readonly accepted: boolean; readonly reason: string }
    }
  | { readonly to: 'result'; readonly body: SettleResult }

export function useActOnEvaluationSheet(id: string, subject: string) {
  return useMutation({
    mutationFn: ({ to, body }: SheetAct) =>
      send<EvaluationSheetView>(
        to === 'ballot' || to === 'report' || /^objections\/\d/.test(to) ? 'PUT' : 'POST',
        `${PATH}/${id}/subjects/${subject}/${to}`,
        body,
      ),
    onSuccess: (view) => queryClient.setQueryData(['evaluations', id, 'sheet', subject], view),
    onSettled: () => forgetKeys('evaluations', 'messages', 'rectifications'),
  })
}

export async function uploadEvaluationFile(
  id: string,
  subject: string,
  file: File,
  signal: AbortSignal,
): Promise<EvaluationFile> {
  const added = await sendEvidence<EvaluationFile>(`${PATH}/${id}/subjects/${subject}/files`, file, signal)
  await forgetKeys('evaluations', 'events')
  return added
}

export function useRemoveEvaluationFile(id: string, subject: string) {
  return useMutation({
    mutationFn: (file: string) => send<void>('DELETE', evaluationFilePath(id, subject, file)),
    onSuccess: () => forgetKeys('evaluations', 'events'),
  })
}

export function usePool() {
  return useQuery({ queryKey: ['evaluation-pool'], queryFn: ({ signal }) => get<PoolView>(POOL, {}, signal) })
}

/** @param id null: a new entry */
export function useSavePool(id: string | null) {
  return useMutation({
    mutationFn: (input: SavePoolEntry) =>
      id === null ? send<PoolView>('POST', POOL, input) : send<PoolView>('PUT', `${POOL}/${id}`, input),
    onSuccess: (view) => queryClient.setQueryData(['evaluation-pool'], view),
  })
}

export const evaluationFilePath = (id: string, subject: string, file: string) =>
  `${PATH}/${id}/subjects/${subject}/files/${file}`
export const evaluationReportPath = (id: string, subject: string, format: string) =>
  `${PATH}/${id}/subjects/${subject}/report/${format}`
export const drawPath = (
  id: string,
  what: 'subjects' | 'experts' | 'agency',
  attempt: number | null = null,
) => `${PATH}/${id}/draw/${what}${attempt === null ? '' : `?attempt=${attempt}`}`
