/** Numbers that look random and are the same for the same seed, so that a failing input can be made again. */

export type Random = {
  /** 0 ≤ n < below */
  below(below: number): number
  pick<T>(from: readonly [T, ...T[]]): T
  /** True once in `times`. */
  once(times: number): boolean
}

/** mulberry32 over a mix of seed and index: every input is independent of the others. */
export function seededRandom(seed: number, index: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    once: (times) => below(times) === 0,
  }
}
