/** /api/messages: what one was told. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { listMessages, readUnread, tickMessages } from '#actions/messages/messages.ts'
import { markReadBody, messageQuery } from '#api/messages/messages.ts'
import { answer } from '../../handle.ts'

export function messageRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/messages',
    answer(z.object({ query: messageQuery }), ({ actor }, { query }) => listMessages(context, actor, query)),
  )
  app.get(
    '/api/messages/unread',
    { config: { byItself: true } },
    answer(z.object({}), ({ actor }) => readUnread(context, actor)),
  )
  app.post(
    '/api/messages/read',
    answer(z.object({ body: markReadBody }), ({ actor }, { body }) => tickMessages(context, actor, body)),
  )
}
