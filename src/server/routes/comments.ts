/** 批注 on places of targets and of departments' words, and what changed since one was sent back. */
import type { FastifyInstance } from 'fastify'
import { answerComment, readComments, settleComment, writeComment } from '#actions/comments/comments.ts'
import type { Context } from '#actions/kernel/context.ts'
import { readSinceReturn, readTextSinceReturn } from '#actions/filing/since-return.ts'
import { projectCommentAddresses, statementCommentAddresses } from '#api/addresses/comments.ts'
import { serve } from '../handle.ts'

export function commentRoutes(app: FastifyInstance, context: Context): void {
  commentsOf(app, context, 'projects')
  commentsOf(app, context, 'statements')
  serve(app, projectCommentAddresses.readSinceReturn, ({ actor }, { params }) =>
    readSinceReturn(context, actor, params),
  )
  serve(app, statementCommentAddresses.readSinceReturn, ({ actor }, { params }) =>
    readTextSinceReturn(context, actor, params),
  )
}

function commentsOf(app: FastifyInstance, context: Context, of: 'projects' | 'statements'): void {
  const addresses = of === 'projects' ? projectCommentAddresses : statementCommentAddresses
  const what = ({ id }: { readonly id: string }) => ({ of, id })
  serve(app, addresses.readComments, ({ actor }, { params }) =>
    readComments(context, actor, { what: what(params) }),
  )
  serve(app, addresses.writeComment, ({ actor }, { params, body }) =>
    writeComment(context, actor, { what: what(params), ...body }),
  )
  serve(app, addresses.answerComment, ({ actor }, { params, body }) =>
    answerComment(context, actor, { what: what(params), comment: params.comment, ...body }),
  )
  serve(app, addresses.settleComment, ({ actor }, { params, body }) =>
    settleComment(context, actor, { what: what(params), comment: params.comment, ...body }),
  )
}
