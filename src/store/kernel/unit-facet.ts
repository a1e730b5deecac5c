/**
 * Units that a list is narrowed down by: a few are offered with every page, the others are looked for by name
 * or code.
 */
import { foldLabel } from '#core/kernel/characters.ts'
import { plainText } from './plain.ts'
import { searchWords } from './search.ts'

export type FoundFacet = { readonly value: string; readonly label: string; readonly count: number }

/** So many are offered at once, with a page and of those that were looked for. */
export const UNITS_OFFERED = 20

/** `count` of the most first. */
export function mostFirst(a: FoundFacet, b: FoundFacet): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}

type Unit = { readonly key: string; readonly code?: string | null; readonly name: string }

/**
 * How near a unit's name or code is to what was typed: 0 it is that, 1 it begins so, 2 it has every word;
 * null: it has not.
 */
export function nearnessTo(typed: string): (unit: Unit) => number | null {
  const words = searchWords(typed)
  const whole = plainText(foldLabel(typed))
  return ({ key, code = null, name }) => {
    const called = [name, key, code ?? ''].map((one) => plainText(foldLabel(one)))
    if (words.some((word) => !called.some((one) => one.includes(word)))) return null
    if (called.includes(whole)) return 0
    return called.some((one) => one.startsWith(whole)) ? 1 : 2
  }
}

/** Those that are offered of all that were found, the nearest first, of equally near ones the most. */
export function offeredFacets(found: readonly { readonly nearness: number; readonly facet: FoundFacet }[]): {
  readonly rows: readonly FoundFacet[]
  readonly total: number
} {
  const sorted = found.toSorted((a, b) => a.nearness - b.nearness || mostFirst(a.facet, b.facet))
  return { rows: sorted.slice(0, UNITS_OFFERED).map(({ facet }) => facet), total: found.length }
}
