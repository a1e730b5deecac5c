/** 结果应用: proposals and decisions, what-if, last year's result. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  AdoptShares,
  DecideResults,
  LastResult,
  ResultList,
  ResultsDecided,
  SharesAdopted,
  WhatIf,
} from '#api/results.ts'
import { get, queryText, send, type QueryValues } from './client.ts'
import { forgetKeys } from './query-client.ts'

const PATH = '/api/results'

export function useResults(filter: QueryValues) {
  return useQuery({
    queryKey: ['results', 'list', filter],
    queryFn: ({ signal }) => get<ResultList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

/** @param shares 优,良,中,差; undefined: those of the rule set. @param page of the departments */
export function useWhatIf(year: number, shares: string | undefined, page: number) {
  return useQuery({
    queryKey: ['results', 'what-if', year, shares, page],
    queryFn: ({ signal }) =>
      get<WhatIf>(`${PATH}/what-if`, { year, shares, page, size: WHAT_IF_SIZE }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Departments of a page. */
export const WHAT_IF_SIZE = 50

export function useDecideResults() {
  return useMutation({
    mutationFn: (input: DecideResults) => send<ResultsDecided>('POST', `${PATH}/decisions`, input),
    onSettled: () => forgetKeys('results', 'messages'),
  })
}

export function useAdoptShares() {
  return useMutation({
    mutationFn: (input: AdoptShares) => send<SharesAdopted>('POST', `${PATH}/rule`, input),
    onSettled: () => forgetKeys('results', 'rule-sets'),
  })
}

export function useLastResult(project: string) {
  return useQuery({
    queryKey: ['results', 'last', project],
    queryFn: ({ signal }) => get<LastResult>(`/api/projects/${project}/last-result`, {}, signal),
  })
}

export const resultsExportPath = ({ page: _page, size: _size, ...filter }: QueryValues) =>
  `${PATH}/export/csv${queryText(filter)}`
