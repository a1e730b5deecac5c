/** 批注 on a place of a target: open until it is settled, or what it proposes is accepted. */
export const COMMENT_STATES = ['open', 'resolved', 'accepted'] as const
export type CommentState = (typeof COMMENT_STATES)[number]

/** The field of what is said of a target, or of a text, as a whole: of no cell of it. */
const WHOLE = 'whole'
export const ON_WHOLE = { indicator: null, field: WHOLE } as const

export function isOnWhole({
  indicator,
  field,
}: {
  readonly indicator: number | null
  readonly field: string
}): boolean {
  return indicator === null && field === WHOLE
}
