/** The flow of a fiscal year. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FlowDryRun, FlowYearView, SaveFlow } from '#api/filing/flows.ts'
import type { Flow } from '#core/filing/flow.ts'
import { get, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

const pathOf = (year: number) => `/api/flows/${year}`

export function useFlow(year: number) {
  return useQuery({
    queryKey: ['flows', year],
    queryFn: ({ signal }) => get<FlowYearView>(pathOf(year), {}, signal),
  })
}

/** What a flow would come to; asked anew whenever it is looked at. */
export function useFlowDryRun(year: number, flow: Flow | null) {
  return useQuery({
    queryKey: ['flows', year, 'dry-run', flow],
    queryFn: ({ signal }) => send<FlowDryRun>('POST', `${pathOf(year)}/dry-run`, { flow }, signal),
    gcTime: 0,
  })
}

export function useSaveFlow(year: number) {
  return useMutation({
    mutationFn: (input: SaveFlow) => send<FlowYearView>('PUT', pathOf(year), input),
    onSettled: () => forgetKeys('flows', 'filings', 'events'),
  })
}
