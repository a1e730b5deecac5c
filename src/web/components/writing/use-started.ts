/** Saving by itself while the page is open; lists are asked again once it is left. */
import { useEffect } from 'react'
import type { Writing } from './writing.ts'

export function useStarted(writing: Pick<Writing, 'start'>, onLeft: () => void): void {
  useEffect(() => {
    const stop = writing.start()
    return () => {
      stop()
      // What the page showed is not asked for again: only then it is gone.
      window.setTimeout(onLeft)
    }
  }, [writing, onLeft])
}
