/** The sheet that counts: the proposal with what reviewers changed. A change says its reason; taking it back leaves the proposal. */
import type { Grade } from '../grade.ts'
import type { ReviewItem } from './form.ts'
import { gradeOfShare } from './grade.ts'
import type { Judged } from './losses.ts'
import { pointsOf, sumOf, type Points } from './points.ts'
import { gradeOfSheet, standFor, type ProposedItem, type Proposal } from './propose.ts'
import type { ReviewScheme } from './scheme.ts'

/** What a reviewer set an item to: points of a scored review, or a grade. */
export type SetTo = { readonly points: Points } | { readonly grade: Grade }

export type ItemChange = {
  readonly item: ReviewItem
  readonly to: SetTo
  readonly reason: string
}

export type SheetItem<Change extends ItemChange> = ProposedItem & {
  /** What counts: the reviewer's, or else the proposal's. */
  readonly final: { readonly points: Points; readonly grade: Grade }
  readonly change: Change | null
}

export type Sheet<Change extends ItemChange = ItemChange> = Omit<Proposal, 'items'> & {
  readonly items: readonly SheetItem<Change>[]
  /** The proposal's own sum and grade. */
  readonly proposed: { readonly total: Points; readonly grade: Grade }
}

/** Lays changes over a proposal; of several for one item the last counts. Points beyond the item's weight are cut to it. */
export function sheetOf<Change extends ItemChange>(proposal: Proposal, changes: readonly Change[], judged: readonly Judged[], scheme: ReviewScheme): Sheet<Change> {
  const items = proposal.items.map((item): SheetItem<Change> => {
    const change = changes.findLast((one) => one.item === item.item) ?? null
    return { ...item, change, final: change === null ? { points: item.points, grade: item.grade } : finalOf(change.to, item.weight, proposal, scheme) }
  })
  const total = sumOf(items.map(({ final }) => final.points))
  return { ...proposal, items, total, ...gradeOfSheet(total, judged, scheme), proposed: { total: proposal.total, grade: proposal.grade } }
}

/** A grade stands for points and points for a grade, whichever the reviewer gave; a review by grades counts what grades stand for. */
function finalOf(to: SetTo, weight: Points, { mode }: Proposal, scheme: ReviewScheme): { points: Points; grade: Grade } {
  if ('grade' in to) return { grade: to.grade, points: standFor(to.grade, weight, scheme) }
  const points = pointsOf(Math.min(weight, Math.max(0, to.points)))
  const grade = gradeOfShare(points, weight, scheme)
  return { grade, points: mode === 'scored' ? points : standFor(grade, weight, scheme) }
}
