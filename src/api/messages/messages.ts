/**
 * 消息: GET /api/messages, GET /api/messages/unread (the figure of the bell), GET …/digest (by kind), POST
 * /api/messages/read. The own ones alone.
 */
import { z } from 'zod'
import { MESSAGE_KINDS } from '#core/messages/message.ts'
import type { MessageRow, MessagesOfKind } from '#core/messages/rows.ts'
import { id, PAGE_SIZE_MAX, paging } from '../kernel/common.ts'

export const messageQuery = paging.extend({
  /** This one alone: where a mail leads. */ message: id.optional(),
  kind: z.enum(MESSAGE_KINDS).optional(),
  unread: z.enum(['yes']).optional(),
})
export type MessageQuery = z.infer<typeof messageQuery>

/** Unread ones first. `unread`: of all, whatever the filter. */
export type MessageList = {
  readonly rows: readonly MessageRow[]
  readonly total: number
  readonly unread: number
}

/** What is unread, one line a kind, the newest first. */
export type MessageDigest = { readonly rows: readonly MessagesOfKind[] }

export type UnreadCount = { readonly unread: number }

export const markReadBody = z.object({
  messages: z.union([z.literal('all'), z.array(id).min(1).max(PAGE_SIZE_MAX)]),
})
export type MarkRead = z.infer<typeof markReadBody>
