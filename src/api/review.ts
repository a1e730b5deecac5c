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
  type Heap,
  type ReviewDimension,
  type ReviewItem,
  type ReviewMode,
} from '#core/review/form.ts'
import type { UnjudgedIn } from '#core/review/roll-up.ts'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import { id, listedYear, paging, type SeverityCounts } from './kernel/common.ts'
import { COMMENT_MAX, REVIEW_REASON_MAX } from './kernel/constants.ts'

export const reviewQuery = paging.extend({
  year: listedYear.optional(),
  /** Unit code, or its name where the document gives no code. */
  /** With the units below it and those merged into it. */
  unit: z.string().max(200).optional(),
  document: id.optional(),
  /** In project name, code, unit name and indicator names. */
  search: z.string().trim().max(100).optional(),
  heap: z.enum(HEAPS).optional(),
  /** `yes`: only what waits for the caller. */
  mine: z.enum(['yes']).optional(),
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

/** A rule that makes the risk: how many findings, and how sure (whole %). */
export type RiskReasonView = {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
  readonly certainty: number
}

export type ReviewRow = {
  readonly id: string
  readonly document: string
  readonly file: string
  readonly order: number
  readonly fiscalYear: number | null
  readonly code: string | null
  readonly name: string
  readonly unitCode: string | null
  readonly unitName: string | null
  /** 分. */
  readonly budget: string | null
  readonly findings: SeverityCounts
  readonly heap: Heap
  /** Whole %. */
  readonly risk: number
  /** risk × budget, 分; null without a budget. */
  readonly exposure: string | null
  readonly reasons: readonly RiskReasonView[]
  readonly mode: ReviewMode
  readonly points: number
  /** Hundredths that could be given: what was judged. */
  readonly judged: number
  /** null: 未定级, too little was judged. */
  readonly grade: Grade | null
  /** What a reviewer concluded; null as long as nobody has. */
  readonly conclusion: Grade | null
  /** Items that a reviewer changed. */
  readonly changes: number
}

export type ReviewList = {
  /** The greatest risk × money first; without a budget by risk, at the end. */
  readonly rows: readonly ReviewRow[]
  readonly total: number
  /** Under the other filters. */
  readonly heaps: { readonly [heap in Heap]: { readonly count: number; readonly budget: string } }
}

/** Points that one finding takes: `asked` by itself, `taken` here. `id` is that of the finding. */
export type LossView = {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly certainty: number
  readonly asked: number
  readonly taken: number
}

/** `grade` null: not judged, and no points. */
export type ReviewMark = { readonly points: number; readonly grade: Grade | null }

export type ChangeView = {
  readonly reason: string
  /** null when the account is gone. */
  readonly by: string | null
  readonly at: string
  /** What was proposed when it was changed. */
  readonly proposed: ReviewMark
  /** The target is another one by now. */
  readonly stale: boolean
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
  readonly losses: readonly LossView[]
  /** Findings of this item that were waived. */
  readonly waived: readonly string[]
  readonly change: ChangeView | null
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

export type OpinionView = {
  readonly comment: string
  readonly conclusion: Grade | null
  readonly by: string | null
  readonly at: string
  readonly stale: boolean
}

/** One change of the past, newest first. */
export type ReviewEventView = {
  readonly id: string
  readonly at: string
  readonly type: string
  readonly by: string | null
  readonly before: { readonly [name: string]: unknown } | null
  readonly after: { readonly [name: string]: unknown } | null
}

export type ReviewDetail = {
  readonly row: ReviewRow
  readonly ruleSet: string
  readonly sheet: SheetView
  readonly opinion: OpinionView | null
  readonly history: readonly ReviewEventView[]
}

export type DocumentReview = {
  readonly items: readonly {
    readonly item: ReviewItem
    readonly dimension: ReviewDimension
    readonly weight: number
    readonly mean: number
    readonly final: ReviewMark
    readonly unjudged: readonly UnjudgedIn[]
    readonly losses: readonly LossView[]
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
