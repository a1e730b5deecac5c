/**
 * 终止 of a project within its year: GET /api/projects/:id/closing (whether it is, what it would come to on a
 * day), POST … (closes it), POST …/reopening (恢复).
 */
import { z } from 'zod'
import type { ClosingRest } from '#core/filing/closing.ts'
import { COMMENT_MAX } from '../kernel/constants.ts'

export const closingQuery = z.object({ day: z.iso.date().optional() })

const fenText = z.string().regex(/^\d{1,15}$/)

export const closeProjectBody = z.object({
  /** The last day on which the project went on. */
  day: z.iso.date(),
  /** 文号. */
  number: z.string().trim().min(1).max(60),
  reason: z.string().trim().min(1).max(COMMENT_MAX),
  /** 分: what is taken back of 财政资金 and of 其他资金. */
  fiscal: fenText,
  other: fenText,
  /** How many records of the way the sender saw; with more of them nothing is done. */
  steps: z.number().int().min(0).nullable().default(null),
})
export type CloseProject = z.infer<typeof closeProjectBody>

export const reopenProjectBody = z.object({ reason: z.string().trim().min(1).max(COMMENT_MAX) })

/** A closing as it is shown; amounts in 分 as text. */
export type ClosingShown = {
  readonly day: string
  readonly number: string
  readonly reason: string
  readonly fiscal: string
  readonly other: string
  /** 监控表 and 预警 that ended with it. */
  readonly sheets: number
  readonly warnings: number
  readonly at: string
  readonly by: string | null
  readonly reopened: { readonly at: string; readonly by: string | null; readonly reason: string } | null
}

export type ClosingView = {
  /** null: it goes on. */
  readonly closed: ClosingShown | null
  /** Closings that were taken back, the newest first. */
  readonly earlier: readonly ClosingShown[]
  readonly mayClose: boolean
  readonly mayReopen: boolean
  /** Why it is not taken back any more. */
  readonly rests: readonly ClosingRest[]
  /** What closing it on the day would come to; null: it is closed, or was never approved. */
  readonly ahead: {
    readonly day: string
    /** 分: the most that can be taken back. */
    readonly fiscal: string
    readonly other: string
    readonly lastPaid: string | null
    readonly sheets: number
    readonly warnings: number
    /** An adjustment under way is given up. */
    readonly adjusting: boolean
  } | null
}
