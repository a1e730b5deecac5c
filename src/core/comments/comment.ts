/** 批注 on a place of a target: open until it is settled, or what it proposes is accepted. */
export const COMMENT_STATES = ['open', 'resolved', 'accepted'] as const
export type CommentState = (typeof COMMENT_STATES)[number]
