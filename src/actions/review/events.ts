/** Audit events of the review sheet of 目标审核. */
import type { Grade } from '#core/kernel/grade.ts'
import type { ReviewItem } from '#core/review/form.ts'
import { change } from '../kernel/event.ts'

/** What an item was judged, by points or by a grade. */
type Judged = { item: ReviewItem; points?: string; grade?: string; unjudged?: true }

export const reviewItemChanged = change<Judged & { reason?: string }, Judged & { reason: string }>(
  'review.item-changed',
  'project',
)
export const reviewItemRestored = change<Judged & { reason: string }, Judged>(
  'review.item-restored',
  'project',
)

type Opinion = { comment: string; conclusion: Grade | null }
export const reviewOpinionWritten = change<Opinion | null, Opinion>('review.opinion-written', 'project')
