/** 部门评价 and 财政评价, and the pool of agencies and experts. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnEvaluation,
  AnswerRequest,
  ChangeEvaluation,
  ChoosePeople,
  ChooseSubjects,
  CommitDraw,
  Declaration,
  EvaluationSheetView,
  NewEvaluation,
  NewEvidenceRequest,
  Rate,
  SaveBallot,
  SavePoolEntry,
  SaveReport,
  SettleResult,
  WithdrawDraw,
} from '#api/evaluation/evaluations.ts'
import type { EvidenceFile } from '#core/attachments/rows.ts'
import { getAddress, type InputOf, type QueryOf } from './addresses.ts'
import { asking, keep, send, uploadEvidence } from './calls.ts'
import { useOnNews } from './messages.ts'
import { forgetKeys } from './query-client.ts'

export function useEvaluations(year: number | undefined) {
  return useQuery(asking('/api/evaluations', { query: { year } }))
}

/** Looked at again when one comes back to the window and when there is news: others act on what runs. */
export function useEvaluation(id: string) {
  const query = useQuery({
    ...asking('/api/evaluations/:id', { params: { id } }),
    refetchOnWindowFocus: ({ state }) => (state.data?.state === 'running' ? 'always' : false),
  })
  const { refetch, data } = query
  useOnNews(() => {
    if (data?.state === 'running') void refetch()
  })
  return query
}

export function useCandidates(id: string) {
  return useQuery(asking('/api/evaluations/:id/candidates', { params: { id } }))
}

export function useDepartmentArchive() {
  return useQuery(asking('/api/evaluations/departments', {}))
}

export function useEvaluationComparison(query: QueryOf<'/api/evaluations/comparison'>) {
  return useQuery({ ...asking('/api/evaluations/comparison', { query }), placeholderData: keepPreviousData })
}

export function useCreateEvaluation() {
  return useMutation({
    mutationFn: (body: NewEvaluation) => send('POST /api/evaluations', { body }),
    onSettled: () => forgetKeys('evaluations'),
  })
}

/** One act on a task: the answer is the task as it is then. */
export type TaskAct =
  | { readonly to: 'change'; readonly body: ChangeEvaluation }
  | { readonly to: 'subjects'; readonly body: ChooseSubjects }
  | { readonly to: 'experts' | 'agency'; readonly body: ChoosePeople }
  | { readonly to: 'draws'; readonly body: CommitDraw }
  | { readonly to: 'draws/withdrawal'; readonly body: WithdrawDraw }
  | { readonly to: 'acts'; readonly body: ActOnEvaluation }
  | { readonly to: 'ratings'; readonly body: Rate }

function actOnTask(id: string, act: TaskAct) {
  const params = { id }
  switch (act.to) {
    case 'change':
      return send('PATCH /api/evaluations/:id', { params, body: act.body })
    case 'subjects':
      return send('POST /api/evaluations/:id/subjects', { params, body: act.body })
    case 'experts':
    case 'agency':
      return send(`POST /api/evaluations/:id/${act.to}`, { params, body: act.body })
    case 'draws':
      return send('POST /api/evaluations/:id/draws', { params, body: act.body })
    case 'draws/withdrawal':
      return send('POST /api/evaluations/:id/draws/withdrawal', { params, body: act.body })
    case 'acts':
      return send('POST /api/evaluations/:id/acts', { params, body: act.body })
    case 'ratings':
      return send('POST /api/evaluations/:id/ratings', { params, body: act.body })
  }
}

export function useActOnTask(id: string) {
  return useMutation({
    mutationFn: (act: TaskAct) => actOnTask(id, act),
    onSuccess: (view) => keep('/api/evaluations/:id', { params: { id } }, view),
    onSettled: () => forgetKeys('evaluations', 'evaluation-pool'),
  })
}

export function useDeclare(id: string) {
  return useMutation({
    mutationFn: (body: Declaration) =>
      send('POST /api/evaluations/:id/declaration', { params: { id }, body }),
    onSettled: () => forgetKeys('evaluations'),
  })
}

/**
 * Looked at again as {@link useEvaluation}, but by who marks it: a newer version than the marks that are being
 * given would go unnoticed.
 */
export function useEvaluationSheet(id: string, subject: string) {
  const query = useQuery({
    ...asking('/api/evaluations/:id/subjects/:subject', { params: { id, subject } }),
    refetchOnWindowFocus: ({ state }) => (isLookedAt(state.data) ? 'always' : false),
  })
  const { refetch, data } = query
  useOnNews(() => {
    if (isLookedAt(data)) void refetch()
  })
  return query
}

