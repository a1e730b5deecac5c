/**
 * Work that takes its time: how far it is, what came of it, and how to give it up. Leaving the page gives it
 * up as well.
 */
import { useCallback, useEffect, useRef, useState } from 'react'

export type LongWork<T> =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly all: number }
  | { readonly state: 'done'; readonly result: T }
  | { readonly state: 'failed'; readonly error: unknown }

type Work<T> = (progress: (done: number, all: number) => void, signal: AbortSignal) => Promise<T>

export function useLongWork<T>(): {
  readonly work: LongWork<T>
  readonly start: (work: Work<T>) => void
  readonly stop: () => void
} {
  const [work, setWork] = useState<LongWork<T>>({ state: 'none' })
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setWork({ state: 'none' })
  }, [])
  const start = useCallback((begin: Work<T>) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setWork({ state: 'running', done: 0, all: 0 })
    const say = (next: LongWork<T>) => {
      if (!controller.signal.aborted) setWork(next)
    }
    begin((done, all) => say({ state: 'running', done, all }), controller.signal).then(
      (result) => say({ state: 'done', result }),
      (error: unknown) => say({ state: 'failed', error }),
    )
  }, [])
  useEffect(() => () => running.current?.abort(), [])
  return { work, start, stop }
}
