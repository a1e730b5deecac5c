/** /api/users/:id/posts: what a person holds and held, giving and ending. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { handOver, readHandover } from '#actions/accounts/hand-over.ts'
import { endPost, givePost, listPosts } from '#actions/accounts/posts.ts'
import { id } from '#api/kernel/common.ts'
import { handOverBody } from '#api/accounts/handover.ts'
import { newPost } from '#api/accounts/posts.ts'
import { ok } from '#core/kernel/result.ts'
import { answer, answerMade } from '../../handle.ts'
import { ending, type Streams } from '../../streams.ts'

const PERSON = z.object({ params: z.object({ id }) })
const GIVEN = z.object({ params: z.object({ id }), body: newPost })
const GOING = z.object({ params: z.object({ id }), body: handOverBody })
const HELD = z.object({ params: z.object({ id, post: id }) })

export function postRoutes(app: FastifyInstance, context: Context, streams: Streams): void {
  app.get(
    '/api/users/:id/posts',
    answer(PERSON, ({ actor }, { params }) => listPosts(context, actor, params)),
  )
  app.post(
    '/api/users/:id/posts',
    answerMade(GIVEN, ({ actor }, { params, body }) => givePost(context, actor, { ...params, ...body })),
  )
  app.get(
    '/api/users/:id/handover',
    answer(PERSON, ({ actor }, { params }) => readHandover(context, actor, params)),
  )
  app.post(
    '/api/users/:id/handover',
    answer(GOING, async ({ actor }, { params, body }) => {
      const done = await handOver(context, actor, { ...params, ...body })
      if (!done.ok) return done
      const { ended, ...told } = done.value
      ending(streams, ok(ended))
      return ok(told)
    }),
  )
  app.delete(
    '/api/users/:id/posts/:post',
    answer(
      HELD,
      async ({ actor }, { params }) => ending(streams, await endPost(context, actor, params)),
      204,
    ),
  )
}
