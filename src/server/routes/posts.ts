/** /api/users/:id/posts: what a person holds and held, giving and ending. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/context.ts'
import { endPost, givePost, listPosts } from '#actions/posts.ts'
import { id } from '#api/common.ts'
import { newPost } from '#api/posts.ts'
import { answer } from '../handle.ts'
import { ending, type Streams } from '../streams.ts'

const PERSON = z.object({ params: z.object({ id }) })
const GIVEN = z.object({ params: z.object({ id }), body: newPost })
const HELD = z.object({ params: z.object({ id, post: id }) })

export function postRoutes(app: FastifyInstance, context: Context, streams: Streams): void {
  app.get('/api/users/:id/posts', answer(PERSON, ({ actor }, { params }) => listPosts(context, actor, params)))
  app.post('/api/users/:id/posts', answer(GIVEN, ({ actor }, { params, body }) => givePost(context, actor, { ...params, ...body }), 201))
  app.delete('/api/users/:id/posts/:post', answer(HELD, async ({ actor }, { params }) => ending(streams, await endPost(context, actor, params)), 204))
}
