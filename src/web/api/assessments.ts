/**
 * 事前绩效评估: the targets that need one, and one of a target or a policy read, written and signed. What waits on it is
 * asked again after each act.
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
import type { PolicyAssessmentView } from '#api/policies.ts'
import { getAddress } from './addresses.ts'
import { asking, keep, send } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

/** What is assessed: a target or a policy. */
export type Assessed = { readonly of: 'project' | 'policy'; readonly id: string }
export type AssessedView = AssessmentView | PolicyAssessmentView

export function assessedOf(view: AssessedView): Assessed & { readonly name: string } {
  return 'policy' in view
    ? { of: 'policy', id: view.policy.id, name: view.policy.name }
    : { of: 'project', id: view.project.id, name: view.project.name }
}

export function useAssessments(query: Partial<AssessmentQuery>) {
  return useQuery({ ...asking('/api/assessments', { query }), placeholderData: keepPreviousData })
}

export function useAssessment(project: string) {
  return useQuery(asking('/api/projects/:id/assessment', { params: { id: project } }))
}

export function usePolicyAssessment(policy: string) {
  return useQuery(asking('/api/policies/:policy/assessment', { params: { policy } }))
}

export function useSaveAssessment({ of, id }: Assessed) {
  return useMutation({
    mutationFn: (body: WriteAssessment): Promise<AssessedView> =>
      of === 'policy'
        ? send('PUT /api/policies/:policy/assessment', { params: { policy: id }, body })
        : send('PUT /api/projects/:id/assessment', { params: { id }, body }),
    onSuccess: keepAssessment,
  })
}

export function useActOnAssessment({ of, id }: Assessed) {
  return useMutation({
    mutationFn: (body: ActOnAssessment): Promise<AssessedView> =>
      of === 'policy'
        ? send('POST /api/policies/:policy/assessment', { params: { policy: id }, body })
        : send('POST /api/projects/:id/assessment', { params: { id }, body }),
    onSuccess: keepAssessment,
  })
}

export function useAnswerAssessment({ of, id }: Assessed) {
  return useMutation({
    mutationFn: (body: AnswerAssessment): Promise<AssessedView> =>
      of === 'policy'
        ? send('PUT /api/policies/:policy/assessment/answers', { params: { policy: id }, body })
        : send('PUT /api/projects/:id/assessment/answers', { params: { id }, body }),
    onSuccess: keepAssessment,
  })
}

/** The report of a version; of the last where none is named. */
export const assessmentReportPath = ({ of, id }: Assessed, paper: AssessmentReportFormat, version?: number) =>
  of === 'policy'
    ? getAddress('/api/policies/:policy/assessment/report/:paper', {
        params: { policy: id, paper },
        query: { version },
      })
    : getAddress('/api/projects/:id/assessment/report/:paper', { params: { id, paper }, query: { version } })

async function keepAssessment(view: AssessedView): Promise<void> {
  if ('policy' in view) {
    keep('/api/policies/:policy/assessment', { params: { policy: view.policy.id } }, view)
    await forgetKeys('policies')
  } else {
    keep('/api/projects/:id/assessment', { params: { id: view.project.id } }, view)
    await forgetAnswers('/api/assessments')
  }
  await forgetKeys('filings', 'messages', 'events')
}
