/** 全生命周期: projects of special forms, the stages of one, and what it is, said by hand. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { LifecycleView, SpecialProjectsQuery } from '#api/lifecycle.ts'
import type { ProjectForm } from '#core/target/project-form.ts'
import { asking, keep, send } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'
import { useMay } from './session.ts'

export function useSpecialProjects(query: Partial<SpecialProjectsQuery>) {
  return useQuery({ ...asking('/api/special-projects', { query }), placeholderData: keepPreviousData })
}

export function useLifecycle(project: string) {
  const enabled = useMay()('project.read')
  return useQuery({ ...asking('/api/projects/:id/lifecycle', { params: { id: project } }), enabled })
}

export function useSetForm(project: string) {
  return useMutation({
    mutationFn: (form: ProjectForm | null) =>
      send('PUT /api/projects/:id/form', { params: { id: project }, body: { form } }),
    onSuccess: keepLifecycle,
  })
}

async function keepLifecycle(view: LifecycleView): Promise<void> {
  keep('/api/projects/:id/lifecycle', { params: { id: view.project } }, view)
  await forgetAnswers('/api/special-projects')
  await forgetAnswers('/api/assessments')
  await forgetKeys('filings', 'events')
}
