/** Who is here: the session, signing in and out, what the person may do. */
import { createContext, useContext } from 'react'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { allows, postWithoutPlace, reachOf, type Action } from '#core/kernel/allows.ts'
import { OWN_ONLY } from '#core/kernel/grants.ts'
import type { OidcBegun } from '#api/accounts/oidc.ts'
import type { EnrolmentView } from '#api/accounts/second-factor.ts'
import type {
  ChangePassword,
  Session,
  SessionStanding,
  SignIn,
  SignInStep,
  SteppedIn,
} from '#api/accounts/session.ts'
import { invariant } from '#core/kernel/result.ts'
import { get, send } from './client.ts'
import { queryClient, SESSION_KEY } from './query-client.ts'

const PATH = '/api/session'
const STANDING = `${PATH}/standing`

/** The session, or null when nobody is signed in. */
const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<Session | null> =>
    (await get<SessionStanding>(STANDING, {}, signal)).session,
  staleTime: 60_000,
})

/**
 * Whether somebody was signed in here until the session ended; asked anew whenever the sign-in page is shown.
 */
export function useSessionEnded(): boolean {
  const { data } = useQuery({
    queryKey: ['session-ended'],
    queryFn: ({ signal }) => get<SessionStanding>(STANDING, {}, signal),
    staleTime: 0,
    gcTime: 0,
  })
  return data?.ended === true
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
  return (action) =>
    allows(actor, action, { region: region.id, owner: user.id }) ||
    (!OWN_ONLY.has(action) && reachOf(actor, action) !== null)
}

export function useSignIn() {
  return useMutation({
    mutationFn: (input: SignIn) => send<Session | SignInStep>('POST', PATH, input),
    onSuccess: (answer) => (isStep(answer) ? undefined : startOver(answer)),
  })
}

/** True when a second step is asked for before there is a session. */
export function isStep(answer: Session | SignInStep): answer is SignInStep {
  return 'ticket' in answer
}

/** One enrolment a ticket: asking again would give another secret. */
export function useEnrolAtSignIn(ticket: string) {
  return useQuery({
    queryKey: ['enrolment', ticket],
    queryFn: () => send<EnrolmentView>('POST', `${PATH}/enrolment`, { ticket }),
    staleTime: Infinity,
    gcTime: 0,
  })
}

/** The session begins at once, unless there are recovery codes to be seen first. */
export function useSignInCode() {
  return useMutation({
    mutationFn: (input: { readonly ticket: string; readonly code: string }) =>
      send<SteppedIn>('POST', `${PATH}/code`, input),
    onSuccess: (answer) => (answer.recoveryCodes === undefined ? startOver(answer) : undefined),
  })
}

export function enterSession({ recoveryCodes: _seen, ...session }: SteppedIn): void {
  startOver(session)
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => send<OidcBegun | undefined>('DELETE', PATH),
    // Who came by the sign-in service is signed out there, too.
    onSuccess: (way) => (way === undefined ? undefined : window.location.assign(way.address)),
    onSettled: () => startOver(null),
  })
}

/** Nothing that one person was shown stays for the next. */
function startOver(session: Session | null): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
  queryClient.setQueryData(sessionQuery.queryKey, session)
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (input: ChangePassword) => send<void>('POST', `${PATH}/password`, input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
}
