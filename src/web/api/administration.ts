/** Accounts, the region's name, the demonstration, the state of the server. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ChangeUser, CreateUser, Region } from '#api/accounts/administration.ts'
import { asking, send } from './calls.ts'
import { forgetRemoved } from './documents.ts'
import { forgetKeys } from './query-client.ts'

export function useUsers(enabled = true) {
  return useQuery({ ...asking('/api/users', {}), enabled })
}

export function useCreateUser() {
  return useMutation({
    mutationFn: (body: CreateUser) => send('POST /api/users', { body }),
    onSuccess: () => forgetKeys('users', 'events'),
  })
}

export function useChangeUser() {
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: ChangeUser }) =>
      send('PATCH /api/users/:id', { params: { id }, body: change }),
    onSuccess: () => forgetKeys('users', 'events', 'session'),
  })
}

export function useChangeRegion() {
  return useMutation({
    mutationFn: (body: Region) => send('PUT /api/region', { body }),
    onSuccess: () => forgetKeys('session', 'events'),
  })
}

/** Whether the server and its database answer. */
export function useHealth() {
  return useQuery({ ...asking('/api/health', {}), staleTime: 0 })
}

/** What keeps things from being saved, and how much room there is. */
export function useStorage() {
  return useQuery({ ...asking('/api/storage', {}), staleTime: 0 })
}

export function useLoadDemo() {
  return useMutation({
    mutationFn: () => send('POST /api/demo', {}),
    onSuccess: () => forgetKeys('jobs', 'overview'),
  })
}

export function useRemoveDemo() {
  return useMutation({
    mutationFn: () => send('DELETE /api/demo', {}),
    onSuccess: () => forgetRemoved(),
  })
}
