/** Signing keys of the region, and approved versions with their signatures. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SigningKeys, VersionCheck } from '#api/signing.ts'
import { get, send } from './client.ts'
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

export function useCheckVersion(project: string, number: number) {
  return useMutation({ mutationFn: () => get<VersionCheck>(`/api/projects/${project}/versions/${number}/check`) })
}

export function versionFile(project: string, number: number): string {
  return `/api/projects/${project}/versions/${number}/file`
}
