/** The flow of a fiscal year. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SaveFlow } from '#api/filing/flows.ts'
import type { Flow } from '#core/filing/flow.ts'
import { asking, askingWith, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useFlow(year: number) {
  return useQuery(asking('/api/flows/:year', { params: { year } }))
}

/** What a flow would come to; asked anew whenever it is looked at. */
export function useFlowDryRun(year: number, flow: Flow | null) {
  return useQuery({
    ...askingWith('/api/flows/:year/dry-run', { params: { year }, body: { flow } }),
    gcTime: 0,
  })
}

export function useSaveFlow(year: number) {
  return useMutation({
    mutationFn: (body: SaveFlow) => send('PUT /api/flows/:year', { params: { year }, body }),
    onSettled: () => forgetKeys('flows', 'filings', 'events'),
  })
}
