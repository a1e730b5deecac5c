/** Rule sets with their versions, trying one, and auditing everything again. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { RuleSetAddress, SaveRuleSet } from '#api/rule-sets.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { getAddress } from './addresses.ts'
import { asking, send } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

/** The two halves of an id, `hebei/2025`. */
function halvesOf(id: string): RuleSetAddress {
  const [name = '', year = ''] = id.split('/')
  return { name, year }
}

export function useRuleSetList() {
  return useQuery({ ...asking('/api/rule-sets', {}), staleTime: 0 })
}

export function useRuleSetVersions(id: string) {
  return useQuery({
    ...asking('/api/rule-sets/:name/:year/versions', { params: halvesOf(id) }),
    staleTime: 0,
  })
}

export function ruleSetExportPath(id: string, version?: number): string {
  return getAddress('/api/rule-sets/:name/:year/export', { params: halvesOf(id), query: { version } })
}

export function useSaveRuleSet() {
  return useMutation({
    mutationFn: (body: SaveRuleSet) => send('POST /api/rule-sets', { body }),
    onSettled: forgetRuleSets,
  })
}

export function useRetireRuleSet() {
  return useMutation({
    mutationFn: ({ id, note }: { readonly id: string; readonly note: string }) =>
      send('POST /api/rule-sets/:name/:year/retire', { params: halvesOf(id), body: { note } }),
    onSettled: forgetRuleSets,
  })
}

export function useTryRuleSet() {
  return useMutation({
    mutationFn: (data: RuleSetData) => send('POST /api/dry-runs', { body: { data } }),
    onSuccess: forgetJobs,
  })
}

export function useDryRun(job: string | null) {
  return useQuery({
    ...asking('/api/dry-runs/:id', { params: { id: job ?? '' } }),
    enabled: job !== null,
    staleTime: Infinity,
  })
}

export function useAuditEverything() {
  return useMutation({
    mutationFn: (documents: 'all' | 'stale') => send('POST /api/audits', { body: { documents } }),
    onSuccess: forgetJobs,
  })
}

export async function forgetRuleSets(): Promise<void> {
  await forgetKeys('rule-sets', 'rules', 'events')
}

async function forgetJobs(): Promise<void> {
  await forgetAnswers('/api/jobs')
}
