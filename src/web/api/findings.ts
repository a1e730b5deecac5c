/** Findings over everything, with their facets; the findings of one document; the rule sets. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FindingQuery } from '#api/findings/findings.ts'
import { asking } from './calls.ts'

export function useFindings(query: Partial<FindingQuery>) {
  return useQuery({ ...asking('/api/findings', { query }), placeholderData: keepPreviousData })
}

export function useRuleSets() {
  return useQuery({ ...asking('/api/rules', {}), staleTime: Infinity })
}
