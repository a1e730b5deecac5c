/** Addresses of the room comments: the same on targets and on departments' texts. */
import { z } from 'zod'
import {
  commentState,
  newAnswer,
  newComment,
  type CommentList,
  type SinceReturn,
  type TextSinceReturn,
} from '../comments.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

const ONE = z.object({ id })
const COMMENT = z.object({ id, comment: id })

export const projectCommentAddresses = {
  readComments: endpoint
    .get('/api/projects/:id/comments', { params: ONE })
    .answers<CommentList>('批注 on places of a target.', { action: 'comment.read' }),
  writeComment: endpoint
    .post('/api/projects/:id/comments', { params: ONE, body: newComment })
    .makes<CommentList>('Writes a 批注 on a target.', { status: 200, action: 'filing.act' }),
  answerComment: endpoint
    .post('/api/projects/:id/comments/:comment/answers', { params: COMMENT, body: newAnswer })
    .makes<CommentList>('Answers a 批注 on a target.', { status: 200, action: 'filing.act' }),
  settleComment: endpoint
    .post('/api/projects/:id/comments/:comment/state', { params: COMMENT, body: commentState })
    .answers<CommentList>('Settles a 批注 on a target, or opens it again.', { action: 'filing.act' }),
  readSinceReturn: endpoint
    .get('/api/projects/:id/since-return', { params: ONE })
    .answers<SinceReturn>('What changed in a target since it was sent back.', { action: 'filing.read' }),
}

export const statementCommentAddresses = {
  readComments: endpoint
    .get('/api/statements/:id/comments', { params: ONE })
    .answers<CommentList>('批注 on places of a department’s text.', { action: 'comment.read' }),
  writeComment: endpoint
    .post('/api/statements/:id/comments', { params: ONE, body: newComment })
    .makes<CommentList>('Writes a 批注 on a department’s text.', { status: 200, action: 'filing.act' }),
  answerComment: endpoint
    .post('/api/statements/:id/comments/:comment/answers', { params: COMMENT, body: newAnswer })
    .makes<CommentList>('Answers a 批注 on a department’s text.', { status: 200, action: 'filing.act' }),
  settleComment: endpoint
    .post('/api/statements/:id/comments/:comment/state', { params: COMMENT, body: commentState })
    .answers<CommentList>('Settles a 批注 on a department’s text, or opens it again.', {
      action: 'filing.act',
    }),
  readSinceReturn: endpoint
    .get('/api/statements/:id/since-return', { params: ONE })
    .answers<TextSinceReturn>('What changed in a department’s text since it was sent back.', {
      action: 'filing.read',
    }),
}
