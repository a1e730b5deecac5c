/** What the office lays down about signing in. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SecuritySettings } from '#api/accounts/security.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useSecurity() {
  return useQuery(asking('/api/security', {}))
}

export function useChangeSecurity() {
  return useMutation({
    mutationFn: (body: SecuritySettings) => send('PUT /api/security', { body }),
    onSuccess: () => forgetKeys('security', 'session', 'events'),
  })
}
