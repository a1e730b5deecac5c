/**
 * Work that is looked for again and again, for as long as the server runs: never twice at once, and one that
 * fails is tried again.
 */

export type Recurring = {
  start(): void
  /** Ends after what is under way. */
  stop(): Promise<void>
}

/**
 * @param work looks for what is due and does it; `stopping` tells whether it ought to end early
 * @param every ms from one look to the next
 */
export function createRecurring(
  work: (stopping: () => boolean) => Promise<void>,
  every: number,
  onFault: (cause: unknown) => void,
): Recurring {
  let stopping = false
  let working: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null

  function look(): void {
    working ??= work(() => stopping)
      .catch(onFault)
      .finally(() => {
        working = null
      })
  }

  return {
    start() {
      timer = setInterval(look, every).unref()
      look()
    },
    async stop() {
      stopping = true
      if (timer !== null) clearInterval(timer)
      await working
    },
  }
}
