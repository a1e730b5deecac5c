/** Signing keys of the region, and approved versions with their signatures. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SigningKeys, VersionCheck } from '#api/signing.ts'
import { get, send } from './client.ts'
import type { WayOf } from './filings.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/signing-keys'

export function useSigningKeys() {
  return useQuery({ queryKey: ['signing-keys'], queryFn: ({ signal }) => get<SigningKeys>(PATH, {}, signal) })
}

export function useMakeSigningKey() {
  return useMutation({
    mutationFn: () => send<SigningKeys>('POST', PATH),
    onSuccess: (keys) => {
      queryClient.setQueryData(['signing-keys'], keys)
      void forgetKeys('events')
    },
  })
}

export function useCheckVersion(way: WayOf, number: number) {
  return useMutation({ mutationFn: () => get<VersionCheck>(`${versionPath(way, number)}/check`) })
}

export function versionFile(way: WayOf, number: number): string {
  return `${versionPath(way, number)}/file`
}

const versionPath = ({ of, id }: WayOf, number: number) => `/api/${of}/${id}/versions/${number}`
