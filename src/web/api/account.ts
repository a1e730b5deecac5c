/** Where one is signed in, and the second factor: the own ones, and those of an account. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useOwnSessions() {
  return useQuery({ ...asking('/api/sessions', {}), staleTime: 0 })
}

export function useAccountSessions(user: string) {
  return useQuery({ ...asking('/api/users/:id/sessions', { params: { id: user } }), staleTime: 0 })
}

/** @param session null for every one but this, or every one of somebody else */
export function useEndSession(user: string | null) {
  return useMutation({
    mutationFn: (session: string | null) =>
      user === null ? endOwnSession(session) : endSessionOf(user, session),
    onSettled: () => forgetKeys('sessions', 'events'),
  })
}

function endOwnSession(session: string | null): Promise<void> {
  return session === null
    ? send('DELETE /api/sessions', {})
    : send('DELETE /api/sessions/:session', { params: { session } })
}

function endSessionOf(id: string, session: string | null): Promise<void> {
  return session === null
    ? send('DELETE /api/users/:id/sessions', { params: { id } })
    : send('DELETE /api/users/:id/sessions/:session', { params: { id, session } })
}

export function useSecondFactor() {
  return useQuery(asking('/api/second-factor', {}))
}

export function useBeginFactor() {
  return useMutation({
    mutationFn: (password: string) => send('POST /api/second-factor', { body: { password } }),
  })
}

type CodeUse = 'confirm' | 'recovery-codes'

/** Both give recovery codes, shown this once. */
export function useFactorCode(use: CodeUse) {
  return useMutation({
    mutationFn: (code: string) => send(`POST /api/second-factor/${use}`, { body: { code } }),
    onSuccess: () => forgetKeys('second-factor', 'events'),
  })
}

export function useRemoveFactor() {
  return useMutation({
    mutationFn: (code: string) => send('POST /api/second-factor/remove', { body: { code } }),
    onSuccess: () => forgetKeys('second-factor', 'events'),
  })
}

/** Signing in with an account that is locked after failures. */
export function useReleaseLock(user: string) {
  return useMutation({
    mutationFn: () => send('DELETE /api/users/:id/lock', { params: { id: user } }),
    onSettled: () => forgetKeys('users', 'events'),
  })
}

export function useResetFactor(user: string) {
  return useMutation({
    mutationFn: () => send('DELETE /api/users/:id/second-factor', { params: { id: user } }),
    onSuccess: () => forgetKeys('sessions', 'events'),
  })
}
