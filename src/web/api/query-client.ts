/** The cache of answers. A refusal is not asked again; a server that was not reached is, twice. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './client.ts'

export const SESSION_KEY = ['session'] as const

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) =>
        (!(error instanceof ApiError) || error.status === 0 || error.status >= 500) && count < 2,
    },
  },
})

/** Asks again, where it is shown, for everything whose key begins with one of these words. */
export async function forgetKeys(...first: readonly string[]): Promise<void> {
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => first.includes(String(queryKey[0])) })
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
