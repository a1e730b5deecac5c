/** 结果应用: proposals and decisions, what-if, last year's result. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { AdoptShares, DecideResults, UndoDecisions } from '#api/results.ts'
import { getAddress, type QueryOf } from './addresses.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useResults(query: QueryOf<'/api/results'>) {
  return useQuery({ ...asking('/api/results', { query }), placeholderData: keepPreviousData })
}

/** @param shares 优,良,中,差; undefined: those of the rule set. @param page of the departments */
export function useWhatIf(year: number, shares: string | undefined, page: number) {
  return useQuery({
    ...asking('/api/results/what-if', { query: { year, shares, page, size: WHAT_IF_SIZE } }),
    placeholderData: keepPreviousData,
  })
}

/** Departments of a page. */
export const WHAT_IF_SIZE = 50

export function useDecideResults() {
  return useMutation({
    mutationFn: (body: DecideResults) => send('POST /api/results/decisions', { body }),
    onSettled: () => forgetKeys('results', 'messages'),
  })
}

/** What was decided a moment ago, taken back. */
export function useUndoDecisions() {
  return useMutation({
    mutationFn: (body: UndoDecisions) => send('POST /api/results/decisions/undo', { body }),
    onSettled: () => forgetKeys('results', 'messages'),
  })
}

export function useAdoptShares() {
  return useMutation({
    mutationFn: (body: AdoptShares) => send('POST /api/results/rule', { body }),
    onSettled: () => forgetKeys('results', 'rule-sets'),
  })
}

export function useLastResult(project: string) {
  return useQuery(asking('/api/projects/:id/last-result', { params: { id: project } }))
}

export const resultsExportPath = ({ page: _page, size: _size, ...query }: QueryOf<'/api/results'>) =>
  getAddress('/api/results/export/:format', { params: { format: 'csv' }, query })
