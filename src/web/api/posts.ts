/** Posts of people, and the units they are held at. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { HandOver } from '#api/accounts/handover.ts'
import type { NewPost } from '#api/accounts/posts.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useOrganisation(enabled = true) {
  return useQuery({ ...asking('/api/organisation', {}), enabled })
}

export function usePosts(user: string) {
  return useQuery(asking('/api/users/:id/posts', { params: { id: user } }))
}

export function useGivePost(user: string) {
  return useMutation({
    mutationFn: (body: NewPost) => send('POST /api/users/:id/posts', { params: { id: user }, body }),
    onSuccess: () => forgetKeys('users', 'events', 'session'),
  })
}

export function useEndPost(user: string) {
  return useMutation({
    mutationFn: (post: string) => send('DELETE /api/users/:id/posts/:post', { params: { id: user, post } }),
    onSuccess: () => forgetKeys('users', 'events', 'session'),
  })
}

/** What there is to hand over. */
export function useHandover(user: string) {
  return useQuery({ ...asking('/api/users/:id/handover', { params: { id: user } }), staleTime: 0 })
}

export function useHandOver(user: string) {
  return useMutation({
    mutationFn: (body: HandOver) => send('POST /api/users/:id/handover', { params: { id: user }, body }),
    onSuccess: () => forgetKeys('users', 'filings', 'events', 'session'),
  })
}
