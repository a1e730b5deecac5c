/** Accounts, the region's name, the demonstration, the state of the server. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  ChangeUser,
  CreateUser,
  DemoResult,
  Region,
  Storage,
  User,
  UserList,
} from '#api/accounts/administration.ts'
import { get, send } from './client.ts'
import { forgetRemoved } from './documents.ts'
import { forgetKeys } from './query-client.ts'

export function useUsers(enabled = true) {
  return useQuery({
    queryKey: ['users'],
    queryFn: ({ signal }) => get<UserList>('/api/users', {}, signal),
    enabled,
  })
}

export function useCreateUser() {
  return useMutation({
    mutationFn: (input: CreateUser) => send<User>('POST', '/api/users', input),
    onSuccess: () => forgetKeys('users', 'events'),
  })
}

export function useChangeUser() {
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: ChangeUser }) =>
      send<User>('PATCH', `/api/users/${id}`, change),
    onSuccess: () => forgetKeys('users', 'events', 'session'),
  })
}

export function useChangeRegion() {
  return useMutation({
    mutationFn: (input: Region) => send<Region>('PUT', '/api/region', input),
    onSuccess: () => forgetKeys('session', 'events'),
  })
}

/** Whether the server and its database answer. */
export function useHealth() {
  return useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => get<{ readonly status: string }>('/api/health', {}, signal),
    staleTime: 0,
  })
}

/** What keeps things from being saved, and how much room there is. */
export function useStorage() {
  return useQuery({
    queryKey: ['storage'],
    queryFn: ({ signal }) => get<Storage>('/api/storage', {}, signal),
    staleTime: 0,
  })
}

export function useLoadDemo() {
  return useMutation({
    mutationFn: () => send<DemoResult>('POST', '/api/demo'),
    onSuccess: () => forgetKeys('jobs', 'overview'),
  })
}

export function useRemoveDemo() {
  return useMutation({
    mutationFn: () => send<void>('DELETE', '/api/demo'),
    onSuccess: () => forgetRemoved(),
  })
}
