/** 重点评价: from the marks of the experts to result and agreement. docs/evaluation.md. */
import {
  above,
  add,
  divide,
  known,
  least,
  most,
  order,
  multiply,
  nearest,
  NOTHING,
  same,
  shown,
  subtract,
  total,
  whole,
  type Exact,
} from './exact.ts'

export type Item = {
  readonly id: string
  readonly third: string
  readonly weight: string
  readonly derived: string | null
}
export type EvaluationRules = {
  readonly combine: 'mean' | 'trimmed'
  readonly trimFrom: number
  readonly disputeFrom: string
}
/** Handed in; by item. */
export type Ballot = { readonly expert: string; readonly marks: { readonly [item: string]: string } }
export type Combined = { readonly items: { readonly [item: string]: string }; readonly total: string }

const markOf = (ballot: Ballot, item: string): Exact => known(ballot.marks[item] ?? '0')
const sumOf = (ballot: Ballot, items: readonly Item[]): Exact =>
  total(items.map(({ id }) => markOf(ballot, id)))

/**
 * The mean of the totals, rounded once; the means of the items are cut to hundredths, and what is missing to the total
 * goes to those that lost the most, a hundredth each. null: nobody has handed in.
 */
export function combined(
  items: readonly Item[],
  ballots: readonly Ballot[],
  { combine, trimFrom }: EvaluationRules,
): Combined | null {
  if (ballots.length === 0) return null
  const byTotal = ballots.toSorted((a, b) => order(sumOf(a, items), sumOf(b, items)))
  const kept = combine === 'trimmed' && ballots.length >= trimFrom ? byTotal.slice(1, -1) : ballots
  const mean = (values: readonly Exact[]) => divide(total(values), whole(kept.length))
  const together = shown(mean(kept.map((ballot) => sumOf(ballot, items))))
  const cut = items.map(({ id }, place) => {
    const exact = multiply(mean(kept.map((ballot) => markOf(ballot, id))), whole(100))
    const hundredths = exact.over / exact.under
    return { id, place, hundredths, lost: subtract(exact, { over: hundredths, under: 1n }) }
  })
  let missing = BigInt(together.replace('.', '')) - cut.reduce((sum, { hundredths }) => sum + hundredths, 0n)
  const given = new Map<string, bigint>()
  for (const { id, hundredths } of cut.toSorted((a, b) => order(b.lost, a.lost) || a.place - b.place)) {
    given.set(id, missing > 0n ? hundredths + 1n : hundredths)
    missing -= 1n
  }
  return {
    items: Object.fromEntries(items.map(({ id }) => [id, shown({ over: given.get(id) ?? 0n, under: 100n })])),
    total: together,
  }
}

/** With the points that were changed after an objection was accepted. */
export function changed(
  { items }: Combined,
  changes: readonly { readonly item: string; readonly mark: string }[],
): Combined {
  const after = {
    ...items,
    ...Object.fromEntries(changes.map(({ item, mark }) => [item, shown(known(mark))])),
  }
  return { items: after, total: shown(total(Object.values(after).map(known))) }
}

export type Spread = {
  readonly lowest: string
  readonly highest: string
  readonly spread: string
  readonly disputed: boolean
}

/** Of an item: what lies between its marks, and whether that is too much of its points. */
export function spreadOf(item: Item, ballots: readonly Ballot[], { disputeFrom }: EvaluationRules): Spread {
  const marks = ballots.map((ballot) => markOf(ballot, item.id)).toSorted((a, b) => order(a, b))
  const [lowest, highest] = [marks[0] ?? NOTHING, marks.at(-1) ?? NOTHING]
  const spread = subtract(highest, lowest)
  const limit = divide(multiply(known(disputeFrom), known(item.weight)), whole(100))
  return {
    lowest: shown(lowest),
    highest: shown(highest),
    spread: shown(spread),
    disputed: spread.over > 0n && !above(limit, spread),
  }
}

/** Between the totals. */
export function spreadOfTotals(items: readonly Item[], ballots: readonly Ballot[]): string {
  const sums = ballots.map((ballot) => sumOf(ballot, items)).toSorted((a, b) => order(a, b))
  return shown(subtract(sums.at(-1) ?? NOTHING, sums[0] ?? NOTHING))
}

/**
 * Kendall's W of the shares of their points that items got, with the correction for ties (Siegel 1956, ch. 9):
 * s ÷ (k²(N³ − N) ÷ 12 − k Σ T), T = Σ (t³ − t) ÷ 12, s the squares of what the sums of ranks differ from their mean.
 */
export function concordance(items: readonly Item[], ballots: readonly Ballot[]): string | null {
  const [k, n] = [ballots.length, items.length]
  if (k < 2 || n < 2) return null
  const values = ballots.map((ballot) =>
    items.map(({ id, weight }) => divide(markOf(ballot, id), known(weight))),
  )
  const ranks = values.map(ranked)
  const sums = items.map((_, i) => total(ranks.map((rank) => rank[i] ?? NOTHING)))
  const mean = divide(total(sums), whole(n))
  const s = total(sums.map((sum) => multiply(subtract(sum, mean), subtract(sum, mean))))
  const ties = total(values.map(tiesOf))
  const all = subtract(divide(whole(k * k * (n ** 3 - n)), whole(12)), multiply(whole(k), ties))
  return all.over === 0n ? null : shown(divide(s, all), 3)
}

/** Ranks from 1; equal ones share the mean of theirs. */
function ranked(values: readonly Exact[]): readonly Exact[] {
  return values.map((value) => {
    const lower = values.filter((other) => above(value, other)).length
    const equal = values.filter((other) => same(value, other)).length
    return add(whole(lower), divide(whole(equal + 1), whole(2)))
  })
}

function tiesOf(values: readonly Exact[]): Exact {
  const groups = values.filter((value, i) => values.findIndex((other) => same(other, value)) === i)
  const sizes = groups.map((value) => values.filter((other) => same(other, value)).length)
  return divide(whole(sizes.reduce((sum, t) => sum + t ** 3 - t, 0)), whole(12))
}

/** A share as the points of an item, all of them from 1 on. */
export function pointsFor(weight: string, share: Exact): string {
  const within = least(whole(1), most(NOTHING, share))
  return shown({ over: nearest(multiply(multiply(known(weight), within), whole(100))), under: 100n })
}
