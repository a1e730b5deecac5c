/** Messages by mail: the own wishes, and how mails stand. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { MailStanding, OwnMail, SaveOwnMail, TestMail } from '#api/mail.ts'
import { get, send } from './client.ts'
import { queryClient } from './query-client.ts'

const OWN = ['mail', 'own'] as const

export function useOwnMail() {
  return useQuery({ queryKey: OWN, queryFn: ({ signal }) => get<OwnMail>('/api/mail/own', {}, signal) })
}

export function useSaveOwnMail() {
  return useMutation({ mutationFn: (input: SaveOwnMail) => send<OwnMail>('PUT', '/api/mail/own', input), onSuccess: (own) => queryClient.setQueryData(OWN, own) })
}

export function useMailStanding() {
  return useQuery({ queryKey: ['mail', 'standing'], queryFn: ({ signal }) => get<MailStanding>('/api/mail', {}, signal) })
}

export function useTestMail() {
  return useMutation({ mutationFn: (input: TestMail) => send<void>('POST', '/api/mail/test', input) })
}
