/** What people wait for in this process, so that work which goes on by itself steps aside for it. */
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'

export type Traffic = {
  /**
   * Somebody waits for an answer.
   * @returns to be called when it is given; calling it again changes nothing
   */
  begin(): () => void
  /**
   * Waits until all who wait now have been answered; those who come meanwhile are for the next time, and a
   * long answer is not waited for to its end, so that what waits here goes on whatever comes.
   */
  answered(): Promise<void>
}

/** An export of thousands of rows may take longer: work goes on beside it. */
const LONGEST = 1000

export function createTraffic(): Traffic {
  const waiting = new Set<Promise<void>>()
  return {
    begin() {
      let end = () => {}
      const answer = new Promise<void>((resolve) => {
        end = resolve
      })
      waiting.add(answer)
      return () => {
        waiting.delete(answer)
        end()
      }
    },
    async answered() {
      // What has just arrived is heard of in the next turn.
      await nextTurn()
      if (waiting.size === 0) return
      const late = new AbortController()
      await Promise.race([Promise.all(waiting), wait(LONGEST, null, { signal: late.signal }).catch(() => {})])
      late.abort()
    },
  }
}
