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

type Asking<H extends string, R extends string> = {
  /** The form as it is at the server now; stays the same. */
  readonly ask: () => Promise<Now<H, R>>
  /** It may not be written in any more: the page is to say so. Stays the same. */
  readonly onRefused: () => void
}

export function useOthersSaves<H extends string, R extends string>(
  writing: Pick<Writing<H, R>, 'get' | 'takeIn'>,
  { ask, onRefused }: Asking<H, R>,
): void {
  const text = useText(WRITING)
  useEffect(() => {
    let isLeft = false
    const isIdle = () => !isLeft && writing.get().save === 'saved'
    const take = (now: Now<H, R>) => {
      // What was typed since it was asked is saved first.
      if (!isIdle()) return
      if (writing.takeIn(now)) notify(text.takenIn(now.changedBy ?? ''))
      if (now.refusal !== null) onRefused()
    }
    const look = () => {
      if (document.visibilityState === 'hidden' || !isIdle()) return
      // Without a line nothing is new; the next time asks again.
      ask().then(take, () => {})
    }
    const timer = window.setInterval(look, EVERY)
    window.addEventListener('focus', look)
    return () => {
      isLeft = true
      window.clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [writing, ask, onRefused, text])
}
