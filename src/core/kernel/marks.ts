/**
 * Sets of small whole numbers, one after the other in the same memory: of tens of thousands of short lists
 * each is counted without a set of its own.
 */
export class NumberSets {
  #marks = new Int32Array(1024)
  #round = 1

  /** Begins an empty set. */
  clear(): void {
    this.#round += 1
  }

  /** @param n ≥ 0 @returns whether it was not there yet */
  add(n: number): boolean {
    if (n >= this.#marks.length) {
      const more = new Int32Array(Math.max(n + 1, this.#marks.length * 2))
      more.set(this.#marks)
      this.#marks = more
    }
    if (this.#marks[n] === this.#round) return false
    this.#marks[n] = this.#round
    return true
  }
}
