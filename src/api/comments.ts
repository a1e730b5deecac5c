/**
 * 批注: GET and POST /api/projects/:id/comments, and of the words of a department /api/statements/:id/comments;
 * POST …/comments/:comment/answers; POST …/comments/:comment/state (settled, open again, or what it proposes
 * accepted). GET /api/projects/:id/since-return and /api/statements/:id/since-return: what changed since it
 * was sent back to the unit.
 */
import { z } from 'zod'
import { COMMENT_STATES } from '#core/comments/comment.ts'
import type { TargetComparison, ThingChange } from '#core/target/compare.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import { COMMENT_MAX } from './kernel/constants.ts'

const text = z.string().trim().min(1).max(COMMENT_MAX)

/**
 * `indicator`: row from 1, null for a field of the project, or of the words (`subGoals.2.goal`), and for
 * `whole`: all of it;
 * `suggestion`: what should be there.
 */
export const newComment = z.object({
  indicator: z.number().int().min(1).nullable(),
  field: z.string().regex(/^[a-z][\w.-]{0,59}$/i),
  text,
  suggestion: z.string().trim().min(1).max(COMMENT_MAX).nullable().default(null),
})
export type NewComment = z.infer<typeof newComment>

export const newAnswer = z.object({ text })
export type NewAnswer = z.infer<typeof newAnswer>

/** accepted: what it proposes is written there. */
export const commentState = z.object({ state: z.enum(COMMENT_STATES) })
export type SetCommentState = z.infer<typeof commentState>

/** Open ones first. `mayWrite`: the caller may say something, settle, and accept. */
export type CommentList = { readonly rows: readonly CommentRow[]; readonly mayWrite: boolean }

/** null: it was never sent back to the unit, or was approved since. */
export type SinceReturn<Change = ThingChange> = {
  readonly returned: { readonly at: string; readonly by: string | null; readonly comment: string } | null
  readonly change: Change | null
}
/** The same of the words of a department. */
export type TextSinceReturn = SinceReturn<TargetComparison>
