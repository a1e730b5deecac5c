/** Two sets of rows side by side: which row answers which. */
import type { Indicator } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { textSimilarity } from './alignment.ts'
import { nearForm } from './normal.ts'

export type RowPair<T = Indicator> = { readonly left: T | null; readonly right: T | null }

/** Rows with less in common than this are alone. */
const SAME_ROW_FROM = 0.5
/** Rows of one kind answer each other before rows of two. */
const SAME_KIND = 0.05

/** Indicators by what they are called and how they are described, see {@link pairBy}. */
export function pairRows(left: readonly Indicator[], right: readonly Indicator[]): readonly RowPair[] {
  return pairBy(left, right, likenessOfIndicators)
}

/**
 * Every row once, beside the row that is most like it or beside nothing; in the order of the left set, what
 * the right one has alone after the row that it follows there.
 * @param likeness of two rows: from 0.5 they may answer each other
 */
export function pairBy<T extends object>(
  left: readonly T[],
  right: readonly T[],
  likeness: (a: T, b: T) => number,
): readonly RowPair<T>[] {
  const partner = partners(left, right, likeness)
  const placed = new Set(partner.values())
  const alone = (after: T | null): RowPair<T>[] => {
    const from = after === null ? 0 : right.indexOf(after) + 1
    const until = right.findIndex((row, i) => i >= from && placed.has(row))
    return right.slice(from, until < 0 ? right.length : until).map((row) => ({ left: null, right: row }))
  }
  return [
    ...alone(null),
    ...flatMap(left, (row): RowPair<T>[] => {
      const other = partner.get(row) ?? null
      return other === null ? [{ left: row, right: null }] : [{ left: row, right: other }, ...alone(other)]
    }),
  ]
}

function partners<T extends object>(
  left: readonly T[],
  right: readonly T[],
  likeness: (a: T, b: T) => number,
): ReadonlyMap<T, T> {
  const candidates = flatMap(left, (a, i) =>
    right.map((b, j) => ({ a, b, distance: Math.abs(i - j), likeness: likeness(a, b) })),
  )
    .filter((pair) => pair.likeness >= SAME_ROW_FROM)
    .toSorted((x, y) => y.likeness - x.likeness || x.distance - y.distance)
  const found = new Map<T, T>()
  const taken = new Set<T>()
  for (const { a, b } of candidates) {
    if (found.has(a) || taken.has(b)) continue
    found.set(a, b)
    taken.add(b)
  }
  return found
}

/** Of name and description, from 0 to little more than 1. */
export function likenessOfIndicators(a: Indicator, b: Indicator): number {
  const name = textSimilarity(nearForm(a.level3), nearForm(b.level3))
  const described = (a.description ?? '') !== '' && (b.description ?? '') !== ''
  const description = described
    ? textSimilarity(nearForm(a.description ?? ''), nearForm(b.description ?? ''))
    : 0
  return Math.max(name, (name + description) / 2) + (a.kind === b.kind && a.kind !== null ? SAME_KIND : 0)
}
