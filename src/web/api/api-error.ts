/** What the server refused, or why it was not reached. */
import type { ProblemBody } from '#api/kernel/common.ts'
import type { Language } from '#text/language.ts'

/** Codes for what only the browser sees; the others come from the server. */
export const NOT_REACHED = 'server-not-reached'
export const NOT_UNDERSTOOD = 'answer-not-understood'

/** The sentence for a problem. */
export type ProblemWords = (problem: ProblemBody, language: Language) => string

/** A refusal. `status` 0: the server was not reached. */
export class ApiError extends Error {
  readonly status: number
  readonly problem: ProblemBody
  /** Loaded with the first refusal; null: they could not be loaded, or the page has its own. */
  readonly words: ProblemWords | null

  constructor(status: number, problem: ProblemBody, words: ProblemWords | null = null) {
    super(problem.code)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
    this.words = words
  }
}
