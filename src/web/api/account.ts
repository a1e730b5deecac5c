/** Where one is signed in, and the second factor: the own ones, and those of an account. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { EnrolmentView, RecoveryCodes, SecondFactorView } from '#api/accounts/second-factor.ts'
import type { AccountSessions, SessionList } from '#api/accounts/sessions.ts'
import { get, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

const OWN = '/api/sessions'
const FACTOR = '/api/second-factor'
const ofUser = (user: string) => `/api/users/${user}/sessions`

export function useOwnSessions() {
  return useQuery({
    queryKey: ['sessions', 'own'],
    queryFn: ({ signal }) => get<SessionList>(OWN, {}, signal),
    staleTime: 0,
  })
}

export function useSessionsOf(user: string) {
  return useQuery({
    queryKey: ['sessions', user],
    queryFn: ({ signal }) => get<AccountSessions>(ofUser(user), {}, signal),
    staleTime: 0,
  })
}

/** @param session null for every one but this, or every one of somebody else */
export function useEndSession(user: string | null) {
  const base = user === null ? OWN : ofUser(user)
  return useMutation({
    mutationFn: (session: string | null) =>
      send<void>('DELETE', session === null ? base : `${base}/${session}`),
    onSettled: () => forgetKeys('sessions', 'events'),
  })
}

export function useSecondFactor() {
  return useQuery({
    queryKey: ['second-factor'],
    queryFn: ({ signal }) => get<SecondFactorView>(FACTOR, {}, signal),
  })
}

export function useBeginFactor() {
  return useMutation({ mutationFn: (password: string) => send<EnrolmentView>('POST', FACTOR, { password }) })
}

type CodeUse = 'confirm' | 'recovery-codes'

/** Both give recovery codes, shown this once. */
export function useFactorCode(use: CodeUse) {
  return useMutation({
    mutationFn: (code: string) => send<RecoveryCodes>('POST', `${FACTOR}/${use}`, { code }),
    onSuccess: () => forgetKeys('second-factor', 'events'),
  })
}

export function useRemoveFactor() {
  return useMutation({
    mutationFn: (code: string) => send<void>('POST', `${FACTOR}/remove`, { code }),
    onSuccess: () => forgetKeys('second-factor', 'events'),
  })
}

/** Signing in with an account that is locked after failures. */
export function useReleaseLock(user: string) {
  return useMutation({
    mutationFn: () => send<void>('DELETE', `/api/users/${user}/lock`),
    onSettled: () => forgetKeys('users', 'events'),
  })
}

export function useResetFactor(user: string) {
  return useMutation({
    mutationFn: () => send<void>('DELETE', `/api/users/${user}/second-factor`),
    onSuccess: () => forgetKeys('sessions', 'events'),
  })
}
