/** /api/messages: what one was told. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { listMessages, readDigest, readUnread, tickMessages } from '#actions/messages/messages.ts'
import { messageAddresses } from '#api/addresses/messages/messages.ts'
import { serve } from '../../handle.ts'

export function messageRoutes(app: FastifyInstance, context: Context): void {
  serve(app, messageAddresses.listMessages, ({ actor }, { query }) => listMessages(context, actor, query))
  serve(app, messageAddresses.readUnread, ({ actor }) => readUnread(context, actor))
  serve(app, messageAddresses.readDigest, ({ actor }) => readDigest(context, actor))
  serve(app, messageAddresses.tickMessages, ({ actor }, { body }) => tickMessages(context, actor, body))
}
