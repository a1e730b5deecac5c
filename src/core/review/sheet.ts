/**
 * The sheet that counts: the proposal with what reviewers changed. A change says its reason; taking it back
 * leaves the proposal.
 */
import type { Grade } from '../kernel/grade.ts'
import type { Unjudged } from './evidence.ts'
import type { ReviewItem } from './form.ts'
import { gradeOfShare } from './grade.ts'
import { reviewHeap } from './heap.ts'
import type { JudgedFinding } from './losses.ts'
import { makePoints, type Points } from './points.ts'
import { standFor, sumOfSheet, type ProposedItem, type Proposal } from './propose.ts'
import type { ReviewScheme } from './scheme.ts'

/** What a reviewer set an item to: points of a scored review, or a grade. */
export type SetTo = { readonly points: Points } | { readonly grade: Grade }

export type ItemChange = {
  readonly item: ReviewItem
  readonly to: SetTo
  readonly reason: string
}

/** Points and the grade of them; without a grade nothing was judged. */
type Mark = { readonly points: Points; readonly grade: Grade | null }

export type ReviewSheetItem<Change extends ItemChange> = ProposedItem & {
  /** What counts: the reviewer's, or else the proposal's. */
  readonly final: Mark
  readonly change: Change | null
}

type Sheet<Change extends ItemChange = ItemChange> = Omit<Proposal, 'items'> & {
  readonly items: readonly ReviewSheetItem<Change>[]
  /** The proposal's own sum and grade. */
  readonly proposed: { readonly total: Points; readonly judged: Points; readonly grade: Grade | null }
}

/**
 * Lays changes over a proposal; of several for one item the last counts. Points beyond the item's weight are
 * cut to it.
 */
export function reviewSheet<Change extends ItemChange>(
  proposal: Proposal,
  changes: readonly Change[],
  judged: readonly JudgedFinding[],
  scheme: ReviewScheme,
): Sheet<Change> {
  const items = proposal.items.map((item): ReviewSheetItem<Change> => {
    const change = changes.findLast((one) => one.item === item.item) ?? null
    return {
      ...item,
      change,
      final:
        change === null
          ? { points: item.points, grade: item.grade }
          : finalOf(change.to, item.weight, proposal, scheme),
    }
  })
  const sum = sumOfSheet(
    items.map(({ weight, final }) => ({ weight, ...final })),
    judged,
    scheme,
  )
  // What a reviewer judged counts as judged.
  return {
    ...proposal,
    ...sum,
    items,
    heap: reviewHeap(judged, sum.grade, scheme),
    proposed: { total: proposal.total, judged: proposal.judged, grade: proposal.grade },
  }
}

/**
 * A grade stands for points and points for a grade, whichever the reviewer gave; a review by grades counts
 * what grades stand for.
 */
function finalOf(to: SetTo, weight: Points, { mode }: Proposal, scheme: ReviewScheme): Mark {
  if ('grade' in to) return { grade: to.grade, points: standFor(to.grade, weight, scheme) }
  const points = makePoints(Math.min(weight, Math.max(0, to.points)))
  const grade = gradeOfShare(points, weight, scheme)
  return { grade, points: mode === 'scored' ? points : standFor(grade, weight, scheme) }
}

/** The items that neither the form lets judge nor a reviewer judged. */
export function stillUnjudged({ items }: Sheet): readonly Unjudged[] {
  return items.flatMap(({ item, unjudged, final }) =>
    unjudged === null || final.grade !== null ? [] : [{ item, why: unjudged }],
  )
}
