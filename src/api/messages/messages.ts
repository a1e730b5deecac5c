/**
 * 消息: GET /api/messages, GET /api/messages/unread (the figure of the bell), POST /api/messages/read. The own
 * ones alone.
 */
import { z } from 'zod'
import { MESSAGE_KINDS, type MessageFacts, type MessageKind } from '#core/messages/message.ts'
import { id, PAGE_SIZE_MAX, paging } from '../kernel/common.ts'

export const messageQuery = paging.extend({
  /** This one alone: where a mail leads. */ message: id.optional(),
  kind: z.enum(MESSAGE_KINDS).optional(),
  unread: z.enum(['yes']).optional(),
})
export type MessageQuery = z.infer<typeof messageQuery>

export type MessageView = {
  readonly id: string
  readonly kind: MessageKind
  readonly at: string
  readonly by: string | null
  /** null: it speaks of no target, or the target is gone. */
  readonly project: string | null
  readonly facts: MessageFacts
  /** How many acts it stands for. */
  readonly count: number
  readonly readAt: string | null
}
/** Unread ones first. `unread`: of all, whatever the filter. */
export type MessageList = {
  readonly rows: readonly MessageView[]
  readonly total: number
  readonly unread: number
}

export type UnreadCount = { readonly unread: number }

export const markReadBody = z.object({
  messages: z.union([z.literal('all'), z.array(id).min(1).max(PAGE_SIZE_MAX)]),
})
export type MarkRead = z.infer<typeof markReadBody>
