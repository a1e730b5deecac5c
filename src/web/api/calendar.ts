/** The calendar of a fiscal year. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { CalendarView, SaveCalendar } from '#api/calendar.ts'
import { get, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

export function useCalendar(year: number) {
  return useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => get<CalendarView>(`/api/calendar/${year}`, {}, signal),
  })
}

export function useSaveCalendar(year: number) {
  return useMutation({
    mutationFn: (input: SaveCalendar) => send<CalendarView>('PUT', `/api/calendar/${year}`, input),
    onSettled: () => forgetKeys('calendar', 'events'),
  })
}
