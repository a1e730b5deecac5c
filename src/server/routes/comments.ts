/** 批注 on places of targets, and what changed since one was sent back. Shapes: src/api/comments.ts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answerComment, readComments, readSinceReturn, settleComment, writeComment } from '#actions/comments.ts'
import type { Context } from '#actions/context.ts'
import { commentState, newAnswer, newComment } from '#api/comments.ts'
import { id } from '#api/common.ts'
import { answer } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const COMMENT = z.object({ params: z.object({ id, comment: id }) })

export function commentRoutes(app: FastifyInstance, context: Context): void {
  app.get('/api/projects/:id/comments', answer(ONE, ({ actor }, { params }) => readComments(context, actor, params)))
  app.post('/api/projects/:id/comments', answer(ONE.extend({ body: newComment }), ({ actor }, { params, body }) => writeComment(context, actor, { ...params, ...body })))
  app.post('/api/projects/:id/comments/:comment/answers', answer(COMMENT.extend({ body: newAnswer }), ({ actor }, { params, body }) => answerComment(context, actor, { ...params, ...body })))
  app.post('/api/projects/:id/comments/:comment/state', answer(COMMENT.extend({ body: commentState }), ({ actor }, { params, body }) => settleComment(context, actor, { ...params, ...body })))
  app.get('/api/projects/:id/since-return', answer(ONE, ({ actor }, { params }) => readSinceReturn(context, actor, params)))
}
