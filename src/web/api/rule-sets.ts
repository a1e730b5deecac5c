/** Rule sets with their versions, trying one, and auditing everything again. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  DryRun,
  RuleSetList,
  RuleSetVersion,
  RuleSetVersions,
  SaveRuleSet,
  Started,
} from '#api/rule-sets.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { get, queryText, send } from './client.ts'
import { queryClient } from './query-client.ts'

const KEY = 'rule-sets'

export function useRuleSetList() {
  return useQuery({
    queryKey: [KEY, 'list'],
    queryFn: ({ signal }) => get<RuleSetList>('/api/rule-sets', {}, signal),
    staleTime: 0,
  })
}

export function useRuleSetVersions(id: string) {
  return useQuery({
    queryKey: [KEY, 'versions', id],
    queryFn: ({ signal }) => get<RuleSetVersions>(`/api/rule-sets/${id}/versions`, {}, signal),
    staleTime: 0,
  })
}

export function ruleSetExportPath(id: string, version?: number): string {
  return `/api/rule-sets/${id}/export${queryText({ version })}`
}

export function useSaveRuleSet() {
  return useMutation({
    mutationFn: (input: SaveRuleSet) => send<RuleSetVersion>('POST', '/api/rule-sets', input),
    onSettled: forgetRuleSets,
  })
}

export function useRetireRuleSet() {
  return useMutation({
    mutationFn: ({ id, note }: { readonly id: string; readonly note: string }) =>
      send<RuleSetVersion>('POST', `/api/rule-sets/${id}/retire`, { note }),
    onSettled: forgetRuleSets,
  })
}

export function useTryRuleSet() {
  return useMutation({
    mutationFn: (data: RuleSetData) => send<Started>('POST', '/api/dry-runs', { data }),
    onSuccess: forgetJobs,
  })
}

export function useDryRun(job: string | null) {
  return useQuery({
    queryKey: [KEY, 'dry-run', job],
    queryFn: ({ signal }) => get<DryRun>(`/api/dry-runs/${job}`, {}, signal),
    enabled: job !== null,
    staleTime: Infinity,
  })
}

export function useAuditEverything() {
  return useMutation({
    mutationFn: (documents: 'all' | 'stale') => send<Started>('POST', '/api/audits', { documents }),
    onSuccess: forgetJobs,
  })
}

export async function forgetRuleSets(): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) =>
      [KEY, 'rules', 'events'].includes(String(queryKey[0])) && queryKey[1] !== 'dry-run',
  })
}

async function forgetJobs(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['jobs'] })
}
