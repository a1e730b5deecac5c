/** Turns: only so much is in hand at once; who comes when there is no room waits, in the order of coming. */

/** Ends a turn. Calling it again changes nothing. */
export type Leave = () => void

type Turns = {
  /** Waits for room. What is larger than all the room has it alone. */
  take(size: number): Promise<Leave>
}

type Waiting = { readonly size: number; readonly begin: () => void }

export function createRequestTurns(room: number): Turns {
  const waiting: Waiting[] = []
  let free = room

  function admit(): void {
    for (let [first] = waiting; first !== undefined && first.size <= free; [first] = waiting) {
      waiting.shift()
      free -= first.size
      first.begin()
    }
  }

  function leaver(size: number): Leave {
    let inside = true
    return () => {
      if (!inside) return
      inside = false
      free += size
      admit()
    }
  }

  return {
    take(wanted) {
      const size = Math.min(Math.max(wanted, 0), room)
      return new Promise((resolve) => {
        waiting.push({ size, begin: () => resolve(leaver(size)) })
        admit()
      })
    },
  }
}
