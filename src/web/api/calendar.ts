/** The calendar of a fiscal year. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SaveCalendar } from '#api/calendar.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useCalendar(year: number) {
  return useQuery(asking('/api/calendar/:year', { params: { year } }))
}

export function useSaveCalendar(year: number) {
  return useMutation({
    mutationFn: (body: SaveCalendar) => send('PUT /api/calendar/:year', { params: { year }, body }),
    onSettled: () => forgetKeys('calendar', 'events'),
  })
}
