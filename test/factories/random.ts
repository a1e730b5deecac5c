/** Seeded chance: the same seed gives the same choices on every machine. */

export type Random = {
  /** At least 0, below 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included, in steps of `step` from `least`. */
  readonly whole: (least: number, most: number, step?: number) => number
  /** True in `percent` of a hundred cases. */
  readonly chance: (percent: number) => boolean
  /** One of a list; throws on an empty one. */
  readonly pick: <T>(from: readonly T[]) => T
  /** `count` different ones, in the order of the list; all when there are fewer. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[]
  readonly shuffled: <T>(from: readonly T[]) => readonly T[]
  /** Chance of its own for a part of the work: what happens there changes nothing elsewhere. */
  readonly branch: (label: string | number) => Random
}

/** FNV-1a, 32 bits. */
function digest(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** mulberry32: one step of 32 bits. */
function steps(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function seededRandom(seed: string | number): Random {
  const next = steps(digest(String(seed)))
  const whole = (least: number, most: number, step = 1) =>
    least + step * Math.floor(next() * (Math.floor((most - least) / step) + 1))
  const shuffled = <T>(from: readonly T[]): readonly T[] => {
    const rest = [...from]
    const order: T[] = []
    while (rest.length > 0) order.push(...rest.splice(whole(0, rest.length - 1), 1))
    return order
  }
  return {
    next,
    whole,
    shuffled,
    chance: (percent) => next() * 100 < percent,
    pick: (from) => {
      if (from.length === 0) throw new Error('invariant: there is something to pick from')
      return from[whole(0, from.length - 1)] as (typeof from)[number]
    },
    some: (from, count) => {
      const chosen = new Set(shuffled(from.map((_, i) => i)).slice(0, count))
      return from.filter((_, i) => chosen.has(i))
    },
    branch: (label) => seededRandom(`${seed}/${label}`),
  }
}
