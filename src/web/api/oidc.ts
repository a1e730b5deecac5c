/** The sign-in service of the office. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { OidcBegun, OidcSettings, OidcView, SignInWays } from '#api/accounts/oidc.ts'
import { get, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

export function useSignInWays() {
  return useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: ({ signal }) => get<SignInWays>('/api/session/ways', {}, signal),
  })
}

/** Leaves the page. */
export function useBeginOidc() {
  return useMutation({
    mutationFn: () => send<OidcBegun>('POST', '/api/session/oidc'),
    onSuccess: ({ address }) => window.location.assign(address),
  })
}

export function useOidc() {
  return useQuery({ queryKey: ['oidc'], queryFn: ({ signal }) => get<OidcView>('/api/oidc', {}, signal) })
}

export function useChangeOidc() {
  return useMutation({
    mutationFn: (settings: OidcSettings) => send<OidcView>('PUT', '/api/oidc', settings),
    onSuccess: () => forgetKeys('oidc', 'events', 'sign-in-ways'),
  })
}
