/**
 * What makes something is done once: the same person who sends the very same request again while it is under
 * way, or right after it (two clicks on one button, a page that tries again), gets the answer of the first.
 *
 * Answers are kept in the memory of one process: where several processes are behind one address, the
 * requests of one session are to reach the same one. Otherwise what the database knows by a name of its own
 * is still made once: saves and steps of a target (their `request`), 整改 registered on the page
 * (`rectifications_of_source`), payments with a voucher (`payments_by_voucher`) and 催办 (one a step and day).
 * Two presses in two processes would make two 批注, notices, drafts, files or payments without a voucher.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'

/**
 * How long an answer is kept after the work is done: presses that came late, never something that is meant
 * again.
 */
const KEPT_MS = 300

type Kept = { readonly answer: Promise<unknown>; readonly timer: NodeJS.Timeout | null }

export type Once = {
  /**
   * @param person who asks
   * @param request what tells the request from all others of that person
   * @param isKept whether the answer holds for the same request right after it; one that failed may be tried
   * again
   */
  run<T>(person: string, request: string, work: () => Promise<T>, isKept: (answer: T) => boolean): Promise<T>
  /**
   * The person changes something else: the same again may be meant from now on, as what was made may be gone.
   */
  forget(person: string): void
}

export function createOnce(keptMs = KEPT_MS): Once {
  const byPerson = new Map<string, Map<string, Kept>>()

  const drop = (person: string, request: string) => {
    const own = byPerson.get(person)
    clearTimeout(own?.get(request)?.timer ?? undefined)
    own?.delete(request)
    if (own?.size === 0) byPerson.delete(person)
  }
  const forget = (person: string) => {
    for (const [request, { timer }] of byPerson.get(person) ?? []) if (timer !== null) drop(person, request)
  }
  const keep = (person: string, request: string, answer: Promise<unknown>) => {
    const timer = setTimeout(() => drop(person, request), keptMs)
    timer.unref()
    byPerson.get(person)?.set(request, { answer, timer })
  }

  return {
    forget,
    async run<T>(
      person: string,
      request: string,
      work: () => Promise<T>,
      isKept: (answer: T) => boolean,
    ): Promise<T> {
      const same = byPerson.get(person)?.get(request)
      if (same !== undefined) return same.answer as Promise<T>
      forget(person)
      const answer = work()
      const own = byPerson.get(person) ?? new Map<string, Kept>()
      byPerson.set(person, own.set(request, { answer, timer: null }))
      try {
        const value = await answer
        if (isKept(value)) keep(person, request, answer)
        else drop(person, request)
        return value
      } catch (error) {
        drop(person, request)
        throw error
      }
    },
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    once: Once
  }
}

export function answerOnce(app: FastifyInstance): void {
  app.decorate('once', createOnce())
}

const personOf = ({ actor }: FastifyRequest): string | null =>
  actor === null ? null : `${actor.region} ${actor.id}`

/** To be called by every change that is not made once itself. */
export function forgetMade(request: FastifyRequest): void {
  const person = personOf(request)
  if (person !== null && request.method !== 'GET') request.server.once.forget(person)
}

/**
 * Runs the work of a request once for its person. @param content what was sent: the body, or a file's name
 * and bytes
 * @returns what the first of the same requests came to; a refusal is not kept
 */
export function runOnce<T>(
  request: FastifyRequest,
  content: readonly (string | Uint8Array)[],
  work: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const { method, url } = request
  const person = personOf(request)
  if (person === null) return work()
  const hash = createHash('sha256')
  for (const piece of content) hash.update(piece)
  const digest = hash.digest('hex')
  return request.server.once.run(person, `${method} ${url} ${digest}`, work, ({ ok }) => ok)
}
