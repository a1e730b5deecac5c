/**
 * 批注 on places of targets and of departments' words, and what changed since one was sent back. Shapes:
 * src/api/comments.ts.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answerComment, readComments, settleComment, writeComment } from '#actions/comments/comments.ts'
import type { Context } from '#actions/kernel/context.ts'
import { readSinceReturn, readTextSinceReturn } from '#actions/filing/since-return.ts'
import { commentState, newAnswer, newComment } from '#api/comments.ts'
import { id } from '#api/kernel/common.ts'
import { answer, answerMade } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })
const COMMENT = z.object({ params: z.object({ id, comment: id }) })

export function commentRoutes(app: FastifyInstance, context: Context): void {
  for (const of of ['projects', 'statements'] as const) {
    const PATH = `/api/${of}/:id/comments`
    const what = ({ id: one }: { readonly id: string }) => ({ of, id: one })
    app.get(
      PATH,
      answer(ONE, ({ actor }, { params }) => readComments(context, actor, { what: what(params) })),
    )
    app.post(
      PATH,
      answerMade(
        ONE.extend({ body: newComment }),
        ({ actor }, { params, body }) => writeComment(context, actor, { what: what(params), ...body }),
        200,
      ),
    )
    app.post(
      `${PATH}/:comment/answers`,
      answerMade(
        COMMENT.extend({ body: newAnswer }),
        ({ actor }, { params, body }) =>
          answerComment(context, actor, { what: what(params), comment: params.comment, ...body }),
        200,
      ),
    )
    app.post(
      `${PATH}/:comment/state`,
      answer(COMMENT.extend({ body: commentState }), ({ actor }, { params, body }) =>
        settleComment(context, actor, { what: what(params), comment: params.comment, ...body }),
      ),
    )
  }
  app.get(
    '/api/projects/:id/since-return',
    answer(ONE, ({ actor }, { params }) => readSinceReturn(context, actor, params)),
  )
  app.get(
    '/api/statements/:id/since-return',
    answer(ONE, ({ actor }, { params }) => readTextSinceReturn(context, actor, params)),
  )
}
