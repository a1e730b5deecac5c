/**
 * What the pages use and browsers with a Chrome kernel from 88 on may lack (domestic systems ship such ones
 * for years). Syntax is brought down by the build; these are functions, added only where they are missing.
 */

type Values = readonly unknown[]
type Match = (value: unknown, index: number, all: Values) => unknown

export const ARRAY_STAND_INS = {
  at(this: Values, index: number): unknown {
    const whole = Math.trunc(index) || 0
    return this[whole < 0 ? this.length + whole : whole]
  },
  toSorted(this: Values, compare?: (a: unknown, b: unknown) => number): unknown[] {
    return [...this].sort(compare)
  },
  toReversed(this: Values): unknown[] {
    return this.map((_, i) => this[this.length - 1 - i])
  },
  findLast(this: Values, match: Match): unknown {
    for (let i = this.length - 1; i >= 0; i -= 1) if (match(this[i], i, this)) return this[i]
    return undefined
  },
}

export function hasOwn(holder: object, name: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(holder, name)
}

/** Adds what is missing; called before anything else runs. */
export function standInForMissing(): void {
  for (const [name, value] of Object.entries(ARRAY_STAND_INS)) add(Array.prototype, name, value)
  add(String.prototype, 'at', function at(this: string, index: number) {
    return ARRAY_STAND_INS.at.call(String(this).split(''), index)
  })
  add(Object, 'hasOwn', hasOwn)
}

function add(holder: object, name: string, value: unknown): void {
  if (!(name in holder)) Object.defineProperty(holder, name, { value, writable: true, configurable: true })
}
