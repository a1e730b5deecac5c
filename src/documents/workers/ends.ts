/** How a process ended that had no more memory. */

export type ProcessEnd = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** The last that it printed. */
  readonly lastWords: string
}

/** The code of a process that ended itself, where there are no signals. */
const ABORTED = 134

/**
 * V8 ends the process when the heap is full; the guard or the system kills it when the machine's memory is.
 * Nobody else ends a worker so.
 */
export function isOutOfMemory({ code, signal, lastWords }: ProcessEnd): boolean {
  if (signal === 'SIGKILL') return true
  return (signal === 'SIGABRT' || code === ABORTED) && /out of memory|Allocation failed/i.test(lastWords)
}
