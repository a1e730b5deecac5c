/** Findings over everything, with their facets; the findings of one document; the rule sets. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FindingList, FindingQuery, RuleSetView } from '#api/findings/findings.ts'
import { get } from './client.ts'

export function useFindings(filter: Partial<FindingQuery>) {
  return useQuery({
    queryKey: ['findings', 'list', filter],
    queryFn: ({ signal }) => get<FindingList>('/api/findings', filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useRuleSets() {
  return useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => get<readonly RuleSetView[]>('/api/rules', {}, signal),
    staleTime: Infinity,
  })
}
