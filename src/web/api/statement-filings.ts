/**
 * The way of departments' texts: what waits, where one is, approved versions. Acts are those of targets
 * (filings.ts).
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { StatementTasksQuery } from '#api/statements/filings.ts'
import { asking } from './calls.ts'

/** null: nothing is asked. */
export function useStatementTasks(query: StatementTasksQuery | null) {
  return useQuery({
    ...asking('/api/statements/tasks', { query: { ...query } }),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })
}

export function useStatementFiling(document: string) {
  return useQuery(asking('/api/statements/:id/filing', { params: { id: document } }))
}

export function useStatementVersions(document: string) {
  return useQuery(asking('/api/statements/:id/versions', { params: { id: document } }))
}

/** @param to null: as the text is now */
export function useStatementVersionComparison(document: string, from: number, to: number | null) {
  return useQuery({
    ...asking('/api/statements/:id/versions/comparison', { params: { id: document }, query: { from, to } }),
    placeholderData: keepPreviousData,
  })
}
