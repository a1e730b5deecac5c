/** Rows of the queue of reviews, and what a reviewer said. Points are whole hundredths, amounts 分. */
import type { FilingRow } from '../filing/rows.ts'
import type { EventChange, EventType } from '../kernel/audit-event.ts'
import type { SeverityCounts } from '../kernel/finding.ts'
import type { Grade } from '../kernel/grade.ts'
import type { ProjectHead } from '../projects/rows.ts'
import type { Heap, ReviewMode } from './form.ts'
import type { RiskReason } from './risk.ts'

export type ReviewRow = ProjectHead & {
  readonly findings: SeverityCounts
  readonly heap: Heap
  /** Whole %. */
  readonly risk: number
  /** risk × budget; null without a budget. */
  readonly exposure: string | null
  readonly reasons: readonly RiskReason[]
  readonly mode: ReviewMode
  readonly points: number
  /** What could be given: what was judged. */
  readonly judged: number
  /** null: 未定级, too little was judged. */
  readonly grade: Grade | null
  /** What a reviewer concluded; null as long as nobody has. */
  readonly conclusion: Grade | null
  /** How many items a reviewer changed. */
  readonly changes: number
}

/** In the queue: with where the target is in its workflow, and by when it has to go on. */
export type QueuedReview = ReviewRow & Pick<FilingRow, 'state' | 'version' | 'waits' | 'due'>

export type HeapTotals = { readonly [heap in Heap]: { readonly count: number; readonly budget: string } }

/** `grade` null: not judged, and no points. */
export type ReviewMark = { readonly points: number; readonly grade: Grade | null }

/** What was said or changed, and when. */
type Said = {
  /** null when the account is gone. */
  readonly by: string | null
  readonly at: string
  /** The target is another one by now. */
  readonly stale: boolean
}

/** The change of an item. `proposed`: what was proposed when it was changed. */
export type ItemChangeRow = Said & { readonly reason: string; readonly proposed: ReviewMark }

/** `writtenBy`: the id of the account; null when it is gone. */
export type OpinionRow = Said & {
  readonly comment: string
  readonly conclusion: Grade | null
  readonly writtenBy: string | null
}

/** One act on the sheet of a project. */
export type ReviewEvent = {
  readonly id: string
  readonly at: string
  readonly type: EventType
  readonly by: string | null
  readonly before: EventChange | null
  readonly after: EventChange | null
}
