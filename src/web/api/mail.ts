/** Messages by mail: the own wishes, and the state of mails. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ResendMail, SaveOwnMail, TestMail } from '#api/messages/mail.ts'
import { asking, keep, send } from './calls.ts'

const WHILE_WAITING = 10_000

export function useOwnMail() {
  return useQuery(asking('/api/mail/own', {}))
}

export function useSaveOwnMail() {
  return useMutation({
    mutationFn: (body: SaveOwnMail) => send('PUT /api/mail/own', { body }),
    onSuccess: (own) => keep('/api/mail/own', {}, own),
  })
}

export function useMailStanding() {
  return useQuery({
    ...asking('/api/mail', {}),
    refetchInterval: ({ state }) => ((state.data?.counts.waiting ?? 0) > 0 ? WHILE_WAITING : false),
  })
}

export function useTestMail() {
  return useMutation({ mutationFn: (body: TestMail) => send('POST /api/mail/test', { body }) })
}

export function useResendMail() {
  return useMutation({
    mutationFn: (body: ResendMail) => send('POST /api/mail/resend', { body }),
    onSuccess: (standing) => keep('/api/mail', {}, standing),
  })
}
