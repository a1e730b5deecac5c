/** Figures over everything: the 工作台, the units, the statistics. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { asking } from './calls.ts'
import { queryClient } from './query-client.ts'

/** Asked anew each time the 工作台 is opened: what it counts was changed elsewhere. */
export function useOverview(year: number | undefined) {
  return useQuery({
    ...asking('/api/overview', { query: { year } }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
}

/** The same as {@link useUnits}, asked once. */
export function readUnits(year: number | undefined) {
  return queryClient.fetchQuery(asking('/api/units', { query: { year } }))
}

export function useUnits(year: number | undefined) {
  return useQuery({ ...asking('/api/units', { query: { year } }), placeholderData: keepPreviousData })
}

export function useStatistics(year: number | undefined) {
  return useQuery({ ...asking('/api/statistics', { query: { year } }), placeholderData: keepPreviousData })
}
