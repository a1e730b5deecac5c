/** Who is here: the session, signing in and out, what the person may do. */
import { createContext, useContext } from 'react'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { mayAtAll, postWithoutPlace, type Action } from '#core/kernel/allows.ts'
import type { ChangePassword, Session, SignIn, SignInStep, SteppedIn } from '#api/accounts/session.ts'
import { invariant } from '#core/kernel/result.ts'
import { lastPerson } from '../preferences/last-person.ts'
import { letGoOfPerson } from '../preferences/persons-own.ts'
import { ask, asking, askingWith, send } from './calls.ts'
import { dropAllBut, forgetAnswers, queryClient, SESSION_KEY } from './query-client.ts'

/** The session, or null when nobody is signed in. */
const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<Session | null> =>
    (await ask('/api/session/standing', {}, signal)).session,
  staleTime: 60_000,
})

/**
 * Whether somebody was signed in here until the session ended; asked anew whenever the sign-in page is shown.
 */
export function useSessionEnded(): boolean {
  const { data } = useQuery({ ...asking('/api/session/standing', {}), staleTime: 0, gcTime: 0 })
  return data?.ended === true
}

/** Asked before any page is, and known to all of them then. */
export function whoIsHere(): Promise<Session | null> {
  return queryClient.fetchQuery(sessionQuery)
}

export function useSessionQuery() {
  return useQuery(sessionQuery)
}

/** Set by the frame. When a session ends, pages keep the last one until the frame has led away from them. */
export const SessionContext = createContext<Session | null>(null)

/** The session inside the frame, where somebody is always signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  invariant(session, 'pages stand inside the frame')
  return session
}

/** May the person do this, somewhere? The same policy decides on the server, there about the very thing. */
export function useMay(): (action: Action) => boolean {
  const { user, region } = useSession()
  const actor = {
    id: user.id,
    region: region.id,
    active: true,
    posts: user.posts.map(({ role, unit }) =>
      unit === null ? postWithoutPlace(role) : { role, units: new Set([unit.id]) },
    ),
  }
  return (action) => mayAtAll(actor, [action])
}

/** They are there as soon as the samples are read (ms); a program that makes none says so once. */
const LOOK_AGAIN = 3000

/** People of the demonstration. */
export function useDemoAccounts() {
  return useQuery({
    ...asking('/api/demo/accounts', {}),
    refetchInterval: ({ state }) => (state.data?.coming === true ? LOOK_AGAIN : false),
  })
}

export function useSignIn() {
  return useMutation({
    mutationFn: (body: SignIn) => send('POST /api/session', { body }),
    onSuccess: (answer) => (isStep(answer) ? undefined : startOver(answer)),
  })
}

/** True when a second step is asked for before there is a session. */
export function isStep(answer: Session | SignInStep): answer is SignInStep {
  return 'ticket' in answer
}

/** One enrolment a ticket: asking again would give another secret. */
export function useEnrolAtSignIn(ticket: string) {
  const input = { body: { ticket } }
  return useQuery({
    ...askingWith('/api/session/enrolment', input),
    queryFn: () => send('POST /api/session/enrolment', input),
    staleTime: Infinity,
    gcTime: 0,
  })
}

/** The session begins at once, unless there are recovery codes to be seen first. */
export function useSignInCode() {
  return useMutation({
    mutationFn: (body: { readonly ticket: string; readonly code: string }) =>
      send('POST /api/session/code', { body }),
    onSuccess: (answer) => (answer.recoveryCodes === undefined ? startOver(answer) : undefined),
  })
}

export function enterSession({ recoveryCodes: _seen, ...session }: SteppedIn): void {
  startOver(session)
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => send('DELETE /api/session', {}),
    // Who came by the sign-in service is signed out there, too.
    onSuccess: (way) => (way === undefined ? undefined : window.location.assign(way.address)),
    onSettled: () => startOver(null),
  })
}

/** Nothing that one person was shown stays for the next. */
function startOver(session: Session | null): void {
  // Who comes back after the session ran out finds what was under way.
  if (session === null || session.user.id !== lastPerson()) letGoOfPerson()
  dropAllBut('session')
  queryClient.setQueryData(sessionQuery.queryKey, session)
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: ChangePassword) => send('POST /api/session/password', { body }),
    onSuccess: () => forgetAnswers('/api/session'),
  })
}
