/**
 * 事前绩效评估: the targets that need one, and one read, written and signed. The way of the target is asked again
 * after each act.
 */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnAssessment,
  AnswerAssessment,
  AssessmentQuery,
  AssessmentReportFormat,
  AssessmentView,
  WriteAssessment,
} from '#api/assessment.ts'
import { getAddress } from './addresses.ts'
import { asking, keep, send } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

export function useAssessments(query: Partial<AssessmentQuery>) {
  return useQuery({ ...asking('/api/assessments', { query }), placeholderData: keepPreviousData })
}

export function useAssessment(project: string) {
  return useQuery(asking('/api/projects/:id/assessment', { params: { id: project } }))
}

export function useSaveAssessment(project: string) {
  return useMutation({
    mutationFn: (body: WriteAssessment) =>
      send('PUT /api/projects/:id/assessment', { params: { id: project }, body }),
    onSuccess: keepAssessment,
  })
}

export function useActOnAssessment(project: string) {
  return useMutation({
    mutationFn: (body: ActOnAssessment) =>
      send('POST /api/projects/:id/assessment', { params: { id: project }, body }),
    onSuccess: keepAssessment,
  })
}

export function useAnswerAssessment(project: string) {
  return useMutation({
    mutationFn: (body: AnswerAssessment) =>
      send('PUT /api/projects/:id/assessment/answers', { params: { id: project }, body }),
    onSuccess: keepAssessment,
  })
}

/** The report of a version; of the last where none is named. */
export const assessmentReportPath = (project: string, paper: AssessmentReportFormat, version?: number) =>
  getAddress('/api/projects/:id/assessment/report/:paper', {
    params: { id: project, paper },
    query: { version },
  })

async function keepAssessment(view: AssessmentView): Promise<void> {
  keep('/api/projects/:id/assessment', { params: { id: view.project.id } }, view)
  await forgetAnswers('/api/assessments')
  await forgetKeys('filings', 'messages', 'events')
}
