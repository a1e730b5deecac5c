/** The cache of answers. A refusal is not asked again; a server that was not reached is, twice. */
import {
  MutationCache,
  QueryCache,
  QueryClient,
  type InvalidateQueryFilters,
  type Query,
} from '@tanstack/react-query'
import type { GetPath, InputOf } from './addresses.ts'
import { answerKey, sentKey } from './addresses.ts'
import { ApiError } from './api-error.ts'
import type { Subject } from './subjects.ts'

/** Who is signed in; null when nobody is. */
export const SESSION_KEY = answerKey('/api/session', {})

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  // Whatever was done, something else may wait for the person now: menu, 待办 and 工作台 show one figure.
  mutationCache: new MutationCache({ onError: noticeEnd, onSuccess: () => void forgetKeys('desk') }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) =>
        (!(error instanceof ApiError) || error.status === 0 || error.status >= 500) && count < 2,
    },
  },
})

/** Asks again, where it is shown, for everything about these subjects. */
export async function forgetKeys(...subjects: readonly Subject[]): Promise<void> {
  await askAgain({ predicate: ({ queryKey }) => isAbout(queryKey, subjects) })
}

/** Asks again, where it is shown, for everything about other subjects. */
export async function forgetAllBut(...subjects: readonly Subject[]): Promise<void> {
  await askAgain({ predicate: ({ queryKey }) => !isAbout(queryKey, subjects) })
}

/** Asks again, where it is shown, for what an address answers, whatever was asked of it. */
export async function forgetAnswers(path: GetPath): Promise<void> {
  await askAgain({ queryKey: sentKey(path, {}) })
}

/**
 * The library keeps to a first question that is on its way, though its answer may be of before the change: that
 * one is asked again when it was answered.
 */
async function askAgain(which: InvalidateQueryFilters): Promise<void> {
  const asked = queryClient.getQueryCache().findAll({ ...which, fetchStatus: 'fetching' })
  const first = asked.filter(({ state }) => state.data === undefined)
  await Promise.all([queryClient.invalidateQueries(which), ...first.map(askWhenAnswered)])
}

async function askWhenAnswered({ promise, queryKey }: Query): Promise<void> {
  await promise?.catch(() => undefined)
  await queryClient.invalidateQueries({ queryKey, exact: true })
}

/** Drops what is known of one thing, as of something that is gone: `dropAbout('/api/documents/:id', …)`. */
export function dropAbout<P extends GetPath>(path: P, input: InputOf<`GET ${P}`>): void {
  queryClient.removeQueries({ queryKey: answerKey(path, input).slice(0, 2) })
}

/** Drops all answers but those about these subjects. */
export function dropAllBut(...subjects: readonly Subject[]): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !isAbout(queryKey, subjects) })
}

function isAbout(key: readonly unknown[], subjects: readonly string[]): boolean {
  return subjects.includes(String(key[0]))
}

/** A session that ended meanwhile: the frame then leads to the sign-in page, and back here afterwards. */
function noticeEnd(error: Error): void {
  if (isEnded(error)) leadToSignIn()
}

/** Whether an answer says that nobody is signed in any more. */
export function isEnded(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'not-signed-in'
}

/** To the sign-in page, and back here afterwards. */
export function leadToSignIn(): void {
  queryClient.setQueryData(SESSION_KEY, null)
}
