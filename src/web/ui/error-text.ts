/** The words for what went wrong, in the chosen language. */
import { PROBLEMS_OF_THE_PAGE } from '#text/interface/problems.ts'
import { speak } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'
import { ApiError, NOT_REACHED } from '../api/api-error.ts'
import { useLanguage } from '../preferences/language.ts'

export function useErrorText(error: unknown): string {
  const language = useLanguage()
  return errorText(error, language)
}

export function errorText(error: unknown, language: Language): string {
  const own = speak(PROBLEMS_OF_THE_PAGE, language)
  if (!(error instanceof ApiError)) return isUnfetchedPage(error) ? own.pageNotFetched : own.pageFailed
  const { problem, status, words } = error
  if (problem.code === NOT_REACHED) return own.notReached
  return words?.(problem, language) ?? own.notUnderstood(problem.values['status'] ?? status)
}

/**
 * A page's own script did not come: the server is away, or a newer version has replaced it. In the words of
 * Chromium, Firefox, Safari.
 */
function isUnfetchedPage(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|Importing a module script failed|Unable to preload CSS/i.test(error.message)
  )
}
