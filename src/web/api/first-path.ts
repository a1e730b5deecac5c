/** 上手五步 of the person. */
import { useQuery } from '@tanstack/react-query'
import { asking } from './calls.ts'

/** 上手五步; asked anew each time it is shown, as acts elsewhere end steps. */
export function useFirstPath() {
  return useQuery({ ...asking('/api/first-path', {}), staleTime: 0 })
}
