/**
 * What somebody else saves while a form is open comes into it by itself: asked for every few seconds, and when the
 * window is looked at again. While something here is not saved, its own save brings in the rest.
 */
import { useEffect } from 'react'
import type { ProblemCode } from '#core/kernel/problem.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import type { Writing } from './writing.ts'

/** In ms. */
const EVERY = 15_000

type Now<H extends string, R extends string> = Parameters<Writing<H, R>['takeIn']>[0] & {
  readonly changedBy: string | null
  readonly refusal: ProblemCode | null
}

type Source<H extends string, R extends string> = {
  /** null: the form may only be read, and is not asked for. */
  readonly id: string | null
  /** The form as it is at the server now; stays the same function. */
  readonly ask: (id: string) => Promise<Now<H, R>>
  /** The page asks again: it may not be written in any more. Stays the same function. */
  readonly readAgain: (id: string) => Promise<void>
}

export function useOthersSaves<H extends string, R extends string>(
  writing: Pick<Writing<H, R>, 'get' | 'takeIn'>,
  { id, ask, readAgain }: Source<H, R>,
): void {
  const text = useText(WRITING)
  useEffect(() => {
    if (id === null) return
    let isLeft = false
    const isIdle = () => !isLeft && writing.get().save === 'saved'
    const take = (now: Now<H, R>) => {
      // What was typed since it was asked is saved first.
      if (!isIdle()) return
      if (writing.takeIn(now)) notify(text.takenIn(now.changedBy ?? ''))
      if (now.refusal !== null) void readAgain(id)
    }
    const look = () => {
      if (document.visibilityState === 'hidden' || !isIdle()) return
      // Without a line nothing is new; the next time asks again.
      ask(id).then(take, () => {})
    }
    const timer = window.setInterval(look, EVERY)
    window.addEventListener('focus', look)
    return () => {
      isLeft = true
      window.clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [writing, id, ask, readAgain, text])
}
