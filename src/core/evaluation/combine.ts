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
  /** By item id, two decimals; the total is their sum, so that the table adds up. */
  readonly items: ExpertMarks
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
  const means = items.map(({ id }) => [id, meanOf(kept.map(({ marks }) => expertTotal(marks, id)))] as const)
  const total = means.reduce((sum, [, mean]) => sum + mean, 0)
  return {
    items: Object.fromEntries(means.map(([id, mean]) => [id, hundredthsText(mean)])),
    total: hundredthsText(total),
    left,
  }
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

function meanOf(marks: readonly Hundredths[]): Hundredths {
  return Number(roundedQuotient(BigInt(marks.reduce((sum, mark) => sum + mark, 0)), BigInt(marks.length)))
}
