/** Fiscal years: opened, closed, and what a target was carried over from. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { CarriedView, CloseYear, OpenYear, YearList, YearPlan, YearView } from '#api/years.ts'
import { get, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

const PATH = '/api/years'
/** Milliseconds between two looks while projects are carried over. */
const LOOK_AGAIN = 1500

export function useYears() {
  return useQuery({
    queryKey: ['years'],
    queryFn: ({ signal }) => get<YearList>(PATH, {}, signal),
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ opening }) => opening?.state === 'running') === true ? LOOK_AGAIN : false,
  })
}

export function useYearPlan(year: number, unsaid: boolean) {
  return useQuery({
    queryKey: ['years', year, 'plan', unsaid],
    queryFn: ({ signal }) => send<YearPlan>('POST', `${PATH}/${year}/dry-run`, { unsaid }, signal),
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
}

const settled = () =>
  forgetKeys(
    'years',
    'calendar',
    'projects',
    'documents',
    'filings',
    'drafts',
    'overview',
    'events',
    'session',
  )

export function useOpenYear(year: number) {
  return useMutation({
    mutationFn: (input: OpenYear) => send<YearView>('POST', `${PATH}/${year}/open`, input),
    onSettled: settled,
  })
}

export function useContinueYear() {
  return useMutation({
    mutationFn: (year: number) => send<YearView>('POST', `${PATH}/${year}/continue`),
    onSettled: settled,
  })
}

export function useUndoYear(year: number) {
  return useMutation({
    mutationFn: (note: string) => send<YearView>('POST', `${PATH}/${year}/undo`, { note }),
    onSettled: settled,
  })
}

export function useCloseYear(year: number) {
  return useMutation({
    mutationFn: (input: CloseYear) => send<YearView>('PUT', `${PATH}/${year}/closed`, input),
    onSettled: settled,
  })
}

export function useCarried(project: string) {
  return useQuery({
    queryKey: ['years', 'carried', project],
    queryFn: ({ signal }) => get<CarriedView>(`/api/projects/${project}/carried`, {}, signal),
  })
}
