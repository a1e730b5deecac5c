/**
 * The result of several experts: the mean of their marks, item by item, or that without the highest and the
 * lowest total.
 */
import { roundedQuotient } from '../kernel/exact.ts'
import type { FrameworkItem } from './framework.ts'
import { parseHundredths, hundredthsText, type Hundredths } from './points.ts'
import type { EvaluationScheme } from './scheme.ts'

/** Marks of one expert by item id, decimals with at most two places. */
export type ExpertMarks = { readonly [item: string]: string }

export type ExpertBallot = { readonly expert: string; readonly marks: ExpertMarks }

/** mark-missing: no mark yet; mark-unfit: no number, or not between 0 and the points of the item. */
export type MarkFault = {
  readonly code: 'mark-missing' | 'mark-unfit'
  readonly item: string
  readonly weight: string
}

/**
 * What keeps marks from being handed in; `whole` false: what keeps them from being saved on the way there.
 */
export function markFaults(
  items: readonly FrameworkItem[],
  marks: ExpertMarks,
  whole = true,
): readonly MarkFault[] {
  return items.flatMap(({ id, third, weight }): readonly MarkFault[] => {
    const text = marks[id]
    if (text === undefined || text === '') return whole ? [{ code: 'mark-missing', item: third, weight }] : []
    const mark = parseHundredths(text)
    return mark === null || mark > (parseHundredths(weight) ?? 0)
      ? [{ code: 'mark-unfit', item: third, weight }]
      : []
  })
}

export type Combined = {
  /** By item id, two decimals; they add up to the total. */
  readonly items: ExpertMarks
  /** The mean of the experts' totals, rounded once: no grade is lost to the rounding of its items. */
  readonly total: string
  /** Whose marks were left out as the highest and the lowest. */
  readonly left: readonly string[]
}

/** @param ballots complete ones (markFaults); null where there are none */
export function combine(
  items: readonly FrameworkItem[],
  ballots: readonly ExpertBallot[],
  scheme: Pick<EvaluationScheme, 'combine' | 'trimFrom'>,
): Combined | null {
  if (ballots.length === 0) return null
  const left =
    scheme.combine === 'trimmed' && ballots.length >= Math.max(3, scheme.trimFrom)
      ? extremes(items, ballots)
      : []
  const kept = ballots.filter(({ expert }) => !left.includes(expert))
  const sums = items.map(({ id }) => kept.reduce((sum, { marks }) => sum + expertTotal(marks, id), 0))
  const total = meanOf(
    sums.reduce((all, sum) => all + sum, 0),
    kept.length,
  )
  const means = meansOf(sums, kept.length, total)
  return {
    items: Object.fromEntries(items.map(({ id }, i) => [id, hundredthsText(means[i] ?? 0)])),
    total: hundredthsText(total),
    left,
  }
}

/**
 * The means of the items, rounded so that they add up to the total: all down, and those up that lost the most, of
 * equal ones the first.
 */
function meansOf(sums: readonly Hundredths[], experts: number, total: Hundredths): readonly Hundredths[] {
  const down = sums.map((sum) => Math.floor(sum / experts))
  const missing = total - down.reduce((all, mean) => all + mean, 0)
  const up = new Set(
    sums
      .map((sum, at) => ({ at, lost: sum % experts }))
      .toSorted((a, b) => b.lost - a.lost || a.at - b.at)
      .slice(0, missing)
      .map(({ at }) => at),
  )
  return down.map((mean, at) => (up.has(at) ? mean + 1 : mean))
}

/**
 * One with the highest and one with the lowest total; of equal ones the first by name of account, so that it
 * is always the same.
 */
function extremes(items: readonly FrameworkItem[], ballots: readonly ExpertBallot[]): readonly string[] {
  const order = ballots
    .map((ballot) => ({ expert: ballot.expert, total: totalMark(items, ballot.marks) }))
    .toSorted((a, b) => a.total - b.total || (a.expert < b.expert ? -1 : 1))
  return [order[0], order.at(-1)].flatMap((one) => (one === undefined ? [] : [one.expert]))
}

/** The sum of one expert's marks. */
export function totalMark(items: readonly Pick<FrameworkItem, 'id'>[], marks: ExpertMarks): Hundredths {
  return items.reduce((sum, { id }) => sum + expertTotal(marks, id), 0)
}

export function expertTotal(marks: ExpertMarks, id: string): Hundredths {
  return parseHundredths(marks[id] ?? '') ?? 0
}

function meanOf(sum: Hundredths, count: number): Hundredths {
  return Number(roundedQuotient(BigInt(sum), BigInt(count)))
}
