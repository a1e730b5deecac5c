/**
 * The way of departments' texts: what waits, where one is, approved versions. Acts are those of targets
 * (filings.ts).
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { VersionList } from '#api/filing/filings.ts'
import type {
  StatementFilingView,
  StatementTasks,
  StatementTasksQuery,
  StatementVersionComparison,
} from '#api/statements/filings.ts'
import { get } from './client.ts'

const PATH = '/api/statements'

/** null: nothing is asked. */
export function useStatementTasks(query: StatementTasksQuery | null) {
  return useQuery({
    queryKey: ['statement-tasks', query],
    queryFn: ({ signal }) => get<StatementTasks>(`${PATH}/tasks`, { ...query }, signal),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })
}

export function useStatementFiling(document: string) {
  return useQuery({
    queryKey: ['filings', document],
    queryFn: ({ signal }) => get<StatementFilingView>(`${PATH}/${document}/filing`, {}, signal),
  })
}

export function useStatementVersions(document: string) {
  return useQuery({
    queryKey: ['versions', document],
    queryFn: ({ signal }) => get<VersionList>(`${PATH}/${document}/versions`, {}, signal),
  })
}

/** @param to null: as the text is now */
export function useStatementVersionComparison(document: string, from: number, to: number | null) {
  return useQuery({
    queryKey: ['versions', document, from, to],
    queryFn: ({ signal }) =>
      get<StatementVersionComparison>(`${PATH}/${document}/versions/comparison`, { from, to }, signal),
    placeholderData: keepPreviousData,
  })
}
