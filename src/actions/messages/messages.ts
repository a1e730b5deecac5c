/** 消息: what a person was notified of. Nobody reads those of another. */
import type {
  MarkRead,
  MessageDigest,
  MessageList,
  MessageQuery,
  UnreadCount,
} from '#api/messages/messages.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { countUnread, loadMessages, unreadByKind, updateMessagesRead } from '#store/messages/messages.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

const mayRead = (actor: Actor) => allows(actor, 'message.read', { region: actor.region, owner: actor.id })

export async function listMessages(
  context: Context,
  actor: Actor,
  { unread, ...query }: MessageQuery,
): Promise<Result<MessageList, Problem>> {
  if (!mayRead(actor)) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [list, count] = await Promise.all([
    loadMessages(db, actor.id, { ...query, unread: unread === 'yes' }),
    countUnread(db, actor.id),
  ])
  return ok({ ...list, unread: count })
}

export async function readUnread(context: Context, actor: Actor): Promise<Result<UnreadCount, Problem>> {
  return mayRead(actor)
    ? ok({ unread: await countUnread(context.store.of(actor.region).db, actor.id) })
    : NOT_ALLOWED
}

/** What is unread, by kind. */
export async function readDigest(context: Context, actor: Actor): Promise<Result<MessageDigest, Problem>> {
  return mayRead(actor)
    ? ok({ rows: await unreadByKind(context.store.of(actor.region).db, actor.id) })
    : NOT_ALLOWED
}

/** Leaves no event: a tick on the own list changes nothing for anybody else. */
export async function tickMessages(
  context: Context,
  actor: Actor,
  { messages }: MarkRead,
): Promise<Result<UnreadCount, Problem>> {
  if (!mayRead(actor)) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    await updateMessagesRead(tx, actor.id, messages === 'all' ? null : messages, context.clock())
    return ok({ unread: await countUnread(tx, actor.id) })
  })
}
