/** Signing keys of the region, and approved versions with their signatures. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { getAddress } from './addresses.ts'
import { ask, asking, keep, send } from './calls.ts'
import type { FilingRef } from './filings.ts'
import { forgetKeys } from './query-client.ts'

export function useSigningKeys() {
  return useQuery(asking('/api/signing-keys', {}))
}

export function useMakeSigningKey() {
  return useMutation({
    mutationFn: () => send('POST /api/signing-keys', {}),
    onSuccess: (keys) => {
      keep('/api/signing-keys', {}, keys)
      void forgetKeys('events')
    },
  })
}

export function useCheckVersion({ of, id }: FilingRef, number: number) {
  return useMutation({
    mutationFn: () => ask(`/api/${of}/:id/versions/:number/check`, { params: { id, number } }),
  })
}

export function versionFile({ of, id }: FilingRef, number: number): string {
  return getAddress(`/api/${of}/:id/versions/:number/file`, { params: { id, number } })
}
