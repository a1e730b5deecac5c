/** What the office lays down about signing in. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SecuritySettings, SecurityView } from '#api/accounts/security.ts'
import { get, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

export function useSecurity() {
  return useQuery({
    queryKey: ['security'],
    queryFn: ({ signal }) => get<SecurityView>('/api/security', {}, signal),
  })
}

export function useChangeSecurity() {
  return useMutation({
    mutationFn: (settings: SecuritySettings) => send<SecurityView>('PUT', '/api/security', settings),
    onSuccess: () => forgetKeys('security', 'session', 'events'),
  })
}
