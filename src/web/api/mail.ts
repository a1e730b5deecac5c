/** Messages by mail: the own wishes, and the state of mails. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { MailStanding, OwnMail, ResendMail, SaveOwnMail, TestMail } from '#api/messages/mail.ts'
import { get, send } from './client.ts'
import { queryClient } from './query-client.ts'

const OWN = ['mail', 'own'] as const
const STANDING = ['mail', 'standing'] as const
const WHILE_WAITING = 10_000

export function useOwnMail() {
  return useQuery({ queryKey: OWN, queryFn: ({ signal }) => get<OwnMail>('/api/mail/own', {}, signal) })
}

export function useSaveOwnMail() {
  return useMutation({
    mutationFn: (input: SaveOwnMail) => send<OwnMail>('PUT', '/api/mail/own', input),
    onSuccess: (own) => queryClient.setQueryData(OWN, own),
  })
}

export function useMailStanding() {
  return useQuery({
    queryKey: STANDING,
    queryFn: ({ signal }) => get<MailStanding>('/api/mail', {}, signal),
    refetchInterval: ({ state }) => ((state.data?.counts.waiting ?? 0) > 0 ? WHILE_WAITING : false),
  })
}

export function useTestMail() {
  return useMutation({ mutationFn: (input: TestMail) => send<void>('POST', '/api/mail/test', input) })
}

export function useResendMail() {
  return useMutation({
    mutationFn: (input: ResendMail) => send<MailStanding>('POST', '/api/mail/resend', input),
    onSuccess: (standing) => queryClient.setQueryData(STANDING, standing),
  })
}
