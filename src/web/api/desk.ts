/** What waits for the person, of all modules. */
import { useQuery } from '@tanstack/react-query'
import { asking } from './calls.ts'

/** Asked anew each time the 工作台 is opened: what was done elsewhere does not wait any more. */
export function useDesk() {
  return useQuery({ ...asking('/api/desk', {}), staleTime: 0, refetchOnWindowFocus: true })
}
