/** One after the other: who enters waits until those before have left. */
type Turns = {
  /** @returns how to leave; leaving twice is leaving once */
  enter(): Promise<() => void>
}

export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve()
  return {
    async enter() {
      const before = last
      let leave = () => {}
      last = new Promise((resolve) => {
        leave = resolve
      })
      await before
      return leave
    },
  }
}
