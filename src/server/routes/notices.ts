/** /api/notices: 通知公告. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { listNotices, publishNotice, readNotice, withdrawNotice } from '#actions/notices/notices.ts'
import { id } from '#api/kernel/common.ts'
import { noticeQuery, publishNoticeBody } from '#api/notices.ts'
import { answer, answerMade } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })

export function noticeRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/notices',
    answer(z.object({ query: noticeQuery }), ({ actor }, { query }) => listNotices(context, actor, query)),
  )
  app.post(
    '/api/notices',
    answerMade(z.object({ body: publishNoticeBody }), ({ actor }, { body }) =>
      publishNotice(context, actor, body),
    ),
  )
  app.post(
    '/api/notices/:id/withdraw',
    answer(ONE, ({ actor }, { params }) => withdrawNotice(context, actor, params)),
  )
  app.post(
    '/api/notices/:id/read',
    answer(ONE, ({ actor }, { params }) => readNotice(context, actor, params), 204),
  )
}
