/** /api/notices: 通知公告. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { listNotices, publishNotice, readNotice, withdrawNotice } from '#actions/notices/notices.ts'
import { noticeAddresses } from '#api/addresses/notices.ts'
import { serve } from '../handle.ts'

export function noticeRoutes(app: FastifyInstance, context: Context): void {
  serve(app, noticeAddresses.listNotices, ({ actor }, { query }) => listNotices(context, actor, query))
  serve(app, noticeAddresses.publishNotice, ({ actor }, { body }) => publishNotice(context, actor, body))
  serve(app, noticeAddresses.withdrawNotice, ({ actor }, { params }) =>
    withdrawNotice(context, actor, params),
  )
  serve(app, noticeAddresses.readNotice, ({ actor }, { params }) => readNotice(context, actor, params))
}
