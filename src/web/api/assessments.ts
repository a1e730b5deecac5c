/**
 * 事前绩效评估: the targets that need one, and one read, written and signed. The way of the target is asked again
 * after each act.
 */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnAssessment,
  AnswerAssessment,
  AssessmentList,
  AssessmentQuery,
  AssessmentReportFormat,
  AssessmentView,
  WriteAssessment,
} from '#api/assessment.ts'
import { get, queryText, send } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const pathOf = (project: string) => `/api/projects/${project}/assessment`

export function useAssessments(filter: Partial<AssessmentQuery>) {
  return useQuery({
    queryKey: ['assessments', 'list', filter],
    queryFn: ({ signal }) => get<AssessmentList>('/api/assessments', filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useAssessment(project: string) {
  return useQuery({
    queryKey: ['assessments', project],
    queryFn: ({ signal }) => get<AssessmentView>(pathOf(project), {}, signal),
  })
}

export function useSaveAssessment(project: string) {
  return useMutation({
    mutationFn: (input: WriteAssessment) => send<AssessmentView>('PUT', pathOf(project), input),
    onSuccess: keep,
  })
}

export function useActOnAssessment(project: string) {
  return useMutation({
    mutationFn: (input: ActOnAssessment) => send<AssessmentView>('POST', pathOf(project), input),
    onSuccess: keep,
  })
}

export function useAnswerAssessment(project: string) {
  return useMutation({
    mutationFn: (input: AnswerAssessment) => send<AssessmentView>('PUT', `${pathOf(project)}/answers`, input),
    onSuccess: keep,
  })
}

/** The report of a version; of the last where none is named. */
export const assessmentReportPath = (project: string, format: AssessmentReportFormat, version?: number) =>
  `${pathOf(project)}/report/${format}${queryText({ version })}`

async function keep(view: AssessmentView): Promise<void> {
  queryClient.setQueryData(['assessments', view.project.id], view)
  await queryClient.invalidateQueries({ queryKey: ['assessments', 'list'] })
  await forgetKeys('filings', 'messages', 'events')
}
