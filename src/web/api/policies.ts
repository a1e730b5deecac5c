/** 财政支出政策: one of them, what is written and done of it, and the policy that a project carries out. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ActOnPolicy, PolicyBody, PolicyValues, PolicyView, ProjectPolicyView } from '#api/policies.ts'
import { getAddress } from './addresses.ts'
import { asking, keep, send } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

export function usePolicy(policy: string) {
  return useQuery(asking('/api/policies/:policy', { params: { policy } }))
}

export function usePolicyOffers() {
  return useQuery(asking('/api/policies/offers', {}))
}

export function useProjectPolicy(project: string) {
  return useQuery(asking('/api/projects/:id/policy', { params: { id: project } }))
}

async function changed(): Promise<void> {
  await forgetAnswers('/api/policies')
  await forgetKeys('events')
}

async function keepView(view: PolicyView): Promise<void> {
  keep('/api/policies/:policy', { params: { policy: view.id } }, view)
  await changed()
}

/** @param view null: a new one */
export function useSavePolicy(view: PolicyView | null) {
  return useMutation({
    mutationFn: async (body: PolicyBody): Promise<string> => {
      if (view === null) return (await send('POST /api/policies', { body })).id
      const saved = await send('PUT /api/policies/:policy', {
        params: { policy: view.id },
        body: { ...body, revision: view.revision },
      })
      await keepView(saved)
      return view.id
    },
    onSuccess: changed,
  })
}

export function useRemovePolicy(policy: string) {
  return useMutation({
    mutationFn: () => send('DELETE /api/policies/:policy', { params: { policy } }),
    onSuccess: changed,
  })
}

export function useActOnPolicy(policy: string) {
  return useMutation({
    mutationFn: (body: ActOnPolicy) => send('POST /api/policies/:policy/acts', { params: { policy }, body }),
    onSuccess: keepView,
  })
}

export function useSavePolicyValues(policy: string) {
  return useMutation({
    mutationFn: (body: PolicyValues) =>
      send('PUT /api/policies/:policy/values', { params: { policy }, body }),
    onSuccess: keepView,
  })
}

/** Which policy a project carries out; null: none any more. */
export function useSetProjectPolicy() {
  return useMutation({
    mutationFn: ({ project, policy }: { readonly project: string; readonly policy: string | null }) =>
      send('PUT /api/projects/:id/policy', { params: { id: project }, body: { policy } }),
    onSuccess: async (view: ProjectPolicyView, { project }) => {
      keep('/api/projects/:id/policy', { params: { id: project } }, view)
      await forgetKeys('policies', 'filings', 'events')
    },
  })
}

export const policyWorkbookPath = (policy: string) =>
  getAddress('/api/policies/:policy/export/xlsx', { params: { policy } })
