/** Two sets of indicators side by side: which row answers which. */
import type { Indicator } from '../target/document.ts'
import { flatMap } from '../flat-map.ts'
import { textSimilarity } from './alignment.ts'
import { nearForm } from './normal.ts'

export type RowPair = { readonly left: Indicator | null; readonly right: Indicator | null }

/** Rows with less in common than this stand alone. */
const SAME_ROW_FROM = 0.5
/** Rows of one kind answer each other before rows of two. */
const SAME_KIND = 0.05

/**
 * Every row once, beside the row that is most like it (name before description) or beside nothing; in the order of the
 * left set, what the right one has alone after the row that it follows there.
 */
export function pairRows(left: readonly Indicator[], right: readonly Indicator[]): readonly RowPair[] {
  const partner = partners(left, right)
  const placed = new Set(partner.values())
  const alone = (after: Indicator | null): RowPair[] => {
    const from = after === null ? 0 : right.indexOf(after) + 1
    const until = right.findIndex((row, i) => i >= from && placed.has(row))
    return right.slice(from, until < 0 ? right.length : until).map((row) => ({ left: null, right: row }))
  }
  return [...alone(null), ...flatMap(left, (row): RowPair[] => {
    const other = partner.get(row) ?? null
    return other === null ? [{ left: row, right: null }] : [{ left: row, right: other }, ...alone(other)]
  })]
}

function partners(left: readonly Indicator[], right: readonly Indicator[]): ReadonlyMap<Indicator, Indicator> {
  const candidates = flatMap(left, (a, i) => right.map((b, j) => ({ a, b, distance: Math.abs(i - j), likeness: likeness(a, b) })))
    .filter((pair) => pair.likeness >= SAME_ROW_FROM).toSorted((x, y) => y.likeness - x.likeness || x.distance - y.distance)
  const found = new Map<Indicator, Indicator>()
  const taken = new Set<Indicator>()
  for (const { a, b } of candidates) {
    if (found.has(a) || taken.has(b)) continue
    found.set(a, b)
    taken.add(b)
  }
  return found
}

function likeness(a: Indicator, b: Indicator): number {
  const name = textSimilarity(nearForm(a.level3), nearForm(b.level3))
  const described = (a.description ?? '') !== '' && (b.description ?? '') !== ''
  const description = described ? textSimilarity(nearForm(a.description ?? ''), nearForm(b.description ?? '')) : 0
  return Math.max(name, (name + description) / 2) + (a.kind === b.kind && a.kind !== null ? SAME_KIND : 0)
}
