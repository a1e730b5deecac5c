/** Figures over everything: the 工作台, the units, the statistics. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Overview, Statistics, UnitList } from '#api/statistics.ts'
import { get } from './client.ts'

export function useOverview(year: number | undefined) {
  return useQuery({
    queryKey: ['overview', year],
    queryFn: ({ signal }) => get<Overview>('/api/overview', { year }, signal),
    placeholderData: keepPreviousData,
  })
}

export function useUnits(year: number | undefined) {
  return useQuery({
    queryKey: ['units', year],
    queryFn: ({ signal }) => get<UnitList>('/api/units', { year }, signal),
    placeholderData: keepPreviousData,
  })
}

export function useStatistics(year: number | undefined) {
  return useQuery({
    queryKey: ['statistics', year],
    queryFn: ({ signal }) => get<Statistics>('/api/statistics', { year }, signal),
    placeholderData: keepPreviousData,
  })
}
