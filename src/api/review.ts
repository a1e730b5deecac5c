/**
 * Reviews: GET /api/reviews (the queue with its heaps), GET /api/reviews/:id (one project's sheet), PUT and
 * DELETE /api/reviews/:id/items/:item (a reviewer sets an item, or leaves it to the proposal again), PUT
 * /api/reviews/:id/opinion, GET /api/reviews/:id/export/:format, GET /api/documents/:id/review (the sheet of
 * a whole document). Points travel as whole hundredths: 850 is 8.5.
 */
import { z } from 'zod'
import type { Severity } from '#core/kernel/finding.ts'
import type { UnjudgedReason } from '#core/review/evidence.ts'
import {
  HEAPS,
  REVIEW_ITEMS,
  type ReviewDimension,
  type ReviewItem,
  type ReviewMode,
} from '#core/review/form.ts'
import type { UnjudgedIn } from '#core/review/roll-up.ts'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import { id, listedYear, paging } from './kernel/common.ts'
import { COMMENT_MAX, REVIEW_REASON_MAX } from './kernel/constants.ts'
import type {
  HeapTotals,
  QueuedReview,
  ReviewEvent,
  ReviewRow,
  ReviewMark,
  ItemChangeRow,
  OpinionRow,
} from '#core/review/rows.ts'
import type { Loss } from '#core/review/losses.ts'

export const REVIEW_BOXES = ['mine', 'unsent', 'all'] as const
export type ReviewBox = (typeof REVIEW_BOXES)[number]

export const reviewQuery = paging.extend({
  year: listedYear.optional(),
  /** Unit code, or its name where the document gives no code. */
  /** With the units below it and those merged into it. */
  unit: z.string().max(200).optional(),
  document: id.optional(),
  /** In project name, code, unit name and indicator names. */
  search: z.string().trim().max(100).optional(),
  heap: z.enum(HEAPS).optional(),
  /** mine: what waits for the caller; unsent: what its unit has not sent in. */
  box: z.enum(REVIEW_BOXES).default('all'),
})
export type ReviewQuery = z.infer<typeof reviewQuery>

export const reviewItem = z.enum(REVIEW_ITEMS)

/** What the sheet is taken away as: it is a paper. */
export const REVIEW_FORMATS = ['docx', 'xlsx', 'pdf', 'html'] as const
export type ReviewFormat = (typeof REVIEW_FORMATS)[number]

/** Points as a reviewer types them, at most two decimals; or a grade. */
export const changeItem = z.object({
  to: z.discriminatedUnion('by', [
    z.object({ by: z.literal('points'), points: z.string().regex(/^\d{1,3}(?:\.\d{1,2})?$/) }),
    z.object({ by: z.literal('grade'), grade: z.enum(GRADES) }),
  ]),
  reason: z.string().trim().min(1).max(REVIEW_REASON_MAX),
})
export type ChangeItem = z.infer<typeof changeItem>

export const writeOpinion = z.object({
  comment: z.string().trim().max(COMMENT_MAX),
  conclusion: z.enum(GRADES).nullable(),
})
export type WriteOpinion = z.infer<typeof writeOpinion>

export type ReviewList = {
  /** The greatest risk × money first; without a budget by risk, at the end. */
  readonly rows: readonly QueuedReview[]
  readonly total: number
  /** Under the other filters. */
  readonly heaps: HeapTotals
  /** How many are in each, under the other filters but the heap. */
  readonly boxes: { readonly [box in ReviewBox]: number }
}

export type SheetItemView = {
  readonly item: ReviewItem
  readonly dimension: ReviewDimension
  readonly weight: number
  readonly proposed: ReviewMark
  /** Why nothing was there to judge it by; null where something was. */
  readonly unjudged: UnjudgedReason | null
  /** What counts. */
  readonly final: ReviewMark
  readonly losses: readonly Loss[]
  /** Findings of this item that were waived. */
  readonly waived: readonly string[]
  readonly change: ItemChangeRow | null
}

type SheetView = {
  readonly mode: ReviewMode
  readonly items: readonly SheetItemView[]
  readonly total: number
  /** The weights of the items that were judged. */
  readonly judged: number
  /** null: 未定级, too little was judged. */
  readonly grade: Grade | null
  /** The severity of open findings that keeps the grade from being better. */
  readonly heldDownBy: Severity | null
  readonly proposed: { readonly total: number; readonly judged: number; readonly grade: Grade | null }
}

export type ReviewDetail = {
  readonly row: ReviewRow
  readonly ruleSet: string
  readonly sheet: SheetView
  readonly opinion: OpinionRow | null
  readonly history: readonly ReviewEvent[]
}

export type DocumentReview = {
  readonly items: readonly {
    readonly item: ReviewItem
    readonly dimension: ReviewDimension
    readonly weight: number
    readonly mean: number
    readonly final: ReviewMark
    readonly unjudged: readonly UnjudgedIn[]
    readonly losses: readonly Loss[]
  }[]
  readonly total: number
  /** The weights of the items that were judged. */
  readonly judged: number
  /** null: 未定级, too little was judged. */
  readonly grade: Grade | null
  readonly heldDownBy: Severity | null
  /** How many projects have each grade. */
  readonly projects: { readonly [grade in Grade]: number }
  /** How many have none. */
  readonly ungraded: number
}
