/** Audit events of 批注: of a project, or of the words of a document. */
import type { CommentState } from '#core/comments/comment.ts'
import type { WrittenEvent } from '../kernel/event.ts'

type Place = { readonly place: string }

export function commentWritten(
  subject: string,
  after: Place & { readonly comment: string; readonly suggestion: string | null },
): WrittenEvent {
  return { type: 'comment.written', subject, before: null, after }
}

export function commentAnswered(subject: string, after: Place & { readonly comment: string }): WrittenEvent {
  return { type: 'comment.answered', subject, before: null, after }
}

export function commentSettled(
  subject: string,
  before: Place & { readonly state: CommentState },
  state: CommentState,
): WrittenEvent {
  const type = state === 'open' ? 'comment.reopened' : 'comment.settled'
  return { type, subject, before, after: { state } }
}
