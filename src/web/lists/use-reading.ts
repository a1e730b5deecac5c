/** Work that reads all rows of a list, page after page: how far it is, and stopping it. */
import { useRef, useState } from 'react'

export type Progress = { readonly done: number; readonly all: number }

export type Reading = {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, all: number) => void
}

/** @param onFault what went wrong, unless it was stopped */
export function useReading(onFault: (error: unknown) => void) {
  /** null: nothing is being read. */
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const run = async (work: (reading: Reading) => Promise<void>) => {
    const own = new AbortController()
    stopping.current = own
    setProgress({ done: 0, all: 0 })
    try {
      await work({ signal: own.signal, onProgress: (done, all) => setProgress({ done, all }) })
    } catch (error) {
      if (!own.signal.aborted) onFault(error)
    } finally {
      setProgress(null)
    }
  }
  return { progress, run, stop: () => stopping.current?.abort() }
}
