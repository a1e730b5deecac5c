/** 批注 with their answers, as lists show them. */
import type { CommentState } from './comment.ts'

export type AnswerRow = {
  readonly id: string
  readonly text: string
  readonly by: string | null
  readonly at: string
}

export type CommentRow = AnswerRow & {
  /** Row, from 1; null: a field of the project itself, or of the words. */
  readonly indicator: number | null
  /** Whether its row is in the table no more: `indicator` is where it was. */
  readonly gone: boolean
  readonly field: string
  /** What is proposed to be written there; null: nothing. */
  readonly suggestion: string | null
  /** What was there when it was said. */
  readonly found: string | null
  readonly state: CommentState
  readonly endedBy: string | null
  readonly endedAt: string | null
  /** The oldest first. */
  readonly answers: readonly AnswerRow[]
}