function isLookedAt(sheet: EvaluationSheetView | undefined): boolean {
  return sheet !== undefined && sheet.own === null && sheet.task.state === 'running'
}

/** Words that the report can begin with. */
export function useReportDraft(id: string, subject: string) {
  return useQuery(asking('/api/evaluations/:id/subjects/:subject/draft', { params: { id, subject } }))
}

/** One act on a subject: the answer is its sheet as it is then. */
type SheetAct =
  | { readonly to: 'ballot'; readonly body: SaveBallot }
  | { readonly to: 'report'; readonly body: SaveReport }
  | { readonly to: 'requests'; readonly body: NewEvidenceRequest }
  | { readonly to: 'request'; readonly request: string; readonly body: AnswerRequest }
  | { readonly to: 'sending'; readonly body: { readonly due: string } }
  | { readonly to: 'objections'; readonly body: { readonly points: readonly string[] } }
  | {
      readonly to: 'objection'
      readonly number: number
      readonly body: { readonly accepted: boolean; readonly reason: string }
    }
  | { readonly to: 'result'; readonly body: SettleResult }

type SubjectParams = InputOf<'GET /api/evaluations/:id/subjects/:subject'>['params']

function actOnSheet(params: SubjectParams, act: SheetAct) {
  switch (act.to) {
    case 'ballot':
      return send('PUT /api/evaluations/:id/subjects/:subject/ballot', { params, body: act.body })
    case 'report':
      return send('PUT /api/evaluations/:id/subjects/:subject/report', { params, body: act.body })
    case 'requests':
      return send('POST /api/evaluations/:id/subjects/:subject/requests', { params, body: act.body })
    case 'request':
      return send('POST /api/evaluations/:id/subjects/:subject/requests/:request/answer', {
        params: { ...params, request: act.request },
        body: act.body,
      })
    case 'sending':
      return send('POST /api/evaluations/:id/subjects/:subject/sending', { params, body: act.body })
    case 'objections':
      return send('POST /api/evaluations/:id/subjects/:subject/objections', { params, body: act.body })
    case 'objection':
      return send('PUT /api/evaluations/:id/subjects/:subject/objections/:number', {
        params: { ...params, number: act.number },
        body: act.body,
      })
    case 'result':
      return send('POST /api/evaluations/:id/subjects/:subject/result', { params, body: act.body })
  }
}

export function useActOnEvaluationSheet(id: string, subject: string) {
  const params = { id, subject }
  return useMutation({
    mutationFn: (act: SheetAct) => actOnSheet(params, act),
    onSuccess: (view) => keep('/api/evaluations/:id/subjects/:subject', { params }, view),
    onSettled: () => forgetKeys('evaluations', 'messages', 'rectifications'),
  })
}

export async function uploadEvaluationFile(
  id: string,
  subject: string,
  file: File,
  signal: AbortSignal,
): Promise<EvidenceFile> {
  const of = { params: { id, subject } }
  const added = await uploadEvidence('/api/evaluations/:id/subjects/:subject/files', of, file, signal)
  await forgetKeys('evaluations', 'events')
  return added
}

export function useRemoveEvaluationFile(id: string, subject: string) {
  return useMutation({
    mutationFn: (file: string) =>
      send('DELETE /api/evaluations/:id/subjects/:subject/files/:file', { params: { id, subject, file } }),
    onSuccess: () => forgetKeys('evaluations', 'events'),
  })
}

export function usePool() {
  return useQuery(asking('/api/evaluation-pool', {}))
}

/** @param id null: a new entry */
export function useSavePool(id: string | null) {
  return useMutation({
    mutationFn: (body: SavePoolEntry) =>
      id === null
        ? send('POST /api/evaluation-pool', { body })
        : send('PUT /api/evaluation-pool/:id', { params: { id }, body }),
    onSuccess: (view) => keep('/api/evaluation-pool', {}, view),
  })
}

export const evaluationFilePath = (id: string, subject: string, file: string) =>
  getAddress('/api/evaluations/:id/subjects/:subject/files/:file', { params: { id, subject, file } })
export const evaluationReportPath = (id: string, subject: string, paper: 'docx' | 'pdf') =>
  getAddress('/api/evaluations/:id/subjects/:subject/report/:paper', { params: { id, subject, paper } })
export const drawPath = (
  id: string,
  what: 'subjects' | 'experts' | 'agency',
  attempt: number | null = null,
) => getAddress('/api/evaluations/:id/draw/:what', { params: { id, what }, query: { attempt } })
