/** 评分一致性: how far experts agree. It decides nothing; it shows where the lead should ask again. */
import { roundedQuotient } from '../kernel/exact.ts'
import { expertTotal, totalMark, type ExpertBallot } from './combine.ts'
import type { FrameworkItem } from './framework.ts'
import { parseHundredths, hundredthsText } from './points.ts'

export type ItemSpread = {
  readonly item: string
  readonly lowest: string
  readonly highest: string
  /** highest − lowest, as points and as whole per cent of the item's points. */
  readonly spread: string
  readonly share: number
  readonly disagreed: boolean
}

export type Agreement = {
  readonly items: readonly ItemSpread[]
  readonly totals: readonly { readonly expert: string; readonly total: string }[]
  /** Highest − lowest total. */
  readonly spread: string
  /** Kendall's W over the items, three decimals, 0 … 1; null where there is nothing to rank. */
  readonly concordance: string | null
}

/** @param disputeFrom % of the points of an item from which on its marks disagree */
export function expertAgreement(
  items: readonly FrameworkItem[],
  ballots: readonly ExpertBallot[],
  disputeFrom: string,
): Agreement {
  const totals = ballots.map(({ expert, marks }) => ({ expert, total: totalMark(items, marks) }))
  const sums = totals.map(({ total }) => total)
  return {
    items: items.map((item) => spreadOf(item, ballots, disputeFrom)),
    totals: totals.map(({ expert, total }) => ({ expert, total: hundredthsText(total) })),
    spread: hundredthsText(sums.length === 0 ? 0 : Math.max(...sums) - Math.min(...sums)),
    concordance: kendallsW(
      ballots.map(({ marks }) =>
        items.map(({ id, weight }) => ({
          over: expertTotal(marks, id),
          under: parseHundredths(weight) ?? 1,
        })),
      ),
    ),
  }
}

function spreadOf(
  { id, third, weight }: FrameworkItem,
  ballots: readonly ExpertBallot[],
  disputeFrom: string,
): ItemSpread {
  const marks = ballots.map((ballot) => expertTotal(ballot.marks, id))
  const [lowest, highest] = marks.length === 0 ? [0, 0] : [Math.min(...marks), Math.max(...marks)]
  const full = parseHundredths(weight) ?? 0
  const limit = parseHundredths(disputeFrom) ?? 0
  return {
    item: third,
    lowest: hundredthsText(lowest),
    highest: hundredthsText(highest),
    spread: hundredthsText(highest - lowest),
    share: full === 0 ? 0 : Number(roundedQuotient(BigInt((highest - lowest) * 100), BigInt(full))),
    disagreed: highest > lowest && (highest - lowest) * 10_000 >= limit * full,
  }
}

/** A value as a fraction, so that marks of items with different points compare exactly. `under` above 0. */
export type Value = { readonly over: number; readonly under: number }

/**
 * Kendall's coefficient of concordance with the correction for ties (Kendall and Babington Smith 1939; Siegel
 * 1956, ch. 9): W = 12 S ÷ (m² (n³ − n) − m Σ(t³ − t)). @param raters for each the values of the same n
 * things
 * @returns three decimals; null for fewer than two raters or things, or where every rater holds all things
 * equal
 */
export function kendallsW(raters: readonly (readonly Value[])[]): string | null {
  const m = raters.length
  const n = raters[0]?.length ?? 0
  if (m < 2 || n < 2) return null
  // Twice the ranks, so that middle ranks of ties are whole.
  const ranks = raters.map(doubledRanks)
  const sums = Array.from({ length: n }, (_, thing) =>
    ranks.reduce((sum, rank) => sum + (rank.doubled[thing] ?? 0), 0),
  )
  const all = sums.reduce((sum, one) => sum + one, 0)
  // n² × 4 S, without a fraction.
  const deviations = sums.reduce((total, sum) => total + BigInt(n * sum - all) ** 2n, 0n)
  const ties = ranks.reduce((sum, rank) => sum + rank.ties, 0)
  const under = BigInt(m * m * (n ** 3 - n) - m * ties)
  if (under === 0n) return null
  const thousandths = roundedQuotient(12n * deviations * 1000n, 4n * BigInt(n * n) * under)
  return `${thousandths / 1000n}.${String(thousandths % 1000n).padStart(3, '0')}`
}

function doubledRanks(values: readonly Value[]): {
  readonly doubled: readonly number[]
  readonly ties: number
} {
  const less = (a: Value, b: Value) => a.over * b.under - b.over * a.under
  const counts = values.map((value) => ({
    below: values.filter((other) => less(other, value) < 0).length,
    equal: values.filter((other) => less(other, value) === 0).length,
  }))
  // Each of t equal values adds t² − 1: together t³ − t.
  return {
    doubled: counts.map(({ below, equal }) => 2 * below + equal + 1),
    ties: counts.reduce((sum, { equal }) => sum + equal * equal - 1, 0),
  }
}
