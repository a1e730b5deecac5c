/** The sign-in service of the office. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { OidcSettings } from '#api/accounts/oidc.ts'
import { getAddress } from './addresses.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useSignInWays() {
  return useQuery(asking('/api/session/ways', {}))
}

/** Leaves the page. */
export function useBeginOidc() {
  return useMutation({
    mutationFn: () => send('POST /api/session/oidc', {}),
    onSuccess: ({ address }) => window.location.assign(address),
  })
}

export function useOidc() {
  return useQuery(asking('/api/oidc', {}))
}

export function useChangeOidc() {
  return useMutation({
    mutationFn: (body: OidcSettings) => send('PUT /api/oidc', { body }),
    onSuccess: () => forgetKeys('oidc', 'events', 'sign-in-ways'),
  })
}

/** Where the service sends people back to: it has to know it. */
export const oidcCallback = () => window.location.origin + getAddress('/api/session/oidc/callback', {})
