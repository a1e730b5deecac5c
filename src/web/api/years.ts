/** Fiscal years: opened, closed, and what a target was carried over from. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { CloseYear, OpenYear } from '#api/years.ts'
import { asking, askingWith, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

/** Milliseconds between two looks while projects are carried over. */
const LOOK_AGAIN = 1500

export function useYears() {
  return useQuery({
    ...asking('/api/years', {}),
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ opening }) => opening?.state === 'running') === true ? LOOK_AGAIN : false,
  })
}

export function useYearPlan(year: number, unsaid: boolean) {
  return useQuery({
    ...askingWith('/api/years/:year/dry-run', { params: { year }, body: { unsaid } }),
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
    mutationFn: (body: OpenYear) => send('POST /api/years/:year/open', { params: { year }, body }),
    onSettled: settled,
  })
}

export function useContinueYear() {
  return useMutation({
    mutationFn: (year: number) => send('POST /api/years/:year/continue', { params: { year } }),
    onSettled: settled,
  })
}

export function useUndoYear(year: number) {
  return useMutation({
    mutationFn: (note: string) => send('POST /api/years/:year/undo', { params: { year }, body: { note } }),
    onSettled: settled,
  })
}

export function useCloseYear(year: number) {
  return useMutation({
    mutationFn: (body: CloseYear) => send('PUT /api/years/:year/closed', { params: { year }, body }),
    onSettled: settled,
  })
}

export function useCarried(project: string) {
  return useQuery(asking('/api/projects/:id/carried', { params: { id: project } }))
}
