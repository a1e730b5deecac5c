/** Posts of people, and the units they are held at. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { HandedOver, HandOver, HandoverView } from '#api/accounts/handover.ts'
import type { OrganisationView } from '#api/organisation.ts'
import type { NewPost, PostList } from '#api/accounts/posts.ts'
import { get, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

export function useOrganisation(enabled = true) {
  return useQuery({
    queryKey: ['organisation'],
    queryFn: ({ signal }) => get<OrganisationView>('/api/organisation', {}, signal),
    enabled,
  })
}

export function usePosts(user: string) {
  return useQuery({
    queryKey: ['users', user, 'posts'],
    queryFn: ({ signal }) => get<PostList>(`/api/users/${user}/posts`, {}, signal),
  })
}

export function useGivePost(user: string) {
  return useMutation({
    mutationFn: (post: NewPost) => send<PostList>('POST', `/api/users/${user}/posts`, post),
    onSuccess: () => forgetKeys('users', 'events', 'session'),
  })
}

export function useEndPost(user: string) {
  return useMutation({
    mutationFn: (post: string) => send<void>('DELETE', `/api/users/${user}/posts/${post}`),
    onSuccess: () => forgetKeys('users', 'events', 'session'),
  })
}

/** What there is to hand over. */
export function useHandover(user: string) {
  return useQuery({
    queryKey: ['users', user, 'handover'],
    queryFn: ({ signal }) => get<HandoverView>(`/api/users/${user}/handover`, {}, signal),
    staleTime: 0,
  })
}

export function useHandOver(user: string) {
  return useMutation({
    mutationFn: (input: HandOver) => send<HandedOver>('POST', `/api/users/${user}/handover`, input),
    onSuccess: () => forgetKeys('users', 'filings', 'events', 'session'),
  })
}
